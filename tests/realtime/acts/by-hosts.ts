import { randomUUID } from 'node:crypto';
import { helpRoutes } from '@naast/shared/contract/room-help';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { howRoutes } from '@naast/shared/contract/room-how';
import { roomModeratingRoutes } from '@naast/shared/contract/room-moderating';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { type CastName, hosts, inside, team } from '../../support/full-cast.js';
import { heldRows } from './held.js';
import type { Row, Stage } from './stage.js';

/** What hosts do about people, about the room, and among themselves. */
export function hostRows(stage: Stage): readonly Row[] {
  const { who, params, asks, rests } = stage;
  const ofSeat = (seatId: string) => ({ sessionId: stage.sessionId, seatId: seatId as never });
  const seatOf = async (name: CastName) =>
    (await who(name).call(roomRoutes.readSession, { params: params() })).mySeatId;
  return [
    // What hosts do about people.
    {
      of: ['restSeat'],
      name: 'a host lets a guest rest: the guest and the hosts know',
      do: () => rests(2),
      hears: {
        'room:rest': [...hosts, 'kim'],
        'measures:changed': [...hosts, 'kim'],
        'cases:changed': [...hosts, 'bo'],
      },
      secrets: () => [{ words: 'tooMuch', reach: [...hosts, 'kim'] }],
    },
    {
      of: ['restSeat'],
      name: 'and lifts it',
      do: () => rests(0),
      hears: { 'room:rest': [...hosts, 'kim'], 'measures:changed': [...hosts, 'kim'] },
    },
    {
      of: ['measureSeat', 'listSeatMeasures'],
      name: 'a host tells a guest something: the guest and the hosts know',
      async do() {
        const at = { params: ofSeat(stage.cast.seats.kim) };
        const body = { kind: 'note', why: 'advice', words: 'Vertel liever van jezelf.' } as const;
        await who('noor').call(roomModeratingRoutes.measureSeat, { ...at, body });
        await who('sam').call(roomModeratingRoutes.listSeatMeasures, at);
      },
      hears: { 'measures:changed': [...hosts, 'kim'], 'cases:changed': [...hosts, 'bo'] },
      secrets: () => [{ words: 'van jezelf', reach: hosts }],
    },
    {
      of: ['sayHow'],
      name: 'a guest says how they are',
      do: () => who('kim').call(howRoutes.sayHow, { params: params(), body: { how: 'moe' } }),
      hears: { 'roomSession/seats': [...inside, 'teun'], 'room:how': ['kim'] },
    },
    {
      of: ['clearHow'],
      name: 'a host takes it away: the guest alone knows why',
      do: () =>
        who('sam').call(howRoutes.clearHow, {
          params: ofSeat(stage.cast.seats.kim),
          body: { why: 'tooMuch' },
        }),
      hears: { 'roomSession/seats': [...inside, 'teun'], 'room:how': ['kim'] },
      secrets: () => [{ words: 'tooMuch', reach: ['kim'] }],
    },
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
        of: ['pinText'],
        name: text ? 'a host pins a line' : 'and takes it away',
        do: () => who('sam').call(hostingRoutes.pinText, { params: params(), body: { text } }),
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
    ...heldRows(stage),
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
  ];
}
