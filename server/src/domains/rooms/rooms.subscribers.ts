import { isConsultantSeat } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import type { Subscribers } from '../../kernel/domain.js';
import type { Place } from '../../kernel/place.js';
import { canSignIn, consults, findAccountNow, hosts } from '../people/index.js';
import { isSilent, type Standing } from '../seats/index.js';
import { lapseHeld } from './actions/tend-held.js';
import { applyAgain } from './apply-measure.js';
import { dropLostHelpers } from './help-calls.js';
import { moveRow } from './row.js';
import { markBack, markLeftQuickly, releaseSeatsOf, updateHostPresence } from './sessions.js';

type SeatChange = { readonly place: Place; readonly seatId: string };

/** Seat changes decide whether the room is hosted. */
const seatChanged = async (ctx: Ctx, { place }: SeatChange): Promise<void> => {
  if (place.kind === 'roomSession') await updateHostPresence(ctx, place);
};

/** What a host who used the quick exit left behind is over: they are back, or gave the seat up. */
const seatSettled = async (ctx: Ctx, change: SeatChange): Promise<void> => {
  await seatChanged(ctx, change);
  if (change.place.kind === 'roomSession') await markBack(ctx, change.place, change.seatId);
};

/** Tells those who wait that one ahead left, or gives the first the chair that came free. */
const chairLeft = async (ctx: Ctx, place: Place, was: Standing): Promise<void> => {
  if (place.kind !== 'roomSession') return;
  if (was === 'waiting') ctx.publish({ type: 'room.rowChanged', place });
  else if (was === 'silent') ctx.publish({ type: 'room.silentChanged', place });
  else await moveRow(ctx, place);
};

export const roomSubscribers: Subscribers = {
  'seat.connectionLost': async (ctx, change) => {
    await seatChanged(ctx, change);
    const { place, seatId } = change;
    const isRoom = place.kind === 'roomSession';
    if (isRoom && isSilent(await ctx.stores.seats.find(place, seatId)))
      ctx.publish({ type: 'room.silentChanged', place });
  },
  'seat.returned': seatSettled,
  'seat.left': async (ctx, change) => {
    await seatSettled(ctx, change);
    await chairLeft(ctx, change.place, change.was);
  },
  'seat.freed': (ctx, { place }) => chairLeft(ctx, place, 'seated'),
  'room.hostCameBack': (ctx, { place }) => moveRow(ctx, place),
  'room.closed': (ctx, { place }) => lapseHeld(ctx, place.id),
  // The group may have become larger.
  'room.arranged': async (ctx, { sessionId }) => {
    if (sessionId !== null) await moveRow(ctx, { id: sessionId });
  },
  'account.leftQuickly': (ctx, { accountId }) => markLeftQuickly(ctx, accountId),
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
  'measure.lifted': (ctx, { measureId }) => applyAgain(ctx, measureId),
  'measure.changed': (ctx, { measureId }) => applyAgain(ctx, measureId),
  'account.ended': async (ctx, { accountId }) => {
    await dropLostHelpers(ctx);
    await releaseSeatsOf(ctx, accountId, () => true);
  },
};
