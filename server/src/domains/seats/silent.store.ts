import { limits } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import type { Actor } from '../../kernel/actor.js';
import { type Place, placeKey } from '../../kernel/place.js';
import { openCollection } from '../../platform/storage/collection.js';
import { duplicateFields } from '../../platform/storage/store-errors.js';
import { readTogether } from '../../platform/storage/together.js';
import type { Vault } from '../../platform/vault/vault.js';
import { chairsOf } from './chairs.js';
import { satSilently, standingOf } from './seat-documents.js';
import { seatCollection } from './seats.model.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly silent: SilentStore;
  }
}

/** Who read along unseen: without a name, a colour or a chair of those who take part. */
export interface SilentStore {
  /** Takes one of `limits.silent.most` places; who has one keeps it. Returns the id of the seat. Throws `roomFull`. */
  sit(actor: Actor, place: Place, id: string, now: Date): Promise<string>;
  /** How many are connected; of many places in one statement. */
  count(place: Pick<Place, 'id'>): Promise<number>;
  /** The ids of their seats, connected or not. */
  list(place: Place): Promise<string[]>;
}

export function silentStore(
  connection: Connection,
  vault: Vault,
  randomBelow: (bound: number) => number,
): SilentStore {
  const seats = openCollection(connection, seatCollection);
  const chairs = chairsOf(seats, vault, randomBelow);
  const counts = readTogether<number>(async (ids) => {
    const here = { placeId: { $in: ids }, standing: 'silent' as const, presence: 'here' as const };
    const all = await seats.find(here, { placeId: 1 }).lean();
    return ids.map((id) => [id, all.filter(({ placeId }) => placeId === id).length]);
  });

  async function takePlace(actor: Actor, place: Place, newId: string, now: Date): Promise<string> {
    const holder = chairs.holderOf(actor, place);
    const known = await seats.findOne({ placeId: place.id, holder }).lean();
    if (known && standingOf(known) === 'silent' && known.releaseAt >= now) return known._id;
    const key = await vault.makeKey(placeKey(place));
    const silentChair = await chairs.free(place, limits.silent.most, now, 'silentChair');
    const sits = { ...satSilently(now), silentChair };
    if (known) {
      const gone = { chair: 1, rowNumber: 1, waitsSince: 1, isSkipped: 1 } as const;
      await seats.updateOne({ _id: known._id }, { $set: { ...sits, freed: null }, $unset: gone });
      return known._id;
    }
    await seats.create({
      _id: newId,
      placeId: place.id,
      placeKind: place.kind,
      holder,
      // None yet: it is chosen with a chair.
      name: key.seal('seat.name.1', newId, ''),
      role: 'person',
      ...sits,
      enteredAt: now,
      restingUntil: null,
      schemaVersion: 2,
    });
    return newId;
  }

  return {
    async sit(actor, place, id, now) {
      for (;;) {
        try {
          return await takePlace(actor, place, id, now);
        } catch (error) {
          // Lost a race: another took this place, or another request of this actor the seat. Retry.
          if (duplicateFields(error) === null) throw error;
        }
      }
    },
    count: async ({ id }) => (await counts(id)) ?? 0,
    list: (place) => seats.distinct('_id', { placeId: place.id, standing: 'silent' }),
  };
}
