import { type Actor, whoOf } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';
import type { Seat } from '../seats.types.js';
import { giveUpSeat } from './give-up-seat.js';

/** Frees an account's chairs in these places, or some of them, connected or not. Its messages stay. */
export async function giveUpSeatsOf(
  ctx: Ctx,
  accountId: string,
  places: readonly Place[],
  which: (seat: Seat) => boolean = () => true,
): Promise<void> {
  const were: Actor[] = [
    { kind: 'team', who: whoOf('team', accountId), accountId, roles: [] },
    { kind: 'visitor', who: whoOf('member', accountId), memberId: accountId, askerOf: null },
  ];
  for (const place of places) {
    for (const actor of were) {
      const seat = await ctx.stores.seats.of(actor, place);
      if (seat !== null && seat.standing !== 'left' && which(seat)) await giveUpSeat(ctx, place, seat.id);
    }
  }
}
