import type { Ctx } from '../../kernel/ctx.js';
import type { Subscribers } from '../../kernel/domain.js';
import type { Place } from '../../kernel/place.js';
import { canSignIn, findAccountNow, hosts } from '../people/index.js';
import { releaseSeatsOf, updateHostPresence } from './sessions.js';

/** Seat changes decide whether the room is hosted. */
const seatChanged = async (ctx: Ctx, { place }: { place: Place }): Promise<void> => {
  if (place.kind === 'roomSession') await updateHostPresence(ctx, place);
};

export const roomSubscribers: Subscribers = {
  'seat.connectionLost': seatChanged,
  'seat.returned': seatChanged,
  'seat.left': seatChanged,
  // Also without an open socket: regaining the role later must not restore an old chair.
  'account.changed': async (ctx, { accountId, hasLost }) => {
    const account = hasLost ? await findAccountNow(ctx, accountId) : null;
    if (account && !(hosts(account) && canSignIn(account))) await releaseSeatsOf(ctx, accountId);
  },
  'account.ended': (ctx, { accountId }) => releaseSeatsOf(ctx, accountId),
};
