import type { PlaceKindName } from '@naast/shared/contract/places';
import type { MeasureReason } from '@naast/shared/contract/seats';
import type { z } from 'zod';

/** What a kind of place stores in its log; a plain object in the place's domain. */
export interface LogKind<Body extends object = object> {
  readonly kind: PlaceKindName;
  /** Sealed whole, as JSON. Not strict: a node must accept fields that a newer release added. */
  readonly body: z.ZodType<Body>;
  /** The people's text in the body, piece by piece; no ids and no choices from closed lists. */
  words(body: Body): readonly string[];
  /** How version 1 stored the body as one text; only for kinds of that time (docs/decisions/0035). */
  readonly version1?: { textOf(body: Body): string; bodyOf(text: string): unknown };
}

/** A message as the domains see it: its body opened, its author as a seat. */
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
  /** The seat of the host who hid it, and the reason. */
  readonly hiddenBy: string | null;
  readonly hiddenWhy: MeasureReason | null;
}

/** The fields of a sent message that can change. Absent fields stay, also within the body. */
export type MessageChange<Body extends object = object> = Partial<
  Pick<Message, 'hiddenAt' | 'hiddenBy' | 'hiddenWhy'> & { readonly body: Partial<Body> }
>;

/**
 * Decides the change from the message's present state; null for no change. Must be pure and idempotent: it is called
 * again after a lost race, and after a lost reply of the store, when it must return null for a change already made.
 */
export type DecideChange<Body extends object> = (message: Message<Body>) => MessageChange<Body> | null;

export interface NewMessage<Body extends object = object> {
  readonly clientKey: string;
  readonly seatId: string;
  readonly body: Body;
  readonly sentAt: Date;
}

/** A message held outside the log; it has no `seq` yet. It keeps its id when released. */
export interface HeldMessage<Body extends object = object> extends NewMessage<Body> {
  readonly id: string;
  readonly placeId: string;
}

/** The revisions of a change: the log went from `afterRev` to `rev`. */
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
  /** Null when it landed before: it was published then, or clients catch up. */
  readonly range: RevRange | null;
}
