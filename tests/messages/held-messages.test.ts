import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { heldMessageCollection, type MessageStore } from '@naast/server/domains/messages/index';
import { openCollection } from '@naast/server/platform/storage/collection';
import { failBefore, HeldRows, landThenFail } from '../support/held-rows.js';
import { Naast, pairedBuses } from '../support/naast.js';
import { newMessage, newPlace, testLog } from './test-log.js';

/** Messages that wait for a decision. No kind of place uses this yet. */
describe('a held message', () => {
  const rows = new HeldRows();
  let naast: Naast;
  let here: MessageStore;
  let elsewhere: MessageStore;
  let placeId: string;

  beforeAll(async () => {
    const [first, second] = pairedBuses();
    naast = await Naast.start({ wrapRows: rows.wrap, bus: first });
    const other = await naast.addNode({ bus: second });
    here = naast.app.stores.messages;
    elsewhere = other.app.stores.messages;
  });
  afterAll(() => naast.close());
  beforeEach(async () => {
    placeId = await newPlace(naast);
  });

  const log = () => here.of(testLog, placeId).changedAfter(0, 100);
  const texts = async () => (await log()).map(({ body }) => body.text);
  const held = (seatId?: string) =>
    here.held(testLog, placeId, { limit: 10, ...(seatId === undefined ? {} : { seatId }) });
  const waiting = () => openCollection(naast.nodes[0]?.connection ?? ({} as never), heldMessageCollection);
  async function hold(text: string, seatId?: string) {
    const message = newMessage(text, seatId);
    const one = await here.hold(testLog, placeId, message);
    return { ...message, id: one?.id ?? '' };
  }

  it('waits outside the log: its author has it and who decides, the log has no number for it', async () => {
    const { id, ...message } = await hold('Mag dit?');
    const other = await hold('En dit?', 'kim');
    expect(await held('mila')).toEqual([{ id, placeId, ...message }]);
    expect((await held()).map((one) => one.id).sort()).toEqual([id, other.id].sort());
    expect(await here.held(testLog, placeId, { limit: 1 })).toHaveLength(1);
    expect(await log()).toEqual([]);
    expect(await here.head({ id: placeId })).toEqual({ seq: 0, rev: 0 });
    expect(JSON.stringify(await waiting().find({ placeId }).lean())).not.toContain('Mag dit?');
  });

  it('takes its number when it is released, and keeps its id', async () => {
    const { id, clientKey } = await hold('Mag dit?');
    await here.of(testLog, placeId).append(newMessage('Intussen'));
    const landed = await here.release(testLog, placeId, id);
    expect(landed?.message).toMatchObject({
      id,
      clientKey,
      seq: 2,
      rev: 2,
      body: { text: 'Mag dit?', tags: ['proef'] },
    });
    expect(landed?.range).toEqual({ afterRev: 1, rev: 2 });
    expect(await held()).toEqual([]);
    expect(await here.release(testLog, placeId, id)).toEqual({ message: landed?.message, range: null });
    expect(await texts()).toEqual(['Intussen', 'Mag dit?']);
  });

  it('lands once when two hosts release it at the same moment, on two nodes', async () => {
    const { id } = await hold('Mag dit?');
    const both = await Promise.all([here, elsewhere].map((store) => store.release(testLog, placeId, id)));
    expect(both.map((landed) => landed?.message.seq)).toEqual([1, 1]);
    expect(await texts()).toEqual(['Mag dit?']);
  });

  it('lands once when the release is cut off before, in the middle of and after its landing', async () => {
    const { id } = await hold('Mag dit?');
    rows.next(failBefore, failBefore, failBefore);
    await expect(here.release(testLog, placeId, id)).rejects.toMatchObject({ code: 'storeUnavailable' });
    expect((await held()).map((one) => one.id)).toEqual([id]);
    const row = await waiting().findById(id).lean();
    rows.next(landThenFail);
    expect((await here.release(testLog, placeId, id))?.message.seq).toBe(1);
    // As after a crash between the append and the removal.
    if (row) await waiting().create(row);
    expect(await held()).toEqual([]);
    // Published again, since the first event may be lost.
    const again = await here.release(testLog, placeId, id);
    expect(again).toMatchObject({ message: { seq: 1 }, range: { afterRev: 0, rev: 1 } });
    expect(await waiting().countDocuments({ placeId })).toBe(0);
    expect(await texts()).toEqual(['Mag dit?']);
  });

  it('that is dropped is gone; one that is being released cannot be', async () => {
    const [one, other] = [await hold('Weg'), await hold('Blijft')];
    expect(await here.drop(placeId, one.id)).toBe(true);
    expect(await here.drop(placeId, one.id)).toBe(false);
    expect(await here.release(testLog, placeId, one.id)).toBeNull();
    rows.next(failBefore, failBefore, failBefore);
    await here.release(testLog, placeId, other.id).catch(() => {});
    expect(await here.drop(placeId, other.id)).toBe(false);
    await here.release(testLog, placeId, other.id);
    expect(await texts()).toEqual(['Blijft']);
  });

  it('is either dropped or released when two decide otherwise at the same moment', async () => {
    for (let n = 0; n < 10; n++) {
      const { id } = await hold(`${n}`);
      const [isDropped, landed] = await Promise.all([
        elsewhere.drop(placeId, id),
        here.release(testLog, placeId, id),
      ]);
      expect([n, isDropped]).toEqual([n, landed === null]);
      expect((await texts()).includes(`${n}`)).toBe(!isDropped);
      expect(await held()).toEqual([]);
    }
  });

  it('is held once under one key, also when its author sends it again after the release', async () => {
    const { id, ...message } = await hold('Mag dit?');
    expect((await elsewhere.hold(testLog, placeId, message))?.id).toBe(id);
    const released = await here.release(testLog, placeId, id);
    expect(await here.hold(testLog, placeId, message)).toBeNull();
    expect(await held()).toEqual([]);
    expect(await here.of(testLog, placeId).append(message)).toEqual({
      message: released?.message,
      range: null,
    });
  });

  it('goes with its place', async () => {
    await hold('Weg');
    expect(await here.heldPlaceIds()).toContain(placeId);
    expect(await here.removePlace({ id: placeId })).toBe(1);
    expect(await here.heldPlaceIds()).not.toContain(placeId);
  });
});
