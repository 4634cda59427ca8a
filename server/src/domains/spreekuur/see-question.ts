import type { Ctx } from '../../kernel/ctx.js';
import { authorizeRead } from '../../platform/policy/authorize.js';
import { type SeenFacts, seeFacts } from './see-facts.js';
import { type SeenThread, seeThread } from './see-thread.js';
import type { Thread } from './spreekuur.types.js';

/** A question as somebody of the team has it before them. */
export interface SeenQuestion extends SeenThread, SeenFacts {
  readonly mayReadIn: boolean;
  readonly mayGreet: boolean;
  readonly maySetAside: boolean;
}

/** For whoever may read it. Throws as the gate does, also when the read cannot be entered in the log. */
export async function seeQuestion(ctx: Ctx, found: Thread | null): Promise<SeenQuestion> {
  const { thread } = await authorizeRead(ctx, 'answering.read', { thread: found });
  const [seen, facts] = await Promise.all([seeThread(ctx, thread), seeFacts(ctx, thread)]);
  return {
    ...seen,
    ...facts,
    mayReadIn: ctx.judge('answering.readIn', { thread }) === 'allow',
    mayGreet: thread.greeting === null && ctx.judge('answering.greet', { thread, clientKey: '' }) === 'allow',
    maySetAside: ctx.judge('answering.setAside', { thread }) === 'allow',
  };
}
