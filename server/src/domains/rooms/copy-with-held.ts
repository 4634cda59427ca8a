import type { Ctx } from '../../kernel/ctx.js';
import { copiedMessages, type PlaceCopy } from '../places/index.js';
import type { Seat } from '../seats/index.js';
import { heldIn } from './held-texts.js';
import { placeOf, roomLog } from './rooms.types.js';

/** What an alarm copies: of a text that waits, that text after the newest of the talk, as nobody has answered it. */
export async function copyWithHeld(
  ctx: Ctx,
  sessionId: string,
  seat: Seat,
  messageId: string | undefined,
): Promise<PlaceCopy> {
  const place = placeOf({ id: sessionId });
  const session = messageId === undefined ? null : await ctx.stores.rooms.findSession(sessionId);
  const held = session && (await heldIn(ctx, session, seat.id)).find(({ id }) => id === messageId);
  if (!held) return copiedMessages(ctx, roomLog, place, seat, messageId);
  const copied = await copiedMessages(ctx, roomLog, place, seat, undefined);
  const item = {
    id: held.id,
    name: seat.name,
    role: seat.role,
    sentAt: held.sentAt.toISOString(),
    text: held.message.body.text,
    isItem: true,
  };
  return { ...copied, items: [...copied.items.map((one) => ({ ...one, isItem: false })), item] };
}
