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

/** For hosts: how many wait for a chair and at the door, and for how long; and a button that lets all in. `explains`: with an explanation. */
export function DoorNews({ explains = false }: { explains?: boolean }) {
  const { t } = useTranslation();
  const { store, state } = useLive();
  const sessionId = state.session.id;
  const letIn = useMutation({
    mutationFn: () => call(roomRoutes.letIn, { params: { sessionId } }),
    onSuccess: () => store.apply({ type: 'room:door', payload: { sessionId, waiting: 0, since: null } }),
  });
  const { waiting, since: first } = state.door ?? { waiting: 0, since: null };
  const since = useSince(first);
  const isAny = waiting > 0;
  const row = state.row ?? { waiting: 0, since: null };
  const rowText = t('host.door.row', { count: row.waiting });
  const rowSince = useSince(row.since);
  const text = t('host.door.waiting', { count: waiting });
  return (
    <div className={joinClasses(styles.door, (isAny || row.waiting > 0) && styles.some)}>
      <p className={row.waiting > 0 ? undefined : 'unseen'}>
        <strong role="status">{row.waiting > 0 && <span key={rowText}>{rowText}</span>}</strong>{' '}
        {row.waiting > 0 && <span key={rowSince}>{rowSince}</span>}
      </p>
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

/** In words, since when. */
function useSince(first: string | null): string {
  const { t } = useTranslation();
  const { now } = useClock();
  const minutes = first === null ? 0 : Math.floor((now - Date.parse(first)) / minute);
  return minutes < 1 ? t('host.door.sinceNow') : t('host.door.since', { count: minutes });
}
