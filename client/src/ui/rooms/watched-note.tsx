import type { RoomView } from '@naast/shared/contract/rooms';
import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Note } from '../note.js';
import { useMoment } from '../use-moment.js';

/** Whether a host reads along in this room now; it says nothing about other rooms. */
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
