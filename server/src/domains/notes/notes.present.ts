import { type NoteView, noteIdSchema } from '@naast/shared/contract/notes';
import type { SeenNote } from './actions/list-notes.js';

export function presentNote({ note, name, role, isMine }: SeenNote): NoteView {
  return {
    id: noteIdSchema.parse(note.id),
    writtenAt: note.writtenAt.toISOString(),
    from: { name, role, isMe: isMine },
    internalText: note.internalText,
  };
}
