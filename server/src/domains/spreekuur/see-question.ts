import type { Ctx } from '../../kernel/ctx.js';
import { enterInLog } from '../logbook/index.js';
import { type SeenFacts, seeFacts } from './see-facts.js';
import { type SeenThread, seeThread } from './see-thread.js';
import { placeOf, type Thread } from './spreekuur.types.js';

/** A question as somebody of the team has it before them. */
export interface SeenQuestion extends SeenThread, SeenFacts {
  readonly mayReadIn: boolean;
  readonly mayGreet: boolean;
  readonly mayNote: boolean;
  readonly maySetAside: boolean;
}

/** For whoever was granted reading it. It stands in the log before anything is read. */
export async function seeQuestion(ctx: Ctx, thread: Thread): Promise<SeenQuestion> {
  await enterInLog(ctx, { act: 'question.read', place: placeOf(thread) });
  const [seen, facts] = await Promise.all([seeThread(ctx, thread), seeFacts(ctx, thread)]);
  return {
    ...seen,
    ...facts,
    mayReadIn: ctx.judge('answering.readIn', { thread }) === 'allow',
    mayGreet: thread.greeting === null && ctx.judge('answering.greet', { thread, clientKey: '' }) === 'allow',
    mayNote: ctx.judge('note.write', { thread }) === 'allow',
    maySetAside: ctx.judge('answering.setAside', { thread }) === 'allow',
  };
}
