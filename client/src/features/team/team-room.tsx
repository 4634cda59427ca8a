import type { SelfView } from '@naast/shared/contract/people';
import { type RoomView, roomRoutes } from '@naast/shared/contract/rooms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DoorClosed, DoorOpen } from 'lucide-react';
import { useId } from 'react';
import { call } from '../../api/call.js';
import { roomQuery, roomsQuery, sessionQuery } from '../../api/queries.js';
import { addressIn } from '../../language/addresses.js';
import { joinNames } from '../../language/join-names.js';
import { useBilingual, useLanguage } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { useNavigate } from '../../router.js';
import { Button, buttonClass } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { joinClasses } from '../../ui/join-classes.js';
import { RoomStatus } from '../../ui/rooms/room-facts.js';
import { useClockTime, useMoment } from '../../ui/use-moment.js';
import styles from './team-home.module.css';

interface TeamRoomProps {
  readonly room: RoomView;
  readonly self: SelfView;
  /** The user sits in it. */
  readonly isMine: boolean;
  readonly isMain: boolean;
}

/** One room for the team: who is in it and until when; open it, join it, or go back to it. */
export function TeamRoom({ room, self, isMine, isMain }: TeamRoomProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const titleId = useId();
  const takeSeat = useTakeSeat(room);
  const mayHost = self.may.openRooms && (room.may.open || room.may.host);
  const isClosed = room.status === 'closed';
  const path = `/rooms/${room.id}`;
  const look = isMain ? 'main' : 'soft';
  return (
    <li className={styles.row}>
      <span className={joinClasses(styles.icon, isClosed && styles.shut)} aria-hidden>
        {isClosed ? <DoorClosed size={22} /> : <DoorOpen size={22} />}
      </span>
      <div className={styles.what}>
        <div className={styles.head}>
          <h3 id={titleId}>{say(room.title)}</h3>
          {!isClosed && <RoomStatus room={room} />}
        </div>
        <Facts room={room} />
        {takeSeat.error && <ErrorText error={takeSeat.error} />}
      </div>
      <div className={styles.do}>
        {mayHost && !isMine ? (
          <Button
            look={look}
            aria-describedby={titleId}
            aria-disabled={takeSeat.isPending}
            onClick={() => takeSeat.mutate()}
          >
            {room.session ? t('rooms.joinAsHost') : takeSeat.isPending ? t('team.opening') : t('team.open')}
          </Button>
        ) : (
          <LocalLink to={path} className={buttonClass({ look })} aria-describedby={titleId}>
            {t(isMine ? 'team.back' : 'team.look')}
          </LocalLink>
        )}
      </div>
    </li>
  );
}

/** Who is there, how many, until when; or when it opens. */
function Facts({ room: { session, status, closesAt, opensAt } }: { room: RoomView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const moment = useMoment();
  const clockTime = useClockTime();
  const hosts = joinNames(session?.hosts ?? [], language);
  const facts = [
    hosts && t('rooms.hosts', { hosts }),
    session && t('rooms.people', { count: session.people, capacity: session.capacity }),
    session?.shut === 'paused' && t('rooms.entryPaused'),
    session?.shut === 'stopped' && t('rooms.entryStopped'),
    status !== 'closed' && closesAt && t('rooms.until', { time: clockTime(closesAt) }),
    status !== 'open' && opensAt && t('rooms.opens', { moment: moment(opensAt) }),
    status === 'closed' && !opensAt && t('rooms.noOpening'),
  ];
  const said = facts.filter(Boolean).join(' · ');
  return said && <p className={styles.facts}>{said}</p>;
}

/** Opens the room, or joins its session, and goes there. */
function useTakeSeat(room: RoomView) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const language = useLanguage();
  return useMutation({
    mutationFn: () =>
      room.session
        ? call(roomRoutes.joinAsHost, { params: { sessionId: room.session.id } })
        : call(roomRoutes.openRoom, { params: { roomId: room.id } }),
    async onSuccess(state) {
      queries.setQueryData(sessionQuery(state.session.id).queryKey, state);
      await queries.refetchQueries({ queryKey: roomQuery(room.id).queryKey });
      await navigate(addressIn(language, `/rooms/${room.id}`));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: roomsQuery().queryKey }),
  });
}
