import { type RoomView, roomRoutes, type SessionState } from '@naast/shared/contract/rooms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalOf } from '../../../api/api-error.js';
import { call } from '../../../api/call.js';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { loadPieces, type Piece } from '../../../piece.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { hostTools } from '../host/late-host.js';
import styles from './outside.module.css';
import { Reload } from './reload.js';

interface JoinAsHostProps {
  readonly room: RoomView;
  /** With those of a host. */
  readonly pieces: readonly Piece[];
  readonly onEnter: (state: SessionState) => void;
}

/** The doorstep for a host: opens the room, or joins its session. Changed house rules are shown first, and need a yes. */
export function JoinAsHost({ room: { id: roomId, session }, pieces, onEnter }: JoinAsHostProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queries = useQueryClient();
  const [hasNewRules, setNewRules] = useState(false);
  const tools = hostTools.code.now();
  const join = useMutation({
    mutationFn: async () => {
      await loadPieces(pieces, language);
      if (hasNewRules) await hostTools.code.now()?.acceptShownRules(queries);
      return session
        ? call(roomRoutes.joinAsHost, { params: { sessionId: session.id } })
        : call(roomRoutes.openRoom, { params: { roomId } });
    },
    onSuccess: onEnter,
    async onError(error) {
      if (refusalOf(error) !== 'houseRulesChanged') return;
      await hostTools.code.now()?.readPresentRules(queries);
      setNewRules(true);
    },
  });
  const { error } = join;
  const enter = session ? 'rooms.joinAsHost' : join.isPending ? 'entry.opening' : 'entry.open';
  return (
    <div className={styles.form}>
      <p>{t('entry.asHost')}</p>
      {error && refusalOf(error) !== 'houseRulesChanged' && <ErrorText error={error} />}
      <Reload error={error} />
      {hasNewRules && tools ? (
        <tools.NewRulesAsked isBusy={join.isPending} onAccept={() => join.mutate()} />
      ) : (
        <Button aria-disabled={join.isPending} onClick={() => join.mutate()}>
          {t(enter)}
        </Button>
      )}
    </div>
  );
}
