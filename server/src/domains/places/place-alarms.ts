import type { Urgency, WorryKind } from '@naast/shared/contract/answering';
import type { Ctx } from '../../kernel/ctx.js';
import type { Seat } from '../seats/index.js';
import type { PlaceItems } from './place-items.js';

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
export interface PlaceAlarms extends PlaceItems {
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
  /** Whether this account of the team can read what is written there, now. */
  readsAlong(ctx: Ctx, placeId: string, accountId: string): Promise<boolean>;
  /** Whether the person can still be reached there: a page is open, closed for now, or they cannot come back. */
  reachOf(ctx: Ctx, placeId: string, seat: Seat | null): Promise<'here' | 'away' | 'gone'>;
}
