import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { Naast, pairedBuses } from './naast.js';
import type { Person } from './person.js';
import { unlimited } from './unlimited.js';

export interface TeamElsewhere {
  readonly naast: Naast;
  /** Holds the room, on the first node. */
  readonly noor: Person;
  /** A host, a coordinator and a consultant, each with an open page on the other node. */
  readonly sam: Person;
  readonly bo: Person;
  readonly ruben: Person;
  /** In the room, on the other node. */
  readonly mila: Person;
  readonly sessionId: RoomSessionId;
}

/** A room with one host and one guest, and the rest of the team on another node. */
export async function teamElsewhere(): Promise<TeamElsewhere> {
  const [first, second] = pairedBuses();
  const naast = await Naast.start({ limits: unlimited, bus: first });
  const { url } = await naast.addNode({ limits: unlimited, bus: second });
  const noor = await naast.team('Noor');
  const sam = await naast.team('Sam', url);
  const bo = await naast.team('Bo', url);
  const ruben = await naast.team('Ruben', url);
  const mila = naast.visitor('Mila', url);
  const sessionId = (await noor.opens(await naast.room())).session.id;
  await noor.follows(sessionId);
  await mila.joins(sessionId);
  for (const person of [sam, bo, ruben]) await person.connect();
  await naast.settled();
  return { naast, noor, sam, bo, ruben, mila, sessionId };
}
