import { roomRoutes } from '@naast/shared/contract/rooms';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { useClock } from '../../../ui/clock.js';
import { ErrorText } from '../../../ui/error-text.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { oneTap } from '../live/bars.js';
import { useLive } from '../live/live-context.js';
import styles from './host.module.css';

const minute = 60_000;

/** For hosts: how many wait at the door and for how long, and a button that lets all in. `explains`: with an explanation. */
export function DoorNews({ explains = false }: { explains?: boolean }) {
  const { t } = useTranslation();
  const { now } = useClock();
  const { store, state } = useLive();
  const sessionId = state.session.id;
  const letIn = useMutation({
    mutationFn: () => call(roomRoutes.letIn, { params: { sessionId } }),
    onSuccess: () => store.apply({ type: 'room:door', payload: { sessionId, waiting: 0, since: null } }),
  });
  const { waiting, since: first } = state.door ?? { waiting: 0, since: null };
  const minutes = first === null ? 0 : Math.floor((now - Date.parse(first)) / minute);
  const since = minutes < 1 ? t('host.door.sinceNow') : t('host.door.since', { count: minutes });
  const isAny = waiting > 0;
  const text = t('host.door.waiting', { count: waiting });
  return (
    <div className={joinClasses(styles.door, isAny && styles.some)}>
      <div className={styles.waiting}>
        <p>
          {/* Announced when the number changes, not every minute. */}
          <strong role="status">{isAny && <span key={text}>{text}</span>}</strong>{' '}
          {isAny && <span key={since}>{since}</span>}
        </p>
        {isAny && (
          <Button
            size="small"
            {...oneTap}
            aria-disabled={letIn.isPending}
            onClick={() => !letIn.isPending && letIn.mutate()}
          >
            {t('host.door.letIn')}
          </Button>
        )}
      </div>
      {isAny && explains && <p>{t('host.door.why')}</p>}
      {letIn.error && <ErrorText error={letIn.error} />}
    </div>
  );
}
