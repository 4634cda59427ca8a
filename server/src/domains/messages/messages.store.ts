import type { Connection } from 'mongoose';
import { type Place, placeKey } from '../../kernel/place.js';
import { openCollection } from '../../platform/storage/collection.js';
import type { PlaceKey, Vault } from '../../platform/vault/vault.js';
import { type HeldMessages, heldMessages } from './held-messages.js';
import { heldMessageCollection } from './held-messages.model.js';
import { type MessageRows, messageRows } from './message-rows.js';
import type { Head, LogKind } from './messages.types.js';
import { PlaceLog } from './place-log.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly messages: MessageStore;
  }
}

export interface MessageStore extends HeldMessages {
  /** The log of one place, cached on this node. Do not keep the result: get it again at each use. */
  of<B extends object>(kind: LogKind<B>, placeId: string): PlaceLog<B>;
  head(place: Pick<Place, 'id'>): Promise<Head>;
  /** The last rev; 0 when there is none. */
  rev(place: Pick<Place, 'id'>): Promise<number>;
  /** How many messages of this seat landed, counted up to `most`. */
  countOf(place: Pick<Place, 'id'>, seatId: string, most: number): Promise<number>;
  /** Another node took the log to `rev`; invalidates an older cache. */
  raiseRev(placeId: string, rev: number): void;
  /** Drops the cached messages of the place. */
  forget(placeId: string): void;
  /** Removes all messages of a place, held ones too. Returns the number removed. */
  removePlace(place: Pick<Place, 'id'>): Promise<number>;
  /** All places with messages; all places with held messages. */
  placeIds(): Promise<string[]>;
  heldPlaceIds(): Promise<string[]>;
}

/** Cache size; an evicted log is rebuilt from the store. */
const logsMost = 2000;

export function messageStore(
  connection: Connection,
  vault: Vault,
  edge: { newId: () => string; rows?: MessageRows },
): MessageStore {
  const rows = edge.rows ?? messageRows(connection);
  const waiting = openCollection(connection, heldMessageCollection);
  const keyOf = (kind: LogKind, placeId: string): Promise<PlaceKey> =>
    vault.keyOf(placeKey({ kind: kind.kind, id: placeId }));
  const logs = new Map<string, PlaceLog<object>>();

  function logOf<B extends object>(kind: LogKind<B>, placeId: string): PlaceLog<B> {
    const known = logs.get(placeId);
    if (known?.isOf(kind)) {
      // Moves it to the end: the map is ordered by last use (LRU).
      logs.delete(placeId);
      logs.set(placeId, known);
      return known;
    }
    const log = new PlaceLog({ kind, placeId, rows, keyOf: () => keyOf(kind, placeId), newId: edge.newId });
    logs.set(placeId, log);
    const oldest = logs.size > logsMost ? logs.keys().next() : null;
    if (oldest && !oldest.done) logs.delete(oldest.value);
    return log;
  }

  return {
    ...heldMessages(connection, { rows, keyOf, logOf, newId: edge.newId }),
    of: logOf,
    head: (place) => rows.head(place.id),
    rev: (place) => rows.rev(place.id),
    countOf: (place, seatId, most) => rows.countOf(place.id, seatId, most),
    raiseRev: (placeId, rev) => logs.get(placeId)?.raiseRev(rev),
    forget: (placeId) => void logs.delete(placeId),
    async removePlace(place) {
      logs.delete(place.id);
      const { deletedCount } = await waiting.deleteMany({ placeId: place.id });
      return deletedCount + (await rows.removePlace(place.id));
    },
    placeIds: () => rows.placeIds(),
    heldPlaceIds: () => waiting.distinct('placeId'),
  };
}
