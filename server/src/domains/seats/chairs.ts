import { limits } from '@naast/shared/limits';
import { lookOf } from '@naast/shared/look-alikes';
import type { Model } from 'mongoose';
import type { Actor } from '../../kernel/actor.js';
import { NaastError } from '../../kernel/errors.js';
import { type Place, placeKey } from '../../kernel/place.js';
import type { Vault } from '../../platform/vault/vault.js';
import type { SeatDocument } from './seats.model.js';

/** What taking a seat needs of the others in the place. */
export function chairsOf(seats: Model<SeatDocument>, vault: Vault, randomBelow: (bound: number) => number) {
  /**
   * A random one of the colours that the fewest here have, and of those the fewest before them: people are told apart by
   * it. Of chance alone, so that a colour links no two seats of one person (promise 5). Two who enter in the same moment
   * may get the same one.
   */
  async function freeHue(place: Place): Promise<number> {
    const seen = { placeId: place.id, isUnseen: { $exists: false } };
    const taken = await seats.find(seen, { hue: 1, presence: 1 }).lean();
    // One who is here weighs more than all who left.
    const uses = Array.from({ length: limits.seat.hues }, () => 0);
    for (const { hue = 0, presence } of taken)
      uses[hue] = (uses[hue] ?? 0) + (presence === 'left' ? 1 : taken.length);
    const fewest = Math.min(...uses);
    const free = uses.flatMap((count, hue) => (count === fewest ? [hue] : []));
    return free[randomBelow(free.length)] ?? 0;
  }

  return {
    /** By which an actor's seat is found. */
    holderOf(actor: Actor, place: Place): string {
      if (actor.kind === 'system') throw new NaastError('seatNeeded');
      return vault.keyedHash('seat', place.kind, place.id, actor.who);
    },
    /**
     * A random free chair, so that concurrent entries rarely collide; the unique index decides when they do. Frees
     * expired chairs first; the sweep publishes that their people left. A free chair below taken ones counts with them, so
     * that two who enter at once after the capacity became smaller make none too many. Throws `roomFull`.
     */
    async free(
      place: Place,
      capacity: number,
      now: Date,
      of: 'chair' | 'silentChair' = 'chair',
    ): Promise<number> {
      const withChair = { placeId: place.id, [of]: { $exists: true } };
      const facts = { chair: 1, silentChair: 1, releaseAt: 1 } as const;
      const all = await seats.find(withChair, facts).lean();
      const kept = new Set(all.flatMap(({ [of]: chair = 0, releaseAt }) => (releaseAt < now ? [] : [chair])));
      if (kept.size < all.length)
        await seats.updateMany({ ...withChair, releaseAt: { $lt: now } }, { $unset: { [of]: 1 } });
      const above = (chair: number) => [...kept].filter((other) => other > chair).length;
      const free = Array.from({ length: capacity }, (_, at) => at + 1).filter(
        (chair) => !kept.has(chair) && chair + above(chair) <= capacity,
      );
      const chair = free.length === 0 ? undefined : free[randomBelow(free.length)];
      if (chair === undefined) throw new NaastError('roomFull');
      return chair;
    },
    /** What a seat is known by, from the moment that others see it. `isOfTeam`: people cannot choose a team name, so it needs no key. */
    async known(place: Place, id: string, name: string, { isOfTeam }: { isOfTeam: boolean }) {
      const key = await vault.makeKey(placeKey(place));
      return {
        ...(isOfTeam ? {} : { nameKey: vault.keyedHash('seatName', place.id, lookOf(name)) }),
        name: key.seal('seat.name.1', id, name),
        hue: await freeHue(place),
      };
    },
  };
}
