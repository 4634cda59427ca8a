import type { ListCursor } from '@naast/shared/contract/answering';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { firstWordsOf } from '../first-words.js';
import { type SeenFacts, seeFacts } from '../see-facts.js';
import { allEntries } from '../see-thread.js';
import { placeOf, type Thread } from '../spreekuur.types.js';

export interface SeenSkimmed extends SeenFacts {
  readonly firstWords: string;
  readonly latestWords: string | null;
  readonly maySetAside: boolean;
}

export interface SeenUnread {
  readonly questions: readonly SeenSkimmed[];
  readonly next: ListCursor | null;
  readonly unread: number;
}

/** What nobody has read in, with its first words: for a host who tidies up. */
export async function skimUnread(
  ctx: Ctx,
  { after }: { after?: ListCursor | undefined },
): Promise<SeenUnread> {
  authorize(ctx, 'answering.skim', null);
  const { lists } = ctx.stores.spreekuur;
  const [{ threads, next }, { unread }] = await Promise.all([
    lists.unread(after, limits.question.skimPage),
    lists.count(),
  ]);
  const readable = threads.filter((thread) => ctx.judge('answering.read', { thread }) === 'allow');
  // All of them stand in the log before a word of any is shown.
  for (const thread of readable) await enterInLog(ctx, { act: 'question.skimmed', place: placeOf(thread) });
  return { questions: await Promise.all(readable.map((thread) => skim(ctx, thread))), next, unread };
}

async function skim(ctx: Ctx, thread: Thread): Promise<SeenSkimmed> {
  const [facts, entries] = await Promise.all([seeFacts(ctx, thread), allEntries(ctx, thread)]);
  const own = entries.filter(({ seatId }) => seatId === thread.askerSeatId);
  const [first, latest] = [own[0], own.length > 1 ? own.at(-1) : undefined];
  return {
    ...facts,
    firstWords: first === undefined ? '' : firstWordsOf(first.body.words.text),
    latestWords: latest === undefined ? null : firstWordsOf(latest.body.words.text),
    maySetAside: ctx.judge('answering.setAside', { thread }) === 'allow',
  };
}
