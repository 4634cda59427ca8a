import { second } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { countDetected } from '../../detectors/index.js';
import type { Seat } from '../../seats/index.js';
import { type RoomBody, tellHeld } from '../held-texts.js';
import { type RoomSession, roomLog } from '../rooms.types.js';
import { countSilent, rulesOf, whyItWaits } from '../why-it-waits.js';

/** When who has too many waiting may try again: a host decides about some of them. */
const triesAgainAfter = 30 * second;

/**
 * Holds a line where the door is ajar, or a rule finds something in it. True: it is held, or its author took it back; nobody else reads it. Idempotent by clientKey.
 * Throws `alreadySent` for a key of another seat, and `tooFast` for who has too many waiting.
 */
export async function holdText(
  ctx: Ctx,
  session: RoomSession,
  seat: Seat,
  { clientKey, body }: { readonly clientKey: string; readonly body: RoomBody },
): Promise<boolean> {
  const { heldTexts, messages, rooms } = ctx.stores;
  // Also once the door is open again: what a host declined does not come in by a retry.
  const known = session.hasHeld ? await heldTexts.byKey(session.id, clientKey) : null;
  if (known !== null && known.seatId !== seat.id) throw new NaastError('alreadySent');
  if (known !== null) return true;
  const { waiting, silent } = await whyItWaits(ctx, session, seat, { text: body.text, clientKey });
  if (waiting === null) {
    await countSilent(ctx, silent);
    return false;
  }
  if ((await heldTexts.list(session.id, seat.id)).length >= limits.held.mostOfOne)
    throw new NaastError('tooFast', { retryAfterMs: triesAgainAfter });
  const sentAt = ctx.now();
  const held = await messages.hold(roomLog, session.id, { clientKey, seatId: seat.id, body, sentAt });
  // It landed before: appending finds it.
  if (held === null) return false;
  if (held.seatId !== seat.id) throw new NaastError('alreadySent');
  await heldTexts.note({
    id: held.id,
    sessionId: session.id,
    clientKey,
    seatId: seat.id,
    sentAt: held.sentAt,
    presses: waiting.speaksOfDanger,
    found: waiting.found,
  });
  // A retry that comes while it waits was answered above.
  await countSilent(ctx, silent);
  if (waiting.found.length > 0) await countDetected(ctx, rulesOf(waiting.found), 'held');
  if (!session.hasHeld) await rooms.noteHeld(session.id);
  tellHeld(ctx, session, { seatIds: [seat.id], pressed: waiting.speaksOfDanger });
  return true;
}
