import { isConsultantSeat } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import type { Subscribers } from '../../kernel/domain.js';
import type { Place } from '../../kernel/place.js';
import { canSignIn, consults, findAccountNow, hosts } from '../people/index.js';
import { dropLostHelpers } from './help-calls.js';
import { noteBack, noteLeftQuickly, releaseSeatsOf, updateHostPresence } from './sessions.js';

type SeatChange = { readonly place: Place; readonly seatId: string };

/** Seat changes decide whether the room is hosted. */
const seatChanged = async (ctx: Ctx, { place }: SeatChange): Promise<void> => {
  if (place.kind === 'roomSession') await updateHostPresence(ctx, place);
};

/** What a host who used the quick exit left behind is over: they are back, or gave the seat up. */
const seatSettled = async (ctx: Ctx, change: SeatChange): Promise<void> => {
  await seatChanged(ctx, change);
  if (change.place.kind === 'roomSession') await noteBack(ctx, change.place, change.seatId);
};

export const roomSubscribers: Subscribers = {
  'seat.connectionLost': seatChanged,
  'seat.returned': seatSettled,
  'seat.left': seatSettled,
  'account.leftQuickly': (ctx, { accountId }) => noteLeftQuickly(ctx, accountId),
  // Also without an open socket: regaining the role later must not restore an old chair.
  'account.changed': async (ctx, { accountId, hasLost }) => {
    if (!hasLost) return;
    await dropLostHelpers(ctx);
    const account = await findAccountNow(ctx, accountId);
    if (!account) return;
    const isIn = canSignIn(account);
    await releaseSeatsOf(ctx, accountId, (seat) =>
      isConsultantSeat(seat) ? !(isIn && consults(account)) : !(isIn && hosts(account)),
    );
  },
  'account.ended': async (ctx, { accountId }) => {
    await dropLostHelpers(ctx);
    await releaseSeatsOf(ctx, accountId, () => true);
  },
};
