import type { Connection } from 'mongoose';
import { type Place, placeKey } from '../../kernel/place.js';
import { openCollection } from '../../platform/storage/collection.js';
import type { PlaceKey, Vault } from '../../platform/vault/vault.js';
import { type HeldMessages, heldMessages } from './held-messages.js';
import { heldMessageCollection } from './held-messages.model.js';
import { type MessageRows, messageRows } from './message-rows.js';
import type { DecideChange, Head, Landed, LogKind, Message, NewMessage, RevRange } from './messages.types.js';
import { PlaceLog } from './place-log.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly messages: MessageStore;
  }
}

export interface MessageStore extends HeldMessages {
  /** Resolves after the durable write. Throws `storeUnavailable` when it is not certain that it landed: send the same key again. */
  append<B extends object>(kind: LogKind<B>, placeId: string, message: NewMessage<B>): Promise<Landed<B>>;
  /**
   * The only way in which a message changes. Resolves after the durable write; `range` is null when nothing changed. Null when
   * there is no such message here. Throws what `decide` throws, and `storeUnavailable` when it is not certain that it landed.
   */
  change<B extends object>(
    kind: LogKind<B>,
    placeId: string,
    messageId: string,
    decide: DecideChange<B>,
  ): Promise<Landed<B> | null>;
  find<B extends object>(kind: LogKind<B>, placeId: string, messageId: string): Promise<Message<B> | null>;
  head(place: Pick<Place, 'id'>): Promise<Head>;
  /** In order of rev. */
  changedAfter<B extends object>(
    kind: LogKind<B>,
    placeId: string,
    afterRev: number,
    limit: number,
  ): Promise<Message<B>[]>;
  /** For long logs, from the end: the newest `limit` messages, or those before a seq; newest first. */
  window<B extends object>(
    kind: LogKind<B>,
    placeId: string,
    which: { readonly before?: number; readonly limit: number },
  ): Promise<Message<B>[]>;
  changedIn<B extends object>(kind: LogKind<B>, placeId: string, range: RevRange): Promise<Message<B>[]>;
  /** The log of this place is at `rev` at least: what this node remembers of it from before is no longer how it is. */
  noteRev(placeId: string, rev: number): void;
  /** Forgets the words that this node has at hand; the store keeps them. */
  forget(placeId: string): void;
  /** Removes a whole place, what is held in it too; returns how many messages went. */
  removePlace(place: Pick<Place, 'id'>): Promise<number>;
  /** Every place that has messages; every place that has held ones. */
  placeIds(): Promise<string[]>;
  heldPlaceIds(): Promise<string[]>;
}

/** Logs that this node keeps at hand; one that is dropped is simply made again, its head read from the store. */
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
      // Moved to the end: the map's order is by last use.
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
    append: (kind, placeId, message) => logOf(kind, placeId).append(message),
    change: (kind, placeId, messageId, decide) => logOf(kind, placeId).change(messageId, decide),
    find: (kind, placeId, messageId) => logOf(kind, placeId).find(messageId),
    head: (place) => rows.head(place.id),
    changedAfter: (kind, placeId, afterRev, limit) => logOf(kind, placeId).changedAfter(afterRev, limit),
    changedIn: (kind, placeId, range) => logOf(kind, placeId).changedIn(range),
    window: (kind, placeId, { before, limit }) => logOf(kind, placeId).window(before, limit),
    noteRev: (placeId, rev) => logs.get(placeId)?.noteRev(rev),
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
