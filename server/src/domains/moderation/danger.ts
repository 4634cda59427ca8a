import type { Ctx } from '../../kernel/ctx.js';

/** Whether one of these texts speaks of danger: no rule hides it. */
export async function speaksOfDanger(_ctx: Ctx, texts: readonly string[]): Promise<boolean> {
  return texts.some((text) => /suic|zelfmoord|dood|kill/i.test(text));
}
