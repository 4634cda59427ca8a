import { arrangingRoutes } from '@naast/shared/contract/arranging';
import { heldRoutes } from '@naast/shared/contract/held';
import { type HelpKind, helpRoutes } from '@naast/shared/contract/room-help';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { howRoutes } from '@naast/shared/contract/room-how';
import { roomSessionPackets } from '@naast/shared/contract/room-live';
import { roomModeratingRoutes } from '@naast/shared/contract/room-moderating';
import { silentRoutes } from '@naast/shared/contract/room-silent';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import type { Cast, CastName } from '../../support/full-cast.js';
import type { Hears, Secret } from '../../support/hearing.js';
import type { Person } from '../../support/person.js';

const routes = {
  ...roomRoutes,
  ...silentRoutes,
  ...hostingRoutes,
  ...helpRoutes,
  ...howRoutes,
  ...roomModeratingRoutes,
  ...heldRoutes,
  ...arrangingRoutes,
};
type Act =
  | keyof typeof routes
  | {
      [K in keyof typeof roomSessionPackets]: 'abilities' extends keyof (typeof roomSessionPackets)[K]
        ? K
        : never;
    }[keyof typeof roomSessionPackets];

/** All routes and commands of rooms. */
export const acts: readonly string[] = [
  ...Object.keys(routes),
  ...Object.entries(roomSessionPackets).flatMap(([name, packet]) => ('abilities' in packet ? [name] : [])),
];

/** What one act does: who hears of it, by event, and words that reach these alone. Nobody else hears anything. */
export interface Row {
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

/** The cast in its room, for rows that are written before it is there. */
export class Stage {
  #cast: Cast | null = null;

  set(cast: Cast): void {
    this.#cast = cast;
  }

  get cast(): Cast {
    if (this.#cast === null) throw new Error('the cast is not there yet');
    return this.#cast;
  }

  get sessionId(): RoomSessionId {
    return this.cast.sessionId;
  }

  readonly who = (name: CastName): Person => this.cast.people[name];
  readonly params = () => ({ sessionId: this.sessionId });
  readonly asks = (wants: HelpKind | null) =>
    this.who('noor').call(helpRoutes.askHelp, { params: this.params(), body: { wants } });
  readonly rests = (forMinutes: 0 | 2, seatId: SeatId = this.cast.seats.kim) =>
    this.who('sam').call(roomRoutes.restSeat, {
      params: { sessionId: this.sessionId, seatId },
      body: { minutes: forMinutes, why: 'tooMuch' },
    });
}
