import { limits } from '@naast/shared/limits';
import type { Profession, SeatRole } from '@naast/shared/roles';
import type { Connection, QueryFilter, UpdateQuery } from 'mongoose';
import type { Actor } from '../../kernel/actor.js';
import { NaastError } from '../../kernel/errors.js';
import { type Place, placeKey } from '../../kernel/place.js';
import { bytesOf, openCollection } from '../../platform/storage/collection.js';
import { NodeCache } from '../../platform/storage/node-cache.js';
import { duplicateFields } from '../../platform/storage/store-errors.js';
import type { Vault } from '../../platform/vault/vault.js';
import { chairsOf } from './chairs.js';
import { distinctName } from './distinct-name.js';
import { hadChair, left, satDown, seatOf, settled, standingOf } from './seat-documents.js';
import { type SeatDocument, seatCollection } from './seats.model.js';
import type { Freed, HowCleared, Rest, Seat, Slowed, Standing } from './seats.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly seats: SeatStore;
  }
}

export interface NewSeat {
  readonly id: string;
  readonly name: string;
  readonly role: SeatRole;
  /** Of a consultant. */
  readonly profession?: Profession | null;
  /** The number of chairs for people in the place; null for hosts, who need none. */
  readonly capacity: number | null;
  /** By which a measure that outlives the place finds this person. */
  readonly mark?: string;
}

/** A pace of writing: one message, and one change of words, in so many ms, of those since then. */
export interface Turn {
  readonly of: 'turn' | 'editTurn';
  readonly key: string;
  readonly at: Date;
  readonly everyMs: number;
  readonly since: Date;
}

export interface SeatStore {
  /** The actor's seat, or null. Cached on this node. */
  of(actor: Actor, place: Place): Promise<Seat | null>;
  find(place: Place, seatId: string): Promise<Seat | null>;
  /** The ids of the seats that these secrets hold, by place; in one statement, and opens nothing. */
  idsHeld(
    holders: readonly { readonly place: Place; readonly holder: string }[],
  ): Promise<Map<string, string[]>>;
  /** All seats ever taken here, in order of arrival; not those that only waited for a chair. */
  list(place: Place): Promise<Seat[]>;
  /**
   * Takes a chair. Throws `roomFull`. An actor who had a seat here gets it back under its old name; a name that another
   * seat has gets a number.
   */
  take(actor: Actor, place: Place, seat: NewSeat, now: Date): Promise<Seat>;
  /**
   * Makes a lasting seat, for places without presence: no chair, no connection. Idempotent by `holder`, the secret from
   * which the seat is found. Throws `notFound` when the place has no key.
   */
  ensure(
    place: Place,
    holder: string,
    seat: Omit<NewSeat, 'capacity'> & { readonly standing?: Standing },
    now: Date,
  ): Promise<Seat>;
  /** Changes the standing of a lasting seat. Compare-and-set: false if it was not `from`. */
  stand(place: Place, seatId: string, from: Standing, to: Standing): Promise<boolean>;
  /** Returns how it stood until then. */
  leave(place: Place, seatId: string): Promise<Standing>;
  /** Frees a chair; false if the seat has none. */
  free(place: Place, seatId: string, freed: Freed): Promise<boolean>;
  rest(place: Place, seatId: string, rest: Rest | null): Promise<Seat | null>;
  /** False if there is no such seat. */
  slow(place: Place, seatId: string, slowed: Slowed | null): Promise<boolean>;
  /** Null for a seat of the team, and of one that an older release wrote. */
  markOf(place: Place, seatId: string): Promise<string | null>;
  /** The person's own line; null takes it away. It stands in the place of what a host took away. Null: no such seat. */
  sayHow(place: Place, seatId: string, how: string | null): Promise<Seat | null>;
  /** Null if there is no line. */
  clearHow(place: Place, seatId: string, cleared: HowCleared): Promise<Seat | null>;
  /**
   * Takes this seat's turn to write. 0, or in how many ms it can. One message takes one turn, however often it is tried,
   * and from whatever nodes.
   */
  takeTurn(place: Place, seatId: string, turn: Turn): Promise<number>;
  /** The connected seats of a role. */
  listHere(place: Place, role: SeatRole): Promise<Seat[]>;
  /** How many those are; decrypts nothing. */
  countHere(place: Place, role: SeatRole): Promise<number>;
  /** The number of people with a chair, and of hosts; decrypts nothing. */
  count(place: Place, now: Date): Promise<{ people: number; hosts: number }>;
  /** Clears this node's cache of a place's seats, or of one seat. */
  forget(placeId: string, seatId?: string): void;
  removePlace(place: Pick<Place, 'id'>): Promise<number>;
  /** All places with seats. */
  placeIds(): Promise<string[]>;
}

export function seatStore(
  connection: Connection,
  vault: Vault,
  randomBelow: (bound: number) => number,
): SeatStore {
  const seats = openCollection(connection, seatCollection);
  const chairs = chairsOf(seats, vault, randomBelow);
  // Grouped by place, so that an event clears one seat. "No seat" is not cached: any actor could fill the cache with
  // it.
  const cache = new NodeCache<Seat | null>({
    lifeMs: limits.keyCache,
    most: 50_000,
    keeps: (seat) => seat !== null,
  });

  const opened = async (place: Place, document: SeatDocument): Promise<Seat> =>
    seatOf(document, await vault.keyOf(placeKey(place)));

  async function sitDown(actor: Actor, place: Place, seat: NewSeat, now: Date): Promise<SeatDocument> {
    const holder = chairs.holderOf(actor, place);
    const known = await seats.findOne({ placeId: place.id, holder }).lean();
    const key = await vault.makeKey(placeKey(place));
    const sealedProfession = ({ profession }: NewSeat, id: string) =>
      profession ? { profession: key.seal('seat.profession.1', id, profession) } : {};
    const sealedMark = ({ mark }: NewSeat, id: string) =>
      mark === undefined ? {} : { personMark: key.seal('seat.mark.1', id, mark) };
    // An expired chair may have been taken by another seat: take one anew.
    if (known && standingOf(known) === 'seated' && known.releaseAt >= now) return known;
    const chair = seat.capacity === null ? {} : { chair: await chairs.free(place, seat.capacity, now) };
    const knownBy = (id: string) => chairs.known(place, id, seat.name, { isOfTeam: seat.capacity === null });
    if (known) {
      const back = {
        ...satDown(now),
        ...chair,
        // The name stays, so that earlier messages keep their author's name; who never had a chair wrote none.
        ...(hadChair(known) ? {} : { ...(await knownBy(known._id)), enteredAt: now }),
        role: seat.role,
        ...sealedProfession(seat, known._id),
        ...sealedMark(seat, known._id),
        freed: null,
      };
      // Who sat in as a consultant before, and hosts now, has no profession there.
      const { profession: _, isUnseen: _unseen, silentChair: _silent, ...rest } = known;
      const away = seat.profession ? {} : { profession: 1 as const };
      await seats.updateOne(
        { _id: known._id },
        { $set: back, $unset: { isUnseen: 1, silentChair: 1, ...away } },
      );
      return { ...rest, ...back };
    }
    const document: SeatDocument = {
      _id: seat.id,
      placeId: place.id,
      placeKind: place.kind,
      holder,
      ...chair,
      ...(await knownBy(seat.id)),
      role: seat.role,
      ...sealedProfession(seat, seat.id),
      ...sealedMark(seat, seat.id),
      ...satDown(now),
      enteredAt: now,
      restingUntil: null,
      schemaVersion: 2,
    };
    await seats.create(document);
    return document;
  }

  async function changed(
    place: Place,
    from: QueryFilter<SeatDocument>,
    to: UpdateQuery<SeatDocument>,
  ): Promise<Seat | null> {
    const document = await seats.findOneAndUpdate(from, to, { returnDocument: 'after' }).lean();
    return document === null ? null : opened(place, document);
  }

  return {
    async of(actor, place) {
      if (actor.kind === 'system') return null;
      const holder = chairs.holderOf(actor, place);
      const load = async () => {
        const document = await seats.findOne({ placeId: place.id, holder }).lean();
        return document === null ? null : opened(place, document);
      };
      return cache.get(holder, load, place.id);
    },
    async find(place, seatId) {
      const document = await seats.findOne({ _id: seatId, placeId: place.id }).lean();
      return document === null ? null : opened(place, document);
    },
    async idsHeld(holders) {
      const hashes = holders.map(({ place, holder }) =>
        vault.keyedHash('seat', place.kind, place.id, holder),
      );
      const held = new Map<string, string[]>();
      if (hashes.length === 0) return held;
      const found = { placeId: { $in: holders.map(({ place }) => place.id) }, holder: { $in: hashes } };
      for (const { _id, placeId } of await seats.find(found, { placeId: 1 }).lean())
        held.set(placeId, [...(held.get(placeId) ?? []), _id]);
      return held;
    },
    async list(place) {
      const documents = await seats.find({ placeId: place.id }).sort({ enteredAt: 1, _id: 1 }).lean();
      return Promise.all(documents.filter(hadChair).map((document) => opened(place, document)));
    },
    async listHere(place, role) {
      const here = { placeId: place.id, role, presence: 'here' as const };
      const documents = await seats.find(here).sort({ enteredAt: 1, _id: 1 }).lean();
      return Promise.all(documents.map((document) => opened(place, document)));
    },
    countHere: ({ id: placeId }, role) => seats.countDocuments({ placeId, role, presence: 'here' }),
    async take(actor, place, seat, now) {
      for (let attempt = 1; ; ) {
        try {
          const named = { ...seat, name: distinctName(seat.name, attempt) };
          return await opened(place, await sitDown(actor, place, named, now));
        } catch (error) {
          const fields = duplicateFields(error);
          if (fields === null) throw error;
          if (fields.includes('nameKey')) attempt++;
          // Lost a race: another seat took the chair, or another request of this actor the seat. Retry.
        }
      }
    },
    async ensure(place, holder, seat, now) {
      // The place's key exists from its beginning: a destroyed key must not be made again.
      const key = await vault.keyOf(placeKey(place));
      const held = { placeId: place.id, holder: vault.keyedHash('seat', place.kind, place.id, holder) };
      const find = () => seats.findOne(held).lean();
      const known = await find();
      if (known) return opened(place, known);
      try {
        await seats.create({
          ...held,
          _id: seat.id,
          placeKind: place.kind,
          name: key.seal('seat.name.1', seat.id, seat.name),
          role: seat.role,
          ...settled,
          ...(seat.standing && { standing: seat.standing }),
          enteredAt: now,
          restingUntil: null,
          schemaVersion: 2,
        });
      } catch (error) {
        // Duplicate key: another request of the same actor was first.
        if (duplicateFields(error) === null) throw error;
      }
      const document = await find();
      if (document === null) throw new NaastError('notFound');
      return opened(place, document);
    },
    async stand(place, seatId, from, to) {
      const seat = { _id: seatId, placeId: place.id, standing: from };
      return (await seats.updateOne(seat, { $set: { standing: to } })).modifiedCount > 0;
    },
    async leave(place, seatId) {
      const before = await seats.findOneAndUpdate({ _id: seatId, placeId: place.id }, left).lean();
      return before === null ? 'left' : standingOf(before);
    },
    async free(place, seatId, { bySeatId, reason }) {
      const seated = { _id: seatId, placeId: place.id, presence: { $ne: 'left' as const } };
      const change = { $set: { ...left.$set, freed: { bySeatId, reason } }, $unset: left.$unset };
      return (await seats.updateOne(seated, change)).modifiedCount > 0;
    },
    async rest(place, seatId, rest) {
      const set = {
        restingUntil: rest?.until ?? null,
        restedBy: rest?.by ?? null,
        restedWhy: rest?.why ?? null,
      };
      return changed(place, { _id: seatId, placeId: place.id }, { $set: set });
    },
    async slow({ id }, seatId, slowed) {
      const change = slowed === null ? { $unset: { slowed: 1 as const } } : { $set: { slowed } };
      return (await seats.updateOne({ _id: seatId, placeId: id }, change)).matchedCount > 0;
    },
    async markOf(place, seatId) {
      const document = await seats.findOne({ _id: seatId, placeId: place.id }, { personMark: 1 }).lean();
      if (!document?.personMark) return null;
      return (await vault.keyOf(placeKey(place))).open('seat.mark.1', seatId, bytesOf(document.personMark));
    },
    async sayHow(place, seatId, how) {
      const change =
        how === null
          ? { $unset: { how: 1 as const, howCleared: 1 as const } }
          : {
              $set: { how: (await vault.keyOf(placeKey(place))).seal('seat.how.1', seatId, how) },
              $unset: { howCleared: 1 as const },
            };
      return changed(place, { _id: seatId, placeId: place.id }, change);
    },
    clearHow: (place, seatId, { by, why }) =>
      changed(
        place,
        { _id: seatId, placeId: place.id, how: { $exists: true } },
        { $set: { howCleared: { bySeatId: by, why } }, $unset: { how: 1 } },
      ),
    async takeTurn(place, seatId, { of, key, at, everyMs, since }) {
      const seat = { _id: seatId, placeId: place.id };
      const over = [{ $lte: new Date(at.getTime() - everyMs) }, { $lt: since }];
      const isFree = { $or: [{ [of]: { $exists: false } }, ...over.map((last) => ({ [`${of}.at`]: last }))] };
      if ((await seats.updateOne({ ...seat, ...isFree }, { $set: { [of]: { at, key } } })).modifiedCount > 0)
        return 0;
      const last = (await seats.findOne(seat, { turn: 1, editTurn: 1 }).lean())?.[of];
      if (!last || last.key === key) return 0;
      return Math.max(1, last.at.getTime() + everyMs - at.getTime());
    },
    async count({ id: placeId }, now) {
      const [people, hosts] = await Promise.all([
        seats.countDocuments({ placeId, chair: { $exists: true }, releaseAt: { $gte: now } }),
        seats.countDocuments({ placeId, role: 'host', presence: { $ne: 'left' } }),
      ]);
      return { people, hosts };
    },
    forget: (placeId, seatId) => cache.clear(placeId, (seat) => seatId === undefined || seat?.id === seatId),
    async removePlace(place) {
      cache.clear(place.id);
      return (await seats.deleteMany({ placeId: place.id })).deletedCount;
    },
    placeIds: () => seats.distinct('placeId'),
  };
}
