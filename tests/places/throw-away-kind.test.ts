import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createPlaceStore } from '@naast/client/live/place-store';
import type { MessageView } from '@naast/shared/contract/messages';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { eventually } from '../support/eventually.js';
import { Naast, pairedBuses, type TestNode } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';
import { boardCollection, boardLog, boardsIn, placeOf } from './notice-board/board.js';
import { withNoticeBoards } from './notice-board/house.js';
import { boardKind, boardPages, connectionOf } from './notice-board/page.js';
import { type BoardView, boardRoutes, noticeBoard } from './notice-board/wire.js';

/** A kind of place that only this test has, built on the place layer alone: it shows what a new kind needs. */

let naast: Naast;
let folder: string;
let other: TestNode;
let id: RoomSessionId;
let noor: Person;
let kim: Person;

const seats = new Map<Person, string>();
const here = () => ({ kind: noticeBoard, id });
const post = (person: Person, text: string, clientKey: string = randomUUID()) =>
  person.emit('place:post', { ...here(), clientKey, body: { text } });
const reads = (person: Person, afterRev?: number): Promise<BoardView> =>
  person.call(boardRoutes.readBoard, {
    params: { boardId: id },
    query: afterRev === undefined ? {} : { afterRev },
  });
const decides = (what: 'letIn' | 'release' | 'drop' | 'change' | 'close' | 'erase', on = '', text = '') =>
  noor.call(boardRoutes.decide, { params: { boardId: id }, body: { what, on, text } });
const texts = (messages: readonly MessageView[]) => messages.map(({ text }) => text);

async function sits(person: Person): Promise<void> {
  const given = { params: { boardId: id }, body: { name: person.name } };
  seats.set(person, (await person.call(boardRoutes.takeSeat, given)).seatId);
}
async function follows(person: Person): Promise<void> {
  await person.connect();
  expect(await person.emit('place:follow', here())).toMatchObject({ ok: true });
}
async function heldBy(person: Person, text: string): Promise<string> {
  expect(await post(person, text)).toEqual({ ok: true, reply: { message: null } });
  return (await reads(noor)).held.find((one) => one.text === text)?.id ?? '';
}
const heardTexts = (person: Person) =>
  person.heardOf('place:messages').flatMap(({ messages }) => texts(messages));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'naast-board-'));
  const [first, second] = pairedBuses();
  const edges = { ...withNoticeBoards, limits: unlimited, pages: boardPages(folder) };
  naast = await Naast.start({ ...edges, bus: first });
  other = await naast.addNode({ ...edges, bus: second });
  id = naast.app.ctxFor().newId() as RoomSessionId;
  await boardsIn(naast.app.stores).create(id);
  noor = await naast.team('Noor');
  kim = naast.visitor('Kim', other.url);
  await sits(noor);
  await follows(noor);
});
afterEach(async () => {
  await naast.close();
  rmSync(folder, { recursive: true });
});

/** Kim has a seat, and follows on the second node. */
async function letsKimIn(): Promise<void> {
  await sits(kim);
  await follows(kim);
  await decides('letIn', seats.get(kim));
  await eventually(() => expect(kim.heardOf('place:seats')).toHaveLength(1));
}

it('takes less than 150 lines of policy, presenter and audience', () => {
  const lines = ['policy', 'present', 'audience'].map((name) => {
    const path = fileURLToPath(new URL(`notice-board/${name}.ts`, import.meta.url));
    return readFileSync(path, 'utf8').trimEnd().split('\n').length;
  });
  expect(lines.reduce((sum, count) => sum + count)).toBeLessThan(150);
});

it('lets people wait for their seat before they write', async () => {
  await sits(kim);
  await follows(kim);
  const [seat] = (await naast.app.stores.seats.list(placeOf({ id }))).filter(({ role }) => role === 'person');
  expect(seat).toMatchObject({ id: seats.get(kim), standing: 'waiting', connection: 'away' });
  expect(await post(kim, 'Te vroeg')).toEqual({ ok: false, error: { code: 'seatNeeded' } });
  // Only keepers receive that somebody waits.
  await eventually(() => expect(noor.heardOf('place:facts').at(-1)?.facts).toMatchObject({ undecided: 1 }));
  expect(kim.wire.join()).not.toContain('"undecided":1');
  expect(noor.heardOf('place:seats')).toEqual([]);
  await decides('letIn', seats.get(kim));
  for (const person of [noor, kim])
    await eventually(() =>
      expect(person.heardOf('place:seats')).toMatchObject([
        { kind: 'noticeBoard', seats: [{ name: 'Kim' }] },
      ]),
    );
  expect(await post(kim, 'Nu wel')).toMatchObject({ ok: true });
});

it('holds what people post outside the log, for its author and the keepers, until it is released or dropped', async () => {
  await letsKimIn();
  expect(await post(noor, 'Welkom')).toMatchObject({ reply: { message: { seq: 1, text: 'Welkom' } } });
  const clientKey = randomUUID();
  expect(await post(kim, 'Fiets te geef', clientKey)).toEqual({ ok: true, reply: { message: null } });
  const weg = await heldBy(kim, 'Bel mij op nul zes');
  const anybody = naast.visitor('Voorbijganger');
  for (const [person, held] of [
    [kim, ['Fiets te geef', 'Bel mij op nul zes']],
    [noor, ['Fiets te geef', 'Bel mij op nul zes']],
    [anybody, []],
  ] as const) {
    const board = await reads(person);
    expect([texts(board.messages), board.held.map(({ text }) => text)]).toEqual([['Welkom'], held]);
  }
  await post(noor, 'Nog één van mij');
  const fiets = (await reads(noor)).held[0]?.id ?? '';
  await decides('release', fiets);
  await decides('drop', weg);
  // A retry returns the first landing.
  expect(await post(kim, 'Fiets te geef', clientKey)).toMatchObject({
    reply: { message: { id: fiets, seq: 3 } },
  });
  for (const person of [noor, kim])
    await eventually(() =>
      expect(heardTexts(person)).toEqual(['Welkom', 'Nog één van mij', 'Fiets te geef']),
    );
  expect((await reads(kim)).held).toEqual([]);
  expect(anybody.wire.join()).not.toContain('nul zes');
});

it('tells a change on both nodes, once for each class, and the facts by their rev', async () => {
  await letsKimIn();
  const ack = await post(noor, 'Soep om zes uur');
  if (!ack.ok) throw new Error(ack.error.code);
  await decides('change', ack.reply.message?.id, 'Soep om zeven uur');
  await decides('close');
  for (const person of [noor, kim])
    await eventually(() => {
      expect(heardTexts(person).at(-1)).toBe('Soep om zeven uur');
      expect(person.heardOf('place:facts').at(-1)?.facts).toMatchObject({ isOpen: false });
    });
  expect(await post(kim, 'Nog iets')).toEqual({ ok: false, error: { code: 'roomClosed' } });
  const revs = kim.heardOf('place:facts').map(({ facts }) => (facts as unknown as BoardView['facts']).rev);
  expect(revs).toEqual([...revs].sort((a, b) => a - b));
  expect((await reads(kim)).facts.rev).toBe(revs.at(-1));
});

it('is followed silently, without a seat', async () => {
  const ruben = await naast.team('Ruben', other.url);
  await follows(ruben);
  await post(noor, 'Welkom');
  await eventually(() => expect(heardTexts(ruben)).toEqual(['Welkom']));
  expect(await naast.app.stores.seats.list(placeOf({ id }))).toHaveLength(1);
  expect(noor.heardOf('place:seats')).toEqual([]);
  expect(await post(ruben, 'Ik ook')).toEqual({ ok: false, error: { code: 'seatNeeded' } });
});

it('is read as a page without a seat, a socket or a cookie, on whichever node', async () => {
  await letsKimIn();
  await post(noor, 'Soep & <brood>');
  await heldBy(kim, 'Nog niet voor iedereen');
  for (const { url } of [naast, other]) {
    const response = await fetch(`${url}/boards/${id}`);
    const html = await response.text();
    expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null]);
    // What opens a tag is escaped; what closes one need not be.
    expect(html).toMatch(/<li>Soep &amp; &lt;brood(>|&gt;)<\/li>/);
    expect(html).not.toContain('Nog niet');
  }
  const answer = await naast
    .visitor('Voorbijganger')
    .ask(boardRoutes.readBoard, { params: { boardId: id }, query: {} });
  expect(answer.reply).toMatchObject({ rev: 1, facts: { isOpen: true, undecided: null }, mySeatId: null });
});

/** Kim's page: the client's engine on her real socket. */
async function opensPage() {
  const connection = connectionOf(kim);
  const store = createPlaceStore(boardKind, here(), {
    connection,
    read: () => reads(kim),
    readWindow: () => reads(kim),
    readMessages: (afterRev) => reads(kim, afterRev),
    refusalOf: (error) => (String(error).includes('notFound') ? 'notFound' : 'noAnswer'),
    now: () => performance.now(),
    newKey: randomUUID,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    kept: { open: async () => null, keep: () => {} },
  });
  store.start();
  await connection.connect();
  return { connection, store, state: () => store.view.get().state };
}

it("lives in the client's engine: posts, waits for the release, and catches up after a gap", async () => {
  await letsKimIn();
  kim.disconnect();
  const { connection, store, state } = await opensPage();
  await eventually(() => expect(store.view.get().connection).toBe('up'));
  store.say('Fiets te geef');
  const held = await eventually(async () => {
    const [one] = (await reads(noor)).held;
    if (!one) throw new Error('not held yet');
    return one;
  });
  // It is held, so it is not in the log.
  await eventually(() => expect(store.view.get().outbox).toEqual([]));
  expect(state()?.messages).toEqual([]);
  await decides('release', held.id);
  await eventually(() => expect(texts(state()?.messages ?? [])).toEqual(['Fiets te geef']));

  connection.drop();
  await post(noor, 'Opgehaald!');
  await decides('change', held.id, 'Fiets weg');
  await connection.connect();
  const fresh = await reads(kim);
  await eventually(() => expect(state()).toMatchObject({ messages: fresh.messages, facts: fresh.facts }));
  expect(texts(fresh.messages)).toEqual(['Fiets weg', 'Opgehaald!']);

  await decides('erase');
  await eventually(() => expect(store.view.get().ended).toBe('closed'));
  store.stop();
});

it('is erased: nothing is there, and what a copy of the store has kept cannot be opened', async () => {
  await letsKimIn();
  await post(noor, 'Weg ermee');
  await heldBy(kim, 'Dit ook');
  const messages = other.connection.collection('messages');
  const copy = await messages.findOne({ placeId: id });
  await decides('erase');
  for (const person of [noor, kim])
    await eventually(() => expect(person.heardOf('place:gone')).toEqual([here()]));
  expect(await kim.refusal(boardRoutes.readBoard, { params: { boardId: id }, query: {} })).toBe('notFound');
  expect((await fetch(`${other.url}/boards/${id}`)).status).toBe(404);
  for (const name of ['messages', 'heldMessages', 'seats'])
    expect(await other.connection.collection(name).countDocuments({ placeId: id })).toBe(0);
  await messages.insertOne(copy ?? {});
  const opening = naast.app.stores.messages.of(boardLog, id).window({ limit: 1 });
  await expect(opening).rejects.toMatchObject({ code: 'notFound' });
});

it('keeps its words as long as it is there: the retention of messages and seats asks the kind', async () => {
  await letsKimIn();
  await post(noor, 'Blijft');
  await heldBy(kim, 'Wacht');
  await naast.app.jobs.run('privacy.retention');
  expect(await reads(noor)).toMatchObject({ messages: [{ text: 'Blijft' }], held: [{ text: 'Wacht' }] });
  await naast.nodes[0]?.connection.collection(boardCollection.name).deleteMany({});
  await naast.app.jobs.run('privacy.retention');
  for (const name of ['messages', 'heldMessages', 'seats'])
    expect(await other.connection.collection(name).countDocuments({ placeId: id })).toBe(0);
});
