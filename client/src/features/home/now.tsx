import type { RoomView } from '@naast/shared/contract/rooms';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { organisationQuery, roomsQuery, spreekuurQuery } from '../../api/queries.js';
import { useBilingual } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { useClock } from '../../ui/clock.js';
import { Night } from '../../ui/drawings/night.js';
import { TwoChairs } from '../../ui/drawings/two-chairs.js';
import { Failed } from '../../ui/failed.js';
import { Skeleton } from '../../ui/skeleton.js';
import { clockTime, partOfDay } from '../../ui/time.js';
import { useMoment } from '../../ui/use-moment.js';
import { BreatheRow, LinesRow, OpenRoomRow, SpreekuurRow } from './door-rows.js';
import styles from './home.module.css';

interface NowProps {
  /** After the doors; on a wide screen beside them, beneath the picture. */
  readonly children: ReactNode;
}

/** The time, what Naast is, and what one can do now, the best first. */
export function Now({ children }: NowProps) {
  const { t } = useTranslation();
  const { now, timeZone } = useClock();
  const organisation = useQuery(organisationQuery()).data;
  const { data: spreekuur } = useQuery(spreekuurQuery());
  const { data: rooms, error } = useQuery(roomsQuery());
  const open = rooms?.filter(({ status }) => status === 'open') ?? [];
  const part = organisation ? partOfDay(now, timeZone) : null;
  return (
    <div className={styles.now}>
      <div className={styles.hello}>
        {part && <p className={styles.moment}>{t(`home.now.${part}`, { time: clockTime(now, timeZone) })}</p>}
        <p>{t('home.lead')}</p>
      </div>
      <div>
        {open.length > 0 ? (
          <OpenNow open={open} />
        ) : rooms && rooms.length > 0 ? (
          <>
            <h1>{t('home.now.noRoom')}</h1>
            <p className="lead">
              {t('home.now.noRoomText')} <OpensSoon rooms={rooms} />
            </p>
          </>
        ) : rooms || error ? (
          <>
            <h1>{t('home.title')}</h1>
            {rooms && <p className="lead">{t('home.now.noRooms')}</p>}
          </>
        ) : (
          <Skeleton shape="text" count={1} />
        )}
      </div>
      {rooms || error ? (
        <Doors open={open} isNight={part === 'night'} canAsk={spreekuur?.may.ask !== false}>
          {!rooms && (
            <Failed error={error}>
              <p>{t('home.failed')}</p>
            </Failed>
          )}
        </Doors>
      ) : (
        <Skeleton shape="cards" count={2} />
      )}
      <div className={styles.side}>
        <div className={styles.picture}>{part === 'night' ? <Night /> : <TwoChairs />}</div>
        {children}
      </div>
    </div>
  );
}

function OpenNow({ open }: { open: readonly RoomView[] }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const [only] = open;
  const hosts = open.length === 1 ? (only?.session?.hosts ?? 0) : 0;
  return (
    <>
      <h1>{t('home.now.open', { count: open.length, room: only && say(only.title) })}</h1>
      <p className="lead">
        {hosts > 0 ? t('home.now.hosts', { count: hosts }) : t('home.now.everyRoom')} {t('home.now.openText')}
      </p>
    </>
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
  /** What stands above them. */
  readonly children: ReactNode;
}

/** With a host: entering a room. Without: a question, a helpline, breathing; at night the helplines first. */
function Doors({ open, isNight, canAsk, children }: DoorsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.doors}>
      {children}
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
