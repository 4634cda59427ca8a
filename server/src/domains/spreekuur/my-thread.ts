import type { Ctx } from '../../kernel/ctx.js';
import type { Thread } from './spreekuur.types.js';

/** The thread that this session opened; null if none, or if it was erased. */
export const myThread = async (ctx: Ctx): Promise<Thread | null> =>
  ctx.actor.kind === 'visitor' && ctx.actor.askerOf !== null
    ? ctx.stores.spreekuur.find(ctx.actor.askerOf)
    : null;

/** The thread's id, for a change, which reads it anew; empty if the session opened none. */
export const myThreadId = (ctx: Ctx): string =>
  ctx.actor.kind === 'visitor' ? (ctx.actor.askerOf ?? '') : '';
