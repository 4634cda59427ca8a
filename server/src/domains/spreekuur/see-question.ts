import type { Ctx } from '../../kernel/ctx.js';
import { authorizeRead } from '../../platform/policy/authorize.js';
import { type SeenFacts, seeFacts } from './see-facts.js';
import { type SeenThread, seeThread } from './see-thread.js';
import type { Thread } from './spreekuur.types.js';

/** A question as the team sees it. */
export interface SeenQuestion extends SeenThread, SeenFacts {
  readonly mayReadIn: boolean;
  readonly mayGreet: boolean;
  readonly maySetAside: boolean;
}

/**
 * Authorizes the read, logs it, then reads. Throws the policy's denial, and `storeUnavailable` if it cannot be logged.
 */
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
