import type { FittingReason } from '@naast/shared/contract/answering';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { loadFacts, type SeenFacts } from '../load-thread.js';
import { partFor } from '../part-for.js';
import { questionsToWrite } from '../spreekuur.desk.js';
import type { Thread } from '../spreekuur.types.js';
import { rankOf, unreadRank } from '../thread-rules.js';

export interface Fitting {
  readonly question: SeenFacts;
  readonly because: FittingReason;
}

/** One question that fits who has half an hour, except those in `not`; null if there is none. Nothing is taken by it. */
export async function findFitting(ctx: Ctx, { not }: { not: readonly string[] }): Promise<Fitting | null> {
  authorize(ctx, 'answering.list', null);
  const { lists } = ctx.stores.spreekuur;
  const forMe = { ...partFor(ctx, 'forMe'), except: not };
  const [toWrite, completes, next] = await Promise.all([
    questionsToWrite(ctx),
    lists.first({ ...forMe, hasAnswer: true }),
    lists.first(forMe),
  ]);
  const mine = toWrite.map(({ thread }) => thread).find(({ id }) => !not.includes(id)) ?? null;
  const found: readonly (readonly [FittingReason, Thread | null])[] = [
    ['mine', mine],
    ['completes', completes],
    ['next', next],
  ];
  // Of those that speak of danger the most urgent; else in this order.
  const [best] = found
    .flatMap(([because, thread]) => (thread === null ? [] : [{ because, thread }]))
    .sort((one, other) => dangerOf(one.thread) - dangerOf(other.thread));
  return best ? { because: best.because, question: await loadFacts(ctx, best.thread) } : null;
}

const dangerOf = (thread: Thread): number => Math.min(rankOf(thread), unreadRank);
