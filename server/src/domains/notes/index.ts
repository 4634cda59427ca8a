import { written } from '@naast/shared/texts/written';
import type { Domain } from '../domain.js';
import { noteAudience } from './notes.audience.js';
import './notes.events.js';
import { noteCases } from './notes.cases.js';
import { noteDesk } from './notes.desk.js';
import { noteHttp } from './notes.http.js';
import { noteCollection } from './notes.model.js';
import { notePolicy, noteReads } from './notes.policy.js';
import { noteStore } from './notes.store.js';

export { noteCollection } from './notes.model.js';

export const notes = {
  policy: notePolicy,
  cases: noteCases,
  reads: noteReads,
  desk: noteDesk,
  stores: ({ connection, vault }) => ({ notes: noteStore(connection, vault) }),
  collections: [noteCollection],
  ofPlaces: (stores) => ({ remove: stores.notes.removePlace }),
  mentions: {
    ids: (ctx) => ctx.stores.notes.authors(),
    forget: (ctx, accountId) => ctx.stores.notes.forgetAuthor(accountId),
  },
  async personalData(ctx, { id, kind }, { language }) {
    if (kind === 'member') return [];
    const line = `${written[language].accountFile.notes}: ${await ctx.stores.notes.countOf(id)}`;
    return [{ title: null, lines: [line] }];
  },
  http: noteHttp,
  audience: noteAudience,
} satisfies Domain;
