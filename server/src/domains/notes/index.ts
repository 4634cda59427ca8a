import type { Domain } from '../domain.js';
import { noteAudience } from './notes.audience.js';
import './notes.events.js';
import { noteHttp } from './notes.http.js';
import { noteCollection } from './notes.model.js';
import { notePolicy } from './notes.policy.js';
import { noteSituations } from './notes.situations.js';
import { noteStore } from './notes.store.js';

export { noteCollection } from './notes.model.js';

export const notes = {
  policy: notePolicy,
  situations: noteSituations,
  stores: ({ connection, vault }) => ({ notes: noteStore(connection, vault) }),
  collections: [noteCollection],
  mentions: {
    ids: (ctx) => ctx.stores.notes.authors(),
    forget: (ctx, accountId) => ctx.stores.notes.forgetAuthor(accountId),
  },
  http: noteHttp,
  audience: noteAudience,
} satisfies Domain;
