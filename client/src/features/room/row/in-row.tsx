import { type RoomId, roomRoutes, type SessionState } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call } from '../../../api/call.js';
import { roomsQuery } from '../../../api/queries.js';
import { lookAgainEvery } from '../../../api/refetch-times.js';
import { useFollow } from '../../../api/use-follow.js';
import { useBilingual } from '../../../language/language-context.js';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import { roomSession } from '../../../rooms/room-session.js';
import { Button } from '../../../ui/button.js';
import { DoorShut } from '../../../ui/drawings/door-shut.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ErrorText } from '../../../ui/error-text.js';
import { NotSafe } from '../../../ui/not-safe/not-safe.js';
import { isFullRoom } from '../../../ui/rooms/is-full-room.js';
import { useHasCome } from '../../../ui/use-has-come.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { sessionQuery } from '../queries.js';
import styles from './row.module.css';

interface InRowProps {
  /** Of who waits. */
  readonly state: SessionState & { readonly inRow: NonNullable<SessionState['inRow']> };
  /** The form has just gone from under the reader. */
  readonly takesFocus: boolean;
  readonly onStop: () => void;
}

/** Waiting for a chair: how many are before, until when, and what there is meanwhile. The room comes by itself. */
export function InRow({ state, takesFocus, onStop }: InRowProps) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const title = useRef<HTMLHeadingElement>(null);
  const { session, inRow } = state;
  const { ahead, name, until } = inRow;
  const isLate = useHasCome(until === null ? null : Date.parse(until) - limits.row.endsSoon);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  const stop = useMutation({
    mutationFn: () => call(roomRoutes.leaveRoom, { params: { sessionId: session.id } }),
    onSuccess: onStop,
  });
  const isOnline = useFollowedRow(state, stop.isPending || stop.isSuccess);
  return (
    <section className={styles.row} aria-labelledby="in-the-row">
      <EmptyState
        drawing={<DoorShut />}
        action={
          <Button look="soft" isBusy={stop.isPending} onClick={() => stop.isPending || stop.mutate()}>
            {t('row.stop')}
          </Button>
        }
      >
        <h2 id="in-the-row" ref={title} tabIndex={-1}>
          {t('row.title')}
        </h2>
        <p role="status" className={styles.place}>
          {ahead === 0 ? t('row.next') : t('row.ahead', { count: ahead })}
        </p>
        <p>{t('row.byItself', { name })}</p>
        <div role="status" className={styles.news}>
          {!isOnline && <p>{t('row.offline')}</p>}
          {session.hostAway && <p>{t('row.hostAway')}</p>}
          {session.entryPaused && <p>{t('row.paused')}</p>}
          {isLate && <p>{t('row.endsSoon')}</p>}
        </div>
        {until && <p>{t('row.until', { time: clockTime(until) })}</p>}
        <p className="quiet">{t('row.kept')}</p>
      </EmptyState>
      {stop.error && <ErrorText error={stop.error} />}
      <NotSafe place={{ kind: 'roomSession', id: session.id }} />
      <Meanwhile roomId={session.roomId} />
    </section>
  );
}

/** Keeps the state of the row as it is told, and reads it again after a gap. Whether the connection is there. */
function useFollowedRow({ session }: SessionState, isStopping: boolean): boolean {
  const queries = useQueryClient();
  const { queryKey } = sessionQuery(session.id);
  const read = useQuery({ ...sessionQuery(session.id), refetchInterval: lookAgainEvery });
  useFollow({ kind: 'roomSession', id: session.id }, (news) => {
    // That the place is gone is what was asked for.
    if (isStopping) return;
    const now = queries.getQueryData<SessionState>(queryKey);
    const told =
      news.type === 'place:facts' || news.type === 'room:standing'
        ? now && roomSession.apply(now, news)
        : undefined;
    // A chair: the page reads who is there.
    if (told?.standing === 'waiting' && !told.session.closed) queries.setQueryData(queryKey, told);
    else void queries.invalidateQueries({ queryKey });
    if (news.type === 'place:facts') void queries.invalidateQueries({ queryKey: ['room'] });
  });
  return read.fetchStatus !== 'paused' && read.error === null;
}

/** Other open rooms with a chair, the spreekuur, and the lines. */
function Meanwhile({ roomId }: { roomId: RoomId }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const { data } = useQuery(roomsQuery());
  const others = (data ?? []).filter(
    ({ id, may, session }) => id !== roomId && may.enter && !isFullRoom(session),
  );
  return (
    <section className={styles.meanwhile} aria-labelledby="meanwhile">
      <h2 id="meanwhile">{t('row.meanwhile')}</h2>
      <ul>
        {others.map(({ id, title }) => (
          <li key={id}>
            <LocalLink to={`/rooms/${id}`}>{t('row.otherRoom', { room: say(title) })}</LocalLink>
          </li>
        ))}
        <li>
          <LocalLink to="/ask">{t('row.spreekuur')}</LocalLink>
        </li>
        <li>
          <a href="#crisis-block">{t('rooms.elsewhere')}</a>
        </li>
      </ul>
    </section>
  );
}
