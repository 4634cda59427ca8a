import type { Connection } from 'mongoose';
import { hourOf } from '../../kernel/hour-of.js';
import { orNull } from '../../kernel/or-null.js';
import { type Place, placeKey } from '../../kernel/place.js';
import { bytesOf, openCollection } from '../../platform/storage/collection.js';
import type { Vault } from '../../platform/vault/vault.js';
import { type ToldFlagDocument, toldFlagCollection } from './flags.model.js';
import { type Matter, matterKey, type ToldFlag } from './moderation.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly toldFlags: ToldFlagStore;
  }
}

export interface ToldFlagStore {
  /** Of this process, new at every start. */
  readonly node: string;
  /** A keyed mark of who flags this matter. */
  flaggerOf(matter: Matter, who: string): string;
  tell(flag: ToldFlag, at: Date): Promise<void>;
  all(): Promise<ToldFlag[]>;
  /** Whether it is still on its way. */
  isTold(id: string): Promise<boolean>;
  remove(id: string): Promise<void>;
  removePlace(place: Pick<Place, 'id'>): Promise<number>;
  removeTold(before: Date): Promise<number>;
  countTold(before: Date): Promise<number>;
}

export function toldFlagStore(connection: Connection, vault: Vault, node: string): ToldFlagStore {
  const flags = openCollection(connection, toldFlagCollection);
  const keyOf = (place: Place) => vault.keyOf(placeKey(place));

  async function flagOf(document: ToldFlagDocument): Promise<ToldFlag> {
    const { _id: id, placeKind, placeId, words, toldIn: _toldIn, schemaVersion: _form, ...told } = document;
    const place = { kind: placeKind, id: placeId };
    // Its place was removed a moment ago.
    const key = words && (await orNull(keyOf(place)));
    return { ...told, id, place, words: words && key ? key.open('flag.words.1', id, bytesOf(words)) : null };
  }

  return {
    node,
    flaggerOf: (matter, who) => vault.keyedHash('flag', matterKey(matter), who),
    async tell({ id, place, words, ...told }, at) {
      await flags.create({
        ...told,
        _id: id,
        placeKind: place.kind,
        placeId: place.id,
        words: words === null ? null : (await keyOf(place)).seal('flag.words.1', id, words),
        toldIn: hourOf(at),
        schemaVersion: 1,
      });
    },
    all: async () => Promise.all((await flags.find().lean()).map(flagOf)),
    isTold: async (id) => (await flags.countDocuments({ _id: id })) > 0,
    async remove(id) {
      await flags.deleteOne({ _id: id });
    },
    removePlace: async (place) => (await flags.deleteMany({ placeId: place.id })).deletedCount,
    removeTold: async (before) => (await flags.deleteMany({ toldIn: { $lte: before } })).deletedCount,
    countTold: (before) => flags.countDocuments({ toldIn: { $lte: before } }),
  };
}
