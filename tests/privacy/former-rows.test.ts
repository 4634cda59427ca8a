import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newTeamAccount } from '@naast/server/domains/people/index';
import { OwnStore } from './own-store.js';

interface Row {
  _id: string;
}

/** A store from before sessions were sealed as a whole (docs/decisions/0031). */
describe('a store of a former version', () => {
  let store: OwnStore;
  beforeEach(async () => {
    store = await OwnStore.make();
    const { connection, close } = await store.storage();
    const sessions = connection.collection<Row>('signInSessions');
    const visit = { kind: 'visitor', startedAt: Date.now(), seenAt: Date.now() };
    const session = { cookie: {}, visit, passport: { user: 'daan' } };
    await sessions.insertOne({ _id: 'former', ...{ expires: new Date('2100-01-01T00:00:00Z'), session } });
    await sessions.createIndex({ expires: 1 }, { expireAfterSeconds: 0 });
    await sessions.createIndex({ 'session.passport.user': 1 });
    await connection.createCollection('accounts');
    await connection.createCollection('dataKeys');
    await close();
  });
  afterEach(() => store.remove());

  it('starts, and ends every session of then, with the indexes that named accounts', async () => {
    const { storage, close } = await store.open();
    const sessions = storage.connection.collection<Row>('signInSessions');
    expect(await sessions.countDocuments()).toBe(0);
    expect((await sessions.indexes()).map(({ name }) => String(name)).sort()).toEqual(['_id_', 'goesAt_1']);
    await close();
  });

  it('keeps of a member only the day on which they began; of the team the hour', async () => {
    const createdAt = new Date('2026-10-01T20:14:15.161Z');
    const { app, storage, close } = await store.open();
    const ctx = app.ctxFor();
    for (const kind of ['member', 'team'] as const) {
      const account = await newTeamAccount(ctx, { name: kind, passphrase: 'x', createdAt });
      await app.stores.people.create({ ...account, kind });
    }
    const accounts = storage.connection.collection<Row & { createdAt: Date }>('accounts');
    await accounts.updateMany({ kind: 'member' }, { $set: { createdAt, schemaVersion: 1 } });
    await accounts.updateMany({ kind: 'team' }, { $set: { createdAt } });
    // So that the former member is not past the term, and stays.
    await accounts.updateMany({ kind: 'member' }, { $set: { lastHereOn: store.clock.now() } });
    await app.jobs.run('privacy.retention');
    const began = async (kind: string) => (await accounts.findOne({ kind } as object))?.createdAt;
    expect(await began('member')).toEqual(new Date('2026-10-01T00:00:00Z'));
    expect(await began('team')).toEqual(new Date('2026-10-01T20:00:00Z'));
    await close();
  });
});
