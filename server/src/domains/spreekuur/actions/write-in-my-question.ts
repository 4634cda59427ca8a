import type { AskerEntryKind, EntryWords } from '@naast/shared/contract/spreekuur';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { theOrganisation } from '../../organisation/index.js';
import { loadThread, myThread, type SeenThread } from '../load-thread.js';
import { placeOf, type Thread, threadLog } from '../spreekuur.types.js';
import { askerWrote } from '../thread-changes.js';
import { isSameEntry } from '../thread-rules.js';
import { promisedAt, withErasureCleanup } from '../threads.js';

export interface WriteInMyQuestion {
  readonly clientKey: string;
  readonly kind: AskerEntryKind;
  readonly words: EntryWords;
  /** For `didNotFit`: the id of the answer. */
  readonly about: string | null;
}

/**
 * Adds an entry of the asker: a further question, thanks, or that an answer did not fit. Idempotent by clientKey; a
 * retry completes an interrupted write. Throws `questionClosed`; `alreadySent` if another seat used that key, and for a
 * retry that was changed since: what landed first stands.
 */
export async function writeInMyQuestion(ctx: Ctx, input: WriteInMyQuestion): Promise<SeenThread> {
  const { thread } = authorize(ctx, 'question.write', { thread: await myThread(ctx) });
  if (input.about !== null) await refuseOtherThanAnswer(ctx, thread, input.about);
  const place = placeOf(thread);
  return withErasureCleanup(ctx, thread.id, async () => {
    const { message } = await ctx.stores.messages.of(threadLog, thread.id).append({
      clientKey: input.clientKey,
      seatId: thread.askerSeatId,
      body: { kind: input.kind, words: input.words, about: input.about, profession: null },
      sentAt: ctx.now(),
    });
    if (message.seatId !== thread.askerSeatId) throw new NaastError('alreadySent');
    const { helloBy, answerBy: promisedBy } = promisedAt(await theOrganisation(ctx), message.sentAt);
    const { id, seq, sentAt: at } = message;
    const entry = { id, kind: input.kind, seq, at, helloBy, promisedBy };
    const changed = await ctx.stores.spreekuur.change(thread.id, ctx.now(), (found) =>
      found === null ? null : askerWrote(found, entry),
    );
    ctx.publish({ type: 'thread.changed', place, rev: changed.rev });
    if (!isSameEntry(message.body, input)) throw new NaastError('alreadySent');
    return loadThread(ctx, changed);
  });
}

async function refuseOtherThanAnswer(ctx: Ctx, thread: Thread, entryId: string): Promise<void> {
  const message = await ctx.stores.messages.of(threadLog, thread.id).find(entryId);
  if (message?.body.kind !== 'answer')
    throw new NaastError('badInput', { fields: [{ path: 'about', problem: 'unknown' }] });
}
