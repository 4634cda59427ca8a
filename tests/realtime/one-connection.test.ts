import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { eventually } from '../support/eventually.js';
import { HeldRows, type InsertPlan } from '../support/held-rows.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';
import { inRoom } from '../support/wire.js';

describe('a command on one connection does not wait for the acks of those before it', () => {
  let naast: Naast;
  let rows: HeldRows;
  let mila: Person;
  let kim: Person;
  let sessions: [RoomSessionId, RoomSessionId];
  /** The texts of each statement, in order. */
  let statements: number[];
  let acked: string[];

  beforeEach(async () => {
    rows = new HeldRows();
    naast = await Naast.start({ wrapRows: rows.wrap, limits: unlimited });
    const noor = await naast.team('Noor');
    const open = async () => (await noor.opens(await naast.room())).session.id;
    sessions = [await open(), await open()];
    for (const sessionId of sessions) await noor.follows(sessionId);
    mila = naast.visitor('Mila');
    kim = naast.visitor('Kim');
    for (const person of [mila, kim]) {
      for (const sessionId of sessions) await person.joins(sessionId);
      // Entering opens a new connection: only the last one follows both.
      for (const sessionId of sessions) await person.follows(sessionId);
    }
    for (const sessionId of sessions) await kim.says(sessionId, 'hallo');
    statements = [];
    acked = [];
  });
  afterEach(() => naast.close());

  const counted: InsertPlan = (insert, documents) => {
    statements.push(documents.length);
    return insert();
  };
  const says = async (sessionId: RoomSessionId, text: string) => {
    const ack = await mila.emit('place:post', {
      ...inRoom(sessionId),
      clientKey: randomUUID(),
      body: { text },
    });
    acked.push(ack.ok ? text : ack.error.code);
  };

  /** Resolves when Mila's earlier commands have begun: commands begin in order, and Kim receives this one. */
  async function allHaveBegun(sessionId: RoomSessionId): Promise<void> {
    const heard = kim.heardOf('place:typing').length;
    void mila.emit('place:type', inRoom(sessionId)).then(() => acked.push('typed'));
    await eventually(() => expect(kim.heardOf('place:typing')).toHaveLength(heard + 1));
  }

  it('messages into one room travel to the store together, land in order, and are acknowledged in order', async () => {
    const [sessionId] = sessions;
    const sent = Array.from({ length: 7 }, (_, index) => `${index}`);
    let others: Promise<unknown> = Promise.resolve();
    rows.next(
      async (insert, documents) => {
        others = Promise.all(sent.map((text) => says(sessionId, text)));
        await allHaveBegun(sessionId);
        expect(acked).toEqual([]);
        await counted(insert, documents);
      },
      counted,
      counted,
    );
    await says(sessionId, 'eerst');
    await others;
    await eventually(() => expect(acked).toEqual(['eerst', ...sent, 'typed']));
    expect(statements).toEqual([1, 7]);
    expect((await kim.reads(sessionId)).map(({ text }) => text)).toEqual(['hallo', 'eerst', ...sent]);
  });

  it('a message into another room lands while the one before waits for the store', async () => {
    const [slow, quick] = sessions;
    let other: Promise<unknown> = Promise.resolve();
    rows.next(async (insert) => {
      other = says(quick, 'vlug');
      await eventually(() =>
        expect(kim.heardOf('place:messages').at(-1)?.messages.at(-1)?.text).toBe('vlug'),
      );
      expect(acked).toEqual([]);
      await insert();
    });
    await says(slow, 'traag');
    await other;
    expect(acked).toEqual(['traag', 'vlug']);
  });
});
