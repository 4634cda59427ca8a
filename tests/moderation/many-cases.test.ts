import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CaseItem, caseRoutes } from '@naast/shared/contract/cases';
import type { RoomId, RoomSessionId } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { limits } from '@naast/shared/limits';
import { inSession } from '../support/alarms.js';
import { opensCase } from '../support/moderation.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';

const many = 500;

describe('a queue of five hundred cases', () => {
  let naast: Naast;
  let bo: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  let seatId: SeatId;

  beforeEach(async () => {
    naast = await Naast.start();
    bo = await naast.team('Bo');
    const noor = await naast.team('Noor');
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    seatId = (await naast.visitor('Mila').joins(sessionId)).mySeatId as SeatId;
  });
  afterEach(() => naast.close());

  /** As the node makes them of flags, each of another message. */
  async function flagged(from: number, to: number): Promise<void> {
    const { app, clock } = naast;
    for (let n = from; n < to; n++) {
      const messageId = `m${n}`.padEnd(22, 'x');
      await app.stores.cases.flag({
        id: app.ctxFor().newId(),
        matter: { place: inSession(sessionId), messageId, seatId },
        roomId,
        flag: {
          ...{ id: app.ctxFor().newId(), place: inSession(sessionId), messageId, seatId: null },
          ...{ kind: n % 5 ? 'other' : 'contact', words: `Woord ${n}` },
          ...{ flagger: `f${n}`, partySeatId: null, isIndependent: false, node: 'here' },
        },
        copied: null,
        at: new Date(clock.now().getTime() + n),
      });
    }
  }

  /** What is asked of the store meanwhile. */
  async function asked<T>(act: () => Promise<T>): Promise<{ reply: T; operations: string[] }> {
    const [node] = naast.nodes;
    const operations: string[] = [];
    node?.connection.set('debug', (collection: string, method: string) => {
      operations.push(`${collection}.${method}`);
    });
    const reply = await act();
    node?.connection.set('debug', false);
    return { reply, operations };
  }

  const page = (after?: string) =>
    bo.call(caseRoutes.listCases, { query: { view: 'new', ...(after && { after }) } });

  it('asks the store as much for a page as of twenty, opens no words, and comes to its end once each', async () => {
    await flagged(0, limits.case.page + 1);
    await page();
    const few = await asked(page);
    await flagged(limits.case.page + 1, many);
    const full = await asked(page);
    expect(full.reply.counts.new).toBe(many);
    expect(full.operations.length).toBeGreaterThan(2);
    expect(full.operations.sort()).toEqual(few.operations.sort());
    // Keys are what words are opened by.
    expect(full.operations.filter((one) => one.startsWith('dataKeys'))).toEqual([]);

    const seen: CaseItem[] = [...full.reply.cases];
    for (let { next } = full.reply; next !== null; ) {
      const more = await page(next);
      seen.push(...more.cases);
      ({ next } = more);
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(many);
    expect(seen.map(({ kinds }) => kinds.contact)).toEqual([
      ...Array(many / 5).fill(1),
      ...Array(many - many / 5).fill(0),
    ]);
    const [first] = seen;
    expect(first && (await opensCase(bo, first)).said).toEqual([
      { kind: 'contact', text: 'Woord 0', heavy: null },
    ]);
  });
});
