import type { SelfView } from '@naast/shared/contract/people';
import { type RoomView, roomRoutes } from '@naast/shared/contract/rooms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DoorOpen } from 'lucide-react';
import { useId } from 'react';
import { call } from '../../api/call.js';
import { roomQuery, roomsQuery, sessionQuery } from '../../api/queries.js';
import { addressIn } from '../../language/addresses.js';
import { useBilingual, useLanguage } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { useNavigate } from '../../router.js';
import { Button, buttonClass } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { RoomFacts, RoomStatus } from '../../ui/rooms/room-facts.js';
import { RoomHours } from '../../ui/rooms/room-hours.js';
import styles from './team.module.css';

interface TeamRoomProps {
  readonly room: RoomView;
  readonly self: Extract<SelfView, { kind: 'team' }>;
}

/** One room for the team: open it, join it, or go back to it. */
export function TeamRoom({ room, self }: TeamRoomProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const titleId = useId();
  const takeSeat = useTakeSeat(room);
  const isMine = room.session?.hosts.includes(self.name) ?? false;
  const path = `/rooms/${room.id}`;
  return (
    <li className={styles.room}>
      <div className={styles.roomHead}>
        <h3 id={titleId}>{say(room.title)}</h3>
        <RoomStatus room={room} />
      </div>
      <RoomFacts room={room} />
      <RoomHours weekly={room.weekly} />
      {takeSeat.error && <ErrorText error={takeSeat.error} />}
      <div className={styles.actions}>
        {isMine && (
          <LocalLink to={path} className={buttonClass({})} aria-describedby={titleId}>
            {t('team.back')}
          </LocalLink>
        )}
        {self.may.openRooms && !isMine && room.status !== 'closed' && (
          <Button
            aria-describedby={titleId}
            aria-disabled={takeSeat.isPending}
            onClick={() => takeSeat.mutate()}
          >
            <DoorOpen size={20} aria-hidden />
            {room.session ? t('entry.joinAsHost') : takeSeat.isPending ? t('team.opening') : t('team.open')}
          </Button>
        )}
        {(room.status === 'closed' || !self.may.openRooms) && (
          <LocalLink to={path} className={buttonClass({ look: 'soft' })} aria-describedby={titleId}>
            {t('team.look')}
          </LocalLink>
        )}
      </div>
      {self.may.openRooms && room.status === 'waiting' && <p className="quiet">{t('team.openHint')}</p>}
      {self.may.openRooms && room.status === 'closed' && <p className="quiet">{t('team.outside')}</p>}
    </li>
  );
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
