import type { Ctx } from '../../kernel/ctx.js';
import type { Domain } from '../domain.js';
import { detectorCases } from './detectors.cases.js';
import { detectorHttp } from './detectors.http.js';
import { detectorCountCollection } from './detectors.model.js';
import { detectorPolicy } from './detectors.policy.js';
import { detectorStore } from './detectors.store.js';
import type { MonthName } from './detectors.types.js';

export { type MonthName, monthIn, monthOf, monthsBefore } from './detectors.types.js';
export { countDetected, judgeText, rulesHold } from './judging.js';

/** What hosts said of all rules together, in months before this one. */
export async function countedBefore(
  ctx: Ctx,
  month: MonthName,
): Promise<{ readonly month: MonthName; readonly right: number; readonly wrong: number }[]> {
  const counts = await ctx.stores.detectors.counts();
  return counts
    .filter((one) => one.month < month)
    .map((one) => ({ month: one.month, right: one.counts.right, wrong: one.counts.wrong }));
}

export const detectors = {
  policy: detectorPolicy,
  cases: detectorCases,
  stores: ({ connection, ...edges }) => ({ detectors: detectorStore(connection, edges) }),
  collections: [detectorCountCollection],
  invalidates: {
    'setting.changed': ({ subject }, stores) => {
      if (subject === 'detectors') stores.detectors.forgetSettings();
    },
  },
  http: detectorHttp,
} satisfies Domain;
