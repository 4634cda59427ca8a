import type {
  AskedFor,
  CodenameView,
  EntryWords,
  KeepDays,
  Tone,
  VoiceWish,
} from '@naast/shared/contract/spreekuur';
import type { Language } from '@naast/shared/languages';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { theOrganisation } from '../../organisation/index.js';
import { isCoordinated } from '../../people/index.js';
import { drawFor } from '../codenames.js';
import { placeOf, type Thread, threadLog } from '../spreekuur.types.js';
import { voicesFor } from '../thread-changes.js';
import { dayOf } from '../thread-rules.js';
import { promisedAt, refuseUnknownThemes, refuseUnofferedTerm } from '../threads.js';

export interface AskQuestion {
  readonly clientKey: string;
  readonly language: Language;
  readonly themeIds: readonly string[];
  readonly askedFor: AskedFor;
  readonly voiceWish: VoiceWish;
  readonly tone: Tone;
  readonly keepDays: KeepDays;
  readonly words: EntryWords;
}

/** The clientKey of a thread's first entry, the question. */
const questionKey = 'question';

/**
 * Asks a question. Idempotent by clientKey: a retry completes what an earlier request began, with a new codename, since
 * the reply with the former one may be lost. Throws `alreadySent` once a codename was confirmed, `notSetUp` without a
 * coordinator.
 */
export async function askQuestion(
  ctx: Ctx,
  input: AskQuestion,
): Promise<{ threadId: string; codename: CodenameView }> {
  authorize(ctx, 'question.ask', { isCoordinated: await isCoordinated(ctx) });
  await refuseUnknownThemes(ctx, input.themeIds);
  const begun = (await ctx.stores.spreekuur.findByAskKey(input.clientKey)) ?? (await begin(ctx, input));
  if (begun.confirmedAt !== null) throw new NaastError('alreadySent');
  if (begun.rev === 0) await writeDown(ctx, begun, input.words);
  try {
    return { threadId: begun.id, codename: await drawFor(ctx, begun) };
  } catch (error) {
    // Confirmed in another tab after `confirmedAt` was read.
    if (error instanceof NaastError && error.code === 'codenameConfirmed')
      throw new NaastError('alreadySent');
    throw error;
  }
}

async function begin(ctx: Ctx, input: AskQuestion): Promise<Thread> {
  const now = ctx.now();
  const organisation = await theOrganisation(ctx);
  refuseUnofferedTerm(organisation, input.keepDays);
  const { helloBy, answerBy } = promisedAt(organisation, now);
  const { clientKey, words: _words, ...wishes } = input;
  const thread: Thread = {
    ...wishes,
    id: ctx.newId(),
    askerSeatId: ctx.newId(),
    confirmedAt: null,
    urgency: null,
    worries: [],
    isAlarmDue: false,
    askedAt: now,
    helloBy,
    greeting: null,
    // The question is entry 1.
    askerWroteSeq: 1,
    lastVisitOn: dayOf(now),
    seenSeq: 0,
    firstAnswerAt: null,
    withdrawnAt: null,
    setAside: null,
    voices: voicesFor(input.voiceWish, { promisedFrom: now, promisedBy: answerBy }, ctx.newId),
    rev: 0,
  };
  return ctx.stores.spreekuur.begin(thread, clientKey);
}

/** Until this succeeds, rev is 0: incomplete, and hidden from the team. */
async function writeDown(ctx: Ctx, thread: Thread, words: EntryWords): Promise<void> {
  const place = placeOf(thread);
  const seat = { id: thread.askerSeatId, name: '', role: 'person' } as const;
  await ctx.stores.spreekuur.makeKey(thread.id);
  const { id: seatId } = await ctx.stores.seats.ensure(place, 'asker', seat, ctx.now());
  await ctx.stores.messages.of(threadLog, thread.id).append({
    clientKey: questionKey,
    seatId,
    body: { kind: 'question', words, about: null, profession: null },
    sentAt: thread.askedAt,
  });
  const { rev } = await ctx.stores.spreekuur.change(thread.id, ctx.now(), (found) =>
    found?.rev === 0 ? {} : null,
  );
  ctx.publish({ type: 'thread.asked', place, rev });
}
