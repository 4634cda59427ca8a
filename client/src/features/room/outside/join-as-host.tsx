import { type RoomView, roomRoutes, type SessionState } from '@naast/shared/contract/rooms';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/call.js';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { loadPieces, type Piece } from '../../../piece.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import styles from './outside.module.css';
import { Reload } from './reload.js';

interface JoinAsHostProps {
  readonly room: RoomView;
  readonly pieces: readonly Piece[];
  readonly onEnter: (state: SessionState) => void;
}

/** The doorstep for a host: opens the room, or joins its session. */
export function JoinAsHost({ room: { id: roomId, session }, pieces, onEnter }: JoinAsHostProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const join = useMutation({
    mutationFn: async () => {
      await loadPieces(pieces, language);
      return session
        ? call(roomRoutes.joinAsHost, { params: { sessionId: session.id } })
        : call(roomRoutes.openRoom, { params: { roomId } });
    },
    onSuccess: onEnter,
  });
  return (
    <div className={styles.form}>
      <p>{t('entry.asHost')}</p>
      {join.error && <ErrorText error={join.error} />}
      <Reload error={join.error} />
      <Button aria-disabled={join.isPending} onClick={() => join.mutate()}>
        {t(session ? 'rooms.joinAsHost' : join.isPending ? 'entry.opening' : 'entry.open')}
      </Button>
    </div>
  );
}
