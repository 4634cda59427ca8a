import type { Urgency, WorryKind } from '@naast/shared/contract/answering';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { loadQuestion, type SeenQuestion } from '../load-thread.js';
import { placeOf } from '../spreekuur.types.js';
import { wasReadIn } from '../thread-changes.js';
import { refuseUnknownThemes } from '../threads.js';

export interface ReadIn {
  readonly threadId: string;
  readonly urgency: Urgency;
  readonly worries: readonly WorryKind[];
  readonly themeIds: readonly string[];
}

/** Stores a host's reading: urgency, worries and themes. From level 2 on the question is no longer set aside. */
export async function readIn(ctx: Ctx, { threadId, ...reading }: ReadIn): Promise<SeenQuestion> {
  await refuseUnknownThemes(ctx, reading.themeIds);
  let wasAside = false;
  const thread = await ctx.stores.spreekuur.change(threadId, ctx.now(), (found) => {
    const { thread: now } = authorize(ctx, 'answering.readIn', { thread: found });
    wasAside = now.setAside !== null;
    return wasReadIn(now, reading);
  });
  ctx.publish({ type: 'thread.changed', place: placeOf(thread), rev: thread.rev });
  ctx.publish({ type: 'thread.readIn', place: placeOf(thread) });
  await enterInLog(ctx, { act: 'question.readIn', place: placeOf(thread) });
  if (wasAside && thread.setAside === null)
    await enterInLog(ctx, { act: 'question.givenBack', place: placeOf(thread) });
  return loadQuestion(ctx, thread);
}
