import type { CodenameView } from '@naast/shared/contract/spreekuur';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { drawFor } from '../draw-for.js';
import { myThread } from '../my-thread.js';

/** A fresh codename, as long as none was confirmed; the former opens nothing any more. */
export async function drawAnother(ctx: Ctx): Promise<CodenameView> {
  const { thread } = authorize(ctx, 'question.draw', { thread: await myThread(ctx) });
  return drawFor(ctx, thread);
}
