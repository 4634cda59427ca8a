import type { ListCursor, Skimmed } from '@naast/shared/contract/answering';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorizeRead } from '../../../platform/policy/authorize.js';
import { type Beginnings, beginningsOf, wholeOf } from '../first-words.js';
import { allEntries, loadFacts, type SeenFacts } from '../load-thread.js';
import { skimmedMay } from '../rights.js';
import type { Thread } from '../spreekuur.types.js';

export interface SeenSkimmed extends SeenFacts, Beginnings {
  /** Equal for questions with exactly the same words. */
  readonly sameWords: string;
  readonly may: Skimmed['may'];
}

export interface SeenUnread {
  readonly questions: readonly SeenSkimmed[];
  readonly next: ListCursor | null;
  readonly unread: number;
}

/** Questions not read in yet, with their first words, for a host who tidies up. */
export async function skimUnread(
  ctx: Ctx,
  { after }: { after?: ListCursor | undefined },
): Promise<SeenUnread> {
  const { lists } = ctx.stores.spreekuur;
  const [{ threads, next }, { unread }] = await Promise.all([
    lists.unread(after, limits.question.skimPage),
    lists.count(ctx.now()),
  ]);
  // Log all reads before returning any words.
  await authorizeRead(ctx, 'answering.skim', { threads });
  return { questions: await Promise.all(threads.map((thread) => skim(ctx, thread))), next, unread };
}

async function skim(ctx: Ctx, thread: Thread): Promise<SeenSkimmed> {
  const [facts, entries] = await Promise.all([loadFacts(ctx, thread), allEntries(ctx, thread)]);
  const own = entries.filter(({ seatId }) => seatId === thread.askerSeatId);
  return {
    ...facts,
    ...beginningsOf(own),
    sameWords: ctx.stores.spreekuur.likenessOf(wholeOf(own)),
    may: skimmedMay(ctx, thread),
  };
}
