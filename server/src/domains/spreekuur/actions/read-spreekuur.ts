import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { type AnswerPromise, type HoursNow, type Reading, readingAt } from '../../organisation/index.js';
import { type Promised, promisedAt } from '../promised.js';
import type { Theme } from '../spreekuur.types.js';

export interface SpreekuurNow {
  readonly themes: readonly Theme[];
  readonly reading: Reading;
  readonly hours: HoursNow;
  readonly promise: AnswerPromise;
  /** What the promise comes to for a question that is asked now. */
  readonly ifAskedNow: Promised;
}

/** What one needs to know before asking. */
export async function readSpreekuur(ctx: Ctx): Promise<SpreekuurNow> {
  authorize(ctx, 'spreekuur.read', null);
  const [themes, organisation] = await Promise.all([
    ctx.stores.spreekuur.themes(),
    ctx.stores.organisation.read(),
  ]);
  const { reading, timeZone, promise } = organisation;
  return {
    themes,
    reading,
    promise,
    hours: readingAt(reading, timeZone, ctx.now()),
    ifAskedNow: promisedAt(organisation, ctx.now()),
  };
}
