import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { hourOf } from '../../../kernel/hour-of.js';
import { countFigure } from '../../figures/index.js';
import { noteNoticeCaseMade, noticesDue } from '../../notices/index.js';

/** Makes the cases of notices that came, or opens them anew for who disagrees. Again after a crash, by the job. */
export async function noteNotices(ctx: Ctx): Promise<void> {
  const { graveCases } = ctx.stores;
  for (const { id: noticeId, path, kind, objection } of await noticesDue(ctx)) {
    if (objection === null) await countFigure(ctx, `notices.${kind}`, noticeId);
    if (path !== null) {
      const one = await graveCases.noteNotice({ id: ctx.newId(), noticeId, path, kind, at: ctx.now() });
      if (one !== null) ctx.publish({ type: 'case.changed', caseId: one.id });
    }
    if (objection?.decided === null) {
      // Its sender disagrees: it waits again, for another of the team.
      const one = await ctx.stores.cases.appeal({ noticeId }, hourOf(ctx.now()));
      if (one !== null) ctx.publish({ type: 'case.changed', caseId: one.id });
    }
    await noteNoticeCaseMade(ctx, noticeId);
  }
  for (const caseId of await graveCases.promoteNotices(limits.notice.graveMost))
    ctx.publish({ type: 'case.changed', caseId });
}
