import type { Ctx } from '../../kernel/ctx.js';
import type { Subscribers } from '../../kernel/domain.js';
import type { Place } from '../../kernel/place.js';
import { emptyChairs } from './empty-chairs.js';
import { noteHosts } from './note-hosts.js';

/** Who is in the room decides whether it is hosted. */
const seatChanged = async (ctx: Ctx, { place }: { place: Place }): Promise<void> => {
  if (place.kind === 'roomSession') await noteHosts(ctx, place);
};

export const roomSubscribers: Subscribers = {
  'seat.lineDropped': seatChanged,
  'seat.returned': seatChanged,
  'seat.left': seatChanged,
  'account.ended': (ctx, { accountId }) => emptyChairs(ctx, accountId),
};
