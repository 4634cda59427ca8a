import type { PlaceAlarms } from '../places/index.js';
import { isSeated } from '../seats/index.js';
import { talkItems } from './talks.items.js';
import { placeOf } from './talks.types.js';
import { personOf, teamSeat } from './the-talk.js';

/** Alarms about the person in a talk. */
export const talkAlarms: PlaceAlarms = {
  ...talkItems,
  async readsAlong(ctx, placeId, accountId) {
    const seat = await teamSeat(ctx, accountId, placeOf({ id: placeId }));
    return isSeated(seat) && seat.connection === 'here';
  },
  async reachOf(ctx, placeId, seat) {
    const talk = await ctx.stores.talks.find(placeId);
    if (talk === null) return 'gone';
    // Out of the talk they may sit in its room.
    const now = talk.state === 'open' && isSeated(seat) ? seat : await personOf(ctx, talk);
    if (!isSeated(now)) return 'gone';
    return now.connection === 'here' ? 'here' : 'away';
  },
};
