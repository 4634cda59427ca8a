import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { limits } from '@naast/shared/limits';
import { X } from 'lucide-react';
import type { SubmitEvent } from 'react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { Field } from '../../../ui/field.js';
import { formText } from '../../../ui/form-text.js';
import { useLive } from '../live/live-context.js';
import { useSteering } from './use-steering.js';

const usePinning = () =>
  useSteering((sessionId, text: string | null) =>
    call(hostingRoutes.pinText, { params: { sessionId }, body: { text } }),
  );

/** Writes the line above the talk; there is one at a time. */
export function PinText() {
  const { t } = useTranslation();
  const { state } = useLive();
  const pin = usePinning();
  const { pinned } = state.session;

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = formText(new FormData(event.currentTarget), 'text').trim();
    if (!pin.isPending) pin.mutate(text === '' ? null : text);
  }

  return (
    <form onSubmit={onSubmit} noValidate>
      <Field
        key={pinned?.text ?? ''}
        name="text"
        label={t('host.pin.label')}
        hint={t('host.pin.hint')}
        defaultValue={pinned?.text ?? ''}
        maxLength={limits.room.pinnedMaxCharacters}
        problem={null}
      />
      {pin.error && <ErrorText error={pin.error} />}
      <Button type="submit" look="soft" size="small" isBusy={pin.isPending}>
        {t(pinned ? 'host.pin.change' : 'host.pin.save')}
      </Button>
      <p role="status" className="quiet">
        {pin.isSuccess && t(pinned ? 'host.pin.stands' : 'host.pin.gone')}
      </p>
    </form>
  );
}

/** Takes the line away. */
export function Unpin() {
  const { t } = useTranslation();
  const pin = usePinning();
  return (
    <>
      <Button
        look="bare"
        size="small"
        aria-label={t('host.pin.away')}
        title={t('host.pin.away')}
        isBusy={pin.isPending}
        onClick={() => pin.isPending || pin.mutate(null)}
      >
        <X size={18} aria-hidden />
      </Button>
      {pin.error && <ErrorText error={pin.error} />}
    </>
  );
}
