import { canonicalCodename, drawCodename } from '@naast/shared/codename/codename';
import { codenameLists } from '@naast/shared/codename/lists';
import type { CodenameView } from '@naast/shared/contract/spreekuur';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { placeOf, type Thread } from './spreekuur.types.js';
import { dayOf } from './thread-rules.js';

/** A new codename for a thread, in its language. Throws `codenameConfirmed` if one was confirmed. */
export async function drawFor(ctx: Ctx, thread: Pick<Thread, 'id' | 'language'>): Promise<CodenameView> {
  const codename = drawCodename(codenameLists[thread.language], (bound) => ctx.randomBelow(bound));
  if (
    !(await ctx.stores.spreekuur.setCodename(thread.id, canonicalCodename(codename.lines.flat().join(' '))))
  )
    throw new NaastError('codenameConfirmed');
  return codename;
}

/** Marks the codename as confirmed, after which it cannot be replaced. */
export async function markCodenameConfirmed(ctx: Ctx, thread: Thread): Promise<Thread> {
  if (thread.confirmedAt !== null) return thread;
  const kept = await ctx.stores.spreekuur.change(thread.id, ctx.now(), (found) =>
    found === null || found.confirmedAt !== null ? null : { confirmedAt: dayOf(ctx.now()) },
  );
  ctx.publish({ type: 'thread.changed', place: placeOf(kept), rev: kept.rev });
  return kept;
}
