import type { RoomView } from '@naast/shared/contract/rooms';
import { useBilingual } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { RoomStatus } from '../../ui/rooms/room-facts.js';
import { RoomHours } from '../../ui/rooms/room-hours.js';
import { useClockTime, useMoment } from '../../ui/use-moment.js';
import styles from './home.module.css';
import { hasNoTime, soonestFirst } from './soonest-first.js';

/** Every room on a line: when it can open, what it is about. */
export function RoomTable({ rooms }: { rooms: readonly RoomView[] }) {
  const { t } = useTranslation();
  const say = useBilingual();
  return (
    <>
      <ul className={styles.table}>
        {rooms.toSorted(soonestFirst).map((room) => (
          <li key={room.id} className={styles.line}>
            <p className={styles.when}>
              <When room={room} />
            </p>
            <div>
              <h3>
                <LocalLink to={`/rooms/${room.id}`}>{say(room.title)}</LocalLink>
              </h3>
              <p className="quiet">{say(room.description)}</p>
              {/* A paused room opens at none of them. */}
              {!room.isPaused && <RoomHours weekly={room.weekly} dates={room.dates} />}
            </div>
            {/* Elsewhere the time says it. */}
            {(room.status === 'open' || room.status === 'hostAway') && <RoomStatus room={room} />}
          </li>
        ))}
      </ul>
      <p className="quiet">{t('rooms.withHost')}</p>
    </>
  );
}

function When({ room }: { room: RoomView }) {
  const { status, opensAt, closesAt } = room;
  const { t } = useTranslation();
  const moment = useMoment();
  const clockTime = useClockTime();
  if (status === 'open' || status === 'hostAway')
    return closesAt ? t('home.when.until', { time: clockTime(closesAt) }) : t('home.when.now');
  if (hasNoTime(room)) return t('home.when.noTime');
  if (status === 'waiting') return t('home.when.waiting');
  return opensAt ? moment(opensAt) : t('home.when.unplanned');
}
