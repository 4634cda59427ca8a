import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { loadQuestion, type SeenQuestion } from '../load-thread.js';
import { placeOf, threadLog } from '../spreekuur.types.js';
import { isSameEntry } from '../thread-rules.js';
import { takeTeamSeat, withErasureCleanup } from '../threads.js';

export interface GreetAsker {
  readonly threadId: string;
  readonly clientKey: string;
  readonly text: string;
}

/**
 * Writes the first greeting. Claims it before writing, so that one of two concurrent hosts writes it; a retry with the
 * same clientKey completes an interrupted one. Throws `alreadyGreeted`; `alreadySent` for a
 * retry that was changed since.
 */
export async function greetAsker(ctx: Ctx, { threadId, clientKey, text }: GreetAsker): Promise<SeenQuestion> {
  const claimed = await ctx.stores.spreekuur.change(threadId, ctx.now(), (found) => {
    const { thread } = authorize(ctx, 'answering.greet', { thread: found, clientKey });
    if (thread.greeting !== null) return null;
    return { greeting: { accountId: teamActor(ctx.actor).accountId, clientKey, at: ctx.now() } };
  });
  const place = placeOf(claimed);
  const { accountId } = teamActor(ctx.actor);
  return withErasureCleanup(ctx, threadId, async () => {
    const seat = await takeTeamSeat(ctx, claimed, { accountId, role: 'host' });
    const { message } = await ctx.stores.messages.of(threadLog, threadId).append({
      clientKey,
      seatId: seat.id,
      body: { kind: 'hello', words: { text }, about: null, profession: null },
      sentAt: ctx.now(),
    });
    if (message.seatId !== seat.id) throw new NaastError('alreadySent');
    // Bump the rev again, so that clients which read between the claim and the message refetch.
    const thread = await ctx.stores.spreekuur.change(threadId, ctx.now(), () => ({}));
    ctx.publish({ type: 'thread.changed', place, rev: thread.rev });
    if (!isSameEntry(message.body, { kind: 'hello', words: { text } })) throw new NaastError('alreadySent');
    return loadQuestion(ctx, thread);
  });
}
