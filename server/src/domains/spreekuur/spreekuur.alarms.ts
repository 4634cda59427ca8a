import { type Actor, whoOf } from '../../kernel/actor.js';
import { findAccount } from '../people/index.js';
import type { PlaceAlarms } from '../places/index.js';
import { readsWords } from './answering.policy.js';
import { placeOf } from './spreekuur.types.js';
import { findThread } from './threads.js';

/** Alarms about who asked a question. */
export const threadAlarms: PlaceAlarms = {
  readings: {
    async due(ctx) {
      return (await ctx.stores.spreekuur.alarmsDue()).map(({ id, urgency, worries }) => ({
        placeId: id,
        urgency: urgency ?? 0,
        worries,
      }));
    },
    raised: (ctx, { placeId, ...reading }) => ctx.stores.spreekuur.noteAlarmRaised(placeId, reading),
  },
  async find(ctx, placeId) {
    const thread = await findThread(ctx, placeId);
    if (thread === null) return null;
    const place = placeOf(thread);
    const isAsker = ctx.actor.kind === 'visitor' && ctx.actor.askerOf === thread.id;
    return {
      place,
      roomId: null,
      // Also once it was withdrawn: until it is erased its asker can come back.
      isOpen: true,
      seat: isAsker ? await ctx.stores.seats.find(place, thread.askerSeatId) : null,
      unseenSeatId: null,
      isInside: isAsker,
      isStanding: isAsker,
      isHeld: readsWords(ctx.actor, thread) === 'allow',
      isAttended: false,
    };
  },
  async seatOf(ctx, placeId) {
    const thread = await findThread(ctx, placeId);
    return thread && ctx.stores.seats.find(placeOf(thread), thread.askerSeatId);
  },
  // Its asker can erase a question at any moment: a copy would outlive it.
  copy: async () => null,
  async readsAlong(ctx, placeId, accountId) {
    const account = await findAccount(ctx, accountId);
    const actor: Actor = {
      kind: 'team',
      who: whoOf('team', accountId),
      accountId,
      roles: account?.roles ?? [],
    };
    return readsWords(actor, await findThread(ctx, placeId)) === 'allow';
  },
  // Whoever asked comes back with their codename, or not.
  reachOf: async (ctx, placeId) => ((await findThread(ctx, placeId)) === null ? 'gone' : 'away'),
};
