import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { answeringObjection } from '../notices.policy.js';
import type { Notice } from '../notices.types.js';

/**
 * Answers who disagrees with the answer to a notice. For the queue, whose ability has granted the decision. Throws
 * `needsSecondPerson` for who decided, and `changedMeanwhile` once it is answered.
 */
export async function answerObjection(
  ctx: Ctx,
  noticeId: string,
  { isRight, words }: { readonly isRight: boolean; readonly words: string },
): Promise<Notice> {
  const notice = await ctx.stores.notices.find(noticeId);
  const verdict = answeringObjection(ctx.actor, notice);
  if (verdict === 'hide' || notice === null) throw new NaastError('notFound');
  if (verdict !== 'allow') throw new NaastError(verdict.deny);
  const by = teamActor(ctx.actor).accountId;
  const answered = await ctx.stores.notices.answer(noticeId, { by, isRight, words }, ctx.now());
  if (answered === null) throw new NaastError('changedMeanwhile');
  return answered;
}
