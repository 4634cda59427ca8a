import type { LookbackCounts } from '@naast/shared/contract/lookbacks';
import type { Bilingual } from '@naast/shared/languages';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { listRoomIds, roomTitle } from '../../rooms/index.js';
import { added, noAnswers, type QuarterName } from '../lookbacks.types.js';

export interface SeenRoomLookbacks {
  readonly roomId: string;
  readonly title: Bilingual | null;
  readonly quarters: readonly { readonly quarter: QuarterName; readonly counts: LookbackCounts }[];
}

/** The rooms in their order, then those that are gone, in an order that no database chooses. */
export async function readLookbacks(ctx: Ctx): Promise<SeenRoomLookbacks[]> {
  authorize(ctx, 'lookback.read', null);
  const [roomIds, batches] = await Promise.all([listRoomIds(ctx), ctx.stores.lookbacks.batches()]);
  const all = new Set([...roomIds, ...batches.map(({ roomId }) => roomId).toSorted()]);
  return Promise.all(
    [...all].map(async (roomId) => {
      const byQuarter = new Map<QuarterName, LookbackCounts>();
      for (const { quarter, counts } of batches.filter((batch) => batch.roomId === roomId))
        byQuarter.set(quarter, added(byQuarter.get(quarter) ?? noAnswers, counts));
      const quarters = [...byQuarter]
        .map(([quarter, counts]) => ({ quarter, counts }))
        .toSorted((one, other) => other.quarter.localeCompare(one.quarter));
      return { roomId, title: await roomTitle(ctx, roomId), quarters };
    }),
  );
}
