import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { limits } from '@naast/shared/limits';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { ErrorText } from '../../../ui/error-text.js';
import { SelectField } from '../../../ui/select-field.js';
import { useLive } from '../live/live-context.js';
import { useSteering } from './use-steering.js';

const choices = [0, ...limits.room.slowSeconds] as const;

/** Slow mode: how often a visitor can send a message. */
export function SetSlow() {
  const { t } = useTranslation();
  const { state } = useLive();
  const slow = useSteering((sessionId, seconds: (typeof choices)[number]) =>
    call(hostingRoutes.setSlow, { params: { sessionId }, body: { seconds } }),
  );
  return (
    <>
      <SelectField
        label={t('host.pace.slow')}
        options={choices.map((seconds) => ({
          value: `${seconds}`,
          label: seconds === 0 ? t('host.pace.free') : t('host.pace.every', { count: seconds }),
        }))}
        value={`${slow.isPending ? slow.variables : (state.session.slow?.seconds ?? 0)}`}
        onChange={({ target }) => {
          const seconds = choices.find((choice) => `${choice}` === target.value);
          if (seconds !== undefined && !slow.isPending) slow.mutate(seconds);
        }}
      />
      {slow.error && <ErrorText error={slow.error} />}
    </>
  );
}
