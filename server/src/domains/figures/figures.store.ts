import type { Figure } from '@naast/shared/contract/figures';
import type { Connection } from 'mongoose';
import { openCollection } from '../../platform/storage/collection.js';
import { insertedUnlessThere } from '../../platform/storage/store-errors.js';
import type { Vault } from '../../platform/vault/vault.js';
import type { MonthName } from '../detectors/index.js';
import type { StoreEdges } from '../domain.js';
import { figureCollection } from './figures.model.js';
import type { FigureCount } from './figures.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly figures: FigureStore;
  }
}

export interface FigureStore {
  /** Counts once what has this id. `former`: the month before, which may have counted it on its last evening. */
  add(
    figure: Figure,
    id: string,
    months: { readonly month: MonthName; readonly former: MonthName },
  ): Promise<void>;
  /** Of months before this one. */
  before(month: MonthName): Promise<FigureCount[]>;
  /** Forgets of months before this one what they counted. */
  settle(month: MonthName): Promise<number>;
  countUnsettled(month: MonthName): Promise<number>;
  removePast(month: MonthName): Promise<number>;
  countPast(month: MonthName): Promise<number>;
}

export function figureStore(
  connection: Connection,
  vault: Vault,
  { newId }: Pick<StoreEdges, 'newId'>,
): FigureStore {
  const rows = openCollection(connection, figureCollection);
  const earlier = (month: MonthName) => ({ month: { $lt: month } });
  const unsettled = (month: MonthName) => ({ ...earlier(month), counted: { $exists: true } });

  return {
    async add(figure, id, { month, former }) {
      const mark = vault.keyedHash('figure', figure, id);
      if ((await rows.countDocuments({ month: former, figure, counted: mark })) > 0) return;
      const addTo = async () =>
        (
          await rows.updateOne(
            { month, figure, counted: { $ne: mark } },
            // Sorted: the order in which things happened is nowhere.
            { $inc: { count: 1 }, $push: { counted: { $each: [mark], $sort: 1 } } },
          )
        ).matchedCount > 0;
      if (await addTo()) return;
      const first = { _id: newId(), month, figure, count: 1, counted: [mark], schemaVersion: 1 };
      // It is there: another counted something first, or this one was counted before.
      if (!(await insertedUnlessThere(() => rows.create(first)))) await addTo();
    },
    async before(month) {
      const found = await rows.find(earlier(month), { month: 1, figure: 1, count: 1 }).lean();
      return found.map(({ month: of, figure, count }) => ({ month: of, figure, count }));
    },
    settle: async (month) =>
      (await rows.updateMany(unsettled(month), { $unset: { counted: 1 } })).modifiedCount,
    countUnsettled: (month) => rows.countDocuments(unsettled(month)),
    removePast: async (month) => (await rows.deleteMany(earlier(month))).deletedCount,
    countPast: (month) => rows.countDocuments(earlier(month)),
  };
}
