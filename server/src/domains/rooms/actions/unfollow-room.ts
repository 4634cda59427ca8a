import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { findSeated } from '../find-seated.js';
import { placeOf } from '../rooms.types.js';

/** This page goes elsewhere; the seat stays. */
export async function unfollowRoom(ctx: Ctx, input: { sessionId: string }): Promise<Place> {
  const { session } = authorize(ctx, 'room.leave', await findSeated(ctx, input.sessionId));
  return placeOf(session);
}
