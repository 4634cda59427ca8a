import { helpRoutes } from '@naast/shared/contract/room-help';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { rateLimits } from '@naast/shared/rate-limits';
import { minutes } from './clock.js';
import { Hearing } from './hearing.js';
import { Naast, pairedBuses } from './naast.js';
import type { Person } from './person.js';
import { unlimited } from './unlimited.js';

/**
 * Everybody who may hear of an open room, and who must not, on two nodes. Inside: two hosts (Noor, Sam), two guests (Mila, Kim) and a
 * consultant (Ruben). Wies sat there and left; her page is still open. Bo coordinates. Joris and Teun have not been in.
 */
export const castNames = ['noor', 'sam', 'mila', 'kim', 'ruben', 'wies', 'bo', 'joris', 'teun'] as const;
export type CastName = (typeof castNames)[number];

export const hosts = ['noor', 'sam'] as const satisfies readonly CastName[];
export const guests = ['mila', 'kim'] as const satisfies readonly CastName[];
export const inside = [...hosts, ...guests, 'ruben'] as const satisfies readonly CastName[];
export const team = [...hosts, 'ruben', 'bo'] as const satisfies readonly CastName[];
export const but = (all: readonly CastName[], ...without: readonly CastName[]): readonly CastName[] =>
  all.filter((name) => !without.includes(name));

const nowhere = 'n'.repeat(22) as RoomSessionId;

/** Minutes in which everybody keeps doing something: no screen of the team locks, and each node notes whose pages are open. */
export async function passes({ naast, people }: Pick<Cast, 'naast' | 'people'>, ms: number): Promise<void> {
  const step = minutes(5);
  for (let left = ms; left > 0; left -= step) {
    naast.clock.forward(Math.min(left, step));
    // Refused, and an act all the same: what a page reads by itself is none.
    for (const name of team) await people[name].ask(roomRoutes.leaveRoom, { params: { sessionId: nowhere } });
    for (const { app } of naast.nodes) {
      await app.rounds.touchVisits();
      await app.rounds.ofDomains();
    }
  }
}

export interface Cast {
  readonly naast: Naast;
  readonly hearing: Hearing<CastName>;
  readonly people: Readonly<Record<CastName, Person>>;
  readonly roomId: RoomId;
  readonly sessionId: RoomSessionId;
  readonly seats: Readonly<Record<(typeof inside)[number], SeatId>>;
}

/** All are of one network, of which two get a chair at once on each node: one more can enter where Teun is, and Joris waits. */
export async function fullCast(): Promise<Cast> {
  const [first, second] = pairedBuses();
  const limits = { ...unlimited, chair: { ...rateLimits.chair, burst: 2 } };
  const naast = await Naast.start({ limits, bus: first });
  const { url } = await naast.addNode({ limits, bus: second });
  const people = {
    noor: await naast.team('Noor'),
    sam: await naast.team('Sam', url),
    mila: naast.visitor('Mila', url),
    kim: naast.visitor('Kim'),
    ruben: await naast.team('Ruben', url),
    wies: naast.visitor('Wies'),
    bo: await naast.team('Bo'),
    joris: naast.visitor('Joris'),
    teun: naast.visitor('Teun', url),
  };
  const { noor, sam, mila, kim, ruben, wies, bo } = people;
  const roomId = await naast.room();
  const sessionId = (await noor.opens(roomId)).session.id;
  const params = { sessionId };
  await noor.follows(sessionId);
  await sam.call(roomRoutes.joinAsHost, { params });
  await sam.follows(sessionId);
  for (const guest of [mila, kim, wies]) await guest.joins(sessionId);
  await noor.call(helpRoutes.askHelp, { params, body: { wants: 'consultant' } });
  await naast.settled();
  await ruben.call(helpRoutes.joinAsConsultant, { params });
  await ruben.follows(sessionId);
  await wies.call(roomRoutes.leaveRoom, { params });
  await bo.connect();
  await naast.settled();
  const seatOf = async (person: Person) => {
    const { mySeatId } = await person.call(roomRoutes.readSession, { params });
    if (mySeatId === null) throw new Error(`${person.name} has no seat`);
    return mySeatId;
  };
  const seats = {
    noor: await seatOf(noor),
    sam: await seatOf(sam),
    mila: await seatOf(mila),
    kim: await seatOf(kim),
    ruben: await seatOf(ruben),
  };
  return { naast, hearing: new Hearing(naast, people), people, roomId, sessionId, seats };
}
