import type { Ctx } from '../../../kernel/ctx.js';
import { type PutAside, putAside } from '../put-aside.js';
import { type SeenQuestion, seeQuestion } from '../see-question.js';

/** A host sets one question aside, from its own page. Its asker reads that, and why. */
export const setAside = async (ctx: Ctx, input: PutAside): Promise<SeenQuestion> =>
  seeQuestion(ctx, await putAside(ctx, input));
