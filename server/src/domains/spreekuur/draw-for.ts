import { canonicalCodename, drawCodename } from '@naast/shared/codename/codename';
import { codenameLists } from '@naast/shared/codename/lists';
import type { CodenameView } from '@naast/shared/contract/spreekuur';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import type { Thread } from './spreekuur.types.js';

/** A new codename for a thread, in its language. Throws `codenameConfirmed` if one was confirmed. */
export async function drawFor(ctx: Ctx, thread: Pick<Thread, 'id' | 'language'>): Promise<CodenameView> {
  const codename = drawCodename(codenameLists[thread.language], (bound) => ctx.randomBelow(bound));
  if (
    !(await ctx.stores.spreekuur.setCodename(thread.id, canonicalCodename(codename.lines.flat().join(' '))))
  )
    throw new NaastError('codenameConfirmed');
  return codename;
}
