import type { MeasureReason } from '@naast/shared/contract/rooms';

/** That a message was folded: when, from which host's seat, and why. */
export interface Fold {
  readonly at: Date;
  readonly by: string;
  readonly why: MeasureReason;
}

/** A message as the domains see it: its words open, its author a seat. */
export interface Message {
  readonly id: string;
  readonly placeId: string;
  readonly seq: number;
  readonly rev: number;
  readonly clientKey: string;
  readonly seatId: string;
  readonly text: string;
  readonly sentAt: Date;
  readonly foldedAt: Date | null;
  readonly foldedBy: string | null;
  readonly foldedWhy: MeasureReason | null;
}

export interface NewMessage {
  readonly clientKey: string;
  readonly seatId: string;
  readonly text: string;
  readonly sentAt: Date;
}

/** Where a change stands in the place: it took the log from `afterRev` to `rev`. */
export interface RevRange {
  readonly afterRev: number;
  readonly rev: number;
}

export interface Head {
  readonly seq: number;
  readonly rev: number;
}
