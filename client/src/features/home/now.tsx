import type { RoomView } from '@naast/shared/contract/rooms';
import { useQuery } from '@tanstack/react-query';
import { organisationQuery, roomsQuery, spreekuurQuery } from '../../api/queries.js';
import { useBilingual } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { useClock } from '../../ui/clock.js';
import { Night } from '../../ui/drawings/night.js';
import { TwoChairs } from '../../ui/drawings/two-chairs.js';
import { Failed } from '../../ui/failed.js';
import { clockTime, partOfDay } from '../../ui/time.js';
import { useMoment } from '../../ui/use-moment.js';
import { BreatheRow, LinesRow, OpenRoomRow, SpreekuurRow } from './door-rows.js';
import styles from './home.module.css';

/** The time, whether a host is there, and the best action now. */
export function Now() {
  const { t } = useTranslation();
  const say = useBilingual();
  const { now, timeZone } = useClock();
  const organisation = useQuery(organisationQuery()).data;
  const { data: spreekuur } = useQuery(spreekuurQuery());
  const { data: rooms, error } = useQuery(roomsQuery());
  const open = rooms?.filter(({ status }) => status === 'open') ?? [];
  const part = organisation ? partOfDay(now, timeZone) : null;
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
            <p className="lead">
              <OpensSoon rooms={rooms} /> {t('home.now.noHostText')}
            </p>
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
      </div>
      <div className={styles.picture}>{part === 'night' ? <Night /> : <TwoChairs />}</div>
      <Doors open={open} isNight={part === 'night'} canAsk={spreekuur?.may.ask !== false} />
    </div>
  );
}

const soon = 12 * 60 * 60 * 1000;

/** The room whose hours begin next, if that is within half a day. */
function OpensSoon({ rooms }: { rooms: readonly RoomView[] }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const moment = useMoment();
  const { now } = useClock();
  const [next] = rooms
    .flatMap(({ id, title, status, opensAt }) =>
      status === 'closed' && opensAt !== null ? [{ id, title, opensAt }] : [],
    )
    .toSorted((one, other) => Date.parse(one.opensAt) - Date.parse(other.opensAt));
  if (!next || Date.parse(next.opensAt) - now > soon) return null;
  return (
    <>
      <LocalLink to={`/rooms/${next.id}`}>{say(next.title)}</LocalLink>{' '}
      {t('home.now.soon', { moment: moment(next.opensAt) })}
    </>
  );
}

interface DoorsProps {
  readonly open: readonly RoomView[];
  readonly isNight: boolean;
  /** Whether there is a team to read questions. */
  readonly canAsk: boolean;
}

/** With a host: entering a room. Without: a question, a helpline, breathing; at night the helplines first. */
function Doors({ open, isNight, canAsk }: DoorsProps) {
  const { t } = useTranslation();
  return (
    <div>
      <ul className={styles.rows}>
        {open.map((room) => (
          <OpenRoomRow key={room.id} room={room} />
        ))}
        {isNight && <LinesRow />}
        {canAsk && <SpreekuurRow isFirst={open.length === 0} />}
        {!isNight && <LinesRow />}
        {open.length === 0 && <BreatheRow />}
      </ul>
      {canAsk && (
        <p className={styles.aside}>
          {t('home.spreekuur.asked')} <LocalLink to="/return">{t('home.spreekuur.return')}</LocalLink>
        </p>
      )}
    </div>
  );
}
