import type { Urgency, WorryKind } from '@naast/shared/contract/answering';
import type { SeatRole } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import type { Place } from '../../kernel/place.js';
import type { Seat } from '../seats/index.js';

/** A place as an alarm sees it, for one actor. */
export interface PlaceOfAlarm {
  readonly place: Place;
  /** Of a room session. */
  readonly roomId: string | null;
  /** An alarm can be raised. */
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

/** What an alarm is about: a message, or a person by their seat. */
export interface AlarmItemRef {
  readonly messageId?: string | undefined;
  readonly seatId?: string | undefined;
}

/** Words that an alarm keeps; oldest first. */
export interface PlaceCopy {
  /** What the person is called there. */
  readonly name: string;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: SeatRole;
    /** ISO 8601. */
    readonly sentAt: string;
    readonly text: string;
    /** What the alarm is about. */
    readonly isItem: boolean;
  }[];
}

/** A question that was read in as urgent. */
export interface UrgentReading {
  readonly placeId: string;
  readonly urgency: Urgency;
  readonly worries: readonly WorryKind[];
}

/** A text in which one of the team saw danger while it waited to be read. */
export interface MarkedText {
  readonly placeId: string;
  /** Of the text. */
  readonly messageId: string;
}

/** What alarms need of a kind of place. */
export interface PlaceAlarms {
  /** Readings whose alarm was not raised yet; a kind that is not read in has none. */
  readonly readings?: {
    due(ctx: Ctx): Promise<readonly UrgentReading[]>;
    raised(ctx: Ctx, reading: UrgentReading): Promise<void>;
  };
  /** Marked texts whose alarm was not raised yet; only of a kind in which texts wait. */
  readonly marked?: {
    due(ctx: Ctx): Promise<readonly MarkedText[]>;
    raised(ctx: Ctx, text: MarkedText): Promise<void>;
  };
  /** Null if there is no such place. */
  find(ctx: Ctx, placeId: string): Promise<PlaceOfAlarm | null>;
  /** The seat of the person that an item is of; null if the place has no such item. */
  seatOf(ctx: Ctx, placeId: string, item: AlarmItemRef): Promise<Seat | null>;
  /** The item, or the last that the person wrote, with some on each side. Null: the words stay where they are. */
  copy(ctx: Ctx, placeId: string, seat: Seat | null, item: AlarmItemRef): Promise<PlaceCopy | null>;
  /** Whether this account of the team can read what is written there, now. */
  readsAlong(ctx: Ctx, placeId: string, accountId: string): Promise<boolean>;
  /** Whether the person can still be reached there: a page is open, closed for now, or they cannot come back. */
  reachOf(ctx: Ctx, placeId: string, seat: Seat | null): Promise<'here' | 'away' | 'gone'>;
}
