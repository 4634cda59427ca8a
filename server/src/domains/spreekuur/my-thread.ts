import type { Ctx } from '../../kernel/ctx.js';
import type { Thread } from './spreekuur.types.js';

/** The thread that the visit behind this has opened; null when it has opened none, or that one is gone. */
export const myThread = async (ctx: Ctx): Promise<Thread | null> =>
  ctx.actor.kind === 'visitor' && ctx.actor.askerOf !== null
    ? ctx.stores.spreekuur.find(ctx.actor.askerOf)
    : null;

/** Its id for a change, which reads it anew; an id that is nobody's when there is none. */
export const myThreadId = (ctx: Ctx): string =>
  ctx.actor.kind === 'visitor' ? (ctx.actor.askerOf ?? '') : '';
