import type { RoomView } from '@naast/shared/contract/rooms';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Note } from '../../../ui/note.js';
import { isFullRoom } from '../../../ui/rooms/is-full-room.js';

interface ReadOnProps {
  readonly session: RoomView['session'];
  /** The form is there. */
  readonly canEnter: boolean;
  readonly onReadOn: () => void;
}

/** At the form, for who reads along unseen: the way back, and what the row would cost them. */
export function ReadOn({ session, canEnter, onReadOn }: ReadOnProps) {
  const { t } = useTranslation();
  return (
    <Note role="status">
      <p>
        {t(canEnter ? 'silent.now' : 'silent.notNow')} {canEnter && isFullRoom(session) && t('silent.full')}
      </p>
      <Button look="soft" size="small" onClick={onReadOn}>
        {t('silent.readOn')}
      </Button>
    </Note>
  );
}
