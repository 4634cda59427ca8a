import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import { countFigure } from '../figures/index.js';
import type { HeldMessage } from '../messages/index.js';
import type { HeldNote } from './held.store.js';
import { placeOf, type RoomMessage, type RoomSession, roomLog } from './rooms.types.js';

export type RoomBody = RoomMessage['body'];

/** A held text with its words. */
export interface Held extends HeldNote {
  readonly message: HeldMessage<RoomBody>;
}

/** The oldest first; with `seatId` only those of that seat. */
export async function heldIn(
  ctx: Pick<Ctx, 'stores'>,
  session: RoomSession,
  seatId?: string,
): Promise<Held[]> {
  if (!session.hasHeld) return [];
  const which = { limit: limits.held.listed, ...(seatId !== undefined && { seatId }) };
  const notes = await ctx.stores.heldTexts.list(session.id, seatId);
  if (notes.length === 0) return [];
  const messages = await ctx.stores.messages.held(roomLog, session.id, which);
  const words = new Map(messages.map((message) => [message.id, message]));
  return notes.flatMap((note) => {
    const message = words.get(note.id);
    // Without words it has just landed, or was taken back.
    return message ? [{ ...note, message }] : [];
  });
}

/** First what presses, then what waits for longest, then what was decided. */
export const byNeed = (held: readonly Held[]): Held[] =>
  held.toSorted((one, other) => needOf(one) - needOf(other) || one.sentAt.getTime() - other.sentAt.getTime());
const needOf = ({ state, presses }: Held) => (state !== 'waits' ? 2 : presses ? 0 : 1);

/** Tells the hosts and its author; `pressed`: it is or was on the desks as well. */
export function tellHeld(
  ctx: Ctx,
  session: Pick<RoomSession, 'id'>,
  { seatIds, pressed }: { readonly seatIds: readonly string[]; readonly pressed: boolean },
): void {
  const place = placeOf(session);
  ctx.publish({ type: 'room.heldChanged', place, seatIds: [...new Set(seatIds)] });
  if (pressed) ctx.publish({ type: 'room.heldPresses', place });
}

/** Counted once, whether a host decides then or the room closes. */
export async function countLongWait(
  ctx: Pick<Ctx, 'stores' | 'now'>,
  { id, sentAt }: Pick<HeldNote, 'id' | 'sentAt'>,
): Promise<void> {
  if (ctx.now().getTime() - sentAt.getTime() > limits.held.pressesAfter)
    await countFigure(ctx, 'waited.long', id);
}

/** Appends what a host placed. Idempotent, also after a node stopped in between. */
export async function landPlaced(ctx: Ctx, note: Pick<HeldNote, 'id' | 'sessionId'>): Promise<void> {
  const landed = await ctx.stores.messages.release(roomLog, note.sessionId, note.id);
  if (landed?.range)
    ctx.publish({ type: 'place.messagesChanged', place: placeOf({ id: note.sessionId }), ...landed.range });
  await countFigure(ctx, 'held.placed', note.id);
  await ctx.stores.heldTexts.remove(note.id);
}
