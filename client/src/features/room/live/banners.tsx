import { CloudOff, Hourglass, Leaf, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RoomView } from '../../../live/room-store.js';
import { useClock } from '../../../ui/clock.js';
import { Note } from '../../../ui/note.js';
import { useClockTime } from '../../../ui/use-moment.js';
import styles from './live.module.css';
import { useLive } from './live-context.js';

const minute = 60_000;
const closingSoon = 15 * minute;

/** What everybody should know now: the line, a rest, no host, nearly closing. */
export function Banners({ view }: { view: RoomView }) {
  const { t } = useTranslation();
  const { state, restsUntil } = useLive();
  const { now } = useClock();
  const clockTime = useClockTime();
  const { hostAwaySince, closesAt } = state.session;
  const restMinutes = restsUntil ? Math.max(1, Math.round((Date.parse(restsUntil) - now) / minute)) : 0;
  const closesSoon = closesAt !== null && Date.parse(closesAt) - now < closingSoon;
  return (
    <div className={styles.banners} role="status">
      {view.line === 'down' && (
        <Note tone="warm" icon={<CloudOff size={20} aria-hidden />}>
          <p>{t('live.offline')}</p>
        </Note>
      )}
      {view.line === 'full' && (
        <Note tone="warm" icon={<CloudOff size={20} aria-hidden />}>
          <p>{t('errors.tooManyConnections')}</p>
        </Note>
      )}
      {hostAwaySince && (
        <Note tone="warm" icon={<UserX size={20} aria-hidden />}>
          <p>{t('live.hostAway')}</p>
        </Note>
      )}
      {restsUntil && (
        <Note icon={<Leaf size={20} aria-hidden />}>
          <p>
            <strong>{t('live.resting', { count: restMinutes })}</strong> {t('live.restingWhy')}
          </p>
        </Note>
      )}
      {closesSoon && closesAt && (
        <Note icon={<Hourglass size={20} aria-hidden />}>
          <p>{t('live.closesAt', { time: clockTime(closesAt) })}</p>
        </Note>
      )}
    </div>
  );
}
