import { type Actor, whoOf } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { giveUpSeat, isSeated } from '../seats/index.js';
import { placeOf } from './rooms.types.js';

/** Frees an account's chairs in all open sessions, connected or not. Its messages stay. */
export async function emptyChairs(ctx: Ctx, accountId: string): Promise<void> {
  const were: Actor[] = [
    { kind: 'team', who: whoOf('team', accountId), accountId, roles: [] },
    { kind: 'visitor', who: whoOf('member', accountId), memberId: accountId, askerOf: null },
  ];
  for (const session of await ctx.stores.rooms.openSessions()) {
    for (const actor of were) {
      const seat = await ctx.stores.seats.of(actor, placeOf(session));
      if (isSeated(seat)) await giveUpSeat(ctx, placeOf(session), seat.id);
    }
  }
}
