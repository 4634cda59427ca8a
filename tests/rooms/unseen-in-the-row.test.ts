import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { roomRoutes, type SessionState } from '@naast/shared/contract/rooms';
import { eventually } from '../support/eventually.js';
import { FullRoom } from '../support/full-room.js';
import { LiveRoom } from '../support/live-room.js';
import type { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { inRoom } from '../support/wire.js';

describe('who must not hear, of the row of a full room', () => {
  let room: FullRoom;
  let naast: Naast;

  beforeEach(async () => {
    room = await FullRoom.open();
    naast = room.naast;
  });
  afterEach(() => room.close());

  it('of who waits: by anybody inside, not their name, their id, nor that they came or left; hosts read how many and since when', async () => {
    const [wies] = room.seated;
    if (!wies) throw new Error('nobody inside');
    const [live, hosts] = [
      await LiveRoom.of(wies, room.sessionId),
      await LiveRoom.of(room.noor, room.sessionId),
    ];
    for (const one of [live, hosts])
      await eventually(() =>
        expect(new Set(one.state.seats.map(({ presence }) => presence))).toEqual(new Set(['here'])),
      );
    const heard = wies.heard.length;
    const mila = await room.waits(naast.visitor('Zonnebloem', room.other.url));
    const since = naast.clock.now();
    const { mySeatId } = await room.stateOf(mila);
    await eventually(() =>
      expect(room.noor.heardOf('room:row').at(-1)).toMatchObject({ waiting: 1, since: since.toISOString() }),
    );
    await hosts.matchesFreshFetch();
    mila.disconnect();
    await mila.follows(room.sessionId);
    await room.leaves(mila);
    await eventually(() => expect(room.noor.heardOf('room:row').at(-1)?.waiting).toBe(0));
    await naast.settled();
    await live.matchesFreshFetch();
    await hosts.matchesFreshFetch();
    expect(wies.heard.slice(heard)).toEqual([]);
    for (const person of [wies, room.noor]) {
      const wire = `${person.wire.join()}${JSON.stringify(await room.stateOf(person))}`;
      expect(wire).not.toContain('Zonnebloem');
      expect(wire).not.toContain(mySeatId);
    }
  });

  it('of the inside: by who waits, no more than the door shows', async () => {
    const [wies] = room.seated;
    if (!wies) throw new Error('nobody inside');
    const mila = await room.waits();
    const before = mila.wire.length;
    await wies.says(room.sessionId, 'Onder ons gezegd.');
    await wies.emit('place:type', inRoom(room.sessionId));
    await room.noor.call(roomRoutes.setEntry, { ...room.params, body: { paused: true } });
    await eventually(() => expect(mila.heardSessions().at(-1)?.entryPaused).toBe(true));
    await naast.app.rounds.checkPlaces();
    await naast.settled();
    const heard = new Set(mila.heard.map(({ type }) => type));
    expect(
      [...heard].filter((type) => !['room:standing', 'place:facts', 'duty:changed'].includes(type)),
    ).toEqual([]);
    expect(mila.wire.slice(before).join()).not.toContain('Onder ons');
    const state: SessionState = await room.stateOf(mila);
    expect({ ...state, session: null, mySeatId: null, inRow: null }).toEqual({
      session: null,
      mySeatId: null,
      standing: 'waiting',
      inRow: null,
      seats: [],
      rests: [],
      freed: null,
      howCleared: null,
      door: null,
      row: null,
      held: null,
      myHeld: [],
      cameTogether: 0,
      silent: 0,
      whispers: [],
    });
    expect(Object.values(state.session.may)).not.toContain(true);
    expect(await mila.refusal(roomRoutes.listMessages, { ...room.params, query: {} })).toBe('seatNeeded');
    expect(await mila.emit('place:type', inRoom(room.sessionId))).toMatchObject({
      error: { code: 'seatNeeded' },
    });
  });

  it('of the row: by another in it, not who else waits', async () => {
    const mila = await room.waits(naast.visitor('Zonnebloem'));
    const kim = await room.waits();
    await room.leaves(mila);
    await eventually(() => expect(room.told(kim).at(-1)).toBe(0));
    expect(kim.wire.join()).not.toContain('Zonnebloem');
    expect(kim.heardOf('place:seats')).toEqual([]);
  });

  it('hides from the others that who sat here before waits again', async () => {
    const [wies, jip] = room.seated;
    if (!wies || !jip) throw new Error('nobody inside');
    await jip.says(room.sessionId, 'Ik kom terug.');
    const first = await room.waits();
    await room.leaves(jip);
    const live = await LiveRoom.of(wies, room.sessionId);
    const presenceOf = ({ name }: Person) => live.state.seats.find((seat) => seat.name === name)?.presence;
    await eventually(() => expect([presenceOf(first), presenceOf(jip)]).toEqual(['here', 'left']));
    const heard = wies.heard.length;
    await room.waits(jip);
    await naast.settled();
    expect(wies.heard.slice(heard)).toEqual([]);
    await live.matchesFreshFetch();
    expect(presenceOf(jip)).toBe('left');
    await room.leaves(room.seated[2]);
    await eventually(async () => expect(await room.placeOf(jip)).toBe('seated'));
    await eventually(() => expect(presenceOf(jip)).not.toBe('left'));
    await naast.settled();
    await live.matchesFreshFetch();
  });
});
