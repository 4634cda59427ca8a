import type { EntryWords, spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import type { Ctx } from '../../kernel/ctx.js';
import type { Handlers, Visit } from '../../platform/http/handlers.js';
import { theTimeZone } from '../organisation/index.js';
import { askQuestion } from './actions/ask-question.js';
import { confirmCodename } from './actions/confirm-codename.js';
import { drawAnother } from './actions/draw-codename.js';
import { eraseMyQuestion } from './actions/erase-my-question.js';
import { keepMyQuestion } from './actions/keep-my-question.js';
import { markMyQuestionSeen } from './actions/mark-my-question-seen.js';
import { readMyQuestion, readSpreekuur } from './actions/reads.js';
import { returnWithCodename } from './actions/return-with-codename.js';
import { withdrawMyQuestion } from './actions/withdraw-my-question.js';
import { writeInMyQuestion } from './actions/write-in-my-question.js';
import { presentMyQuestion, presentSpreekuur } from './asker.present.js';
import { questionFile } from './question-file.js';

export const spreekuurHttp: Handlers<typeof spreekuurRoutes> = {
  async readSpreekuur(ctx) {
    return presentSpreekuur(await readSpreekuur(ctx));
  },
  async askQuestion(ctx, { body }, visit) {
    await ctx.rateLimits.consume('ask');
    const { text, happened, standing, wish, isSixteenOrOlder: _, ...wishes } = body;
    const words = wordsOf({ text, happened, standing, wish });
    const { threadId, codename } = await askQuestion(ctx, { ...wishes, words });
    const asker = await letIn(ctx, visit, threadId);
    return { codename, question: presentMyQuestion(asker, await readMyQuestion(asker)) };
  },
  drawCodename: (ctx) => drawAnother(ctx),
  async confirmCodename(ctx, { body }) {
    return presentMyQuestion(ctx, await confirmCodename(ctx, body));
  },
  async returnWithCodename(ctx, { body }, visit) {
    await ctx.rateLimits.consume('return');
    const { threadId } = await returnWithCodename(ctx, body);
    const asker = await letIn(ctx, visit, threadId);
    return presentMyQuestion(asker, await readMyQuestion(asker));
  },
  async readMyQuestion(ctx) {
    return presentMyQuestion(ctx, await readMyQuestion(ctx));
  },
  async writeInMyQuestion(ctx, { body }) {
    await ctx.rateLimits.consume('message', 'my-question');
    const { clientKey, kind, text = '', about = null } = body;
    return presentMyQuestion(ctx, await writeInMyQuestion(ctx, { clientKey, kind, words: { text }, about }));
  },
  async markMyQuestionSeen(ctx, { body }) {
    await markMyQuestionSeen(ctx, body);
    return {};
  },
  async keepMyQuestion(ctx, { body }) {
    return presentMyQuestion(ctx, await keepMyQuestion(ctx, body));
  },
  async saveMyQuestion(ctx, { query }) {
    const [seen, timeZone] = await Promise.all([readMyQuestion(ctx), theTimeZone(ctx)]);
    return questionFile(presentMyQuestion(ctx, seen), seen.thread, query.language, timeZone);
  },
  async withdrawMyQuestion(ctx) {
    return presentMyQuestion(ctx, await withdrawMyQuestion(ctx));
  },
  async eraseMyQuestion(ctx) {
    await eraseMyQuestion(ctx);
    return {};
  },
};

/** Lets the session open the thread; its sockets reconnect under the new session id. */
async function letIn(ctx: Ctx, visit: Visit, threadId: string): Promise<Ctx> {
  const { ctx: asker, earlier } = await visit.becomeAsker(threadId);
  if (earlier !== null) ctx.publish({ type: 'signInSession.renewed', key: earlier });
  return asker;
}

/** Drops parts that are undefined. */
export const wordsOf = (
  parts: {
    readonly [K in keyof EntryWords]: EntryWords[K] | undefined;
  },
): EntryWords => {
  const said = Object.entries(parts).filter(([, words]) => words !== undefined);
  return { text: parts.text ?? '', ...Object.fromEntries(said) };
};
