import type { Connection } from 'mongoose';
import { bytesOf, openCollection } from '../../platform/storage/collection.js';
import type { PlaceKey } from '../../platform/vault/vault.js';
import { type HeldMessageDocument, heldMessageCollection } from './held-messages.model.js';
import type { MessageRows } from './message-rows.js';
import type { HeldMessage, Landed, LogKind, NewMessage } from './messages.types.js';
import type { PlaceLog } from './place-log.js';

/** Messages held outside the log (docs/decisions/0035). Each place decides who may see and release them. */
export interface HeldMessages {
  /** Idempotent by clientKey. Null if the message was released before: `append` then finds it in the log. */
  hold<B extends object>(
    kind: LogKind<B>,
    placeId: string,
    message: NewMessage<B>,
  ): Promise<HeldMessage<B> | null>;
  /** A place's held messages, oldest first; with `seatId` only those of that seat. */
  held<B extends object>(
    kind: LogKind<B>,
    placeId: string,
    which: { readonly seatId?: string; readonly limit: number },
  ): Promise<HeldMessage<B>[]>;
  /**
   * Appends a held message, which gets its `seq` here. Idempotent, also after an interrupted release and when two calls
   * race; both may then publish it. Null if it is not held; throws what `append` throws.
   */
  release<B extends object>(kind: LogKind<B>, placeId: string, id: string): Promise<Landed<B> | null>;
  /** Deletes a held message. False if it is not held, or is being released. */
  drop(placeId: string, id: string): Promise<boolean>;
  /** Deletes all of a place but those that are being released. Returns the number removed. */
  dropHeld(place: { readonly id: string }): Promise<number>;
}

export function heldMessages(
  connection: Connection,
  {
    rows,
    keyOf,
    logOf,
    newId,
  }: {
    rows: MessageRows;
    keyOf(kind: LogKind, placeId: string): Promise<PlaceKey>;
    logOf<B extends object>(kind: LogKind<B>, placeId: string): PlaceLog<B>;
    newId(): string;
  },
): HeldMessages {
  const waiting = openCollection(connection, heldMessageCollection);

  async function landedKeys(
    placeId: string,
    documents: readonly HeldMessageDocument[],
  ): Promise<Set<string>> {
    const landed = await rows.byClientKeys(
      placeId,
      documents.map(({ clientKey }) => clientKey),
    );
    return new Set(landed.map(({ clientKey }) => clientKey));
  }

  async function opened<B extends object>(
    kind: LogKind<B>,
    document: HeldMessageDocument,
  ): Promise<HeldMessage<B>> {
    const key = await keyOf(kind, document.placeId);
    const { _id: id, placeId, clientKey, seatId, sentAt } = document;
    const whole: object = JSON.parse(key.open('heldMessage.body.1', id, bytesOf(document.body)));
    // Keeps fields that a newer release added.
    return { id, placeId, clientKey, seatId, sentAt, body: { ...whole, ...kind.body.parse(whole) } };
  }

  return {
    async hold(kind, placeId, { clientKey, seatId, body, sentAt }) {
      const key = await keyOf(kind, placeId);
      const _id = newId();
      const sealed = key.seal('heldMessage.body.1', _id, JSON.stringify(body));
      const row = { _id, placeKind: kind.kind, seatId, body: sealed, sentAt, schemaVersion: 1 };
      const document = await waiting
        .findOneAndUpdate(
          { placeId, clientKey },
          { $setOnInsert: row },
          { upsert: true, returnDocument: 'after' },
        )
        .lean();
      // Hold first, then look in the log: a release appends before it deletes, so in a race one of the two sees the
      // other.
      if ((await landedKeys(placeId, [document])).size === 0) return opened(kind, document);
      await waiting.deleteOne({ _id: document._id });
      return null;
    },
    async held(kind, placeId, { seatId, limit }) {
      const of = seatId === undefined ? { placeId } : { placeId, seatId };
      const documents = await waiting.find(of).sort({ sentAt: 1 }).limit(limit).lean();
      // An interrupted release left these behind: they are in the log already.
      const landed = await landedKeys(placeId, documents);
      return Promise.all(
        documents.filter(({ clientKey }) => !landed.has(clientKey)).map((one) => opened(kind, one)),
      );
    },
    async release(kind, placeId, id) {
      const log = logOf(kind, placeId);
      // Claim it first, so that a concurrent `drop` cannot delete it.
      const document = await waiting
        .findOneAndUpdate({ _id: id, placeId }, { $set: { isReleased: true } }, { returnDocument: 'after' })
        .lean();
      if (document === null) {
        const message = await log.find(id);
        return message && { message, range: null };
      }
      const landed = await log.append(await opened(kind, document), id);
      await waiting.deleteOne({ _id: id });
      return landed;
    },
    async drop(placeId, id) {
      const { deletedCount } = await waiting.deleteOne({ _id: id, placeId, isReleased: { $ne: true } });
      return deletedCount > 0;
    },
    async dropHeld({ id: placeId }) {
      return (await waiting.deleteMany({ placeId, isReleased: { $ne: true } })).deletedCount;
    },
  };
}
