import type { AsideReason } from '@naast/shared/contract/spreekuur';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { authorize } from '../../platform/policy/authorize.js';
import { enterInLog } from '../logbook/index.js';
import { placeOf, type Thread } from './spreekuur.types.js';

export interface PutAside {
  readonly threadId: string;
  readonly reason: AsideReason;
  /** The rev that the host saw when deciding. */
  readonly rev: number;
}

/**
 * Sets aside only what the host has seen: throws `changedMeanwhile` if the rev has moved on, and the policy's denials
 * for urgent or taken questions.
 */
export async function putAside(ctx: Ctx, { threadId, reason, rev }: PutAside): Promise<Thread> {
  const thread = await ctx.stores.spreekuur.change(threadId, ctx.now(), (found) => {
    const { thread: now } = authorize(ctx, 'answering.setAside', { thread: found });
    if (now.rev !== rev) throw new NaastError('changedMeanwhile');
    return { setAside: { at: ctx.now(), reason } };
  });
  ctx.publish({ type: 'thread.changed', place: placeOf(thread), rev: thread.rev });
  await enterInLog(ctx, { act: 'question.setAside', place: placeOf(thread) });
  return thread;
}
