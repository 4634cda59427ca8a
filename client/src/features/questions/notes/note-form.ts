import { type NoteView, noteRoutes } from '@naast/shared/contract/notes';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { type Form, textIn } from '../../../forms/form.js';
import { neededText } from '../team-forms.js';

export const noteForm = (threadId: ThreadId): Form<NoteView> => ({
  name: `note.${threadId}`,
  async send(fields, call) {
    const body = { clientKey: textIn(fields, 'clientKey'), internalText: neededText(fields) };
    return { shown: await call(noteRoutes.writeNote, { params: { threadId }, body }) };
  },
});
