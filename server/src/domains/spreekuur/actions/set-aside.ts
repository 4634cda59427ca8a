import type { Ctx } from '../../../kernel/ctx.js';
import { type PutAside, putAside } from '../put-aside.js';
import { type SeenQuestion, seeQuestion } from '../see-question.js';

/** Sets one question aside. Its asker sees that, and the reason. */
export const setAside = async (ctx: Ctx, input: PutAside): Promise<SeenQuestion> =>
  seeQuestion(ctx, await putAside(ctx, input));
