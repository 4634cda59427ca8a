import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { talkRoutes } from '@naast/shared/contract/talks';
import type { Naast } from '../../support/naast.js';
import type { Person } from '../../support/person.js';
import { answersTalk, endsTalk } from '../../support/talks.js';

export interface HostedRoom {
  readonly sessionId: RoomSessionId;
  /** The one who goes apart with people, while another holds the room. */
  readonly host: Person;
  readonly other: Person;
}

export interface Rooms {
  readonly down: readonly HostedRoom[];
  readonly up: readonly HostedRoom[];
  readonly coordinator: Person;
  /** They move, so that their screens do not lock. */
  stillHere(): Promise<void>;
}

export async function openRooms(naast: Naast, howMany: { down: number; up: number }): Promise<Rooms> {
  const several = async (count: number) => {
    const opened: HostedRoom[] = [];
    for (let n = 0; n < count; n++) opened.push(await openRoom(naast));
    return opened;
  };
  const [down, up] = [await several(howMany.down), await several(howMany.up)];
  const coordinator = await naast.team('Bo');
  const team = [coordinator, ...[...down, ...up].flatMap(({ host, other }) => [host, other])];
  const stillHere = async () => {
    for (const person of team) await person.call(peopleRoutes.stillHere, {});
  };
  return { down, up, coordinator, stillHere };
}

/** Two hosts give twelve chairs. */
async function openRoom(naast: Naast): Promise<HostedRoom> {
  const [noor, sam] = [await naast.team('Noor'), await naast.team('Sam')];
  const { id: sessionId } = (await noor.opens(await naast.room())).session;
  await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
  await sam.follows(sessionId);
  return { sessionId, host: noor, other: sam };
}

/** The host talks apart with somebody of the room, and ends it. Returns the person's seat there; null if the chair was given back. */
export async function goesApart(person: Person, { down }: Rooms, seatId: string): Promise<string | null> {
  for (const { sessionId, host } of down) {
    const { seats } = await host.call(roomRoutes.readSession, { params: { sessionId } });
    if (!seats.some(({ id }) => id === seatId)) continue;
    const params = { sessionId, seatId: seatId as SeatId };
    const { id: talkId } = await host.call(talkRoutes.offerTalk, { params });
    await answersTalk(person, talkId);
    await host.call(talkRoutes.holdTalk, { params: { talkId } });
    const { mySeatId } = await person.call(talkRoutes.enterTalk, { params: { talkId } });
    await endsTalk(host, talkId);
    return mySeatId;
  }
  return null;
}
