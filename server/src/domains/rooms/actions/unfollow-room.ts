import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { findSeated } from '../find-seated.js';

/** Stops this socket's subscription; the seat stays. */
export async function unfollowRoom(ctx: Ctx, { id }: { readonly id: string }): Promise<void> {
  authorize(ctx, 'room.leave', await findSeated(ctx, id));
}
