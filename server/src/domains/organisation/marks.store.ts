import type { Mark } from '@naast/shared/contract/organisation';
import type { SettingValues } from '@naast/shared/contract/settings';
import { limits } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import { bytesOf, openCollection } from '../../platform/storage/collection.js';
import { markCollection } from './marks.model.js';
import { formerSettingCollection, settingCollection } from './settings.model.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly marks: MarkStore;
  }
}

export interface MarkStore {
  png(id: string): Promise<Uint8Array | null>;
  /** Idempotent: the same picture again waits anew. Of too many that no look names, the oldest go. */
  keep(mark: Mark, png: Buffer, at: Date): Promise<void>;
  /** For one that a change is about to name: it waits anew. False if it is not there (any more), or has another size. */
  keepOn(mark: Mark, at: Date): Promise<boolean>;
  /** Removes those that no look has, nor had among the former ones. Returns their number. */
  removeUnused(now: Date): Promise<number>;
  countUnused(now: Date): Promise<number>;
}

export function markStore(connection: Connection): MarkStore {
  const marks = openCollection(connection, markCollection);
  const settings = openCollection(connection, settingCollection);
  const formers = openCollection(connection, formerSettingCollection);

  /** What looks name, also former ones; undefined of one that cannot be read. */
  async function named() {
    const [held, former] = await Promise.all([
      settings.find({ _id: 'look' }).lean(),
      formers.find({ subject: 'look' }).lean(),
    ]);
    return [...held, ...former].map(({ value }) => markIn(value));
  }

  async function unused(now: Date) {
    const ids = await named();
    // A look that cannot be read may have any of them.
    const before = ids.includes(undefined) ? 0 : now.getTime() - limits.mark.waitsForSave;
    return { _id: { $nin: ids.filter((id) => typeof id === 'string') }, keptAt: { $lte: new Date(before) } };
  }

  return {
    async png(id) {
      const found = await marks.findById(id).lean();
      return found && bytesOf(found.png);
    },
    async keep({ id, width, height }, png, at) {
      await marks.updateOne(
        { _id: id },
        { $setOnInsert: { png, width, height, schemaVersion: 1 }, $set: { keptAt: at } },
        { upsert: true },
      );
      const ids = await named();
      // A look that cannot be read may have any of them.
      if (ids.includes(undefined)) return;
      const others = [...ids.filter((other) => typeof other === 'string'), id];
      const waiting = await marks
        .find({ _id: { $nin: others } }, { keptAt: 1 })
        .sort({ keptAt: -1, _id: 1 })
        .lean();
      const tooMany = waiting.slice(limits.mark.waitingMost - 1).map(({ _id }) => _id);
      if (tooMany.length > 0) await marks.deleteMany({ _id: { $in: tooMany } });
    },
    async keepOn({ id, width, height }, at) {
      return (await marks.updateOne({ _id: id, width, height }, { $set: { keptAt: at } })).matchedCount === 1;
    },
    async removeUnused(now) {
      return (await marks.deleteMany(await unused(now))).deletedCount;
    },
    countUnused: async (now) => marks.countDocuments(await unused(now)),
  };
}

/** The id of a look's logo; undefined if it cannot be read. */
function markIn(json: string | undefined): string | null | undefined {
  try {
    const { mark } = JSON.parse(json ?? '') as SettingValues['look'];
    return mark?.id ?? null;
  } catch {
    return undefined;
  }
}
