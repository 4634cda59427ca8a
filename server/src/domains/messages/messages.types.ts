import type { PlaceKindName } from '@naast/shared/contract/places';
import type { MeasureReason } from '@naast/shared/contract/rooms';
import type { z } from 'zod';

/** What one kind of place writes in its log: a plain object in that place's domain. */
export interface LogKind<Body extends object = object> {
  readonly kind: PlaceKindName;
  /** Sealed whole, as JSON. Not strict: a node reads what a newer one added to. */
  readonly body: z.ZodType<Body>;
  /** What people wrote in it, piece by piece; without ids and without choices from closed lists. */
  words(body: Body): readonly string[];
  /** How version 1 said the same in one text; only for kinds that were there then (docs/decisions/0035). */
  readonly version1?: { textOf(body: Body): string; bodyOf(text: string): unknown };
}

/** A message as the domains see it: its body open, its author a seat. */
export interface Message<Body extends object = object> {
  readonly id: string;
  readonly placeId: string;
  readonly seq: number;
  readonly rev: number;
  readonly clientKey: string;
  readonly seatId: string;
  readonly sentAt: Date;
  readonly body: Body;
  readonly hiddenAt: Date | null;
  /** The seat of the host who hid it, and why. */
  readonly hiddenBy: string | null;
  readonly hiddenWhy: MeasureReason | null;
}

/** What can become otherwise about a message that was sent. What is absent stays as it is, also in the body. */
export type MessageChange<Body extends object = object> = Partial<
  Pick<Message, 'hiddenAt' | 'hiddenBy' | 'hiddenWhy'> & { readonly body: Partial<Body> }
>;

/**
 * Says what changes about a message, of what it is at that moment; null: nothing. Pure: it is asked again when another change was
 * first, and when the store's answer got lost. So it answers null about what it wanted already.
 */
export type DecideChange<Body extends object> = (message: Message<Body>) => MessageChange<Body> | null;

export interface NewMessage<Body extends object = object> {
  readonly clientKey: string;
  readonly seatId: string;
  readonly body: Body;
  readonly sentAt: Date;
}

/** A message that waits outside the log: it has no place in the order yet. Once released it keeps its id. */
export interface HeldMessage<Body extends object = object> extends NewMessage<Body> {
  readonly id: string;
  readonly placeId: string;
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

export interface Landed<Body extends object> {
  readonly message: Message<Body>;
  /** null when it had landed before: then it has been told, or catch-up tells it. */
  readonly range: RevRange | null;
}
