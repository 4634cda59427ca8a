import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { refuseCodename } from '../../messages/index.js';
import { placeOf } from '../rooms.types.js';
import { findSeated } from '../sessions.js';
import type { Whispered } from '../whispers.store.js';

/** A host says something to the hosts of this session alone. Idempotent by clientKey. Throws `alreadySent`, `holdsCodename`. */
export async function whisper(
  ctx: Ctx,
  { sessionId, clientKey, text }: { sessionId: string; clientKey: string; text: string },
): Promise<Whispered> {
  const { session, seat } = authorize(ctx, 'room.whisper', await findSeated(ctx, sessionId));
  await ctx.rateLimits.consume('message', session.id);
  refuseCodename(text);
  const said = { id: ctx.newId(), clientKey, seatId: seat.id, saidAt: ctx.now(), text };
  const landed = await ctx.stores.whispers.say(session.id, said);
  if (landed.seatId !== seat.id) throw new NaastError('alreadySent');
  ctx.publish({ type: 'room.whispered', place: placeOf(session), whisperId: landed.id });
  return landed;
}
