import { limits } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import type { Actor } from '../../kernel/actor.js';
import { NaastError } from '../../kernel/errors.js';
import { type Place, placeKey } from '../../kernel/place.js';
import { bytesOf, openCollection } from '../../platform/storage/collection.js';
import { duplicateFields } from '../../platform/storage/store-errors.js';
import { readTogether } from '../../platform/storage/together.js';
import type { Vault } from '../../platform/vault/vault.js';
import { chairsOf } from './chairs.js';
import { distinctName } from './distinct-name.js';
import { hadChair, joinedRow, left, standingOf } from './seat-documents.js';
import { type SeatDocument, seatCollection } from './seats.model.js';
import type { Waiting } from './seats.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly row: RowStore;
  }
}

interface NewInRow {
  readonly id: string;
  readonly name: string;
  /** By which a measure that outlives the place finds this person. */
  readonly mark?: string;
}

/** Who wait for a chair in a full place. Stored with the place, so that a restart loses nobody; decrypts nothing. */
export interface RowStore {
  /**
   * Joins its end, under this name; who waits already keeps the place, and who sat here before the name. Returns the id of the
   * seat. Throws `roomFull` if `limits.row.most` wait.
   */
  join(actor: Actor, place: Place, seat: NewInRow, now: Date): Promise<string>;
  /** In their order; without those whose time is over, whom the sweep removes. */
  list(place: Place, now: Date): Promise<Waiting[]>;
  /** How many wait; of many places in one statement. */
  count(place: Pick<Place, 'id'>): Promise<number>;
  /** Of these places, those in which somebody waits. */
  among(placeIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Passes over who is away. False if they came back, or were passed over already. */
  skip(place: Place, seatId: string): Promise<boolean>;
  /**
   * Gives the first who is here a chair. On two nodes at once two people get two chairs: who is ahead is never passed. Returns the
   * id of the seat; null if nobody waits, or no chair is free.
   */
  seatFirst(place: Place, capacity: number, now: Date): Promise<string | null>;
}

export function rowStore(
  connection: Connection,
  vault: Vault,
  randomBelow: (bound: number) => number,
): RowStore {
  const seats = openCollection(connection, seatCollection);
  const chairs = chairsOf(seats, vault, randomBelow);
  const waitingIn = ({ id }: Pick<Place, 'id'>) => ({ placeId: id, standing: 'waiting' as const });
  const counts = readTogether<number>(async (ids) => {
    const all = await seats.find({ placeId: { $in: ids }, standing: 'waiting' }, { placeId: 1 }).lean();
    return ids.map((id) => [id, all.filter(({ placeId }) => placeId === id).length]);
  });

  /** The last number and one more. Two nodes may find the same one; the unique index lets one of them try again. */
  async function nextNumber(place: Place): Promise<number> {
    const numbered = { placeId: place.id, rowNumber: { $exists: true } };
    const last = await seats.findOne(numbered, { rowNumber: 1 }).sort({ rowNumber: -1 }).lean();
    return (last?.rowNumber ?? 0) + 1;
  }

  /** Returns the id of the seat, and its new number; null if it was there already. */
  async function takePlace(actor: Actor, place: Place, seat: NewInRow, now: Date) {
    const holder = chairs.holderOf(actor, place);
    const known = await seats.findOne({ placeId: place.id, holder }).lean();
    const isThere = known && ['waiting', 'seated'].includes(standingOf(known)) && known.releaseAt >= now;
    if (isThere) return { id: known._id, number: null };
    const key = await vault.makeKey(placeKey(place));
    const number = await nextNumber(place);
    const waits = { ...joinedRow(now), rowNumber: number, waitsSince: now };
    const id = known?._id ?? seat.id;
    const name = key.seal('seat.name.1', id, seat.name);
    const marked = seat.mark === undefined ? {} : { personMark: key.seal('seat.mark.1', id, seat.mark) };
    if (known) {
      const renamed = hadChair(known) ? {} : { name };
      const changes = {
        $set: { ...waits, ...renamed, ...marked, freed: null },
        $unset: { chair: 1, silentChair: 1, isSkipped: 1 },
      };
      await seats.updateOne({ _id: id }, changes);
    } else
      await seats.create({
        _id: id,
        placeId: place.id,
        placeKind: place.kind,
        holder,
        name,
        ...marked,
        role: 'person',
        ...waits,
        enteredAt: now,
        restingUntil: null,
        schemaVersion: 2,
      });
    return { id, number };
  }

  /** The chair and, of who never had one here, the name that others read and a colour. Throws `roomFull`. */
  async function giveChair(place: Place, first: SeatDocument, capacity: number, now: Date): Promise<boolean> {
    const key = await vault.keyOf(placeKey(place));
    const chosen = key.open('seat.name.1', first._id, bytesOf(first.name));
    for (let attempt = 1; ; ) {
      try {
        const chair = await chairs.free(place, capacity, now);
        const known = hadChair(first)
          ? {}
          : await chairs.known(place, first._id, distinctName(chosen, attempt), { isOfTeam: false });
        const seated = {
          $set: {
            standing: 'seated' as const,
            chair,
            ...known,
            ...(hadChair(first) ? {} : { enteredAt: now }),
          },
          $unset: { rowNumber: 1, waitsSince: 1, isSkipped: 1, isUnseen: 1 } as const,
        };
        // Another node may have been first, or they left.
        const waits = { ...waitingIn(place), _id: first._id, releaseAt: { $gte: now } };
        return (await seats.updateOne(waits, seated)).modifiedCount > 0;
      } catch (error) {
        const fields = duplicateFields(error);
        if (fields === null) throw error;
        if (fields.includes('nameKey')) attempt++;
        // Lost a race for the chair: retry.
      }
    }
  }

  return {
    async join(actor, place, seat, now) {
      for (;;) {
        try {
          const { id, number } = await takePlace(actor, place, seat, now);
          if (number === null) return id;
          // Of many at the same moment, the first stay.
          const before = { ...waitingIn(place), rowNumber: { $lt: number } };
          if ((await seats.countDocuments(before)) < limits.row.most) return id;
          await seats.updateOne({ _id: id }, left);
          throw new NaastError('roomFull');
        } catch (error) {
          // Lost a race: another has this number, or another request of this actor the seat. Retry.
          if (duplicateFields(error) === null) throw error;
        }
      }
    },
    async list(place, now) {
      const here = { ...waitingIn(place), releaseAt: { $gte: now } };
      const facts = { waitsSince: 1, isSkipped: 1, presence: 1 };
      const documents = await seats.find(here, facts).sort({ rowNumber: 1 }).lean();
      return documents.map(({ _id, waitsSince, isSkipped = false, presence }) => ({
        seatId: _id,
        since: waitsSince ?? now,
        isSkipped,
        isAway: presence === 'away',
      }));
    },
    count: async ({ id }) => (await counts(id)) ?? 0,
    among: async (placeIds) =>
      new Set(await seats.distinct('placeId', { placeId: { $in: [...placeIds] }, standing: 'waiting' })),
    async skip(place, seatId) {
      const away = {
        ...waitingIn(place),
        _id: seatId,
        presence: 'away' as const,
        isSkipped: { $exists: false },
      };
      return (await seats.updateOne(away, { $set: { isSkipped: true } })).modifiedCount > 0;
    },
    async seatFirst(place, capacity, now) {
      for (;;) {
        const here = { ...waitingIn(place), isSkipped: { $exists: false }, releaseAt: { $gte: now } };
        const first = await seats.findOne(here).sort({ rowNumber: 1 }).lean();
        if (first === null) return null;
        try {
          if (await giveChair(place, first, capacity, now)) return first._id;
        } catch (error) {
          if (error instanceof NaastError && error.code === 'roomFull') return null;
          throw error;
        }
      }
    },
  };
}
