import { type RoomView, roomRoutes, type SessionState } from '@naast/shared/contract/rooms';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/call.js';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { loadPieces, type Piece } from '../../../piece.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { NewRules } from '../../../ui/organisation/new-rules.js';
import { asksForRules, useNewRules } from '../../../ui/organisation/use-new-rules.js';
import styles from './outside.module.css';
import { Reload } from './reload.js';

interface JoinAsHostProps {
  readonly room: RoomView;
  readonly pieces: readonly Piece[];
  readonly onEnter: (state: SessionState) => void;
}

/** The doorstep for a host: opens the room, or joins its session. Changed house rules are shown first, and need a yes. */
export function JoinAsHost({ room: { id: roomId, session }, pieces, onEnter }: JoinAsHostProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rules = useNewRules();
  const join = useMutation({
    mutationFn: async () => {
      await rules.accept();
      await loadPieces(pieces, language);
      return session
        ? call(roomRoutes.joinAsHost, { params: { sessionId: session.id } })
        : call(roomRoutes.openRoom, { params: { roomId } });
    },
    onSuccess: onEnter,
    onError: (error) => rules.onRefused(error),
  });
  const enter = session ? 'rooms.joinAsHost' : join.isPending ? 'entry.opening' : 'entry.open';
  return (
    <div className={styles.form}>
      <p>{t('entry.asHost')}</p>
      {rules.isAsked && (
        <section className={styles.rules} aria-labelledby="new-rules">
          <div role="status">
            <h2 id="new-rules">{t('newRules.title')}</h2>
          </div>
          <NewRules />
        </section>
      )}
      {join.error && !asksForRules(join.error) && <ErrorText error={join.error} />}
      <Reload error={join.error} />
      <Button aria-disabled={join.isPending} onClick={() => join.mutate()}>
        {t(rules.isAsked ? 'newRules.accept' : enter)}
      </Button>
    </div>
  );
}
