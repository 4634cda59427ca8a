import type { FreeReason, MeasureReason } from '@naast/shared/contract/seats';
import type { Profession, SeatRole } from '@naast/shared/roles';

/** What a seat counts as in its place, connected or not. */
export const standings = ['waiting', 'silent', 'seated', 'left'] as const;
export type Standing = (typeof standings)[number];

/** `here`: connected to a live node. Always `away` in places without presence, such as threads. */
export const seatConnections = ['here', 'away'] as const;
export type SeatConnection = (typeof seatConnections)[number];

/** A host freed this seat's chair. */
export interface Freed {
  readonly bySeatId: string;
  readonly reason: FreeReason;
}

/** By which host's seat, and why. */
export interface HowCleared {
  readonly by: string;
  readonly why: MeasureReason;
}

export interface Seat {
  readonly id: string;
  readonly placeId: string;
  readonly name: string;
  readonly role: SeatRole;
  /** A consultant's in a room; null for everybody else. */
  readonly profession: Profession | null;
  readonly standing: Standing;
  readonly connection: SeatConnection;
  /** 0 to `limits.seat.hues` - 1. */
  readonly hue: number;
  readonly enteredAt: Date;
  readonly restingUntil: Date | null;
  readonly freed: Freed | null;
  /** One line of the person's own; null: none. */
  readonly how: string | null;
  /** A host took that line away; null once there is another. */
  readonly howCleared: HowCleared | null;
  /** The seat of the host who imposed the rest, and the reason. */
  readonly restedBy: string | null;
  readonly restedWhy: MeasureReason | null;
  /** A host slowed this person; may have passed. */
  readonly slowed: Slowed | null;
  /** Others know of it: it has a chair or had one, or needs none. */
  readonly isKnown: boolean;
  /** Nobody else hears of what it does now: it waits for a chair or reads along unseen, or did and left. */
  readonly isUnseen: boolean;
}

/** Who waits for a chair. */
export interface Waiting {
  readonly seatId: string;
  readonly since: Date;
  /** Its page has been gone for a while, so it is passed over. */
  readonly isSkipped: boolean;
  readonly isAway: boolean;
}

/** A pause from writing, imposed by a host. */
export interface Rest {
  readonly until: Date;
  /** Null: from outside the place. */
  readonly by: string | null;
  readonly why: MeasureReason;
}

/** A pace of one person, imposed by a host. */
export interface Slowed {
  readonly seconds: number;
  readonly since: Date;
  readonly until: Date;
}

export const isResting = (seat: Pick<Seat, 'restingUntil'>, now: Date): boolean =>
  seat.restingUntil !== null && seat.restingUntil > now;

export const isWaiting = (seat: Seat | null): seat is Seat => seat?.standing === 'waiting';

export const isSilent = (seat: Seat | null): seat is Seat => seat?.standing === 'silent';

export const isSeated = (seat: Seat | null): seat is Seat => seat?.standing === 'seated';
