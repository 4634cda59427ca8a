import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { messageCollection } from '@naast/server/domains/messages/index';
import { roomLog } from '@naast/server/domains/rooms/index';
import { seatCollection } from '@naast/server/domains/seats/index';
import type { Actor } from '@naast/server/kernel/actor';
import { openCollection } from '@naast/server/platform/storage/collection';
import { findKeyRing } from '@naast/server/platform/vault/find-key-ring';
import { ringOfSecret } from '@naast/server/platform/vault/key-ring';
import { OwnStore } from './own-store.js';
import { everyByteIn, findIn } from './search-bytes.js';

const place = { kind: 'roomSession', id: 'ruimteruimteruimteruim' } as const;
const another = { kind: 'roomSession', id: 'elderselderselderselde' } as const;
const mila: Actor = { kind: 'visitor', who: 'visitor:het-geheim-van-mila', memberId: null, askerOf: null };
const marked = (n: number) => `Merkwoord ${n} zwaluwstaart`;
const seatNames = ['Zonnebloempit', 'Kwikstaartje'];
const accountName = 'Rietvoorn';
const factorSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

describe('words at rest', () => {
  let store: OwnStore;
  beforeEach(async () => {
    store = await OwnStore.make();
  });
  afterEach(() => store.remove());

  async function fill(messages: number): Promise<[string, string]> {
    const { app, close } = await store.open();
    const { people, seats, messages: log } = app.stores;
    const now = store.clock.now();
    await people.create({
      id: 'account',
      kind: 'team',
      name: accountName,
      roles: ['host'],
      profession: null,
      passphraseHash: 'x',
      secondFactor: { secret: factorSecret, lastStep: 0 },
      recovery: [],
      acceptedRules: null,
      createdAt: now,
      round: 0,
    });
    const seat = { role: 'person', capacity: 8 } as const;
    await seats.take(mila, place, { ...seat, id: 'seat-1', name: seatNames[0] ?? '' }, now);
    await seats.take(mila, another, { ...seat, id: 'seat-2', name: seatNames[1] ?? '' }, now);
    const landed = await Promise.all(
      Array.from({ length: messages }, (_, n) =>
        log.of(roomLog, place.id).append({
          clientKey: randomUUID(),
          seatId: 'seat-1',
          body: { text: marked(n) },
          sentAt: now,
        }),
      ),
    );
    expect(await log.of(roomLog, place.id).changedAfter(0, messages)).toHaveLength(messages);
    await close();
    const [first, second] = landed.map(({ message }) => message.id);
    return [String(first), String(second)];
  }

  it('are nowhere readable on the disk: not one of a thousand messages, not a name', async () => {
    await fill(1000);
    const files = await everyByteIn(store.folder);
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
    expect(bytes).toBeGreaterThan(1000 * marked(0).length);
    // The search works: it finds ids, which are not secret.
    expect(findIn(files, [place.id])).not.toEqual([]);
    const words = ['zwaluwstaart', 'Merkwoord 7', ...seatNames, accountName, 'het-geheim-van-mila'];
    expect(findIn(files, words)).toEqual([]);
    for (let n = 0; n < 1000; n += 1)
      expect(files.some((file) => file.bytes.includes(marked(n)))).toBe(false);
  });

  it('cannot be swapped: sealed words only open in the message they belong to', async () => {
    const [first, second] = await fill(2);
    const { app, storage, close } = await store.open();
    const rows = openCollection(storage.connection, messageCollection);
    const [a, b] = [await rows.findById(first).lean(), await rows.findById(second).lean()];
    await expect(app.stores.messages.of(roomLog, place.id).find(first)).resolves.toMatchObject({
      body: { text: marked(0) },
    });
    await rows.updateOne({ _id: first }, { $set: { body: b?.body } });
    await expect(app.stores.messages.of(roomLog, place.id).find(first)).rejects.toThrow();
    await rows.updateOne({ _id: first }, { $set: { body: a?.body } });
    await expect(app.stores.messages.of(roomLog, place.id).find(first)).resolves.toMatchObject({
      body: { text: marked(0) },
    });
    await close();
  });

  it('cannot be moved to another place, nor a name put into a message', async () => {
    const [first] = await fill(1);
    const { app, storage, close } = await store.open();
    const rows = openCollection(storage.connection, messageCollection);
    const seat = await openCollection(storage.connection, seatCollection).findById('seat-1').lean();
    await rows.updateOne({ _id: first }, { $set: { body: seat?.name } });
    await expect(app.stores.messages.of(roomLog, place.id).find(first)).rejects.toThrow();
    await rows.updateOne({ _id: first }, { $set: { placeId: another.id } });
    await expect(app.stores.messages.of(roomLog, another.id).find(first)).rejects.toThrow();
    await close();
  });

  it('stay shut for another master key: the start refuses and says why', async () => {
    await fill(1);
    await expect(store.open(ringOfSecret(Buffer.alloc(32, 8)))).rejects.toMatchObject({
      name: 'StartError',
      message: expect.stringContaining('does not belong to this store'),
    });
    await (await store.open()).close();
  });

  it('stay shut without their key file; there is no plaintext to fall back to, and no new key over it', async () => {
    await fill(1);
    const storage = await store.storage();
    const config = { keyFile: store.keyFile, masterKey: null };
    await expect(findKeyRing(config, storage.connection)).rejects.toMatchObject({
      name: 'StartError',
      message: expect.stringContaining('is missing'),
    });
    await storage.close();
    expect((await everyByteIn(store.folder)).map(({ file }) => file)).not.toContain(store.keyFile);
  });

  it('hold nothing by which two seats of one visitor could be put together', async () => {
    await fill(1);
    const { storage, close } = await store.open();
    const seats = await openCollection(storage.connection, seatCollection).find().lean();
    expect(seats).toHaveLength(2);
    const marks = seats.map((seat) =>
      Object.values(seat).flatMap((value) =>
        value instanceof Date || typeof value === 'number' || value === null
          ? []
          : [typeof value === 'string' ? value : JSON.stringify(value)],
      ),
    );
    // Equal values of many people: kind of place, role, presence.
    const common = ['roomSession', 'person', 'seated', 'away'];
    const shared = (marks[0] ?? []).filter((mark) => marks[1]?.includes(mark) && !common.includes(mark));
    expect(marks[0]?.length).toBeGreaterThan(5);
    expect(shared).toEqual([]);
    await close();
  });
});
