import type { Urgency, WorryKind } from '@naast/shared/contract/answering';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { refuseUnknownThemes } from '../refuse-unknown-themes.js';
import { type SeenQuestion, seeQuestion } from '../see-question.js';
import { placeOf } from '../spreekuur.types.js';

export interface ReadIn {
  readonly threadId: string;
  readonly urgency: Urgency;
  readonly worries: readonly WorryKind[];
  readonly themeIds: readonly string[];
}

/** A host has read it: how urgent it is, what it is about, which themes fit. */
export async function readIn(ctx: Ctx, { threadId, ...reading }: ReadIn): Promise<SeenQuestion> {
  await refuseUnknownThemes(ctx, reading.themeIds);
  const thread = await ctx.stores.spreekuur.change(threadId, ctx.now(), (found) => {
    authorize(ctx, 'answering.readIn', { thread: found });
    return reading;
  });
  ctx.publish({ type: 'thread.changed', place: placeOf(thread), rev: thread.rev });
  await enterInLog(ctx, { act: 'question.readIn', place: placeOf(thread) });
  return seeQuestion(ctx, thread);
}
