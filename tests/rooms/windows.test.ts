import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { messageRows } from '@naast/server/domains/messages/index';
import { roomLog } from '@naast/server/domains/rooms/index';
import { type MessageView } from '@naast/shared/contract/messages';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { Screen } from '../support/screen.js';
import { unlimited } from '../support/unlimited.js';

const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, at) => first + at);
const seqs = (messages: readonly MessageView[]) => messages.map(({ seq }) => seq);

/** A room with 120 messages of Mila: more than two windows. */
describe('a long conversation', () => {
  let naast: Naast;
  let noor: Person;
  let mila: Person;
  let kim: Person;
  let sessionId: RoomSessionId;
  let said: MessageView[];
  /** Runs after the store read a window, before the reply. */
  let meanwhile: () => Promise<unknown>;

  beforeEach(async () => {
    meanwhile = async () => {};
    naast = await Naast.start({
      limits: unlimited,
      wrapRows(connection) {
        const rows = messageRows(connection);
        return {
          ...rows,
          async newest(...which) {
            const read = await rows.newest(...which);
            await meanwhile();
            return read;
          },
        };
      },
    });
    [noor, mila, kim] = [await naast.team('Noor'), naast.visitor('Mila'), naast.visitor('Kim')];
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    const { mySeatId } = await mila.joins(sessionId);
    await kim.joins(sessionId);
    const log = naast.app.stores.messages.of(roomLog, sessionId);
    const rest = { seatId: String(mySeatId), sentAt: naast.clock.now() };
    await Promise.all(
      upTo(120).map((n) => log.append({ ...rest, clientKey: randomUUID(), body: { text: `woord ${n}` } })),
    );
    said = await mila.reads(sessionId);
  });
  afterEach(() => naast.close());

  const window = (person: Person, before?: number) =>
    person.call(roomRoutes.readWindow, { params: { sessionId }, query: before ? { before } : {} });

  async function hides(seq: number): Promise<MessageView> {
    const messageId = said[seq - 1]?.id;
    if (!messageId) throw new Error(`nothing was said at ${seq}`);
    return noor.call(roomRoutes.hideMessage, { params: { sessionId, messageId }, body: { hidden: true } });
  }

  it('is read from its end, window by window, up to the first', async () => {
    const newest = await window(kim);
    expect([seqs(newest.messages), newest.rev, newest.complete]).toEqual([upTo(120, 71), 120, false]);
    const older = await window(kim, 71);
    expect([seqs(older.messages), older.rev, older.complete]).toEqual([upTo(70, 21), 120, false]);
    const first = await window(kim, 21);
    expect([seqs(first.messages), first.complete]).toEqual([upTo(20), true]);
    expect(first.messages).toEqual(said.slice(0, 20));
    expect(await window(kim, 1)).toEqual({ messages: [], rev: 120, complete: true });
    expect(seqs((await window(kim, 121)).messages)).toEqual(upTo(120, 71));
  });

  it('hides hidden words in every window from all but the hosts and their author', async () => {
    for (const seq of [5, 115]) await hides(seq);
    for (const [seq, before] of [
      [5, 21],
      [115, undefined],
    ] as const) {
      const readBy = async (person: Person) =>
        (await window(person, before)).messages.find((message) => message.seq === seq);
      expect(await readBy(kim)).toMatchObject({ hidden: true, text: null, hiddenWhy: null });
      for (const person of [noor, mila])
        expect(await readBy(person)).toMatchObject({ hidden: true, text: `woord ${seq}` });
    }
  });

  it('skips nothing that changes while a window is read: catch-up goes on from its rev', async () => {
    meanwhile = () => hides(100);
    const { messages, rev } = await window(kim);
    expect(messages.find(({ seq }) => seq === 100)?.hidden).toBe(false);
    expect(await kim.reads(sessionId, rev)).toMatchObject([{ seq: 100, hidden: true, text: null }]);
  });

  it('on a screen is what a fresh fetch gives, whatever changes before the window and while it is read', async () => {
    const screen = await Screen.of(kim, sessionId);
    expect(seqs(screen.state?.messages ?? [])).toEqual(upTo(120, 71));
    await hides(30);
    await noor.says(sessionId, 'Welkom');
    await screen.equalsFreshFetch();
    expect(seqs(screen.given)).toContain(30);
    expect(seqs(screen.state?.messages ?? [])).toEqual(upTo(121, 71));
    meanwhile = async () => {
      meanwhile = async () => {};
      await hides(40);
      await noor.says(sessionId, 'Ga gerust verder');
    };
    expect(await screen.store.readOlder()).toBe(50);
    await screen.equalsFreshFetch();
    expect(await screen.store.readOlder()).toBe(20);
    await screen.equalsFreshFetch();
    expect(seqs(screen.state?.messages ?? [])).toEqual(upTo(122));
  });
});
