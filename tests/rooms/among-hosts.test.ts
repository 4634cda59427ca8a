import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { eventually } from '../support/eventually.js';
import { LiveRoom } from '../support/live-room.js';
import { Naast, pairedBuses } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';

/** Noor and Mila on one node; Sam, the second host, and Kim on another. Bo and Ruben are of the team, elsewhere. */
describe('what hosts of a room say among themselves', () => {
  let naast: Naast;
  let noor: Person;
  let sam: Person;
  let others: Person[];
  let roomId: RoomId;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    const [first, second] = pairedBuses();
    naast = await Naast.start({ limits: unlimited, bus: first });
    const { url } = await naast.addNode({ limits: unlimited, bus: second });
    [noor, sam] = [await naast.team('Noor'), await naast.team('Sam', url)];
    const [bo, ruben] = [await naast.team('Bo', url), await naast.team('Ruben')];
    const [mila, kim] = [naast.visitor('Mila'), naast.visitor('Kim', url)];
    others = [mila, kim, bo, ruben];
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    for (const host of [noor, sam]) await host.follows(sessionId);
    for (const visitor of [mila, kim]) await visitor.joins(sessionId);
    for (const colleague of [bo, ruben]) await colleague.connect();
    await naast.settled();
  });
  afterEach(() => naast.close());

  const params = () => ({ sessionId });
  const whispers = (host: Person, text: string, clientKey: string = randomUUID()) =>
    host.call(hostingRoutes.whisper, { params: params(), body: { clientKey, text } });
  const leaves = (host: Person, text: string | null, of = sessionId) =>
    host.call(hostingRoutes.leaveHandover, { params: { sessionId: of }, body: { text } });
  const note = async (host: Person, of = sessionId) =>
    (await host.call(hostingRoutes.readHandover, { params: { sessionId: of } })).note;
  const stored = (name: string) => naast.nodes[0]?.connection.collection(name);
  const word = 'Fluisterzacht';

  describe('a whisper', () => {
    it('reaches the hosts of the session on every node, and nobody else by any way', async () => {
      const lives = await Promise.all(
        [noor, sam, ...others.slice(0, 2)].map((one) => LiveRoom.of(one, sessionId)),
      );
      const { id } = await whispers(noor, `${word}: let jij op Kim?`);
      await whispers(sam, `${word}: ja.`);
      for (const host of [noor, sam])
        await eventually(() => expect(host.heardOf('room:whisper')).toHaveLength(2));
      await naast.settled();
      for (const live of lives) await live.matchesFreshFetch();
      expect(lives[1]?.state.whispers.map(({ id: one }) => one)).toContain(id);

      for (const person of others) {
        expect(person.heardOf('room:whisper')).toEqual([]);
        const state = await person.call(roomRoutes.readSession, { params: params() });
        expect(state.whispers).toEqual([]);
        const given = { params: params(), body: { clientKey: randomUUID(), text: word } };
        expect(['signInNeeded', 'notAllowed']).toContain(await person.refusal(hostingRoutes.whisper, given));
        expect(person.wire.join()).not.toContain(word);
      }
      // It is no message of the talk.
      expect(await noor.reads(sessionId)).toEqual([]);
    });

    it('is not heard by a host who left, nor read by them', async () => {
      await sam.call(roomRoutes.leaveRoom, { params: params() });
      await naast.settled();
      await whispers(noor, word);
      await naast.settled();
      expect(sam.wire.join()).not.toContain(word);
      expect((await sam.call(roomRoutes.readSession, { params: params() })).whispers).toEqual([]);
    });

    it('lands once, sealed, and goes with the session', async () => {
      const clientKey = randomUUID();
      const [one, again] = [await whispers(noor, word, clientKey), await whispers(noor, word, clientKey)];
      expect(again).toEqual(one);
      const rows = await stored('whispers')?.find().toArray();
      expect(rows).toHaveLength(1);
      expect(JSON.stringify(rows)).not.toContain(word);
      await noor.call(roomRoutes.closeRoom, { params: params() });
      naast.clock.forward(limits.room.keptForDutyLead);
      await naast.app.jobs.run('privacy.retention');
      expect(await stored('whispers')?.countDocuments()).toBe(0);
    });
  });

  describe('a handover note', () => {
    it('is read by the next host, who may be in a later session, with who left it', async () => {
      expect(await note(noor)).toBeNull();
      await leaves(noor, 'Kim had het zwaar. Het ging over slapen.');
      expect(await note(sam)).toMatchObject({ by: 'Noor', text: 'Kim had het zwaar. Het ging over slapen.' });
      await noor.call(roomRoutes.closeRoom, { params: params() });
      naast.clock.forward(1000);
      const next = (await sam.opens(roomId)).session.id;
      expect(await note(sam, next)).toMatchObject({ by: 'Noor' });
      // Another replaces it, also in the closed session's document.
      await leaves(sam, 'Rustig.', next);
      expect(await note(sam, next)).toMatchObject({ by: 'Sam', text: 'Rustig.' });
      expect(await stored('roomSessions')?.countDocuments({ handoverAt: { $exists: true } })).toBe(1);
      await leaves(sam, null, next);
      expect(await note(sam, next)).toBeNull();
    });

    it('is taken away by who left it alone, also in a later session, and that is logged', async () => {
      const removals = async () =>
        (await noor.call(hostingRoutes.listActs, { params: params() })).acts.filter(
          ({ act }) => act === 'room.handoverRemoved',
        );
      await leaves(noor, 'Kim had het zwaar.');
      await leaves(sam, null);
      expect(await note(sam)).toMatchObject({ by: 'Noor' });
      expect(await removals()).toEqual([]);
      await leaves(noor, null);
      expect(await note(sam)).toBeNull();
      expect(await removals()).toEqual([{ act: 'room.handoverRemoved', by: 'Noor' }]);
      await leaves(noor, 'Kim had het zwaar.');
      await noor.call(roomRoutes.closeRoom, { params: params() });
      const next = (await sam.opens(roomId)).session.id;
      await noor.call(roomRoutes.joinAsHost, { params: { sessionId: next } });
      await leaves(sam, null, next);
      expect(await note(sam, next)).toMatchObject({ by: 'Noor' });
      await leaves(noor, null, next);
      expect(await note(sam, next)).toBeNull();
    });

    it('is read no more 47 hours after the close, also before the sweep came', async () => {
      await leaves(noor, 'Kim had het zwaar.');
      await noor.call(roomRoutes.closeRoom, { params: params() });
      naast.clock.forward(limits.room.keptForDutyLead - 1);
      expect((await naast.app.stores.handovers.of(roomId, naast.clock.now()))?.text).toBe(
        'Kim had het zwaar.',
      );
      naast.clock.forward(1);
      expect(await naast.app.stores.handovers.of(roomId, naast.clock.now())).toBeNull();
    });

    it('is for hosts of that room alone', async () => {
      await leaves(noor, `${word} over gisteren.`);
      for (const person of others) {
        const refusal = await person.refusal(hostingRoutes.readHandover, { params: params() });
        expect(['signInNeeded', 'notAllowed']).toContain(refusal);
        await person.call(roomRoutes.readSession, { params: params() });
        expect(person.wire.join()).not.toContain(word);
      }
      const elsewhere = (await sam.opens(await naast.room())).session.id;
      expect(await note(sam, elsewhere)).toBeNull();
    });

    it('is sealed, and gone 47 hours after the close, also when its key went first', async () => {
      await leaves(noor, `${word} over gisteren.`);
      expect(JSON.stringify(await stored('roomSessions')?.find().toArray())).not.toContain(word);
      await noor.call(roomRoutes.closeRoom, { params: params() });
      await naast.app.vault.shred(`roomSession:${sessionId}`, naast.clock.now());
      naast.clock.forward(limits.room.keptForDutyLead);
      await naast.app.jobs.run('privacy.retention');
      expect(await stored('roomSessions')?.countDocuments({ _id: sessionId as never })).toBe(0);
    });
  });

  describe('what hosts did', () => {
    const acts = async (host: Person, of = sessionId) =>
      (await host.call(hostingRoutes.listActs, { params: { sessionId: of } })).acts;

    it('is read by the hosts of this session, newest first, from its opening on', async () => {
      const pin = { params: params(), body: { text: 'Over slapen' } };
      await sam.call(hostingRoutes.pinText, pin);
      await noor.call(hostingRoutes.pauseWriting, { params: params(), body: { paused: true } });
      const here = [
        { act: 'room.writingPaused', by: 'Noor' },
        { act: 'room.pinned', by: 'Sam' },
        { act: 'room.joined', by: 'Sam' },
        { act: 'room.joined', by: 'Noor' },
        { act: 'room.opened', by: 'Noor' },
      ];
      for (const host of [noor, sam]) expect(await acts(host)).toEqual(here);
      for (const person of others) {
        const refusal = await person.refusal(hostingRoutes.listActs, { params: params() });
        expect(['signInNeeded', 'notAllowed']).toContain(refusal);
      }
      await noor.call(roomRoutes.closeRoom, { params: params() });
      const next = (await sam.opens(roomId)).session.id;
      expect(await acts(sam, next)).toContainEqual({ act: 'room.opened', by: 'Sam' });
      expect(await acts(sam, next)).not.toContainEqual({ act: 'room.pinned', by: 'Sam' });
    });
  });
});
