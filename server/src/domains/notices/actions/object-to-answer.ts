import { canonicalCodename } from '@naast/shared/codename/codename';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { refuseCodename } from '../../messages/index.js';
import type { Notice } from '../notices.types.js';

/** Who sent a notice disagrees with the answer, once. Its words are kept until another answered that. Throws `codenameUnknown`, `holdsCodename`. */
export async function objectToAnswer(
  ctx: Ctx,
  { codename, words }: { readonly codename: string; readonly words: string },
): Promise<Notice> {
  const { notice } = authorize(ctx, 'notice.object', {
    notice: await ctx.stores.notices.findByCodename(canonicalCodename(codename)),
  });
  refuseCodename(words);
  const objected = await ctx.stores.notices.object(notice.id, words, ctx.now());
  // From another tab, a moment before.
  if (objected === null) throw new NaastError('notAllowed');
  ctx.publish({ type: 'notice.objected', noticeId: notice.id });
  return objected;
}
