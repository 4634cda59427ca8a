import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { tombstonesIn } from '@naast/server/platform/vault/tombstones';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { talkRoutes } from '@naast/shared/contract/talks';
import { limits } from '@naast/shared/limits';
import { hasDuty } from '../support/alarms.js';
import { minutes } from '../support/clock.js';
import { rowOf } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { logRows } from '../support/logbook.js';
import { Naast, pairedBuses, type TestNode } from '../support/naast.js';
import type { Person } from '../support/person.js';
import {
  answersTalk,
  endsTalk,
  entersTalk,
  followsTalk,
  heardTalks,
  holdsTalk,
  offersTalk,
  ownTalk,
  readsTalk,
  saysInTalk,
  theTalk,
} from '../support/talks.js';
import { inTalk } from '../support/wire.js';

describe('a talk apart', () => {
  let naast: Naast;
  let node: TestNode;
  let noor: Person;
  let sam: Person;
  let bo: Person;
  let mila: Person;
  let daan: Person;
  let sessionId: RoomSessionId;
  let milasSeat: SeatId;

  beforeEach(async () => {
    const [bus, other] = pairedBuses();
    naast = await Naast.start({ bus });
    node = await naast.addNode({ bus: other });
    // Some are on another node: what one hears must not depend on it.
    [noor, sam, bo] = [await naast.team('Noor'), await naast.team('Sam', node.url), await naast.team('Bo')];
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    [mila, daan] = [naast.visitor('Mila', node.url), naast.visitor('Daan')];
    const { mySeatId } = await mila.joins(sessionId);
    if (mySeatId === null) throw new Error('Mila has no seat');
    milasSeat = mySeatId;
    await daan.joins(sessionId);
  });
  afterEach(() => naast.close());

  async function samHosts(): Promise<void> {
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await sam.follows(sessionId);
  }

  const tends = async () => {
    await naast.app.jobs.run('rooms.tend');
    await naast.app.jobs.run('talks.tend');
    await naast.settled();
  };

  /** Noor and Mila talk apart, while Sam holds the room. */
  async function talkApart() {
    await samHosts();
    const { id } = await offersTalk(noor, sessionId, milasSeat);
    await answersTalk(mila, id);
    await holdsTalk(noor, id);
    await entersTalk(mila, id);
    return id;
  }

  const toldOf = (person: Person) => person.heard.filter(({ type }) => type.startsWith('talk'));

  it('is offered, accepted, talked in and ended; the seat in the room stays', async () => {
    await samHosts();
    const { id, waitsFor } = await offersTalk(noor, sessionId, milasSeat);
    expect(waitsFor).toBeNull();
    await eventually(() => expect(mila.heardOf('talk:mine')).toHaveLength(1));
    expect(await ownTalk(mila, sessionId)).toEqual({ id, state: 'offered', by: 'Noor', waitsFor: null });
    expect(await answersTalk(mila, id)).toMatchObject({ state: 'accepted', waitsFor: null });
    await eventually(() => expect(noor.heardOf('talks:changed').length).toBeGreaterThan(1));
    expect(await theTalk(noor)).toMatchObject({ state: 'accepted', may: { hold: true, end: true } });
    expect(await mila.refusal(talkRoutes.enterTalk, { params: { talkId: id } })).toBe('changedMeanwhile');
    expect((await holdsTalk(noor, id)).seats).toMatchObject([{ name: 'Noor', role: 'host' }]);
    await eventually(() => expect(mila.heardOf('talk:mine').length).toBeGreaterThan(2));
    expect((await entersTalk(mila, id)).seats.map(({ name }) => name).sort()).toEqual(['Mila', 'Noor']);

    await saysInTalk(mila, id, 'Het gaat niet.');
    await saysInTalk(noor, id, 'Ik lees met je mee.');
    await eventually(() => {
      expect(JSON.stringify(mila.heardOf('place:messages'))).toContain('Ik lees met je mee.');
      expect(JSON.stringify(noor.heardOf('place:messages'))).toContain('Het gaat niet.');
    });
    // Her chair in the room is hers, and nobody there saw her go.
    const { seats } = await daan.call(roomRoutes.readSession, { params: { sessionId } });
    expect(seats.find(({ name }) => name === 'Mila')).toMatchObject({ presence: 'here' });

    await endsTalk(mila, id);
    await eventually(() => {
      for (const person of [noor, mila])
        expect(JSON.stringify(person.heardOf('place:facts'))).toContain('"reason":"person"');
    });
    for (const person of [noor, mila]) {
      expect(await person.refusal(talkRoutes.readTalkWindow, { params: { talkId: id }, query: {} })).toBe(
        'talkEnded',
      );
      const { talk, seats: left } = await person.call(talkRoutes.readTalk, { params: { talkId: id } });
      expect([talk.closed?.reason, left]).toEqual(['person', []]);
    }
    expect(await ownTalk(mila, sessionId)).toBeNull();
    const acts = (await logRows(naast)).map(({ act }) => act).filter((act) => act.startsWith('talk'));
    expect(acts).toEqual(['talk.joined']);
  });

  it('is heard of by nobody else: not the others in the room, nor hosts of other rooms; co-hosts and the duty lead see that it goes on, without words', async () => {
    await hasDuty(bo);
    const femke = await naast.newcomer('Ilse');
    const other = await naast.room();
    const ruben = await naast.team('Ruben');
    await ruben.connect();
    const id = await talkApart();
    await saysInTalk(mila, id, 'Dit is voor Noor alleen.');
    await eventually(() => expect(noor.wire.join()).toContain('Dit is voor Noor alleen.'));
    await naast.settled();
    expect(other).toBeDefined();
    // The others in the room, and colleagues who have nothing to do with it.
    expect([toldOf(daan), toldOf(ruben)]).toEqual([[], []]);
    expect(await ownTalk(daan, sessionId)).toBeNull();
    expect(await heardTalks(ruben)).toEqual([]);
    expect(await femke.refusal(talkRoutes.listTalks, {})).toBe('notAllowed');
    // Who sees that it goes on.
    expect(await theTalk(sam)).toMatchObject({
      id,
      state: 'open',
      by: { name: 'Noor', isMe: false },
      person: { seatId: milasSeat, name: 'Mila' },
      may: { hold: false, end: false },
    });
    expect(await theTalk(bo)).toMatchObject({ id, state: 'open', person: null, may: { hold: false } });
    for (const person of [sam, bo, daan, ruben]) {
      expect(person.wire.join()).not.toContain('Dit is voor Noor alleen.');
      const ack = await person.emit('place:follow', inTalk(id));
      expect(ack.ok ? 'followed' : ack.error.code).toBe('seatNeeded');
      expect(await person.refusal(talkRoutes.readTalk, { params: { talkId: id } })).toBe('notFound');
      expect(await person.refusal(talkRoutes.endTalk, { params: { talkId: id } })).toBe('notFound');
      expect(await person.refusal(talkRoutes.readTalkWindow, { params: { talkId: id }, query: {} })).toBe(
        'seatNeeded',
      );
    }
  });

  it('that is declined leaves no trace: only who offered it reads so, for some minutes', async () => {
    await hasDuty(bo);
    await samHosts();
    const { id } = await offersTalk(noor, sessionId, milasSeat);
    expect(await answersTalk(mila, id, false)).toBeNull();
    await eventually(() => expect(noor.heardOf('talks:changed').length).toBeGreaterThan(1));
    await naast.settled();
    expect(await theTalk(noor)).toMatchObject({ closed: { reason: 'declined' } });
    for (const person of [sam, bo, daan]) expect(toldOf(person)).toEqual([]);
    for (const person of [sam, bo]) expect(await heardTalks(person)).toEqual([]);
    expect((await logRows(naast)).map(({ act }) => act).filter((act) => act.startsWith('talk'))).toEqual([]);
    // A no costs nothing: it can be offered again later, and she sits where she sat.
    expect(await ownTalk(mila, sessionId)).toBeNull();
    await mila.says(sessionId, 'Ik blijf liever hier.');
    naast.clock.forward(limits.talk.declinedShownFor);
    const again = await offersTalk(noor, sessionId, milasSeat);
    expect(await heardTalks(noor)).toHaveLength(1);
    await answersTalk(mila, again.id, false);
    naast.clock.forward(limits.talk.declinedShownFor);
    await naast.app.jobs.run('privacy.retention');
    expect(await heardTalks(noor)).toEqual([]);
    const destroyed = await tombstonesIn(join(naast.store.folder, 'tombstones')).all();
    expect([...destroyed].filter((key) => key.startsWith('talk:'))).toEqual([]);
  });

  it('is asked of the duty lead where nobody else holds the room, and only once its person said yes', async () => {
    await hasDuty(bo);
    const { id } = await offersTalk(noor, sessionId, milasSeat);
    await naast.settled();
    expect(await heardTalks(bo)).toEqual([]);
    expect(await answersTalk(mila, id)).toMatchObject({ state: 'accepted', waitsFor: 'here' });
    await eventually(() => expect(bo.heardOf('talks:changed')).toHaveLength(1));
    expect(await theTalk(bo)).toMatchObject({
      waitsFor: 'here',
      may: { hold: true, end: false },
      person: null,
    });
    expect(await rowOf(bo, 'talkWaits')).toMatchObject({ isPressing: true, to: `/talk/${id}` });
    expect(await noor.refusal(talkRoutes.holdTalk, { params: { talkId: id } })).toBe('roomNeedsHost');
    expect((await theTalk(noor)).may.hold).toBe(false);
    await holdsTalk(bo, id);
    expect(await ownTalk(mila, sessionId)).toMatchObject({ state: 'open', by: 'Bo' });
    await entersTalk(mila, id);
    await saysInTalk(mila, id, 'Hoi Bo.');
    expect(await readsTalk(bo, id)).toEqual(['Hoi Bo.']);
    // Who offered it sees that it goes on, and reads nothing of it.
    expect(await theTalk(noor)).toMatchObject({ state: 'open', by: { name: 'Bo' }, may: { hold: false } });
    expect(await noor.refusal(talkRoutes.readTalk, { params: { talkId: id } })).toBe('notFound');
  });

  it('cannot be offered where nobody else holds the room and nobody has the duty; a colleague who comes in makes it possible', async () => {
    const offer = { params: { sessionId, seatId: milasSeat } };
    expect(await noor.refusal(talkRoutes.offerTalk, offer)).toBe('roomNeedsHost');
    // Nor by who has the duty themselves.
    await hasDuty(noor);
    expect(await noor.refusal(talkRoutes.offerTalk, offer)).toBe('roomNeedsHost');
    await samHosts();
    await offersTalk(noor, sessionId, milasSeat);
    expect(await ownTalk(mila, sessionId)).toMatchObject({ state: 'offered' });
  });

  it('waits truly where the other host leaves before it begins, and begins once one is back', async () => {
    await samHosts();
    const { id } = await offersTalk(noor, sessionId, milasSeat);
    sam.disconnect();
    await eventually(async () => expect(await answersTalk(mila, id)).toMatchObject({ waitsFor: 'none' }));
    expect(await noor.refusal(talkRoutes.holdTalk, { params: { talkId: id } })).toBe('roomNeedsHost');
    await sam.follows(sessionId);
    expect(await ownTalk(mila, sessionId)).toMatchObject({ waitsFor: null });
    await holdsTalk(noor, id);
    // Sam holds the room for Noor now, and cannot go apart as well.
    const { mySeatId } = await naast.visitor('Kim').joins(sessionId);
    if (mySeatId === null) throw new Error('Kim has no seat');
    expect(await sam.refusal(talkRoutes.offerTalk, { params: { sessionId, seatId: mySeatId } })).toBe(
      'roomNeedsHost',
    );
  });

  it('takes one of two hosts who go apart at the same moment: the room is not left alone', async () => {
    await samHosts();
    const daans = (await daan.call(roomRoutes.readSession, { params: { sessionId } })).mySeatId;
    if (daans === null) throw new Error('Daan has no seat');
    const [first, second] = [
      await offersTalk(noor, sessionId, milasSeat),
      await offersTalk(sam, sessionId, daans),
    ];
    await answersTalk(mila, first.id);
    await answersTalk(daan, second.id);
    const went = await Promise.all([
      noor.ask(talkRoutes.holdTalk, { params: { talkId: first.id } }),
      sam.ask(talkRoutes.holdTalk, { params: { talkId: second.id } }),
    ]);
    expect(went.filter(({ error }) => error === null).length).toBeLessThan(2);
    for (const { error } of went) if (error) expect(error.code).toBe('roomNeedsHost');
  });

  it('is offered to one at a time, by one host, and only to people of that room', async () => {
    await samHosts();
    const { id } = await offersTalk(noor, sessionId, milasSeat);
    expect((await offersTalk(noor, sessionId, milasSeat)).id).toBe(id);
    const params = { sessionId, seatId: milasSeat };
    expect(await sam.refusal(talkRoutes.offerTalk, { params })).toBe('alreadyTaken');
    expect(await bo.refusal(talkRoutes.offerTalk, { params })).toBe('notAllowed');
    const { seats } = await noor.call(roomRoutes.readSession, { params: { sessionId } });
    const sams = seats.find(({ name }) => name === 'Sam')?.id as SeatId;
    expect(await noor.refusal(talkRoutes.offerTalk, { params: { sessionId, seatId: sams } })).toBe(
      'notAllowed',
    );
    const seatId = sessionId as unknown as SeatId;
    expect(await noor.refusal(talkRoutes.offerTalk, { params: { sessionId, seatId } })).toBe('notFound');
    expect(await daan.refusal(talkRoutes.answerTalk, { params: { talkId: id }, body: { yes: true } })).toBe(
      'notFound',
    );
    // Taken back, it is as if it never was.
    await endsTalk(noor, id);
    expect(await ownTalk(mila, sessionId)).toBeNull();
    await offersTalk(sam, sessionId, milasSeat);
  });

  it('lapses where nobody answers, where its person leaves, and where the room closes first', async () => {
    await samHosts();
    await offersTalk(noor, sessionId, milasSeat);
    naast.clock.forward(limits.talk.offerLasts);
    await tends();
    expect(await ownTalk(mila, sessionId)).toBeNull();
    const { id } = await offersTalk(noor, sessionId, milasSeat);
    await answersTalk(mila, id);
    await mila.call(roomRoutes.leaveRoom, { params: { sessionId } });
    await tends();
    expect(await heardTalks(noor)).toEqual([]);
  });

  it('comes back after a lost connection, a reload and a restart', async () => {
    const id = await talkApart();
    await saysInTalk(mila, id, 'Voor de storing.');
    mila.disconnect();
    await node.close();
    const [, third] = pairedBuses();
    const again = await naast.addNode({ bus: third });
    mila.url = again.url;
    expect((await mila.call(talkRoutes.readTalk, { params: { talkId: id } })).mySeatId).not.toBeNull();
    await followsTalk(mila, id);
    expect(await readsTalk(mila, id)).toEqual(['Voor de storing.']);
    await saysInTalk(mila, id, 'Ik ben er weer.');
    expect(await readsTalk(noor, id)).toHaveLength(2);
  });

  describe('whose host is gone', () => {
    it('says so, asks the duty lead, who takes it over, and stays a talk of two', async () => {
      await hasDuty(bo);
      const id = await talkApart();
      noor.disconnect();
      await eventually(async () => {
        const { talk } = await mila.call(talkRoutes.readTalk, { params: { talkId: id } });
        expect(talk.hostAway).toMatchObject({ lead: 'here' });
      });
      await eventually(() => expect(JSON.stringify(mila.heardOf('place:facts'))).toContain('"lead":"here"'));
      // A connection that drops for a moment gives nobody the talk.
      expect((await theTalk(bo)).may.hold).toBe(false);
      expect(await bo.refusal(talkRoutes.holdTalk, { params: { talkId: id } })).toBe('notAllowed');
      naast.clock.forward(limits.talk.takenOverAfter - 1);
      expect(await rowOf(bo, 'talkWaits')).toBeNull();
      expect(await bo.refusal(talkRoutes.holdTalk, { params: { talkId: id } })).toBe('notAllowed');
      naast.clock.forward(1);
      expect(await rowOf(bo, 'talkWaits')).toMatchObject({ isPressing: true });
      await holdsTalk(bo, id);
      const { talk, seats } = await mila.call(talkRoutes.readTalk, { params: { talkId: id } });
      expect(talk.hostAway).toBeNull();
      const names = seats.filter(({ presence }) => presence !== 'left').map(({ name }) => name);
      expect(names.sort()).toEqual(['Bo', 'Mila']);
      // Noor held it before, and reads it no longer.
      expect(await noor.refusal(talkRoutes.readTalkWindow, { params: { talkId: id }, query: {} })).toBe(
        'seatNeeded',
      );
    });

    it('ends after ten minutes, and says so, where nobody has the duty', async () => {
      const id = await talkApart();
      noor.disconnect();
      await eventually(async () => {
        const { talk } = await mila.call(talkRoutes.readTalk, { params: { talkId: id } });
        expect(talk.hostAway).toMatchObject({ lead: 'none' });
      });
      naast.clock.forward(limits.talk.closesWithoutHost - minutes(1));
      await naast.app.jobs.run('talks.tend');
      expect((await mila.call(talkRoutes.readTalk, { params: { talkId: id } })).talk.closed).toBeNull();
      naast.clock.forward(minutes(1));
      await tends();
      const { talk } = await mila.call(talkRoutes.readTalk, { params: { talkId: id } });
      expect(talk.closed).toMatchObject({ reason: 'noHost' });
      await eventually(() => expect(JSON.stringify(mila.heardOf('place:facts'))).toContain('"noHost"'));
    });

    it('goes on where the host comes back', async () => {
      const id = await talkApart();
      noor.disconnect();
      const away = async () =>
        (await mila.call(talkRoutes.readTalk, { params: { talkId: id } })).talk.hostAway;
      await eventually(async () => expect(await away()).not.toBeNull());
      await followsTalk(noor, id);
      await eventually(async () => expect(await away()).toBeNull());
    });
  });

  it('ends where its person stays away', async () => {
    const id = await talkApart();
    mila.disconnect();
    await eventually(async () => {
      const { seats } = await noor.call(talkRoutes.readTalk, { params: { talkId: id } });
      expect(seats.find(({ role }) => role === 'person')).toMatchObject({ presence: 'away' });
    });
    await tends();
    naast.clock.forward(limits.talk.closesWithoutPerson);
    await tends();
    // Noor's screen has locked itself meanwhile.
    expect((await naast.app.stores.talks.findNow(id))?.closed).toMatchObject({ reason: 'personGone' });
  });

  it('outlives its room: it ends when one of both ends it', async () => {
    const id = await talkApart();
    await sam.call(roomRoutes.closeRoom, { params: { sessionId } });
    await tends();
    await saysInTalk(mila, id, 'De ruimte is dicht.');
    await saysInTalk(noor, id, 'Wij praten door.');
    await endsTalk(noor, id);
    expect((await logRows(naast)).map(({ act }) => act)).toContain('talk.ended');
  });

  it('joins no two seats of its person in the store', async () => {
    const id = await talkApart();
    const talk = await naast.app.stores.talks.findNow(id);
    const stored = await naast.nodes[0]?.connection.collection('talks').find().toArray();
    expect(JSON.stringify(stored)).not.toContain(milasSeat);
    expect(talk?.personMark).not.toContain(milasSeat);
    const seats = await naast.nodes[0]?.connection.collection('seats').find({ role: 'person' }).toArray();
    const holders = (seats ?? []).map(({ holder }) => String(holder));
    expect(new Set(holders).size).toBe(holders.length);
  });
});
