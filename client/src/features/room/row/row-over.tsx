import type { RoomView, SessionState } from '@naast/shared/contract/rooms';
import { useTranslation } from '../../../language/use-translation.js';
import { Note } from '../../../ui/note.js';

interface RowOverProps {
  readonly waited: SessionState;
  /** Of the room now: null once that one is closed. */
  readonly session: RoomView['session'];
}

/** They waited, and no longer do: entry stopped, the room closed, or their place is gone. */
export function RowOver({ waited, session }: RowOverProps) {
  const { t } = useTranslation();
  // The room was opened anew.
  if (session && session.id !== waited.session.id) return null;
  const hasStopped = session === null || session.shut === 'stopped';
  return (
    <Note tone="heed" role="status">
      <p>{t(hasStopped ? 'row.stopped' : 'row.lost')}</p>
    </Note>
  );
}
