import type { Connection } from 'mongoose';
import { goneAccount } from '../../kernel/actor.js';
import { type Place, placeKey } from '../../kernel/place.js';
import { bytesOf, openCollection } from '../../platform/storage/collection.js';
import { insertedUnlessThere } from '../../platform/storage/store-errors.js';
import type { PlaceKey, Vault } from '../../platform/vault/vault.js';
import { type NoteDocument, noteCollection } from './notes.model.js';
import type { NewNote, Note } from './notes.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly notes: NoteStore;
  }
}

export interface LeftNotes {
  readonly threadId: string;
  readonly count: number;
  readonly latestAt: Date;
}

export interface NoteStore {
  /** Oldest first. */
  list(place: Place): Promise<Note[]>;
  /** Idempotent by clientKey: returns the stored note, new or existing. */
  write(place: Place, note: NewNote): Promise<Note>;
  /** Per question that has any: what others wrote since this account last did. Opens no words. */
  sinceOwn(threadIds: readonly string[], accountId: string): Promise<readonly LeftNotes[]>;
  countOf(accountId: string): Promise<number>;
  authors(): Promise<string[]>;
  /** Replaces the author's account id with `goneAccount`; the notes stay, under the seat's name. */
  forgetAuthor(accountId: string): Promise<void>;
  /** Returns the number of notes removed. */
  removePlace(place: Pick<Place, 'id'>): Promise<number>;
  /** The places that have notes. */
  placeIds(): Promise<string[]>;
}

export function noteStore(connection: Connection, vault: Vault): NoteStore {
  const notes = openCollection(connection, noteCollection);
  return {
    async list(place) {
      const documents = await notes.find({ threadId: place.id }).sort({ writtenAt: 1, _id: 1 }).lean();
      if (documents.length === 0) return [];
      const key = await vault.keyOf(placeKey(place));
      return documents.map((document) => opened(document, key));
    },
    async write(place, { internalText, id, ...note }) {
      const key = await vault.keyOf(placeKey(place));
      const sealed = key.seal('note.text.1', id, internalText);
      await insertedUnlessThere(() =>
        notes.create({ _id: id, ...note, internalText: sealed, schemaVersion: 1 }),
      );
      const landed = await notes.findOne({ threadId: place.id, clientKey: note.clientKey }).orFail().lean();
      return opened(landed, key);
    },
    async sinceOwn(threadIds, accountId) {
      const found = await notes
        .find({ threadId: { $in: [...threadIds] } }, { threadId: 1, accountId: 1, writtenAt: 1 })
        .sort({ threadId: 1, writtenAt: 1 })
        .lean();
      return threadIds.flatMap((threadId) => {
        const there = found.filter((note) => note.threadId === threadId);
        const left = there.slice(there.findLastIndex((note) => note.accountId === accountId) + 1);
        const latestAt = left.at(-1)?.writtenAt;
        return latestAt ? [{ threadId, count: left.length, latestAt }] : [];
      });
    },
    countOf: (accountId) => notes.countDocuments({ accountId }),
    authors: () => notes.distinct('accountId'),
    async forgetAuthor(accountId) {
      await notes.updateMany({ accountId }, { $set: { accountId: goneAccount } });
    },
    async removePlace(place) {
      return (await notes.deleteMany({ threadId: place.id })).deletedCount;
    },
    placeIds: () => notes.distinct('threadId'),
  };
}

function opened(document: NoteDocument, key: PlaceKey): Note {
  return {
    id: document._id,
    threadId: document.threadId,
    accountId: document.accountId,
    seatId: document.seatId,
    writtenAt: document.writtenAt,
    internalText: key.open('note.text.1', document._id, bytesOf(document.internalText)),
  };
}
