import type { Ctx } from '../../../kernel/ctx.js';
import type { JobOutcome } from '../../../kernel/domain.js';
import type { Cause } from '../faults.types.js';

/** What changed: faults that did not stand before, and how many ended. */
export interface RecordedOutcome {
  readonly raised: readonly Cause[];
  readonly ended: number;
}

/** Applies one run of a job: raises the faults that it found, and ends those that it no longer finds. */
export async function recordOutcome(
  ctx: Ctx,
  { job, findings, isWhole }: JobOutcome,
): Promise<RecordedOutcome> {
  const causes = findings.map((finding): Cause => ({ job, ...finding }));
  const raised: Cause[] = [];
  for (const cause of causes) if (await ctx.stores.faults.raise(cause, ctx.now())) raised.push(cause);
  // An interrupted run ends no faults: it did not look at everything.
  const ended = isWhole ? await ctx.stores.faults.endOthers(job, causes, ctx.now()) : 0;
  return { raised, ended };
}
