import type { Connection } from 'mongoose';
import { type Place, placeKey } from '../../kernel/place.js';
import type { PlaceKey, Vault } from '../../platform/vault/vault.js';
import { type MessageRows, messageRows } from './message-rows.js';
import type { DecideChange, Head, Message, NewMessage, RevRange } from './messages.types.js';
import { type Landed, PlaceLog } from './place-log.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly messages: MessageStore;
  }
}

export interface MessageStore {
  /**
   * Has its place in the order at once: what the same seat appends afterwards lands after it, or not at all. Resolves after the
   * durable write. Throws `storeUnavailable` when it is not certain that it landed: send the same key again, in the same order.
   */
  append(place: Place, message: NewMessage): Promise<Landed>;
  /**
   * The only way in which a message changes. Resolves after the durable write; `range` is null when nothing changed. Null when
   * there is no such message here. Throws what `decide` throws, and `storeUnavailable` when it is not certain that it landed.
   */
  change(place: Place, messageId: string, decide: DecideChange): Promise<Landed | null>;
  find(place: Place, messageId: string): Promise<Message | null>;
  head(place: Place): Promise<Head>;
  changedAfter(place: Place, afterRev: number, limit: number): Promise<Message[]>;
  changedIn(place: Place, range: RevRange): Promise<Message[]>;
  /** The log of this place is at `rev` at least: what this node remembers of it from before is no longer how it is. */
  noteRev(placeId: string, rev: number): void;
  /** Forgets the words that this node has at hand; the store keeps them. */
  forget(placeId: string): void;
  /** Removes a whole place; returns how many messages went. */
  removePlace(place: Pick<Place, 'id'>): Promise<number>;
  /** Every place that has messages. */
  placeIds(): Promise<string[]>;
}

/** Logs that this node keeps at hand; one that is dropped is simply made again, its head read from the store. */
const logsMost = 2000;

export function messageStore(
  connection: Connection,
  vault: Vault,
  edge: { newId: () => string; rows?: MessageRows },
): MessageStore {
  const rows = edge.rows ?? messageRows(connection);
  const logs = new Map<string, PlaceLog>();

  function logOf(place: Place): PlaceLog {
    const known = logs.get(place.id);
    if (known) {
      // Moved to the end: the map's order is by last use.
      logs.delete(place.id);
      logs.set(place.id, known);
      return known;
    }
    const keyOf = (): Promise<PlaceKey> => vault.keyOf(placeKey(place));
    const log = new PlaceLog({ placeId: place.id, rows, keyOf, newId: edge.newId });
    logs.set(place.id, log);
    const oldest = logs.size > logsMost ? logs.keys().next() : null;
    if (oldest && !oldest.done) logs.delete(oldest.value);
    return log;
  }

  return {
    append: (place, message) => logOf(place).append(message),
    change: (place, messageId, decide) => logOf(place).change(messageId, decide),
    find: (place, messageId) => logOf(place).find(messageId),
    head: (place) => logOf(place).readHead(),
    changedAfter: (place, afterRev, limit) => logOf(place).changedAfter(afterRev, limit),
    changedIn: (place, range) => logOf(place).changedIn(range),
    noteRev: (placeId, rev) => logs.get(placeId)?.noteRev(rev),
    forget: (placeId) => void logs.delete(placeId),
    async removePlace(place) {
      logs.delete(place.id);
      return rows.removePlace(place.id);
    },
    placeIds: () => rows.placeIds(),
  };
}
