import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { roomLog } from '@naast/server/domains/rooms/index';
import { type Random, seeded } from '../api/mutations.js';
import { seed, times } from '../support/chance.js';
import { failBefore, HeldRows, type InsertPlan, landThenFail } from '../support/held-rows.js';
import { Naast } from '../support/naast.js';

const rounds = times(20);
const justLand: InsertPlan = (insert) => insert();

describe('what waits for the store in several places goes to it in one statement', () => {
  let naast: Naast;
  let rows: HeldRows;
  let places: string[];
  /** The number of documents of each statement, in order. */
  let statements: number[];

  beforeEach(async () => {
    rows = new HeldRows();
    naast = await Naast.start({ wrapRows: rows.wrap });
    // A second node, whose statements are not recorded.
    await naast.addNode();
    const noor = await naast.team('Noor');
    places = [];
    for (let count = 0; count < 5; count++) places.push((await noor.opens(await naast.room())).session.id);
    // Caches key and head of each place, so that appends of one tick reach the same statement.
    await Promise.all(places.map((id) => append(id, 'begin')));
    statements = [];
  });
  afterEach(() => naast.close());

  const counted =
    (plan: InsertPlan = justLand): InsertPlan =>
    (insert, documents) => {
      statements.push(documents.length);
      return plan(insert, documents);
    };

  const append = (id: string, text: string, clientKey: string = randomUUID(), node = 0) =>
    (naast.nodes[node]?.app ?? naast.app).stores.messages
      .of(roomLog, id)
      .append({ clientKey, seatId: `seat of ${text[0]}`, body: { text }, sentAt: naast.clock.now() });

  /** The place's messages since the test began, read by the other node from the store. */
  async function textsIn(id: string): Promise<string[]> {
    const log = await naast.nodes[1]?.app.stores.messages.of(roomLog, id).changedAfter(0, 1000);
    expect(log?.map(({ seq }) => seq)).toEqual(log?.map((_, index) => index + 1));
    return log?.slice(1).map(({ body }) => body.text) ?? [];
  }

  it('one statement for all of them', async () => {
    rows.next(counted(), counted());
    await Promise.all(places.map((id) => append(id, 'samen')));
    expect(statements).toEqual([5]);
    for (const id of places) expect(await textsIn(id)).toEqual(['samen']);
  });

  it('lands what waits in a place with what comes until a statement under way has ended', async () => {
    const release: (() => void)[] = [];
    const held = counted(async (insert) => {
      await new Promise<void>((resolve) => release.push(resolve));
      await insert();
    });
    rows.next(held, held, counted());
    const [a = '', b = ''] = places;
    const first = append(a, 'een');
    while (statements.length < 1) await new Promise(setImmediate);
    const other = append(b, 'twee');
    while (statements.length < 2) await new Promise(setImmediate);
    const waiting = append(a, 'drie');
    release[0]?.();
    await first;
    for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate);
    expect(statements).toEqual([1, 1]);
    const late = append(a, 'vier');
    release[1]?.();
    await Promise.all([other, waiting, late]);
    expect(statements).toEqual([1, 1, 2]);
    expect(await textsIn(a)).toEqual(['een', 'drie', 'vier']);
  });

  it('fills the next statement while one is under way, and begins no third', async () => {
    const release: (() => void)[] = [];
    const held = counted(async (insert) => {
      await new Promise<void>((resolve) => release.push(resolve));
      await insert();
    });
    rows.next(held, held, counted());
    const [a = '', b = '', ...others] = places;
    const first = append(a, 'een');
    while (statements.length < 1) await new Promise(setImmediate);
    const second = append(b, 'twee');
    while (statements.length < 2) await new Promise(setImmediate);
    const rest = others.map((id) => append(id, 'drie'));
    for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate);
    expect(statements).toEqual([1, 1]);
    release[1]?.();
    await Promise.all([second, ...rest]);
    expect(statements).toEqual([1, 1, 3]);
    release[0]?.();
    await first;
  });

  it('a number that another node took in one place holds up no other, and only that place tries again', async () => {
    const [, , taken = ''] = places;
    await append(taken, 'ertussen', randomUUID(), 1);
    const others: ReturnType<typeof append>[] = [];
    rows.next(
      counted(), // refused at the third place's document
      counted(), // the documents after it
      counted(async (insert) => {
        await Promise.all(others);
        await insert();
      }),
    );
    const appended = places.map((id) => append(id, 'erna'));
    others.push(...appended.filter((_, index) => places[index] !== taken));
    await Promise.all(appended);
    expect(statements).toEqual([5, 2, 1]);
    for (const id of places)
      expect(await textsIn(id)).toEqual(id === taken ? ['ertussen', 'erna'] : ['erna']);
  });

  it('several of one place stay in order, also behind a place that is refused', async () => {
    const [refused = '', other = ''] = places;
    const key = randomUUID();
    await append(refused, 'oud', key);
    rows.next(counted());
    await Promise.all([
      append(refused, 'a1'),
      append(refused, 'a2', key),
      append(refused, 'a3'),
      ...['b1', 'b2', 'b3'].map((text) => append(other, text)),
    ]);
    expect(await textsIn(refused)).toEqual(['oud', 'a1', 'a3']);
    expect(await textsIn(other)).toEqual(['b1', 'b2', 'b3']);
  });

  it('lands everything once when the store fails in the middle of a statement', async () => {
    rows.next(async (_insert, documents) => {
      const collection = (await naast.store.connect()).connection.collection('messages');
      await collection.insertMany(documents.slice(0, 3) as never[]);
      throw new Error('connection closed');
    });
    await Promise.all(places.map((id) => append(id, 'half')));
    for (const id of places) expect(await textsIn(id)).toEqual(['half']);
  });

  it('answers each place as landed just now when only the answer of the store got lost', async () => {
    rows.next(landThenFail, () => Promise.reject(new Error('there is nothing left to insert')));
    const appended = await Promise.all(places.map((id) => append(id, 'verloren antwoord')));
    expect(appended.map(({ range }) => range)).toEqual(places.map(() => ({ afterRev: 1, rev: 2 })));
    for (const id of places) expect(await textsIn(id)).toEqual(['verloren antwoord']);
  });

  it('tells every place when the store is away, and takes the same keys afterwards', async () => {
    const keys = places.map(() => randomUUID());
    // At least three per place: attempts at different times have separate statements.
    rows.next(...Array.from({ length: 3 * places.length }, () => failBefore));
    const refused = await Promise.allSettled(places.map((id, index) => append(id, 'later', keys[index])));
    expect(refused.map((one) => one.status === 'rejected' && one.reason)).toEqual(
      places.map(() => expect.objectContaining({ code: 'storeUnavailable' })),
    );
    rows.clear();
    for (const id of places) expect(await textsIn(id)).toEqual([]);
    await Promise.all(places.map((id, index) => append(id, 'later', keys[index])));
    for (const id of places) expect(await textsIn(id)).toEqual(['later']);
  });

  it(`keeps order, and each key once, whatever happens to statements (seed ${seed})`, async () => {
    const random: Random = seeded(seed);
    const below = (bound: number) => Math.floor(random() * bound);
    const plans: InsertPlan[] = [
      justLand,
      landThenFail,
      failBefore,
      async (insert) => {
        // Another node takes the number first, in one place.
        const id = places[below(places.length)] ?? '';
        await send(id, 1);
        await insert();
      },
    ];
    const said = new Map(places.map((id) => [id, new Map<string, string[]>()]));
    let count = 0;

    /** Appends a message on a node, in order. */
    async function send(id: string, node: 0 | 1): Promise<void> {
      const speaker = node === 0 ? 'a' : 'b';
      const text = `${speaker}${++count}`;
      const key = randomUUID();
      const bySpeaker = said.get(id) ?? new Map();
      bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), text]);
      await append(id, text, key, node);
    }

    for (let round = 0; round < rounds; round++) {
      // At most two: three failures in a row refuse the message.
      rows.next(...Array.from({ length: 1 + below(2) }, () => plans[below(plans.length)] ?? justLand));
      const often = Array.from({ length: 1 + below(12) }, () => places[below(places.length)] ?? '');
      await Promise.all(often.map((id) => send(id, 0)));
      rows.clear();
    }
    for (const id of places) {
      const texts = await textsIn(id);
      for (const speaker of ['a', 'b'])
        expect(texts.filter((text) => text.startsWith(speaker))).toEqual(said.get(id)?.get(speaker) ?? []);
    }
  });
});
