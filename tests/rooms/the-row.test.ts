import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { arrangingRoutes } from '@naast/shared/contract/arranging';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { isNotSafe } from '../support/alarms.js';
import { changeOf, sees } from '../support/arranging.js';
import { minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { FullRoom } from '../support/full-room.js';
import { LiveRoom } from '../support/live-room.js';
import type { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';
import { inRoom } from '../support/wire.js';

/** Two nodes on one store, a full room, and those who wait for a chair. */
describe('the row of a full room', () => {
  let room: FullRoom;
  let naast: Naast;

  beforeEach(async () => {
    room = await FullRoom.open();
    naast = room.naast;
  });
  afterEach(() => room.close());

  it('tells who comes to a full room honestly how many are before them, and seats them by arrival as chairs come free', async () => {
    const [mila, kim, daan] = [
      await room.waits(),
      await room.waits(room.guest(room.other.url)),
      await room.waits(),
    ];
    expect([await room.placeOf(mila), await room.placeOf(kim), await room.placeOf(daan)]).toEqual([0, 1, 2]);
    await room.leaves(room.seated[0]);
    await eventually(async () => expect(await room.placeOf(mila)).toBe('seated'));
    await eventually(() => expect(room.told(mila).at(-1)).toBe('seated'));
    await eventually(() => expect(room.told(kim).at(-1)).toBe(0));
    await eventually(() => expect(room.told(daan).at(-1)).toBe(1));
    expect(await room.peopleIn()).toBe(8);
    // Inside from now on: reads, is seen, and writes.
    const live = await LiveRoom.of(room.noor, room.sessionId);
    await mila.follows(room.sessionId);
    await mila.says(room.sessionId, 'Ik ben er.');
    await eventually(() => expect(live.state.messages.at(-1)?.text).toBe('Ik ben er.'));
    await naast.settled();
    await live.matchesFreshFetch();
  });

  it('moves up who waits when somebody ahead leaves the row, live and when read anew', async () => {
    const [mila, kim, daan] = [
      await room.waits(),
      await room.waits(),
      await room.waits(room.guest(room.other.url)),
    ];
    await room.leaves(kim);
    await eventually(() => expect(room.told(daan).at(-1)).toBe(1));
    expect(await room.placeOf(daan)).toBe(1);
    expect(await room.placeOf(mila)).toBe(0);
    expect(await room.placeOf(kim)).toBe('left');
    expect(
      kim
        .heardOf('place:seats')
        .at(-1)
        ?.seats.map(({ presence }) => presence),
    ).toEqual(['left']);
  });

  it('keeps a place through a reload, another tab and a second request, and gives one visit one place', async () => {
    const [mila, kim] = [await room.waits(), await room.waits()];
    const again = await mila.requestsEntry(room.sessionId);
    expect(again.reply).toMatchObject({ outcome: 'row', state: { inRow: { ahead: 0, name: mila.name } } });
    const tab = await kim.anotherPage();
    tab.url = room.other.url;
    expect(await room.placeOf(tab)).toBe(1);
    tab.disconnect();
    await room.leaves(room.seated[0]);
    await room.leaves(room.seated[1]);
    await eventually(async () => expect(await room.placeOf(kim)).toBe('seated'));
    expect(await room.peopleIn()).toBe(8);
  });

  it('survives a restart of Naast', async () => {
    const [mila, kim] = [
      await room.waits(room.guest(room.other.url)),
      await room.waits(room.guest(room.other.url)),
    ];
    await room.other.close();
    const next = await naast.addNode({ limits: unlimited });
    for (const person of [mila, kim]) person.url = next.url;
    expect([await room.placeOf(mila), await room.placeOf(kim)]).toEqual([0, 1]);
    await kim.follows(room.sessionId);
    await mila.follows(room.sessionId);
    room.noor.url = next.url;
    await room.noor.call(roomRoutes.freeSeat, {
      params: { ...room.params.params, seatId: (await seatIdOf(room.seated[0])) as never },
    });
    await eventually(async () => expect(await room.placeOf(mila)).toBe('seated'));
    expect(await room.placeOf(kim)).toBe(0);
  });
  const seatIdOf = async (person: Person | undefined) => person && (await room.stateOf(person)).mySeatId;

  it('seats two at most for two chairs, the first two, when twelve come at once to two nodes', async () => {
    for (const person of room.seated.slice(0, 2)) await room.leaves(person);
    // All have looked for a chair before anybody has one.
    const many = Array.from({ length: 12 }, (_, n) => room.guest(n % 2 === 0 ? naast.url : room.other.url));
    let all = () => {};
    const haveLooked = new Promise<void>((resolve) => {
      all = resolve;
    });
    let looked = 0;
    for (const { stores } of naast.nodes.map(({ app }) => app)) {
      const { list } = stores.row;
      let first = 12;
      jest.spyOn(stores.row, 'list').mockImplementation(async (...given) => {
        const row = await list(...given);
        if (first-- > 0 && looked < 12) {
          if (++looked === 12) all();
          await haveLooked;
        }
        return row;
      });
    }
    const answers = await Promise.all(many.map((person) => person.requestsEntry(room.sessionId)));
    const outcomes = answers.map(({ reply, error }) => reply?.outcome ?? error?.code);
    expect(outcomes.filter((outcome) => outcome === 'inside')).toHaveLength(2);
    expect(outcomes.filter((outcome) => outcome === 'row')).toHaveLength(10);
    expect(await room.peopleIn()).toBe(8);
    const places = await Promise.all(many.map((person) => room.placeOf(person)));
    expect(places.filter((at) => typeof at === 'number').sort((a, b) => a - b)).toEqual(
      Array.from({ length: 10 }, (_, at) => at),
    );
  });

  it('gives two chairs that come free on two nodes at once to the first two, and nobody else', async () => {
    const row: Person[] = [];
    for (let n = 0; n < 5; n++)
      row.push(await room.waits(room.guest(n % 2 === 0 ? naast.url : room.other.url)));
    // Both nodes have found the same first person before either seats them.
    let both = () => {};
    const haveFound = new Promise<void>((resolve) => {
      both = resolve;
    });
    let found = 0;
    for (const { app } of naast.nodes) {
      const { seatFirst } = app.stores.row;
      let isFirst = true;
      jest.spyOn(app.stores.row, 'seatFirst').mockImplementation(async (...given) => {
        if (isFirst) {
          isFirst = false;
          if (++found === 2) both();
          await haveFound;
        }
        return seatFirst(...given);
      });
    }
    await Promise.all([room.leaves(room.seated[0]), room.leaves(room.seated[1])]);
    await naast.settled();
    await eventually(async () =>
      expect(await Promise.all(row.map((person) => room.placeOf(person)))).toEqual([
        'seated',
        'seated',
        0,
        1,
        2,
      ]),
    );
    expect(await room.peopleIn()).toBe(8);
  });

  it('lets nobody pass who comes to the door while others wait', async () => {
    await room.noor.call(roomRoutes.setEntry, { ...room.params, body: { paused: true } });
    await room.leaves(room.seated[0]);
    await room.noor.call(roomRoutes.setEntry, { ...room.params, body: { paused: false } });
    const early = room.guest();
    expect((await early.requestsEntry(room.sessionId)).reply?.outcome).toBe('inside');
    const mila = await room.waits();
    // A chair comes free, and nobody has told the row yet.
    jest.spyOn(naast.app.stores.row, 'count').mockResolvedValueOnce(0);
    await room.leaves(room.seated[1]);
    const kim = room.guest();
    const { reply } = await kim.requestsEntry(room.sessionId);
    expect(reply?.outcome).toBe('row');
    expect([await room.placeOf(mila), await room.placeOf(kim)]).toEqual(['seated', 0]);
  });

  it('passes over who has been gone for two minutes, keeps their place, and lets it go after ten', async () => {
    const [mila, kim] = [await room.waits(), await room.waits()];
    mila.disconnect();
    await naast.settled();
    await eventually(async () => {
      const [first] = await naast.app.stores.row.list(inRoom(room.sessionId), naast.clock.now());
      expect(first?.isAway).toBe(true);
    });
    await room.tends();
    naast.clock.forward(limits.row.skippedAfter - 1);
    await room.tends();
    expect(await room.placeOf(kim)).toBe(1);
    naast.clock.forward(1);
    await room.tends();
    await eventually(() => expect(room.told(kim).at(-1)).toBe(0));
    await room.leaves(room.seated[0]);
    await eventually(async () => expect(await room.placeOf(kim)).toBe('seated'));
    // Back within ten minutes: first, as before.
    const daan = await room.waits();
    await mila.follows(room.sessionId);
    expect([await room.placeOf(mila), await room.placeOf(daan)]).toEqual([0, 1]);
    mila.disconnect();
    await naast.settled();
    await eventually(async () => {
      const [first] = await naast.app.stores.row.list(inRoom(room.sessionId), naast.clock.now());
      expect(first?.isAway).toBe(true);
    });
    naast.clock.forward(minutes(15) + 1);
    await room.tends();
    expect(await room.placeOf(mila)).toBe('left');
    expect(await room.placeOf(daan)).toBe(0);
  });

  it('seats a newcomer while only people wait who are gone', async () => {
    const mila = await room.waits();
    mila.disconnect();
    await naast.settled();
    await eventually(async () => {
      const [first] = await naast.app.stores.row.list(inRoom(room.sessionId), naast.clock.now());
      expect(first?.isAway).toBe(true);
    });
    await room.tends();
    naast.clock.forward(limits.row.skippedAfter);
    await room.tends();
    await room.leaves(room.seated[0]);
    expect((await room.guest().requestsEntry(room.sessionId)).reply?.outcome).toBe('inside');
    expect(await room.placeOf(mila)).toBe(0);
  });

  it('gives chairs that a second host, a larger group and an open door bring; a smaller group puts nobody out', async () => {
    const bo = await naast.team('Bo');
    const plan = async (capacity: { oneHost: number; moreHosts: number }) => {
      await bo.call(arrangingRoutes.changeRoom, changeOf(await sees(bo, room.roomId), { capacity }));
    };
    const [mila, kim] = [await room.waits(), await room.waits()];
    await plan({ oneHost: 4, moreHosts: 9 });
    await room.leaves(room.seated[0]);
    await naast.settled();
    expect([await room.peopleIn(), await room.placeOf(mila)]).toEqual([7, 0]);
    const sam = await naast.team('Sam', room.other.url);
    await sam.call(roomRoutes.joinAsHost, room.params);
    await eventually(async () =>
      expect([await room.placeOf(mila), await room.placeOf(kim)]).toEqual(['seated', 'seated']),
    );
    expect(await room.peopleIn()).toBe(9);
    const daan = await room.waits();
    await room.noor.call(roomRoutes.setEntry, { ...room.params, body: { paused: true } });
    await eventually(() => expect(daan.heardSessions().at(-1)?.entryPaused).toBe(true));
    await room.leaves(room.seated[1]);
    await naast.settled();
    expect(await room.placeOf(daan)).toBe(0);
    await room.noor.call(roomRoutes.setEntry, { ...room.params, body: { paused: false } });
    await eventually(async () => expect(await room.placeOf(daan)).toBe('seated'));
    const fien = await room.waits();
    await plan({ oneHost: 4, moreHosts: 10 });
    await eventually(async () => expect(await room.placeOf(fien)).toBe('seated'));
  });

  it('has a limit, also for many who come at once', async () => {
    for (let n = 0; n < limits.row.most - 1; n++) await room.waits();
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, n) =>
        room.guest(n % 2 === 0 ? naast.url : room.other.url).requestsEntry(room.sessionId),
      ),
    );
    const outcomes = answers.map(({ reply, error }) => reply?.outcome ?? error?.code);
    expect(outcomes.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      'roomFull',
      'roomFull',
      'roomFull',
      'row',
    ]);
    const { session, may } = await room.noor.call(roomRoutes.readRoom, { params: { roomId: room.roomId } });
    expect([session?.shut, session?.waiting, may.enter]).toEqual(['full', limits.row.most, false]);
  });

  it('gives a name that is taken a number once there is a chair, and tells nobody in the row', async () => {
    const name = room.seated[1]?.name ?? '';
    const mila = naast.visitor(name);
    await room.waits(mila);
    expect((await room.stateOf(mila)).inRow?.name).toBe(name);
    await room.leaves(room.seated[0]);
    await eventually(async () => expect(await room.placeOf(mila)).toBe('seated'));
    const { seats, mySeatId } = await room.stateOf(mila);
    expect(seats.find(({ id }) => id === mySeatId)?.name).toBe(`${name} 2`);
  });

  it('lets the row go when entry stops, of which they were told before; at the close too', async () => {
    const evening = await naast.room([{ weekday: 6, from: '19:00', to: '20:40' }]);
    const sam = await naast.team('Sam');
    const { session } = await sam.opens(evening);
    room.sessionId = session.id;
    await sam.follows(room.sessionId);
    for (let n = 0; n < 8; n++) (await joined()).disconnect();
    const mila = await room.waits();
    const { inRow } = await room.stateOf(mila);
    const stops = Date.parse(session.closesAt ?? '') - limits.room.entryStopsBeforeClose;
    expect(Date.parse(inRow?.until ?? '')).toBe(stops);
    naast.clock.forward(stops - naast.clock.now().getTime() + 1);
    await room.tends();
    await eventually(() => expect(mila.heardOf('place:seats').at(-1)?.seats[0]?.presence).toBe('left'));
    expect(await room.placeOf(mila)).toBe('left');
  });
  async function joined(): Promise<Person> {
    const person = room.guest();
    await person.joins(room.sessionId);
    return person;
  }

  it('lets who waits say that they are not safe, as who stands at the door', async () => {
    const mila = await room.waits();
    expect((await isNotSafe(mila, inRoom(room.sessionId))).state).toBe('unseen');
  });
});
