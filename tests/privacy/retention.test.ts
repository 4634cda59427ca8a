import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { collectionsOf, retentionOf } from '@naast/server/compose-stored';
import { domains } from '@naast/server/domains';
import { retentionJob } from '@naast/server/domains/privacy/index';
import { roomLog } from '@naast/server/domains/rooms/index';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import { hours } from '../support/clock.js';
import { Naast } from '../support/naast.js';
import { OwnStore } from './own-store.js';

const collections = collectionsOf(domains);
const ofPlace = ['messages', 'seats', 'roomSessions', 'dataKeys'] as const;

/** All documents that contain the id, read without the models. */
async function mentioning(connection: Connection, id: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of collections) {
    const documents = (await connection.collection(name).find().toArray()) as object[];
    const count = documents.filter((document) => JSON.stringify(document).includes(id)).length;
    if (count > 0) counts[name] = count;
  }
  return counts;
}

describe('retention', () => {
  let naast: Naast;
  let connection: Connection;
  let closedId: RoomSessionId;
  let openId: RoomSessionId;

  beforeEach(async () => {
    naast = await Naast.start();
    ({ connection } = await naast.store.connect());
    const host = await naast.team('Noor');
    const visitor = naast.visitor('Mila');
    const evening = async () => {
      const { id } = (await host.opens(await naast.room())).session;
      await visitor.joins(id);
      await visitor.says(id, 'Dit gaat weer weg.');
      // Entering ends the earlier visit's connection, so the next evening uses a new person.
      visitor.disconnect();
      return id;
    };
    closedId = await evening();
    openId = await evening();
    await host.call(roomRoutes.closeRoom, { params: { sessionId: closedId } });
    await naast.settled();
  });
  afterEach(() => naast.close());

  const runAfter = async (ms: number) => {
    naast.clock.forward(ms);
    await naast.app.jobs.run('privacy.retention');
  };
  const tombstones = () =>
    readFile(join(naast.store.folder, 'tombstones', 'tombstones.jsonl'), 'utf8').catch(() => '');

  it('keeps a closed session until its term, and then leaves no document of it anywhere', async () => {
    await runAfter(limits.room.keptForDutyLead - 1);
    const before = await mentioning(connection, closedId);
    expect(Object.keys(before).sort()).toEqual([...ofPlace].sort());
    expect(await tombstones()).toBe('');

    await runAfter(hours(1) + 1);
    expect(await mentioning(connection, closedId)).toEqual({});
    // Documents within their term stay.
    expect(Object.keys(await mentioning(connection, openId)).sort()).toEqual([...ofPlace].sort());
  });

  it('writes down, outside the data folder, which key was destroyed and when, and nothing else', async () => {
    await runAfter(limits.room.keptForDutyLead + hours(1));
    const lines = (await tombstones()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { key: `roomSession:${closedId}`, on: naast.clock.now().toISOString().slice(0, 10) },
    ]);
  });

  it('answers "does not exist" for what is gone, also to who sat there', async () => {
    await runAfter(limits.room.keptForDutyLead + hours(1));
    const [host] = naast.people;
    expect(await host?.refusal(roomRoutes.readSession, { params: { sessionId: closedId } })).toBe('notFound');
  });

  it('has a rule for every collection, and no rule without one', async () => {
    const rules = retentionOf(domains, connection, naast.app.vault);
    const names = collections.map(({ name }) => name);
    expect(rules.map(({ collection }) => collection).sort()).toEqual([...names].sort());
    for (const rule of rules) expect(rule.keeps.length).toBeGreaterThan(5);
    // No stored or opened collection is missing in the list.
    expect(naast.nodes[0]?.connection.modelNames().sort()).toEqual([...names].sort());
    const stored = (await connection.listCollections()).map(({ name }) => name);
    expect(stored.sort()).toEqual([...names].sort());
  });

  it('removes expired visits, and keeps those that last', async () => {
    const visits = connection.collection('signInSessions');
    const before = await visits.countDocuments();
    expect(before).toBe(2);
    await visits.updateMany({}, { $set: { goesAt: new Date(naast.clock.now().getTime() + 1) } });
    await naast.app.jobs.run('privacy.retention');
    expect(await visits.countDocuments()).toBe(before);
    await runAfter(1);
    expect(await visits.countDocuments()).toBe(0);
  });

  it('raises a fault when a step fails, and does the other steps all the same', async () => {
    const faults: unknown[] = [];
    const events: unknown[] = [];
    const done: string[] = [];
    const rule = (collection: string, sweep: () => Promise<number>) => ({
      collection,
      keeps: 'a while',
      lives: 'forATerm' as const,
      sweep,
      left: async () => 0,
    });
    const job = retentionJob(
      [
        rule('first', async () => done.push('first')),
        rule('broken', () => Promise.reject(new Error('the store is away'))),
        rule('last', async () => done.push('last')),
      ],
      {
        event: (name, fields) => events.push([name, fields]),
        fault: (name, _error, fields) => faults.push([name, fields]),
      },
    );
    await expect(job.run(naast.app.ctxFor())).rejects.toThrow();
    expect(done).toEqual(['first', 'last']);
    expect(faults).toEqual([['retentionFailed', { collection: 'broken' }]]);
    expect(events).toEqual([['retentionRan', { first: 1, last: 2 }]]);
  });

  it('goes on where it was cut off: a second run finishes what a first one left', async () => {
    naast.clock.forward(limits.room.keptForDutyLead + hours(1));
    // As after a crash between destroying the key and removing the documents.
    await naast.app.vault.shred(`roomSession:${closedId}`, naast.clock.now());
    await naast.app.jobs.run('privacy.retention');
    expect(await mentioning(connection, closedId)).toEqual({});
  });
});

describe('a restored backup', () => {
  it('forgets again, before it answers, what was erased since: key, words, names, and a session that was open', async () => {
    const store = await OwnStore.make();
    const first = await store.open();
    const { connection } = first.storage;
    const sessionId = 'ruimteruimteruimteruim';
    const place = { kind: 'roomSession', id: sessionId } as const;
    const keyId = `${place.kind}:${place.id}`;
    const ctx = first.app.ctxFor();
    await first.app.stores.rooms.openSession({
      id: sessionId,
      roomId: 'kamer',
      openedAt: ctx.now(),
      closesAt: null,
      forbidsContact: false,
      doorAjar: 'off',
    });
    const seat = { id: ctx.newId(), name: 'Mila', role: 'person', capacity: 8 } as const;
    await first.app.stores.seats.take(
      { kind: 'visitor', who: 'mila', memberId: null, askerOf: null },
      place,
      seat,
      ctx.now(),
    );
    const said = {
      clientKey: crypto.randomUUID(),
      seatId: seat.id,
      body: { text: 'Weg' },
      sentAt: ctx.now(),
    };
    await first.app.stores.messages.of(roomLog, sessionId).append(said);

    const names = ['dataKeys', 'roomSessions', 'seats', 'messages'];
    const backup = await Promise.all(names.map((name) => connection.collection(name).find().toArray()));
    expect(backup.map((documents) => documents.length > 0)).toEqual([true, true, true, true]);
    await first.app.vault.shred(keyId, ctx.now());
    for (const [index, name] of names.entries()) {
      await connection.collection(name).deleteMany({});
      await connection.collection(name).insertMany(backup[index] ?? []);
    }
    await first.close();

    const restored = await store.open();
    for (const name of names) {
      const left = await restored.storage.connection.collection(name).find().toArray();
      expect(
        left.filter((document) => [keyId, sessionId].includes(String(document['placeId'] ?? document._id))),
      ).toEqual([]);
    }
    expect(await restored.app.stores.rooms.openSessions()).toEqual([]);
    await restored.close();
    await store.remove();
  });
});
