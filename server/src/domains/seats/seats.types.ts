import type { FreeReason, MeasureReason } from '@naast/shared/contract/rooms';
import type { SeatRole } from '@naast/shared/roles';

/** What a seat counts for in its place, whether or not a page of it is connected. */
export const standings = ['waiting', 'silent', 'seated', 'left'] as const;
export type Standing = (typeof standings)[number];

/** `here`: a page of it is connected to a node that runs. In places without presence, such as threads, always `away`. */
export const seatConnections = ['here', 'away'] as const;
export type SeatConnection = (typeof seatConnections)[number];

/** A host gave this chair away. */
export interface Freed {
  readonly bySeatId: string;
  readonly reason: FreeReason;
}

export interface Seat {
  readonly id: string;
  readonly placeId: string;
  readonly name: string;
  readonly role: SeatRole;
  readonly standing: Standing;
  readonly connection: SeatConnection;
  readonly enteredAt: Date;
  readonly restingUntil: Date | null;
  readonly freed: Freed | null;
  /** The seat of the host who lets this one rest, and why. */
  readonly restedBy: string | null;
  readonly restedWhy: MeasureReason | null;
}

/** A rest from writing that a host imposes. */
export interface Rest {
  readonly until: Date;
  readonly by: string;
  readonly why: MeasureReason;
}

export const isResting = (seat: Pick<Seat, 'restingUntil'>, now: Date): boolean =>
  seat.restingUntil !== null && seat.restingUntil > now;

/** Sits in the place, connected or not. */
export const isSeated = (seat: Seat | null): seat is Seat => seat?.standing === 'seated';
