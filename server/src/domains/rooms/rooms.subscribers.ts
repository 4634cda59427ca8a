import type { Ctx } from '../../kernel/ctx.js';
import type { Subscribers } from '../../kernel/domain.js';
import type { Place } from '../../kernel/place.js';
import { canSignIn, findAccountNow, hosts } from '../people/index.js';
import { emptyChairs } from './empty-chairs.js';
import { noteHosts } from './note-hosts.js';

/** Who is in the room decides whether it is hosted. */
const seatChanged = async (ctx: Ctx, { place }: { place: Place }): Promise<void> => {
  if (place.kind === 'roomSession') await noteHosts(ctx, place);
};

export const roomSubscribers: Subscribers = {
  'seat.connectionLost': seatChanged,
  'seat.returned': seatChanged,
  'seat.left': seatChanged,
  // Also where no page of theirs is open: a role that comes back does not bring an old chair back.
  'account.changed': async (ctx, { accountId, hasLost }) => {
    const account = hasLost ? await findAccountNow(ctx, accountId) : null;
    if (account && !(hosts(account) && canSignIn(account))) await emptyChairs(ctx, accountId);
  },
  'account.ended': (ctx, { accountId }) => emptyChairs(ctx, accountId),
};
