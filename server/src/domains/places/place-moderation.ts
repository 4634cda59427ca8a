import type { MeasureReason } from '@naast/shared/contract/seats';
import type { Ctx } from '../../kernel/ctx.js';
import type { PlaceItems } from './place-items.js';

/** Whether others read a message. */
export type Visibility = 'shown' | 'hidden';

export interface Hide {
  readonly messageId: string;
  readonly why: MeasureReason;
  /** Words to its author; empty: none. */
  readonly words: string;
  /** The account that decided so, and the rule that did; one of them is null. */
  readonly by: string | null;
  readonly byRule: string | null;
}

/** How a message is hidden from others, and given back as it was. */
export interface PlaceHiding {
  /** Null: there is no such message, or nobody reads the place any more. */
  now(ctx: Ctx, placeId: string, messageId: string): Promise<Visibility | null>;
  /** False if it was hidden already, or is gone. */
  hide(ctx: Ctx, placeId: string, hide: Hide): Promise<boolean>;
  /** False if it was not hidden. */
  giveBack(ctx: Ctx, placeId: string, messageId: string): Promise<boolean>;
}

/** What moderation needs of a kind of place. */
export interface PlaceModeration extends PlaceItems {
  /** The seats that this actor has or had in these places, by place. They are parties to what is about them. */
  seatsOf(ctx: Ctx, placeIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Absent: nothing can be hidden there. */
  readonly hiding?: PlaceHiding;
  /** While nobody of the team is in it, three flags that do not depend on each other hide a message until one of the team looks. */
  readonly isHiddenByFlags: boolean;
}
