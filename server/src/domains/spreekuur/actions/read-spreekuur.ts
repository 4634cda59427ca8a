import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import {
  type AnswerPromise,
  type HoursNow,
  type Reading,
  readingAt,
  theOrganisation,
} from '../../organisation/index.js';
import { isCoordinated } from '../../people/index.js';
import { type Promised, promisedAt } from '../promised.js';
import type { Theme } from '../spreekuur.types.js';

export interface SpreekuurNow {
  readonly themes: readonly Theme[];
  /** Null until there is a coordinator: the default hours and promises are not chosen yet. */
  readonly open: OpenSpreekuur | null;
}

export interface OpenSpreekuur {
  readonly reading: Reading;
  readonly hours: HoursNow;
  readonly promise: AnswerPromise;
  /** The promised times for a question asked now. */
  readonly ifAskedNow: Promised;
}

/** What a visitor needs to know before asking. */
export async function readSpreekuur(ctx: Ctx): Promise<SpreekuurNow> {
  authorize(ctx, 'spreekuur.read', null);
  const [themes, organisation, mayOpen] = await Promise.all([
    ctx.stores.spreekuur.themes(),
    theOrganisation(ctx),
    isCoordinated(ctx),
  ]);
  if (!mayOpen) return { themes, open: null };
  const { reading, timeZone, promise } = organisation;
  const hours = readingAt(reading, timeZone, ctx.now());
  return { themes, open: { reading, promise, hours, ifAskedNow: promisedAt(organisation, ctx.now()) } };
}
