import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { arrangingRoutes } from '@naast/shared/contract/arranging';
import type { MessageId } from '@naast/shared/contract/messages';
import { type HelpKind, helpRoutes } from '@naast/shared/contract/room-help';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { roomSessionPackets } from '@naast/shared/contract/room-live';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { makes, moves, pauses, rearranges, removes } from '../support/arranging.js';
import { minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import {
  but,
  type Cast,
  type CastName,
  castNames,
  fullCast,
  hosts,
  inside,
  passes,
  team,
} from '../support/full-cast.js';
import type { Hears, Secret } from '../support/hearing.js';
import { LiveRoom } from '../support/live-room.js';
import type { Person } from '../support/person.js';
import { inRoom } from '../support/wire.js';

const routes = { ...roomRoutes, ...hostingRoutes, ...helpRoutes, ...arrangingRoutes };
type Act =
  | keyof typeof routes
  | {
      [K in keyof typeof roomSessionPackets]: 'abilities' extends keyof (typeof roomSessionPackets)[K]
        ? K
        : never;
    }[keyof typeof roomSessionPackets];
const acts: readonly string[] = [
  ...Object.keys(routes),
  ...Object.entries(roomSessionPackets).flatMap(([name, packet]) => ('abilities' in packet ? [name] : [])),
];

/** What one act does: who hears of it, by event, and words that reach these alone. Nobody else hears anything. */
interface Row {
  readonly of: readonly Act[];
  readonly name: string;
  readonly do: () => Promise<unknown>;
  readonly hears: Hears<CastName>;
  readonly secrets?: () => readonly Secret<CastName>[];
  /** Their pages begin anew after it, as a browser that reconnects does. */
  readonly begins?: readonly CastName[];
  /** They have no page of the room any more. */
  readonly ends?: readonly CastName[];
}

describe('every action in a room', () => {
  let cast: Cast;
  let sessionId: RoomSessionId;
  const pages = new Map<CastName, LiveRoom>();
  let said: MessageId;
  let kims: MessageId;
  let otherRoom: RoomId;

  beforeAll(async () => {
    cast = await fullCast();
    ({ sessionId } = cast);
    for (const who of inside) pages.set(who, await LiveRoom.of(cast.people[who], sessionId));
  });
  afterAll(() => cast.naast.close());

  const who = (name: CastName): Person => cast.people[name];
  const params = () => ({ sessionId });
  const ofSeat = (seatId: string) => ({ sessionId, seatId: seatId as never });
  const ofMessage = (messageId: MessageId) => ({ sessionId, messageId });
  const seatOf = async (name: CastName) =>
    (await who(name).call(roomRoutes.readSession, { params: params() })).mySeatId;
  const asks = (wants: HelpKind | null) =>
    who('noor').call(helpRoutes.askHelp, { params: params(), body: { wants } });
  const rests = (forMinutes: 0 | 2, seatId = cast.seats.kim) =>
    who('sam').call(roomRoutes.restSeat, {
      params: ofSeat(seatId),
      body: { minutes: forMinutes, why: 'tooMuch' },
    });
  const drops = async (name: CastName) => who(name).disconnect();
  const tends = () => cast.naast.app.jobs.run('rooms.tend');

  const rows: readonly Row[] = [
    // Who sits there.
    {
      of: ['enterRoom'],
      name: 'a guest enters',
      do: () => who('teun').enters(sessionId),
      hears: { 'roomSession/seats': inside },
    },
    {
      of: ['place:follow'],
      name: 'and hears the room from then on',
      do: async () => {
        who('teun').disconnect();
        await who('teun').follows(sessionId);
      },
      hears: { 'roomSession/seats': [...inside, 'teun'] },
      begins: ['teun'],
    },
    {
      of: ['enterRoom'],
      name: 'the next one waits at the door, with a socket',
      async do() {
        expect((await who('joris').requestsEntry(sessionId)).reply?.outcome).toBe('wait');
        await who('joris').connect();
      },
      hears: { 'room:door': hosts },
    },
    // What is said, and done with it.
    {
      of: ['place:post'],
      name: 'a guest writes',
      do: async () => {
        said = (await who('mila').says(sessionId, 'Het waren woorden')).id;
      },
      hears: { 'roomSession/messages': [...inside, 'teun'] },
      secrets: () => [{ words: 'Het waren woorden', reach: [...inside, 'teun'] }],
    },
    {
      of: ['place:type'],
      name: 'a guest types',
      do: () => who('kim').emit('place:type', inRoom(sessionId)),
      hears: { 'roomSession/typing': but([...inside, 'teun'], 'kim') },
    },
    {
      of: ['editMessage'],
      name: 'its author changes the words: those of before are gone',
      do: () =>
        who('mila').call(roomRoutes.editMessage, { params: ofMessage(said), body: { text: 'Het is nu zo' } }),
      hears: { 'roomSession/messages': [...inside, 'teun'] },
      secrets: () => [
        { words: 'Het waren woorden', reach: [] },
        { words: 'Het is nu zo', reach: [...inside, 'teun'] },
      ],
    },
    {
      of: ['reactToMessage'],
      name: 'another reacts',
      do: () =>
        who('kim').call(roomRoutes.reactToMessage, {
          params: { ...ofMessage(said), kind: 'heart' },
          body: { isGiven: true },
        }),
      hears: { 'roomSession/messages': [...inside, 'teun'] },
    },
    {
      of: ['noteMessage'],
      name: 'a host puts a content note on it',
      do: () =>
        who('sam').call(roomRoutes.noteMessage, { params: ofMessage(said), body: { about: 'death' } }),
      hears: { 'roomSession/messages': [...inside, 'teun'] },
    },
    {
      of: ['markSeen'],
      name: 'a host tells its author that it was seen',
      do: () =>
        who('noor').call(roomRoutes.markSeen, {
          params: ofMessage(said),
          body: { rev: Number.MAX_SAFE_INTEGER },
        }),
      hears: { 'roomSession/messages': [...inside, 'teun'] },
      secrets: () => [{ words: `"seenBy":"${cast.seats.noor}"`, reach: [...hosts, 'mila'] }],
    },
    {
      of: ['place:post'],
      name: 'another guest writes',
      async do() {
        kims = (await who('kim').says(sessionId, 'Bel mij maar')).id;
        await cast.naast.settled();
      },
      hears: { 'roomSession/messages': [...inside, 'teun'] },
    },
    {
      of: ['hideMessage'],
      name: 'a host hides it, with a reason that its author and the hosts read, and nobody else',
      do: () =>
        who('sam').call(roomRoutes.hideMessage, {
          params: ofMessage(kims),
          body: { hidden: true, why: 'personal' },
        }),
      hears: { 'roomSession/messages': [...inside, 'teun'] },
      secrets: () => [
        { words: 'Bel mij maar', reach: [...hosts, 'kim'] },
        { words: 'personal', reach: [...hosts, 'kim'] },
        { words: `"hiddenBy":"${cast.seats.sam}"`, reach: [...hosts, 'kim'] },
      ],
    },
    {
      of: ['noteMessage'],
      name: 'what a note on a hidden message is about goes with the words',
      do: () =>
        who('noor').call(roomRoutes.noteMessage, { params: ofMessage(kims), body: { about: 'violence' } }),
      hears: { 'roomSession/messages': [...inside, 'teun'] },
      secrets: () => [{ words: 'violence', reach: [...hosts, 'kim'] }],
    },
    {
      of: ['hideMessage'],
      name: 'and gives it back',
      do: () =>
        who('noor').call(roomRoutes.hideMessage, { params: ofMessage(kims), body: { hidden: false } }),
      hears: { 'roomSession/messages': [...inside, 'teun'] },
      secrets: () => [{ words: 'Bel mij maar', reach: [...inside, 'teun'] }],
    },
    {
      of: ['deleteMessage'],
      name: 'its author deletes it, for hosts too',
      do: () => who('kim').call(roomRoutes.deleteMessage, { params: ofMessage(kims) }),
      hears: { 'roomSession/messages': [...inside, 'teun'] },
      secrets: () => [{ words: 'Bel mij maar', reach: [] }],
    },
    // What hosts do about people.
    {
      of: ['restSeat'],
      name: 'a host lets a guest rest: the guest and the hosts know',
      do: () => rests(2),
      hears: { 'room:rest': [...hosts, 'kim'] },
      secrets: () => [{ words: 'tooMuch', reach: [...hosts, 'kim'] }],
    },
    { of: ['restSeat'], name: 'and lifts it', do: () => rests(0), hears: { 'room:rest': [...hosts, 'kim'] } },
    {
      of: ['freeSeat'],
      name: 'a host frees a chair',
      do: async () => who('noor').call(roomRoutes.freeSeat, { params: ofSeat((await seatOf('teun')) ?? '') }),
      hears: { 'roomSession/seats': [...inside, 'teun'] },
      ends: ['teun'],
    },
    // What hosts do about the room.
    ...[true, false].map(
      (paused): Row => ({
        of: ['setEntry'],
        name: paused ? 'a host pauses entry' : 'and lets people in again',
        do: () => who('noor').call(roomRoutes.setEntry, { params: params(), body: { paused } }),
        hears: { 'roomSession/facts': inside },
      }),
    ),
    ...['Vandaag: slapen', null].map(
      (text): Row => ({
        of: ['pinLine'],
        name: text ? 'a host pins a line' : 'and takes it away',
        do: () => who('sam').call(hostingRoutes.pinLine, { params: params(), body: { text } }),
        hears: { 'roomSession/facts': inside },
        secrets: () => [{ words: 'Vandaag: slapen', reach: text ? inside : [] }],
      }),
    ),
    ...([30, 0] as const).map(
      (every): Row => ({
        of: ['setSlow'],
        name: every > 0 ? 'a host slows the room' : 'and ends that',
        do: () => who('noor').call(hostingRoutes.setSlow, { params: params(), body: { seconds: every } }),
        hears: { 'roomSession/facts': inside },
      }),
    ),
    ...[true, false].map(
      (paused): Row => ({
        of: ['pauseWriting'],
        name: paused ? 'a host begins a writing pause' : 'and another ends it',
        do: () =>
          who(paused ? 'noor' : 'sam').call(hostingRoutes.pauseWriting, {
            params: params(),
            body: { paused },
          }),
        hears: { 'roomSession/facts': inside },
      }),
    ),
    ...[true, false].map(
      (announced): Row => ({
        of: ['announceEnd'],
        name: announced ? 'a host announces the end' : 'and another takes it back',
        do: () =>
          who(announced ? 'noor' : 'sam').call(hostingRoutes.announceEnd, {
            params: params(),
            body: { announced },
          }),
        hears: { 'roomSession/facts': inside },
      }),
    ),
    // What hosts do among themselves.
    {
      of: ['whisper'],
      name: 'a host whispers to the hosts',
      do: () =>
        who('noor').call(hostingRoutes.whisper, {
          params: params(),
          body: { clientKey: randomUUID(), text: 'Zie jij Kim?' },
        }),
      hears: { 'room:whisper': hosts },
      secrets: () => [{ words: 'Zie jij Kim', reach: hosts }],
    },
    {
      of: ['leaveHandover', 'readHandover', 'listActs'],
      name: 'hosts hand over and read back what they did',
      async do() {
        const body = { text: 'Mila heeft het zwaar' };
        await who('noor').call(hostingRoutes.leaveHandover, { params: params(), body });
        await who('sam').call(hostingRoutes.readHandover, { params: params() });
        await who('sam').call(hostingRoutes.listActs, { params: params() });
      },
      hears: {},
      secrets: () => [{ words: 'Mila heeft het zwaar', reach: ['sam'] }],
    },
    {
      of: ['askHelp'],
      name: 'a host asks for help',
      do: () => asks('lead'),
      hears: { 'duty:changed': team },
    },
    {
      of: ['listHelp', 'answerHelp'],
      name: 'a colleague comes',
      async do() {
        await who('bo').call(helpRoutes.listHelp, {});
        await who('bo').call(helpRoutes.answerHelp, { params: params() });
      },
      hears: { 'duty:changed': team },
    },
    { of: ['askHelp'], name: 'it is withdrawn', do: () => asks(null), hears: { 'duty:changed': team } },
    // The team comes and goes.
    {
      of: ['leaveRoom'],
      name: 'the consultant leaves',
      do: () => who('ruben').call(roomRoutes.leaveRoom, { params: params() }),
      hears: { 'roomSession/seats': inside },
      ends: ['ruben'],
    },
    {
      of: ['askHelp'],
      name: 'one is asked for: no guest hears of it',
      do: () => asks('consultant'),
      hears: { 'duty:changed': team },
    },
    {
      of: ['joinAsConsultant'],
      name: 'the consultant sits in again',
      do: () => who('ruben').call(helpRoutes.joinAsConsultant, { params: params() }),
      hears: { 'roomSession/seats': but(inside, 'ruben'), 'duty:changed': team },
    },
    {
      of: ['place:follow'],
      name: 'and hears the room',
      do: () => who('ruben').follows(sessionId),
      hears: { 'roomSession/seats': inside },
      begins: ['ruben'],
    },
    {
      of: ['leaveRoom'],
      name: 'one of two hosts leaves',
      do: () => who('sam').call(roomRoutes.leaveRoom, { params: params() }),
      hears: { 'roomSession/seats': inside },
      ends: ['sam'],
    },
    {
      of: ['joinAsHost'],
      name: 'and joins again',
      do: () => who('sam').call(roomRoutes.joinAsHost, { params: params() }),
      hears: { 'roomSession/seats': but(inside, 'sam') },
    },
    {
      of: ['place:follow'],
      name: 'and hears the room as a host',
      do: () => who('sam').follows(sessionId),
      hears: { 'roomSession/seats': inside },
      begins: ['sam'],
    },
    // Lines drop.
    {
      of: ['place:unfollow'],
      name: 'a page of a guest no longer follows',
      do: () => who('kim').emit('place:unfollow', inRoom(sessionId)),
      hears: { 'roomSession/seats': but(inside, 'kim') },
      ends: ['kim'],
    },
    {
      of: ['place:follow'],
      name: 'and follows again',
      do: () => who('kim').follows(sessionId),
      hears: { 'roomSession/seats': inside },
      begins: ['kim'],
    },
    {
      of: [],
      name: 'the line of one of two hosts drops',
      do: () => drops('noor'),
      hears: { 'roomSession/seats': but(inside, 'noor') },
      ends: ['noor'],
    },
    {
      of: [],
      name: 'then that of the last: the room is without a host, and the team is called',
      do: () => drops('sam'),
      hears: {
        'roomSession/seats': but(inside, ...hosts),
        'roomSession/facts': but(inside, ...hosts),
        'duty:changed': but(team, ...hosts),
      },
      ends: ['sam'],
    },
    {
      of: ['place:follow'],
      name: 'one is back, and the room is hosted again',
      do: () => who('sam').follows(sessionId),
      hears: {
        'roomSession/seats': but(inside, 'noor'),
        'roomSession/facts': but(inside, 'noor'),
        'duty:changed': but(team, 'noor'),
      },
      begins: ['sam'],
    },
    {
      of: ['place:follow'],
      name: 'and the other',
      do: () => who('noor').follows(sessionId),
      hears: { 'roomSession/seats': inside },
      begins: ['noor'],
    },
    {
      of: ['leaveRoom'],
      name: 'a guest leaves quietly',
      do: () => who('kim').call(roomRoutes.leaveRoom, { params: params() }),
      hears: { 'roomSession/seats': inside },
      ends: ['kim'],
    },
    // The door, and the rooms as they are arranged.
    {
      of: ['letIn'],
      name: 'a host lets in who waits',
      do: () => who('noor').call(roomRoutes.letIn, { params: params() }),
      hears: { 'room:door': hosts },
    },
    {
      of: ['restSeat'],
      name: 'a rest that ends by itself, of which nobody hears',
      async do() {
        await rests(2, cast.seats.mila);
        await cast.naast.settled();
        cast.naast.clock.forward(minutes(2));
      },
      hears: { 'room:rest': [...hosts, 'mila'] },
    },
    {
      of: ['pauseWriting'],
      name: 'a writing pause that ends by itself, of which nobody hears',
      async do() {
        await who('noor').call(hostingRoutes.pauseWriting, { params: params(), body: { paused: true } });
        await cast.naast.settled();
        cast.naast.clock.forward(limits.room.writingPause);
      },
      hears: { 'roomSession/facts': but(inside, 'kim') },
    },
    {
      of: ['makeRoom'],
      name: 'a coordinator makes a room',
      async do() {
        otherRoom = (await makes(who('bo'))).id;
      },
      hears: { 'organisation:changed': castNames },
    },
    {
      of: ['changeRoom'],
      name: 'changes the title of the room that is open',
      do: () => rearranges(who('bo'), cast.roomId, { title: { nl: 'De keuken', en: 'The kitchen' } }),
      hears: { 'organisation:changed': castNames, 'roomSession/facts': but(inside, 'kim') },
    },
    {
      of: ['pauseRoom'],
      name: 'pauses it, which goes on',
      do: () => pauses(who('bo'), cast.roomId),
      hears: { 'organisation:changed': castNames, 'roomSession/facts': but(inside, 'kim') },
    },
    {
      of: ['moveRoom'],
      name: 'moves it in the list',
      do: () => moves(who('bo'), cast.roomId, otherRoom),
      hears: { 'organisation:changed': castNames, 'roomSession/facts': but(inside, 'kim') },
    },
    {
      of: ['removeRoom'],
      name: 'removes another',
      do: () => removes(who('bo'), otherRoom),
      hears: { 'organisation:changed': castNames },
    },
    {
      of: ['listRooms', 'readRoom', 'readSession', 'listMessages', 'readWindow'],
      name: 'reading tells nobody',
      async do() {
        for (const person of [who('mila'), who('wies'), who('joris'), who('bo')]) {
          await person.call(roomRoutes.listRooms, {});
          await person.call(roomRoutes.readRoom, { params: { roomId: cast.roomId } });
          await person.call(roomRoutes.readSession, { params: params() });
        }
        await who('mila').call(roomRoutes.listMessages, { params: params(), query: {} });
        await who('mila').call(roomRoutes.readWindow, { params: params(), query: {} });
      },
      hears: {},
      secrets: () => [{ words: 'Het is nu zo', reach: but(inside, 'kim') }],
    },
  ];

  /** State + events = fresh fetch, and no page had to catch up. */
  async function pagesAreFresh(): Promise<void> {
    const now = cast.naast.clock.now();
    await eventually(async () => {
      for (const page of pages.values()) await page.matchesFreshFetch(now);
    }, 500);
    for (const [name, { wasBehind }] of pages)
      expect({ name, wasBehind }).toEqual({ name, wasBehind: false });
  }

  it.each(rows)('$of: $name', async ({ do: act, hears, secrets, begins = [], ends = [] }) => {
    await cast.hearing.during(act, hears);
    for (const name of ends) pages.delete(name);
    for (const name of begins) pages.set(name, await LiveRoom.of(who(name), sessionId));
    await pagesAreFresh();
    cast.hearing.keeps(secrets?.() ?? []);
  });

  /** A session of its own, with the same people inside. */
  async function another(weekly?: Parameters<Cast['naast']['room']>[0]): Promise<RoomSessionId> {
    const id = (await who('noor').opens(await cast.naast.room(weekly))).session.id;
    await who('noor').follows(id);
    await who('sam').call(roomRoutes.joinAsHost, { params: { sessionId: id } });
    await who('sam').follows(id);
    await who('mila').joins(id);
    await cast.naast.settled();
    return id;
  }
  const those: readonly CastName[] = [...hosts, 'mila'];
  const told = { 'roomSession/facts': those, 'duty:changed': team };
  const endings: readonly (Pick<Row, 'of' | 'name' | 'hears'> & {
    readonly prepare: () => Promise<RoomSessionId>;
    readonly end: (id: RoomSessionId) => Promise<unknown>;
    readonly reason: string;
  })[] = [
    {
      of: ['openRoom', 'closeRoom'],
      name: 'a host closes it',
      prepare: another,
      end: (id) => who('sam').call(roomRoutes.closeRoom, { params: { sessionId: id } }),
      hears: told,
      reason: 'host',
    },
    {
      of: [],
      name: 'its hours end',
      prepare: () => another([{ weekday: 6, from: '19:00', to: '20:45' }]),
      async end() {
        await passes(cast, minutes(45));
        await tends();
      },
      // Mila's line to the first room is gone since she is here: that chair is given back meanwhile.
      hears: { ...told, 'roomSession/seats': [...hosts, 'ruben'] },
      reason: 'hours',
    },
    {
      of: [],
      name: 'the five minutes that a host announced have passed',
      async prepare() {
        const id = await another();
        const announced = { params: { sessionId: id }, body: { announced: true } };
        await who('noor').call(hostingRoutes.announceEnd, announced);
        await cast.naast.settled();
        return id;
      },
      async end() {
        cast.naast.clock.forward(limits.room.lastMinutes);
        await tends();
      },
      hears: told,
      reason: 'host',
    },
  ];

  it.each(endings)('$of: $name: the end is told once, and nothing after it', async (row) => {
    const id = await row.prepare();
    await cast.hearing.during(() => row.end(id), row.hears);
    for (const name of those) {
      const fresh = await who(name).call(roomRoutes.readSession, { params: { sessionId: id } });
      const last = who(name)
        .heardSessions()
        .findLast((session) => session.id === id);
      expect(last?.closed?.reason).toBe(row.reason);
      expect(last).toEqual(fresh.session);
      expect(fresh).toMatchObject({ seats: [], rests: [], whispers: [], door: null });
    }
  });

  it('has a row for every route and command of rooms', () => {
    const shown = new Set<string>([...rows, ...endings].flatMap(({ of }) => of));
    expect(acts.filter((act) => !shown.has(act))).toEqual([]);
    expect(acts.length).toBeGreaterThan(35);
  });
});
