import { limits } from '@naast/shared/limits';
import type { SeatRole } from '@naast/shared/roles';
import type { Connection } from 'mongoose';
import type { Place } from '../../kernel/place.js';
import { openCollection } from '../../platform/storage/collection.js';
import { nodeLeaseCollection } from './node-leases.model.js';
import { awayFrom, hereThrough, isAttended, left } from './seat-documents.js';
import { type SeatDocument, seatCollection } from './seats.model.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly presence: PresenceStore;
  }
}

export interface SeatInPlace {
  readonly place: Place;
  readonly seatId: string;
}

/** Which seats have a connected page, and on which nodes: a seat names its nodes, and a node is alive while it holds its lease. */
export interface PresenceStore {
  /** This node; named anew at every start. */
  readonly node: string;
  /** Makes this node's lease last from now on. False when it is new or had run out, so that other nodes took this one for dead. */
  renewLease(now: Date): Promise<boolean>;
  /** This node stops: its lease runs out at that moment. */
  endLease(at: Date): Promise<void>;
  deadNodes(now: Date): Promise<string[]>;
  countDeadNodes(before: Date): Promise<number>;
  /** Returns how many leases went. */
  removeDeadNodes(before: Date): Promise<number>;
  heldBy(nodes: readonly string[]): Promise<(SeatInPlace & { readonly nodes: readonly string[] })[]>;
  /** Those of these places in which somebody of the role is here, or has just sat down. */
  attended(placeIds: readonly string[], role: SeatRole): Promise<ReadonlySet<string>>;
  /** A page connected to this node. `gone`: the chair was not kept that long. */
  connect(place: Place, seatId: string, now: Date): Promise<'returned' | 'stayed' | 'gone'>;
  /** A node has no page of it any more. True when no other node had one, so that it is away from now on; its chair is kept a while. */
  disconnect(place: Place, seatId: string, from: string, now: Date): Promise<boolean>;
  /** Seats whose chair was kept long enough; and those that a node of version 1 held, and no longer renews. */
  overdue(now: Date): Promise<SeatInPlace[]>;
  /** What became of one of them; null when it is not overdue any more. */
  settleOverdue(place: Place, seatId: string, now: Date): Promise<'left' | 'away' | null>;
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
      // In this order, so that of two nodes that lose their pages at once the second shows the seat away.
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
    async settleOverdue(place, seatId, now) {
      const seat = { _id: seatId, placeId: place.id, presentUntil: { $lt: now } };
      const unkept = {
        ...seat,
        presence: { $in: ['here' as const, 'away' as const] },
        releaseAt: { $lt: now },
      };
      if ((await seats.updateOne(unkept, left)).modifiedCount > 0) return 'left';
      const silent = { ...seat, presence: 'here' as const };
      return (await seats.updateOne(silent, awayFrom(now))).modifiedCount > 0 ? 'away' : null;
    },
  };
}

const seatInPlace = (document: Pick<SeatDocument, '_id' | 'placeId' | 'placeKind'>): SeatInPlace => ({
  place: { kind: document.placeKind, id: document.placeId },
  seatId: document._id,
});
