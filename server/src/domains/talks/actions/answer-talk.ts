import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { findTalk, tellTalk } from '../the-talk.js';
import { loadMyTalk, type SeenMyTalk } from './reads.js';

/** Its person says yes or no, or takes the yes back before it begins. Throws `changedMeanwhile` if it just began. */
export async function answerTalk(
  ctx: Ctx,
  input: { talkId: string; yes: boolean },
): Promise<SeenMyTalk | null> {
  const { talk } = authorize(ctx, 'talk.answer', await findTalk(ctx, input.talkId));
  if (input.yes && talk.state === 'accepted') return loadMyTalk(ctx, talk);
  const { talks } = ctx.stores;
  const answered = input.yes ? await talks.accept(talk.id) : await talks.decline(talk.id, ctx.now());
  if (answered === null) {
    talks.forget(talk.id);
    throw new NaastError('changedMeanwhile');
  }
  await tellTalk(ctx, answered);
  return input.yes ? loadMyTalk(ctx, answered) : null;
}
