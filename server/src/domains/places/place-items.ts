import { seatRoles } from '@naast/shared/roles';
import { z } from 'zod';
import type { Ctx } from '../../kernel/ctx.js';
import type { Place } from '../../kernel/place.js';
import type { Seat } from '../seats/index.js';

/** A place as alarms and moderation see it, for one actor. */
export interface FoundPlace {
  readonly place: Place;
  /** Of a room session. */
  readonly roomId: string | null;
  /** An alarm can be raised, and an item flagged. */
  readonly isOpen: boolean;
  /** The actor's own seat, in whatever standing; null: they have none, or nobody else hears of it now. */
  readonly seat: Seat | null;
  /** Of a seat that nobody else hears of: by it they had an alarm of their own while others did. */
  readonly unseenSeatId: string | null;
  /** The actor sits in it, where the team can read what they write. */
  readonly isInside: boolean;
  /** The actor reads along unseen. */
  readonly isSilent?: boolean;
  /** The actor belongs to it: has or had a seat, waits at its door, or asked the question. */
  readonly isStanding: boolean;
  /** The actor holds the place for the team: hosts the room, or may read the question. */
  readonly isHeld: boolean;
  /** Somebody of the team is in it now. */
  readonly isAttended: boolean;
  /** Of a talk apart: the room session that it began in, and the actor's own seat there. */
  readonly from?: { readonly place: Place; readonly seat: Seat };
}

/** What an alarm or a flag is about: a message, or a person by their seat. */
export interface ItemRef {
  readonly messageId?: string | undefined;
  readonly seatId?: string | undefined;
}

const copiedItem = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(seatRoles),
  /** ISO 8601. */
  sentAt: z.iso.datetime(),
  text: z.string(),
  /** What it is about. */
  isItem: z.boolean(),
  /** By the person that it is about. Absent in what an older release copied. */
  isAuthor: z.boolean().optional(),
  /** It bore a content note. */
  isNoted: z.boolean().optional(),
});

/**
 * Words that an alarm or a case keeps, oldest first; sealed whole. Not strict: a node must accept fields that a newer release added.
 */
export const placeCopySchema = z.object({
  /** What the person is called there. */
  name: z.string(),
  items: z.array(copiedItem).readonly(),
});
export type PlaceCopy = Readonly<z.infer<typeof placeCopySchema>>;

/** How an item of a place is found and copied: what alarms and moderation both need of a kind. */
export interface PlaceItems {
  /** Null if there is no such place. */
  find(ctx: Ctx, placeId: string): Promise<FoundPlace | null>;
  /** The seat of the person that an item is of; null if the place has no such item. */
  seatOf(ctx: Ctx, placeId: string, item: ItemRef): Promise<Seat | null>;
  /** The item, or the last that the person wrote, with some on each side. Null: the words stay where they are. */
  copy(ctx: Ctx, placeId: string, seat: Seat | null, item: ItemRef): Promise<PlaceCopy | null>;
}
