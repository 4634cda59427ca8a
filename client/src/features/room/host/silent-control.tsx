import { silentRoutes } from '@naast/shared/contract/room-silent';
import { EyeOff } from 'lucide-react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useHasCome } from '../../../ui/use-has-come.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { useLive } from '../live/live-context.js';
import styles from './host.module.css';
import { useSteering } from './use-steering.js';

/** Ends reading along unseen in this session, or allows it again. */
export function SilentControl() {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { session, silent } = useLive().state;
  const { silentUntil } = session;
  const isOver = useHasCome(silentUntil === null ? null : Date.parse(silentUntil));
  const isOff = silentUntil !== null;
  const set = useSteering((sessionId, allowed: boolean) =>
    call(silentRoutes.setSilent, { params: { sessionId }, body: { allowed } }),
  );
  return (
    <div className={styles.entry}>
      <p role="status">
        {isOff && t('host.door.silentIsOff')}
        {silentUntil &&
          !isOver &&
          silent > 0 &&
          ` ${t('host.door.silentEnds', { time: clockTime(silentUntil) })}`}
      </p>
      <Button
        look="soft"
        size="small"
        aria-disabled={set.isPending}
        onClick={() => !set.isPending && set.mutate(isOff)}
      >
        <EyeOff size={18} aria-hidden />
        {t(isOff ? 'host.door.silentOn' : 'host.door.silentOff')}
      </Button>
      {set.error && <ErrorText error={set.error} />}
    </div>
  );
}
