import type { RoomView } from '@naast/shared/contract/rooms';
import { Eye, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Note } from '../note.js';
import { useMoment } from '../use-moment.js';

/** Honest about who reads along now, and from when somebody does. */
export function WatchedNote({ rooms, watched }: { rooms: readonly RoomView[]; watched?: string }) {
  const { t } = useTranslation();
  const moment = useMoment();
  if (rooms.some((room) => room.session && room.session.hosts.length > 0)) {
    return watched ? (
      <Note icon={<Eye size={20} aria-hidden />}>
        <p>{watched}</p>
      </Note>
    ) : null;
  }
  const next = rooms.flatMap((room) => room.opensAt ?? []).sort()[0];
  const isWaiting = rooms.some((room) => room.status === 'waiting');
  return (
    <Note tone="warm" icon={<EyeOff size={20} aria-hidden />}>
      <p>
        {isWaiting
          ? t('rooms.unwatchedWaiting')
          : next
            ? t('rooms.unwatchedUntil', { moment: moment(next) })
            : t('rooms.unwatched')}
      </p>
      <p>
        <a href="#crisis-block">{t('rooms.elsewhere')}</a>
      </p>
    </Note>
  );
}
