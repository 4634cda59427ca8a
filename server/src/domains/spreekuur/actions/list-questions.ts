import type { ListCursor, QuestionList } from '@naast/shared/contract/answering';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { type SeenFacts, seeFacts } from '../see-facts.js';

export interface SeenList {
  readonly questions: readonly SeenFacts[];
  readonly next: ListCursor | null;
  /** The number of open questions on all pages. */
  readonly open: number;
  readonly unread: number;
  readonly maySkim: boolean;
}

/** A page of one of the team's lists: facts only, no words. */
export async function listQuestions(
  ctx: Ctx,
  { show, after }: { show: QuestionList; after?: ListCursor | undefined },
): Promise<SeenList> {
  authorize(ctx, 'answering.list', null);
  const { lists } = ctx.stores.spreekuur;
  const [{ threads, next }, counted] = await Promise.all([
    lists.page(show, after, limits.question.page),
    lists.count(),
  ]);
  const questions = await Promise.all(threads.map((thread) => seeFacts(ctx, thread)));
  return { questions, next, ...counted, maySkim: ctx.judge('answering.tidy', null) === 'allow' };
}
