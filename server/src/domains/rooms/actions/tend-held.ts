import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { countFigure } from '../../figures/index.js';
import type { HeldNote } from '../held.store.js';
import { countLongWait, landPlaced, tellHeld } from '../held-texts.js';

/** What a room holds goes with its close: nobody reads it afterwards, and its author was told so. */
export async function lapseHeld(ctx: Ctx, sessionId: string): Promise<void> {
  const { heldTexts, messages } = ctx.stores;
  // An alarm copies the words first.
  if ((await heldTexts.alarmsDue()).some((note) => note.sessionId === sessionId)) return;
  for (const note of await heldTexts.undone(sessionId)) await countUndone(ctx, note);
  await messages.dropHeld({ id: sessionId });
  if ((await heldTexts.removePlace({ id: sessionId })) > 0)
    ctx.publish({ type: 'room.heldPresses', place: { kind: 'roomSession', id: sessionId } });
}

async function countUndone(ctx: Ctx, note: Pick<HeldNote, 'id' | 'state' | 'sentAt'>): Promise<void> {
  if (note.state === 'declined') await countFigure(ctx, 'held.declined', note.id);
  if (note.state !== 'waits') return;
  await countLongWait(ctx, note);
  await countFigure(ctx, 'held.lapsed', note.id);
}

/** Finishes what another node began, brings what waits for too long to the desks, and removes what closed rooms left. */
export async function tendHeld(ctx: Ctx): Promise<void> {
  const { heldTexts, rooms } = ctx.stores;
  for (const note of await heldTexts.placing()) {
    await landPlaced(ctx, note);
    tellHeld(ctx, { id: note.sessionId }, { seatIds: [note.seatId], pressed: note.presses });
  }
  const since = new Date(ctx.now().getTime() - limits.held.pressesAfter);
  for (const id of await heldTexts.pressSince(since)) tellHeld(ctx, { id }, { seatIds: [], pressed: true });
  for (const id of await heldTexts.sessionIds()) {
    const session = await rooms.findSession(id);
    if (session === null || session.closed !== null) await lapseHeld(ctx, id);
  }
}
