import type { HeldDecision } from '@naast/shared/contract/held';
import type { LogDecision } from '@naast/shared/logbook';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { countDetected } from '../../detectors/index.js';
import { enterInLog } from '../../logbook/index.js';
import { refuseCodename } from '../../messages/index.js';
import type { HeldNote } from '../held.store.js';
import { countLongWait, landPlaced, tellHeld } from '../held-texts.js';
import { findSeated } from '../sessions.js';
import { rulesOf } from '../why-it-waits.js';

export interface DecideHeld {
  readonly sessionId: string;
  readonly ids: readonly string[];
  readonly decision: HeldDecision;
  /** Of texts that a rule held. */
  readonly ruleWasRight?: boolean | undefined;
}

const acts: Readonly<Record<HeldDecision['what'], LogDecision>> = {
  place: 'room.heldPlaced',
  return: 'room.heldReturned',
  decline: 'room.heldDeclined',
  undo: 'room.heldWaitsAgain',
};

/**
 * A host decides about held texts, in the order in which they were sent. `left`: about these somebody else decided before, or their
 * author took them back. Throws `holdsCodename`.
 */
export async function decideHeld(
  ctx: Ctx,
  { sessionId, ids, decision, ruleWasRight }: DecideHeld,
): Promise<{ readonly decided: string[]; readonly left: string[] }> {
  const { session, seat } = authorize(ctx, 'room.decideHeld', await findSeated(ctx, sessionId));
  if ('line' in decision && decision.line !== null) refuseCodename(decision.line);
  const known = await Promise.all([...new Set(ids)].map((id) => ctx.stores.heldTexts.find(session.id, id)));
  const notes = known
    .filter((note) => note !== null)
    .toSorted((one, other) => one.sentAt.getTime() - other.sentAt.getTime());
  const decided: HeldNote[] = [];
  for (const note of notes) {
    // Placed texts are removed with it, so this is said first; what another decided in between counts the rule once.
    const found = decision.what === 'undo' ? [] : rulesOf(note.found);
    const isJudged = found.length > 0 && (await ctx.stores.heldTexts.judgeOnce(note.id));
    if (decision.what !== 'undo' && note.state === 'waits') await countLongWait(ctx, note);
    if (!(await decideOne(ctx, note, seat.id, decision))) continue;
    decided.push(note);
    const isRight = ruleWasRight ?? decision.what !== 'place';
    if (isJudged) await countDetected(ctx, found, isRight ? 'right' : 'wrong');
  }
  if (decided.length > 0) {
    const seatIds = decided.map((note) => note.seatId);
    tellHeld(ctx, session, { seatIds, pressed: decided.some(({ presses }) => presses) });
    await enterInLog(ctx, { act: acts[decision.what], place: { kind: 'room', id: session.roomId } });
  }
  const isDecided = new Set(decided.map(({ id }) => id));
  return { decided: [...isDecided], left: ids.filter((id) => !isDecided.has(id)) };
}

async function decideOne(ctx: Ctx, { id, sessionId }: HeldNote, by: string, decision: HeldDecision) {
  const { heldTexts } = ctx.stores;
  switch (decision.what) {
    case 'place': {
      const isMine = await heldTexts.decide(id, ['waits'], 'placing', { by });
      if (isMine) await landPlaced(ctx, { id, sessionId });
      return isMine;
    }
    case 'return':
      return heldTexts.decide(id, ['waits'], 'returned', { by, line: decision.line });
    case 'decline':
      return heldTexts.decide(id, ['waits'], 'declined', { by, why: decision.why, line: decision.line });
    case 'undo':
      return heldTexts.decide(id, ['declined', 'returned'], 'waits');
  }
}
