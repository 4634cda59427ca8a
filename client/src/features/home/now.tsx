import type { RoomView } from '@naast/shared/contract/rooms';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { organisationQuery, roomsQuery } from '../../api/queries.js';
import { useBilingual } from '../../language/language-context.js';
import { useClock } from '../../ui/clock.js';
import { Night } from '../../ui/drawings/night.js';
import { TwoChairs } from '../../ui/drawings/two-chairs.js';
import { Failed } from '../../ui/failed.js';
import { clockTime, partOfDay } from '../../ui/time.js';
import { BreatheRow, LineRows, OpenRoomRow, SpreekuurRow } from './door-rows.js';
import styles from './home.module.css';

/** The moment, whether a host is there, and what one can do now: the first of it first. */
export function Now() {
  const { t } = useTranslation();
  const say = useBilingual();
  const { now, timeZone } = useClock();
  const isKnown = useQuery(organisationQuery()).data !== undefined;
  const { data: rooms, error } = useQuery(roomsQuery());
  const open = rooms?.filter(({ status }) => status === 'open') ?? [];
  const part = isKnown ? partOfDay(now, timeZone) : null;
  const [only] = open;
  return (
    <div className={styles.now}>
      <div>
        {part && <p className={styles.moment}>{t(`home.now.${part}`, { time: clockTime(now, timeZone) })}</p>}
        {only ? (
          <>
            <h1>{t('home.now.open', { count: open.length, room: say(only.title) })}</h1>
            <p className="lead">{t('home.now.openText', { count: open.length })}</p>
          </>
        ) : rooms && rooms.length > 0 ? (
          <>
            <h1>{t('home.now.noHost')}</h1>
            <p className="lead">{t('home.now.noHostText')}</p>
          </>
        ) : (
          <>
            <h1>{t('home.title')}</h1>
            <p className="lead">{t(rooms ? 'home.now.noRooms' : 'home.lead')}</p>
          </>
        )}
        {!rooms && error && (
          <Failed error={error}>
            <p>{t('home.failed')}</p>
          </Failed>
        )}
        <Doors open={open} isNight={part === 'night'} />
      </div>
      <div className={styles.picture}>{part === 'night' ? <Night /> : <TwoChairs />}</div>
    </div>
  );
}

/** With a host there: in. Without: a question, somebody of a line, a quiet minute; by night the lines first. */
function Doors({ open, isNight }: { open: readonly RoomView[]; isNight: boolean }) {
  return (
    <ul className={styles.rows}>
      {open.map((room) => (
        <OpenRoomRow key={room.id} room={room} />
      ))}
      {isNight && <LineRows />}
      <SpreekuurRow />
      {!isNight && <LineRows />}
      {open.length === 0 && <BreatheRow />}
    </ul>
  );
}
