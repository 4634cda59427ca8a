import type { SelfView } from '@naast/shared/contract/people';
import type { RoomId, RoomView } from '@naast/shared/contract/rooms';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { questionsQuery, roomsQuery } from '../../api/queries.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Failed } from '../../ui/failed.js';
import { Note } from '../../ui/note.js';
import { dangerFrom } from '../../ui/questions/urgency-chip.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Faults } from './faults/faults.js';
import { useOwnRooms } from './own-rooms.js';
import { QuestionsNow } from './questions-now.js';
import styles from './team-home.module.css';
import { TeamRoom } from './team-room.js';

type TeamSelf = Extract<SelfView, { kind: 'team' }>;

/** What waits, until when and who is where; with one main button. Everything else comes below. */
export function TeamHome({ self }: { self: TeamSelf }) {
  const { t } = useTranslation();
  const { data: rooms, error } = useQuery(roomsQuery());
  const newest = useInfiniteQuery({ ...questionsQuery('open'), enabled: self.may.seeQuestions }).data
    ?.pages[0];
  const first = newest?.questions[0];
  const isPressing = (newest?.late ?? 0) > 0 || (first?.urgency ?? 0) >= dangerFrom;
  const own = useOwnRooms(rooms ?? []);
  const main = mainRoom(rooms ?? [], own, self.may.openRooms && !(self.may.answerQuestions && isPressing));
  const active = rooms?.filter(({ status }) => status !== 'closed') ?? [];
  const closed = rooms?.filter(({ status }) => status === 'closed') ?? [];
  return (
    <>
      <div>
        <h1>{t('team.welcome', { name: self.name })}</h1>
        <p className="lead">
          {t('questions.home.glad')}{' '}
          {newest &&
            (newest.open > 0
              ? t('questions.home.waiting', { count: newest.open })
              : t('questions.home.noneWaiting'))}
        </p>
      </div>
      {self.roles.length === 0 && (
        <Note tone="heed">
          <p>{t('colleagues.noRoleYet')}</p>
        </Note>
      )}
      <Faults />
      <div className={styles.columns}>
        <section className={styles.now} aria-labelledby="team-now">
          <h2 id="team-now">{t('questions.home.now')}</h2>
          {!rooms && (error ? <Failed error={error} /> : <Skeleton shape="rows" />)}
          <ul className={styles.rows} hidden={!newest && active.length === 0}>
            {newest && (
              <QuestionsNow
                newest={newest}
                isMain={main === null && newest.open > 0}
                mayRead={self.may.answerQuestions}
              />
            )}
            {active.map((room) => (
              <TeamRoom
                key={room.id}
                room={room}
                self={self}
                isMine={own.has(room.id)}
                isMain={room.id === main}
              />
            ))}
          </ul>
        </section>
        {closed.length > 0 && (
          <section className={styles.now} aria-labelledby="team-closed">
            <h2 id="team-closed">{t('questions.home.closed')}</h2>
            <ul className={styles.rows}>
              {closed.map((room) => (
                <TeamRoom key={room.id} room={room} self={self} isMine={own.has(room.id)} isMain={false} />
              ))}
            </ul>
          </section>
        )}
      </div>
      {!self.hasSecondFactor && (
        <Note>
          <p>
            {t('team.noFactor')} <LocalLink to="/team/account">{t('team.account')}</LocalLink>
          </p>
        </Note>
      )}
    </>
  );
}

/** The room whose button is the main one: the user's own, else one that waits for a host, if `isForHosts`. */
function mainRoom(rooms: readonly RoomView[], own: ReadonlySet<RoomId>, isForHosts: boolean): RoomId | null {
  const mine = rooms.find(({ id }) => own.has(id));
  if (mine) return mine.id;
  if (!isForHosts) return null;
  return rooms.find(({ status }) => status === 'waiting' || status === 'hostAway')?.id ?? null;
}
