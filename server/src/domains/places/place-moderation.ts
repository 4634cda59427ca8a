import type { MeasureKind } from '@naast/shared/contract/measures';
import type { MeasureReason } from '@naast/shared/contract/seats';
import type { Ctx } from '../../kernel/ctx.js';
import type { PlaceItems } from './place-items.js';

/** Whether others read a message. */
export type Visibility = 'shown' | 'hidden';

interface Why {
  readonly why: MeasureReason;
  /** Words to the person; empty: none. */
  readonly words: string;
  /** The account that decided it; null: a rule did. */
  readonly by: string | null;
}

export interface Hide extends Why {
  readonly messageId: string;
  /** The rule that hides it; null: a person does. */
  readonly byRule: string | null;
}

/** How a message is hidden from others, and given back as it was. */
export interface PlaceHiding {
  /** Null: there is no such message, or nobody reads the place any more. */
  now(ctx: Ctx, placeId: string, messageId: string): Promise<Visibility | null>;
  /** Idempotent, as all of these. */
  hide(ctx: Ctx, placeId: string, hide: Hide): Promise<void>;
  giveBack(ctx: Ctx, placeId: string, messageId: string, by: string): Promise<void>;
  /** The words of a hidden message go for good. */
  empty(ctx: Ctx, placeId: string, messageId: string): Promise<void>;
}

/** What is done about a person. */
export type PersonMeasure = Exclude<MeasureKind, 'hide'>;

export interface Measuring extends Why {
  readonly seatId: string;
  readonly kind: PersonMeasure;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly days?: number;
}

/** How a measure is imposed on a person of the place. */
export interface PlaceMeasuring {
  /** What can be imposed now; nothing on who is of the team, or where the place is closed. */
  kinds(ctx: Ctx, placeId: string, seatId: string): Promise<readonly PersonMeasure[]>;
  impose(ctx: Ctx, placeId: string, measuring: Measuring): Promise<void>;
}

/** What moderation needs of a kind of place. */
export interface PlaceModeration extends PlaceItems {
  /** The seats that this actor has or had in these places, by place. They are parties to what is about them. */
  seatsOf(ctx: Ctx, placeIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Absent: nothing can be hidden there. */
  readonly hiding?: PlaceHiding;
  /** Absent: no measure can be imposed there. */
  readonly measuring?: PlaceMeasuring;
  /** While nobody of the team is in it, three flags that do not depend on each other hide a message until one of the team looks. */
  readonly isHiddenByFlags: boolean;
}
