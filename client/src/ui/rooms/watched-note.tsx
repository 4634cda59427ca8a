import type { RoomView } from '@naast/shared/contract/rooms';
import { Eye, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Note } from '../note.js';
import { useMoment } from '../use-moment.js';

/** Honest about who reads along in one room now. What holds for another room says nothing about this one. */
export function WatchedNote({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const moment = useMoment();
  if (room.status === 'open') return null;
  if (room.status !== 'closed') return <Unwatched text={t(`rooms.unwatched.${room.status}`)} />;
  return (
    <Unwatched
      text={
        room.opensAt
          ? t('rooms.unwatched.closed', { moment: moment(room.opensAt) })
          : t('rooms.unwatched.unplanned')
      }
    />
  );
}

/** The same for all rooms together: in how many somebody reads along; each card says the rest. */
export function WatchedRooms({ rooms }: { rooms: readonly RoomView[] }) {
  const { t } = useTranslation();
  const open = rooms.filter((room) => room.status === 'open').length;
  if (open === 0) return <Unwatched text={t('rooms.unwatched.all')} />;
  return (
    <Note icon={<Eye size={20} aria-hidden />}>
      <p>{t('home.watched', { count: open })}</p>
    </Note>
  );
}

function Unwatched({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <Note tone="heed" icon={<EyeOff size={20} aria-hidden />}>
      <p>{text}</p>
      <p>
        <a href="#crisis-block">{t('rooms.elsewhere')}</a>
      </p>
    </Note>
  );
}
