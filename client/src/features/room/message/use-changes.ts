import type { ContentNoteSubject, MessageView, ReactionKind } from '@naast/shared/contract/messages';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/call.js';
import { useAround } from '../live/around-context.js';
import { useRoom } from '../live/live-context.js';

/** Changes a message by REST; what came of it is shown before its event arrives. */
function useChange<T>(change: (given: T) => Promise<MessageView>) {
  const { store } = useRoom();
  const { onDo } = useAround();
  return useMutation({
    mutationFn: change,
    onSuccess(view) {
      store.landed(view);
      onDo(null);
    },
  });
}

const useParams = ({ id }: MessageView) => ({ sessionId: useRoom().store.place.id, messageId: id });

export function useReaction(message: MessageView) {
  const params = useParams(message);
  return useChange(({ kind, isGiven }: { readonly kind: ReactionKind; readonly isGiven: boolean }) =>
    call(roomRoutes.reactToMessage, { params: { ...params, kind }, body: { isGiven } }),
  );
}

export function useEdit(message: MessageView) {
  const params = useParams(message);
  const { edits } = useAround();
  return useChange(async (text: string) => {
    const view = await call(roomRoutes.editMessage, { params, body: { text } });
    edits.delete(message.id);
    return view;
  });
}

export function useNote(message: MessageView) {
  const params = useParams(message);
  return useChange((about: ContentNoteSubject | null) =>
    call(roomRoutes.noteMessage, { params, body: { about } }),
  );
}

export function useSeen(message: MessageView) {
  const params = useParams(message);
  return useChange(() => call(roomRoutes.markSeen, { params, body: { rev: message.rev } }));
}

export function useDelete(message: MessageView) {
  const params = useParams(message);
  return useChange(() => call(roomRoutes.deleteMessage, { params }));
}
