import type { Ctx } from '../../kernel/ctx.js';
import { type SeenFacts, seeFacts } from './see-facts.js';
import { type SeenThread, seeThread } from './see-thread.js';
import type { Thread } from './spreekuur.types.js';

/** A question as somebody of the team has it before them. */
export interface SeenQuestion extends SeenThread, SeenFacts {
  readonly mayReadIn: boolean;
  readonly mayGreet: boolean;
  readonly mayNote: boolean;
}

/** For whoever was granted reading it. */
export async function seeQuestion(ctx: Ctx, thread: Thread): Promise<SeenQuestion> {
  const [seen, facts] = await Promise.all([seeThread(ctx, thread), seeFacts(ctx, thread)]);
  return {
    ...seen,
    ...facts,
    mayReadIn: ctx.judge('answering.readIn', { thread }) === 'allow',
    mayGreet: thread.greeting === null && ctx.judge('answering.greet', { thread, clientKey: '' }) === 'allow',
    mayNote: ctx.judge('note.write', { thread }) === 'allow',
  };
}
