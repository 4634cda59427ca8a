import type { noteRoutes } from '@naast/shared/contract/notes';
import type { Handlers } from '../../platform/http/handlers.js';
import { listNotes } from './actions/list-notes.js';
import { writeNote } from './actions/write-note.js';
import { presentNote } from './notes.present.js';

export const noteHttp: Handlers<typeof noteRoutes> = {
  async listNotes(ctx, { params }) {
    const { notes, mayWrite } = await listNotes(ctx, params);
    return { notes: notes.map(presentNote), may: { write: mayWrite } };
  },
  async writeNote(ctx, { params, body }) {
    return presentNote(await writeNote(ctx, { ...params, ...body }));
  },
};
