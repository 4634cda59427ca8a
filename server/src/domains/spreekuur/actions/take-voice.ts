import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { roleForVoice } from '../answering.policy.js';
import { loadQuestion, type SeenQuestion } from '../load-thread.js';
import { placeOf } from '../spreekuur.types.js';
import { taken } from '../thread-changes.js';
import { takeTeamSeat, withErasureCleanup } from '../threads.js';
import { findVoice, type OfVoice, voiceIn } from '../voices.js';

/** Takes a voice, to answer in it. Of two concurrent calls one succeeds, the other throws `alreadyTaken`. */
export async function takeVoice(ctx: Ctx, input: OfVoice): Promise<SeenQuestion> {
  const { thread, voice } = authorize(ctx, 'answering.take', await findVoice(ctx, input));
  const { accountId, roles } = teamActor(ctx.actor);
  const seatRole = roleForVoice(voice.kind, roles);
  if (seatRole === null) throw new NaastError('notAllowed');
  return withErasureCleanup(ctx, thread.id, async () => {
    const seat = await takeTeamSeat(ctx, thread, { accountId, role: seatRole });
    const changed = await ctx.stores.spreekuur.change(thread.id, ctx.now(), (found) => {
      const now = authorize(ctx, 'answering.take', voiceIn(found, input.voiceId));
      if (now.voice.takenBy !== null) return null;
      return taken(now.thread, voice.id, { accountId, seatId: seat.id, at: ctx.now() });
    });
    ctx.publish({ type: 'thread.changed', place: placeOf(thread), rev: changed.rev });
    if (voice.takenBy === null) await enterInLog(ctx, { act: 'question.taken', place: placeOf(thread) });
    return loadQuestion(ctx, changed);
  });
}
