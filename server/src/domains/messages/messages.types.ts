import type { MeasureReason } from '@naast/shared/contract/rooms';

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
  /** The seat of the host who folded it, and why. */
  readonly foldedBy: string | null;
  readonly foldedWhy: MeasureReason | null;
}

/** What can become otherwise about a message that was sent. What is absent stays as it is. */
export type MessageChange = Partial<Pick<Message, 'foldedAt' | 'foldedBy' | 'foldedWhy'>>;

/**
 * Says what changes about a message, of what it is at that moment; null: nothing. Pure: it is asked again when another change was
 * first, and when the store's answer got lost. So it answers null about what it wanted already.
 */
export type DecideChange = (message: Message) => MessageChange | null;

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
