import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';

/** Throws `badInput` on the field `themeIds`. */
export async function refuseUnknownThemes(ctx: Ctx, themeIds: readonly string[]): Promise<void> {
  const known = new Set((await ctx.stores.spreekuur.themes()).map((theme) => theme.id));
  if (themeIds.some((themeId) => !known.has(themeId)))
    throw new NaastError('badInput', { fields: [{ path: 'themeIds', problem: 'unknown' }] });
}
