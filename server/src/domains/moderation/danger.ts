import type { HeavyKind } from '@naast/shared/contract/heavy';
import type { Ctx } from '../../kernel/ctx.js';
import { judgeText } from '../detectors/index.js';

/** Whether one of these texts speaks of danger: no rule hides it. */
export async function speaksOfDanger(ctx: Ctx, texts: readonly string[]): Promise<boolean> {
  for (const text of texts) if ((await judgeText(ctx, text)).speaksOfDanger) return true;
  return false;
}

/** Why the queue folds a text; null: it does not. */
export const heavyOf = async (
  ctx: Ctx,
  { text, isNoted = false }: { readonly text: string; readonly isNoted?: boolean | undefined },
): Promise<HeavyKind | null> => (await judgeText(ctx, text)).subject ?? (isNoted ? 'noted' : null);
