import type { EntryWords, TeamEntryKind } from '@naast/shared/contract/spreekuur';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { loadQuestion, type SeenQuestion } from '../load-thread.js';
import { placeOf, threadLog } from '../spreekuur.types.js';
import { wroteToAsker } from '../thread-changes.js';
import { isSameEntry } from '../thread-rules.js';
import { withErasureCleanup } from '../threads.js';
import { findVoice, type OfVoice, professionAt } from '../voices.js';

export interface WriteToAsker extends OfVoice {
  readonly clientKey: string;
  readonly kind: Exclude<TeamEntryKind, 'hello'>;
  readonly words: EntryWords;
}

/**
 * Asks back or answers, in a taken voice. Idempotent by clientKey; a retry completes an interrupted write. Throws
 * `takeFirst`; `alreadySent` if another seat used that key, and for a retry that was changed since.
 */
export async function writeToAsker(ctx: Ctx, input: WriteToAsker): Promise<SeenQuestion> {
  const { thread, voice } = authorize(ctx, 'answering.write', await findVoice(ctx, input));
  const { seatId, takenBy } = voice;
  if (seatId === null || takenBy === null) throw new NaastError('takeFirst');
  const place = placeOf(thread);
  const profession = await professionAt(ctx, await ctx.stores.seats.find(place, seatId), takenBy);
  return withErasureCleanup(ctx, thread.id, async () => {
    const { message } = await ctx.stores.messages.of(threadLog, thread.id).append({
      clientKey: input.clientKey,
      seatId,
      body: { kind: input.kind, words: input.words, about: null, profession },
      sentAt: ctx.now(),
    });
    if (message.seatId !== seatId) throw new NaastError('alreadySent');
    const changed = await ctx.stores.spreekuur.change(thread.id, ctx.now(), (found) =>
      found === null
        ? null
        : wroteToAsker(found, voice.id, { kind: input.kind, seq: message.seq, at: message.sentAt }),
    );
    ctx.publish({ type: 'thread.changed', place, rev: changed.rev });
    if (!isSameEntry(message.body, input)) throw new NaastError('alreadySent');
    return loadQuestion(ctx, changed);
  });
}
