import type { Ctx } from '../../kernel/ctx.js';
import { judgeText } from '../detectors/index.js';

/** Whether one of these texts speaks of danger: no rule hides it, and the queue folds it. */
export async function speaksOfDanger(ctx: Ctx, texts: readonly string[]): Promise<boolean> {
  for (const text of texts) if ((await judgeText(ctx, text)).speaksOfDanger) return true;
  return false;
}
