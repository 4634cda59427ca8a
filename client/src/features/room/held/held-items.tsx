import type { OwnHeld } from '@naast/shared/contract/held-views';
import { useTranslation } from '../../../language/use-translation.js';
import { Lines } from '../../../ui/not-safe/lines.js';
import { useLive } from '../live/live-context.js';
import styles from './held.module.css';
import { HeldItem } from './held-item.js';

/** What of the user waits for a host, was returned or declined, at the end of the talk; beside it the lines. */
export function HeldItems() {
  const { t } = useTranslation();
  const { state } = useLive();
  const { myHeld, messages } = state;
  // Its message came before the news that it waits no longer.
  const landed = new Set(messages.map(({ clientKey }) => clientKey));
  const shown = myHeld.filter(({ clientKey }) => !landed.has(clientKey));
  const before = useBefore(shown);
  if (shown.length === 0) return before && <li className={styles.before}>{before}</li>;
  return (
    <>
      {shown.map((held) => (
        <HeldItem key={held.id} held={held} />
      ))}
      {shown.some(({ state: stands }) => stands === 'waits') && (
        <li className={styles.lines}>
          <Lines said={t('held.rightNow')} more={t('held.orTell', { notSafe: t('notSafe.open') })} />
        </li>
      )}
    </>
  );
}

/** Before anything is sent: that a host reads it first; null where that is not so for this user. */
function useBefore(shown: readonly OwnHeld[]): string | null {
  const { t } = useTranslation();
  const { state, mySeat } = useLive();
  const { doorAjar } = state.session;
  const hasSpoken = state.messages.some(({ seatId }) => seatId === state.mySeatId);
  if (doorAjar === 'off' || shown.length > 0 || state.standing !== 'seated') return null;
  if (mySeat?.role !== 'person') return null;
  return doorAjar === 'first' && hasSpoken ? null : t(`door.ajar.${doorAjar}`);
}
