import { type AsideOutcome, asideOutcomes } from '@naast/shared/contract/answering';
import type { AsideReason, ThreadId } from '@naast/shared/contract/spreekuur';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { putAside } from '../put-aside.js';

export interface SetManyAside {
  readonly reason: AsideReason;
  readonly questions: readonly { readonly threadId: ThreadId; readonly rev: number }[];
}

export interface AsideResult {
  readonly threadId: ThreadId;
  readonly outcome: AsideOutcome;
}

/** Sets several questions aside. Each is judged separately; a refused one does not stop the others. */
export async function setManyAside(ctx: Ctx, { reason, questions }: SetManyAside): Promise<AsideResult[]> {
  authorize(ctx, 'answering.tidy', null);
  const results: AsideResult[] = [];
  // In sequence: each one is entered in the logbook.
  for (const { threadId, rev } of questions)
    results.push({ threadId, outcome: await outcomeOf(() => putAside(ctx, { threadId, reason, rev })) });
  return results;
}

async function outcomeOf(put: () => Promise<unknown>): Promise<AsideOutcome> {
  try {
    await put();
    return 'setAside';
  } catch (error) {
    const code = error instanceof NaastError ? error.code : null;
    const outcome = asideOutcomes.find((known) => known === code);
    if (outcome === undefined) throw error;
    return outcome;
  }
}
