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
