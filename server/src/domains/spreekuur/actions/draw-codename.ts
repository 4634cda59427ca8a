import type { CodenameView } from '@naast/shared/contract/spreekuur';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { drawFor } from '../codenames.js';
import { myThread } from '../load-thread.js';

/** Replaces the codename, unless one was confirmed; the former stops working. */
export async function drawAnother(ctx: Ctx): Promise<CodenameView> {
  const { thread } = authorize(ctx, 'question.draw', { thread: await myThread(ctx) });
  return drawFor(ctx, thread);
}
