import type { Ctx } from '../../../kernel/ctx.js';
import { loadQuestion, type SeenQuestion } from '../load-thread.js';
import { type PutAside, putAside } from '../put-aside.js';

/** Sets one question aside. Its asker sees that, and the reason. */
export const setAside = async (ctx: Ctx, input: PutAside): Promise<SeenQuestion> =>
  loadQuestion(ctx, await putAside(ctx, input));
