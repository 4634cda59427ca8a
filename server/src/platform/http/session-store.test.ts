import { expect, it } from '@jest/globals';
import type { SessionData } from 'express-session';
import type { SessionRows } from './session-rows.store.js';
import { SealedSessionStore } from './session-store.js';

it('begins a row once, however often the answer saves it: what has ended meanwhile is not brought back', async () => {
  const begun: string[] = [];
  const rows: Pick<SessionRows, 'begin'> = { begin: async (rawId) => void begun.push(rawId) };
  const store = new SealedSessionStore(rows as SessionRows, () => new Date());
  const saves = (rawId: string, session: SessionData) =>
    new Promise((resolve) => store.set(rawId, session, resolve));
  const visit = { kind: 'visitor', startedAt: 0, seenAt: 0 } as const;
  const first: SessionData = { cookie: { originalMaxAge: null } };
  await saves('one', first);
  first.visit = visit;
  await saves('one', first);
  await saves('one', first);
  await saves('two', { cookie: { originalMaxAge: null }, visit });
  expect(begun).toEqual(['one', 'two']);
});
