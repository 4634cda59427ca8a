import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { roleForVoice } from '../answering.policy.js';
import { loadQuestion, type SeenQuestion } from '../load-thread.js';
import { placeOf } from '../spreekuur.types.js';
import { taken } from '../thread-changes.js';
import { takeTeamSeat, withErasureCleanup } from '../threads.js';
import { colleaguesFor, findVoice, type OfVoice, voiceIn } from '../voices.js';

/** Hands a taken voice to a colleague. Throws `cannotTake` if that colleague may not take it. */
export async function handOver(ctx: Ctx, input: OfVoice & { to: string }): Promise<SeenQuestion> {
  const { thread, voice } = authorize(ctx, 'answering.handOver', await findVoice(ctx, input));
  const colleague = (await colleaguesFor(ctx, thread, voice)).find(({ id }) => id === input.to);
  const seatRole = colleague ? roleForVoice(voice.kind, colleague.roles) : null;
  if (seatRole === null) throw new NaastError('cannotTake');
  return withErasureCleanup(ctx, thread.id, async () => {
    const seat = await takeTeamSeat(ctx, thread, { accountId: input.to, role: seatRole });
    const changed = await ctx.stores.spreekuur.change(thread.id, ctx.now(), (found) => {
      const now = authorize(ctx, 'answering.handOver', voiceIn(found, input.voiceId));
      const by = { accountId: input.to, seatId: seat.id, at: ctx.now(), isHandedOver: true };
      return taken(now.thread, voice.id, by);
    });
    ctx.publish({ type: 'thread.changed', place: placeOf(thread), rev: changed.rev });
    const entry = { act: 'question.handedOver', place: placeOf(thread), about: input.to } as const;
    await enterInLog(ctx, entry);
    return loadQuestion(ctx, changed);
  });
}
