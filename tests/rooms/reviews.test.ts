import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { dutyRoutes } from '@naast/shared/contract/duty';
import { peopleRoutes } from '@naast/shared/contract/people';
import { reviewRoutes } from '@naast/shared/contract/reviews';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { rateLimits } from '@naast/shared/rate-limits';
import type { Collection } from 'mongoose';
import { hasDuty } from '../support/alarms.js';
import { hours } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { logRows } from '../support/logbook.js';
import { Naast, pairedBuses } from '../support/naast.js';
import type { Person } from '../support/person.js';
import {
  closedRooms,
  opensReview,
  readRefusals,
  readsReview,
  reason,
  reviewRefusal,
} from '../support/reviews.js';
import { unlimited } from '../support/unlimited.js';

const secret = 'Ik vertel dit alleen hier.';

describe('reading back a closed room', () => {
  let naast: Naast;
  let noor: Person;
  let sam: Person;
  let bo: Person;
  let ruben: Person;
  let mila: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  let otherNode: string;

  beforeEach(async () => {
    const [bus, other] = pairedBuses();
    naast = await Naast.start({ bus, limits: unlimited });
    otherNode = (await naast.addNode({ bus: other, limits: unlimited })).url;
    [noor, sam, bo, ruben] = [
      await naast.team('Noor'),
      await naast.team('Sam', otherNode),
      await naast.team('Bo'),
      await naast.team('Ruben'),
    ];
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    mila = naast.visitor('Mila', otherNode);
    await mila.joins(sessionId);
    await mila.says(sessionId, secret);
  });
  afterEach(() => naast.close());

  const closes = async () => {
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    await naast.settled();
  };
  /** A new sign-in: a clock that is moved on ends the one before. */
  const again = (name: 'Noor' | 'Sam' | 'Bo') => naast.team(name);
  const mentioning = async (collection: Collection) =>
    (await collection.find().toArray()).filter((document) => JSON.stringify(document).includes(sessionId))
      .length;
  const openings = async () => (await logRows(naast)).filter(({ act }) => act === 'room.reviewed');

  it('is for whoever has the duty now, and for nobody else: not the host who was there, nor a coordinator', async () => {
    await closes();
    for (const person of [noor, sam, bo, ruben])
      expect([person.name, await reviewRefusal(person, sessionId)]).toEqual([person.name, 'notAllowed']);
    expect(await reviewRefusal(mila, sessionId)).toBe('signInNeeded');
    expect(await mila.refusal(reviewRoutes.listClosedRooms, {})).toBe('signInNeeded');
    expect((await closedRooms(sam)).may).toEqual({ open: false });

    await hasDuty(sam);
    expect((await closedRooms(sam)).may).toEqual({ open: true });
    const { id, room } = await opensReview(sam, sessionId);
    expect(room.id).toBe(sessionId);
    expect(await readsReview(sam, id)).toMatchObject([
      { by: { name: 'Mila', role: 'person' }, text: secret },
    ]);
    // Reading on is the same opening.
    expect(await readsReview(sam, id)).toHaveLength(1);
    expect(await openings()).toHaveLength(1);
    // Its id is of no use to others.
    for (const person of [noor, bo]) expect(await readRefusals(person, id)).toEqual(['notFound', 'notFound']);
    expect(await readRefusals(ruben, id)).toEqual(['notAllowed', 'notAllowed']);
  });

  it('takes a reason first, which the whole team reads with who it was; each opening stands in the log', async () => {
    await closes();
    await hasDuty(sam);
    expect(await reviewRefusal(sam, sessionId, 'zomaar')).toBe('badInput');
    expect(await reviewRefusal(sam, sessionId, 'x'.repeat(limits.review.reasonMaxCharacters + 1))).toBe(
      'badInput',
    );
    expect(await openings()).toEqual([]);
    await opensReview(sam, sessionId);
    await opensReview(sam, sessionId, 'Nog een keer, want iemand belde ons.');
    expect(await openings()).toMatchObject([
      { place: { kind: 'room', id: roomId } },
      { place: { kind: 'room', id: roomId } },
    ]);
    for (const person of [noor, ruben]) {
      const { reviews } = await closedRooms(person);
      // Both in one hour: their order is nobody's to read.
      const said = reviews.map(({ name, isMe, reason: why }) => `${name} ${isMe} ${why}`);
      expect(new Set(said)).toEqual(
        new Set([`Sam false ${reason}`, 'Sam false Nog een keer, want iemand belde ons.']),
      );
      // Of its time only the hour.
      for (const { at } of reviews) expect(at).toMatch(/:00:00\.000Z$/);
      // Which session, by the hour in which it opened; and no id, by which a review is read.
      for (const review of reviews) {
        expect(review.openedAt).toBe('2026-11-21T19:00:00.000Z');
        expect(Object.keys(review)).not.toContain('id');
      }
    }
  });

  it('is not among what hosts did in the session that is open by then', async () => {
    await closes();
    const next = (await noor.opens(roomId)).session.id;
    await hasDuty(sam);
    await opensReview(sam, sessionId);
    const { acts } = await noor.call(hostingRoutes.listActs, { params: { sessionId: next } });
    expect(acts.map(({ act }) => act)).toEqual(['room.opened']);
    expect(await openings()).toHaveLength(1);
  });

  it('opens and lists no session of an older release, where people were told that nobody would read it', async () => {
    const { connection } = await naast.store.connect();
    const sessions = connection.collection('roomSessions');
    expect(await sessions.findOne()).toMatchObject({ mayBeReviewed: true });
    await sessions.updateOne({}, { $unset: { mayBeReviewed: 1 } });
    await closes();
    await hasDuty(bo);
    expect((await closedRooms(bo)).rooms).toEqual([]);
    expect(await reviewRefusal(bo, sessionId)).toBe('notFound');
    expect(await openings()).toEqual([]);
  });

  it('keeps each reason in sight for its thirty days, however many follow, and lets nobody hurry them', async () => {
    await closes();
    await hasDuty(sam);
    await opensReview(sam, sessionId, 'De eerste, die zichtbaar blijft.');
    for (let n = 0; n < 51; n++) await opensReview(sam, sessionId);
    const { reviews } = await closedRooms(noor);
    expect(reviews).toHaveLength(52);
    expect(reviews.filter(({ reason: why }) => why.startsWith('De eerste'))).toHaveLength(1);

    const { review } = rateLimits;
    const strict = await naast.addNode({ limits: { ...unlimited, review } });
    const there = await naast.team('Sam', strict.url);
    for (let n = 0; n < review.burst; n++) await opensReview(there, sessionId);
    expect(await reviewRefusal(there, sessionId)).toBe('tooFast');
    expect((await closedRooms(noor)).reviews).toHaveLength(52 + review.burst);
  });

  it('leaves the review of a next duty lead alone, when its own opening lost the duty on the way', async () => {
    await closes();
    await hasDuty(bo);
    const { reviews } = naast.app.stores;
    const { write } = reviews;
    const theirs: string[] = [];
    jest.spyOn(reviews, 'write').mockImplementationOnce(async (row) => {
      await write(row);
      await hasDuty(sam);
      theirs.push((await opensReview(sam, sessionId, 'Van wie nu de achterwacht heeft.')).id);
    });
    expect(await reviewRefusal(bo, sessionId)).toBe('notAllowed');
    expect(await readsReview(sam, theirs[0] as never)).toHaveLength(1);
    expect((await closedRooms(noor)).reviews).toMatchObject([{ name: 'Sam' }]);
    const { connection } = await naast.store.connect();
    expect(await connection.collection('reviews').countDocuments()).toBe(1);
  });

  it('ends with the sign-in of its reader, who begins anew with a reason', async () => {
    await closes();
    await hasDuty(bo);
    const { id } = await opensReview(bo, sessionId);
    const elsewhere = await naast.team('Bo', otherNode);
    expect(await readsReview(elsewhere, id)).toHaveLength(1);
    await bo.call(peopleRoutes.signOut, {});
    await eventually(async () => expect(await readRefusals(elsewhere, id)).toEqual(['notFound', 'notFound']));
    expect(await naast.app.stores.reviews.openNow()).toBeNull();
    expect(await readsReview(elsewhere, (await opensReview(elsewhere, sessionId)).id)).toHaveLength(1);
  });

  it('tells the team of a closed room no names and no numbers', async () => {
    await closes();
    const { rooms } = await closedRooms(ruben);
    expect(rooms).toHaveLength(1);
    const closedAt = Date.parse(rooms[0]?.closedAt ?? '');
    expect(rooms[0]?.keptUntil).toBe(new Date(closedAt + limits.room.keptForDutyLead).toISOString());
    expect(Object.keys(rooms[0] ?? {}).toSorted()).toEqual([
      'closedAt',
      'id',
      'keptUntil',
      'openedAt',
      'title',
    ]);
  });

  it('shows nothing while the log cannot be written, and leaves no reason behind', async () => {
    await closes();
    await hasDuty(bo);
    const heads = join(naast.store.folder, 'tombstones', 'log-heads.jsonl');
    await rename(heads, `${heads}.away`);
    await mkdir(heads);
    expect(await reviewRefusal(bo, sessionId)).toBe('storeUnavailable');
    expect(await naast.app.stores.reviews.openNow()).toBeNull();
    await rm(heads, { recursive: true });
    await rename(`${heads}.away`, heads);
    expect((await closedRooms(noor)).reviews).toEqual([]);
    const { connection } = await naast.store.connect();
    expect(await connection.collection('reviews').countDocuments()).toBe(0);
    expect(await connection.collection('dataKeys').countDocuments({ _id: /^review:/ as never })).toBe(0);
    const { id } = await opensReview(bo, sessionId);
    expect(await readsReview(bo, id)).toHaveLength(1);
  });

  it('is one at a time: another tab that opens a session ends the one before, on any node', async () => {
    await closes();
    const second = (await noor.opens(roomId)).session.id;
    await mila.joins(second);
    await mila.says(second, 'De volgende avond.');
    await noor.call(roomRoutes.closeRoom, { params: { sessionId: second } });
    await hasDuty(noor);
    const elsewhere = await noor.anotherPage();
    const first = await opensReview(noor, sessionId);
    const next = await opensReview(elsewhere, second);
    expect(await readRefusals(noor, first.id)).toEqual(['notFound', 'notFound']);
    expect(await readsReview(elsewhere, next.id)).toMatchObject([{ text: 'De volgende avond.' }]);
    // At the same moment too.
    const both = await Promise.all([
      opensReview(noor, sessionId),
      opensReview(elsewhere, second),
      opensReview(noor, second),
    ]);
    const readable = await Promise.all(
      both.map(({ id }) => noor.ask(reviewRoutes.readReview, { params: { reviewId: id } })),
    );
    expect(readable.filter(({ reply }) => reply)).toHaveLength(1);
    expect(await openings()).toHaveLength(5);
  });

  it('ends at once when the duty is taken over on another node, and its reader is told', async () => {
    await closes();
    await hasDuty(bo);
    const { id } = await opensReview(bo, sessionId);
    await eventually(() => expect(bo.heardOf('reviews:changed')).toHaveLength(1));
    await hasDuty(sam);
    await eventually(() => expect(bo.heardOf('reviews:changed')).toHaveLength(2));
    expect(await readRefusals(bo, id)).toEqual(['notFound', 'notFound']);
    expect(await reviewRefusal(bo, sessionId)).toBe('notAllowed');
    // Nor does it come back with the duty.
    await hasDuty(bo);
    expect(await readRefusals(bo, id)).toEqual(['notFound', 'notFound']);
    expect(mila.heardOf('reviews:changed')).toEqual([]);
  });

  it('ends when the duty ends, when its reader stops, locks the screen, and by itself after an hour', async () => {
    await closes();
    await hasDuty(bo);
    const given = await opensReview(bo, sessionId);
    const { rev } = await bo.call(dutyRoutes.readDuty, {});
    await bo.call(dutyRoutes.endDuty, { body: { rev } });
    expect(await readRefusals(bo, given.id)).toEqual(['notFound', 'notFound']);

    await hasDuty(bo);
    const stopped = await opensReview(bo, sessionId);
    await bo.call(reviewRoutes.endReview, { params: { reviewId: stopped.id } });
    expect(await readRefusals(bo, stopped.id)).toEqual(['notFound', 'notFound']);

    const locked = await opensReview(bo, sessionId);
    const elsewhere = await naast.team('Bo');
    await bo.call(peopleRoutes.lock, {});
    await eventually(async () =>
      expect(await readRefusals(elsewhere, locked.id)).toEqual(['notFound', 'notFound']),
    );

    const long = await opensReview(elsewhere, sessionId);
    naast.clock.forward(limits.review.lasts);
    const later = await again('Bo');
    expect(await readRefusals(later, long.id)).toEqual(['notFound', 'notFound']);
    await later.connect();
    await naast.app.jobs.run('reviews.end');
    await eventually(() => expect(later.heardOf('reviews:changed')).toEqual([{}]));
    expect(await naast.app.stores.reviews.openNow()).toBeNull();
  });

  it('cannot begin before the close, nor after 47 hours; what is open then ends, though nothing was removed yet', async () => {
    await hasDuty(noor);
    expect(await reviewRefusal(noor, sessionId)).toBe('notFound');
    await closes();
    naast.clock.forward(limits.room.keptForDutyLead - hours(0.5));
    noor = await again('Noor');
    await hasDuty(noor);
    const { id, until } = await opensReview(noor, sessionId);
    // It ends with the words, not after its hour.
    expect(Date.parse(until) - naast.clock.now().getTime()).toBe(hours(0.5));
    expect(await readsReview(noor, id)).toHaveLength(1);
    naast.clock.forward(hours(0.5));
    noor = await again('Noor');
    expect(await readRefusals(noor, id)).toEqual(['notFound', 'notFound']);
    expect(await reviewRefusal(noor, sessionId)).toBe('notFound');
    expect((await closedRooms(noor)).rooms).toEqual([]);
    const { connection } = await naast.store.connect();
    expect(await connection.collection('messages').countDocuments()).toBe(1);
    // Then the jobs run: words, key, session and what named it are gone; that it was read back stays.
    for (const job of ['reviews.end', 'privacy.retention']) await naast.app.jobs.run(job);
    for (const name of ['messages', 'roomSessions', 'dataKeys', 'seats', 'reviews'])
      expect([name, await mentioning(connection.collection(name))]).toEqual([name, 0]);
    expect((await closedRooms(noor)).reviews).toMatchObject([{ name: 'Noor', reason }]);
  });

  it('shows what was said as it stands: deleted words are gone, hidden ones are marked with the reason, and no id leads on', async () => {
    const [hidden, gone, kept] = [
      await mila.says(sessionId, 'Neem er twee.'),
      await mila.says(sessionId, 'Dit wil ik terug.'),
      await mila.says(sessionId, 'Dit mag blijven.'),
    ];
    const inMessage = (messageId: typeof hidden.id) => ({ params: { sessionId, messageId } });
    await noor.call(roomRoutes.hideMessage, {
      ...inMessage(hidden.id),
      body: { hidden: true, why: 'advice' },
    });
    await mila.call(roomRoutes.deleteMessage, inMessage(gone.id));
    await noor.call(roomRoutes.noteMessage, { ...inMessage(kept.id), body: { about: 'death' } });
    await closes();
    await hasDuty(sam);
    const { id } = await opensReview(sam, sessionId);
    const said = await readsReview(sam, id);
    expect(said).toMatchObject([
      { seq: 1, text: secret, hidden: null },
      { seq: 2, text: 'Neem er twee.', hidden: { by: 'Noor', why: 'advice' } },
      { seq: 3, text: null, hidden: null },
      { seq: 4, text: 'Dit mag blijven.', contentNote: 'death' },
    ]);
    const { seats } = { seats: await naast.app.stores.seats.list({ kind: 'roomSession', id: sessionId }) };
    for (const known of [...seats.map((seat) => seat.id), hidden.id, gone.id, kept.id])
      expect(JSON.stringify(said)).not.toContain(known);
  });

  it('is read a window at a time, from the end', async () => {
    for (let n = 2; n <= limits.message.window + 5; n++) await mila.says(sessionId, `Zin ${n}`);
    await closes();
    await hasDuty(sam);
    const { id } = await opensReview(sam, sessionId);
    const params = { reviewId: id };
    const last = await sam.call(reviewRoutes.readReviewed, { params, query: {} });
    expect([last.messages[0]?.seq, last.messages.length, last.complete]).toEqual([
      6,
      limits.message.window,
      false,
    ]);
    const first = await sam.call(reviewRoutes.readReviewed, { params, query: { before: 6 } });
    expect([first.messages.map(({ seq }) => seq), first.complete]).toEqual([[1, 2, 3, 4, 5], true]);
  });

  it('keeps the reason sealed, for thirty days, and none of it in a log', async () => {
    await closes();
    await hasDuty(sam);
    await opensReview(sam, sessionId);
    const { connection } = await naast.store.connect();
    const stored = await connection.collection('reviews').find().toArray();
    expect(JSON.stringify(stored)).not.toContain('klacht');
    expect(JSON.stringify(await logRows(naast))).not.toContain('klacht');
    naast.clock.forward(limits.review.kept + hours(1));
    await naast.app.jobs.run('privacy.retention');
    expect(await connection.collection('reviews').countDocuments()).toBe(0);
    expect(await connection.collection('dataKeys').countDocuments({ _id: /^review:/ as never })).toBe(0);
    expect((await closedRooms(await again('Noor'))).reviews).toEqual([]);
  });
});
