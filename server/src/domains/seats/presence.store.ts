import { limits } from '@naast/shared/limits';
import type { SeatRole } from '@naast/shared/roles';
import type { Connection } from 'mongoose';
import type { Place } from '../../kernel/place.js';
import { openCollection } from '../../platform/storage/collection.js';
import { nodeLeaseCollection } from './node-leases.model.js';
import { awayFrom, hereThrough, isAttended, left, standingOf } from './seat-documents.js';
import { type SeatDocument, seatCollection } from './seats.model.js';
import type { Standing } from './seats.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly presence: PresenceStore;
  }
}

export interface SeatInPlace {
  readonly place: Place;
  readonly seatId: string;
}

/**
 * Which seats have a connected socket, and on which nodes. A seat names its nodes; a node is alive while its lease
 * lasts.
 */
export interface PresenceStore {
  /** This node's id, new at every start. */
  readonly node: string;
  /** Renews this node's lease. False if it is new or had expired, so that other nodes took this one for dead. */
  renewLease(now: Date): Promise<boolean>;
  /** Ends this node's lease when it stops. */
  endLease(at: Date): Promise<void>;
  deadNodes(now: Date): Promise<string[]>;
  countDeadNodes(before: Date): Promise<number>;
  /** Returns the number of leases removed. */
  removeDeadNodes(before: Date): Promise<number>;
  heldBy(nodes: readonly string[]): Promise<(SeatInPlace & { readonly nodes: readonly string[] })[]>;
  /** The ids of the seats that this node holds. */
  heldHere(): Promise<ReadonlySet<string>>;
  /** The places where a seat of the role is connected, or was just taken. */
  attended(placeIds: readonly string[], role: SeatRole): Promise<ReadonlySet<string>>;
  /** A socket connected to this node. `gone`: the seat was given up meanwhile. */
  connect(place: Place, seatId: string, now: Date): Promise<'returned' | 'stayed' | 'gone'>;
  /**
   * A node has no more sockets of the seat. True if no other node has one: the seat is away, and its chair is kept for
   * a while.
   */
  disconnect(place: Place, seatId: string, from: string, now: Date): Promise<boolean>;
  /** Seats whose chair has been kept long enough, and seats held by version 1 nodes that stopped renewing them. */
  overdue(now: Date): Promise<SeatInPlace[]>;
  /** Resolves one of them; null if it is no longer overdue. */
  resolveOverdue(
    place: Place,
    seatId: string,
    now: Date,
  ): Promise<{ readonly left: Standing } | 'away' | null>;
}

export function presenceStore(connection: Connection, node: string): PresenceStore {
  const leases = openCollection(connection, nodeLeaseCollection);
  const seats = openCollection(connection, seatCollection);

  return {
    node,
    async renewLease(now) {
      const until = new Date(now.getTime() + limits.nodeLease.lasts);
      const renewal = { $set: { until, schemaVersion: 1 } };
      if ((await leases.updateOne({ _id: node, until: { $gt: now } }, renewal)).matchedCount > 0) return true;
      await leases.updateOne({ _id: node }, renewal, { upsert: true });
      return false;
    },
    async endLease(at) {
      await leases.updateOne({ _id: node }, { $set: { until: at } });
    },
    async deadNodes(now) {
      return (await leases.find({ until: { $lte: now } }, { _id: 1 }).lean()).map(({ _id }) => _id);
    },
    countDeadNodes: (before) => leases.countDocuments({ until: { $lte: before } }),
    async removeDeadNodes(before) {
      return (await leases.deleteMany({ until: { $lte: before } })).deletedCount;
    },
    async heldBy(nodes) {
      const held = { nodes: { $in: [...nodes] }, presence: 'here' as const };
      const documents = await seats.find(held, { placeId: 1, placeKind: 1, nodes: 1 }).lean();
      return documents.map((document) => ({ ...seatInPlace(document), nodes: document.nodes ?? [] }));
    },
    heldHere: async () => new Set(await seats.distinct('_id', { nodes: node, presence: 'here' })),
    async attended(placeIds, role) {
      const seated = {
        placeId: { $in: [...placeIds] },
        role,
        presence: { $in: ['here' as const, 'away' as const] },
      };
      const facts = { placeId: 1, presence: 1, enteredAt: 1, releaseAt: 1 };
      const documents = await seats.find(seated, facts).lean();
      return new Set(documents.filter(isAttended).map(({ placeId }) => placeId));
    },
    async connect(place, seatId, now) {
      const kept = {
        _id: seatId,
        placeId: place.id,
        presence: { $ne: 'left' as const },
        releaseAt: { $gte: now },
      };
      const before = await seats
        .findOneAndUpdate(kept, hereThrough(node), { projection: { presence: 1 } })
        .lean();
      if (before === null) return 'gone';
      return before.presence === 'here' ? 'stayed' : 'returned';
    },
    async disconnect(place, seatId, from, now) {
      const seat = { _id: seatId, placeId: place.id };
      // In this order, so that when two nodes disconnect at once, the second marks the seat away.
      await seats.updateOne(
        { ...seat, nodes: from, 'nodes.1': { $exists: true } },
        { $pull: { nodes: from } },
      );
      const last = { ...seat, presence: 'here' as const, nodes: [from] };
      return (await seats.updateOne(last, awayFrom(now))).modifiedCount > 0;
    },
    async overdue(now) {
      const overdue = { presence: { $in: ['here' as const, 'away' as const] }, presentUntil: { $lt: now } };
      return (await seats.find(overdue, { placeId: 1, placeKind: 1 }).lean()).map(seatInPlace);
    },
    async resolveOverdue(place, seatId, now) {
      const seat = { _id: seatId, placeId: place.id, presentUntil: { $lt: now } };
      const unkept = {
        ...seat,
        presence: { $in: ['here' as const, 'away' as const] },
        releaseAt: { $lt: now },
      };
      const before = await seats.findOneAndUpdate(unkept, left).lean();
      if (before !== null) return { left: standingOf(before) };
      const silent = { ...seat, presence: 'here' as const };
      return (await seats.updateOne(silent, awayFrom(now))).modifiedCount > 0 ? 'away' : null;
    },
  };
}

const seatInPlace = (document: Pick<SeatDocument, '_id' | 'placeId' | 'placeKind'>): SeatInPlace => ({
  place: { kind: document.placeKind, id: document.placeId },
  seatId: document._id,
});
