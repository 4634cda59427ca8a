import { limits } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import { type Place, placeKey } from '../../kernel/place.js';
import { bytesOf, openCollection } from '../../platform/storage/collection.js';
import { insertedUnlessThere } from '../../platform/storage/store-errors.js';
import type { PlaceKey, Vault } from '../../platform/vault/vault.js';
import { placeOf } from './rooms.types.js';
import { type WhisperDocument, whisperCollection } from './whispers.model.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly whispers: WhisperStore;
  }
}

export interface Whispered {
  readonly id: string;
  readonly seatId: string;
  readonly saidAt: Date;
  readonly text: string;
}

export interface WhisperStore {
  /** The newest of a session, oldest first. */
  newest(sessionId: string): Promise<Whispered[]>;
  find(sessionId: string, id: string): Promise<Whispered | null>;
  /** Idempotent by clientKey: returns the stored one, new or existing. */
  say(sessionId: string, whisper: Whispered & { readonly clientKey: string }): Promise<Whispered>;
  removePlace(place: Pick<Place, 'id'>): Promise<number>;
  placeIds(): Promise<string[]>;
}

export function whisperStore(connection: Connection, vault: Vault): WhisperStore {
  const whispers = openCollection(connection, whisperCollection);
  const keyOf = (sessionId: string) => vault.keyOf(placeKey(placeOf({ id: sessionId })));
  return {
    async newest(sessionId) {
      const documents = await whispers
        .find({ sessionId })
        .sort({ saidAt: -1, _id: -1 })
        .limit(limits.room.whispersShown)
        .lean();
      if (documents.length === 0) return [];
      const key = await keyOf(sessionId);
      return documents.reverse().map((document) => opened(document, key));
    },
    async find(sessionId, id) {
      const document = await whispers.findOne({ _id: id, sessionId }).lean();
      return document === null ? null : opened(document, await keyOf(sessionId));
    },
    async say(sessionId, { id, clientKey, seatId, saidAt, text }) {
      const key = await keyOf(sessionId);
      const sealed = key.seal('whisper.text.1', id, text);
      await insertedUnlessThere(() =>
        whispers.create({ _id: id, sessionId, seatId, clientKey, saidAt, text: sealed, schemaVersion: 1 }),
      );
      return opened(await whispers.findOne({ sessionId, clientKey }).orFail().lean(), key);
    },
    async removePlace({ id: sessionId }) {
      return (await whispers.deleteMany({ sessionId })).deletedCount;
    },
    placeIds: () => whispers.distinct('sessionId'),
  };
}

const opened = (document: WhisperDocument, key: PlaceKey): Whispered => ({
  id: document._id,
  seatId: document.seatId,
  saidAt: document.saidAt,
  text: key.open('whisper.text.1', document._id, bytesOf(document.text)),
});
