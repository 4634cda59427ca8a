import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { loadFacts, type SeenFacts } from '../load-thread.js';
import { placeOf } from '../spreekuur.types.js';
import * as changes from '../thread-changes.js';
import { type OfVoice, voiceIn } from '../voices.js';

/** Releases a taken voice for any colleague. Reads no words, so that a coordinator may do it. */
export async function letGo(ctx: Ctx, input: OfVoice): Promise<SeenFacts> {
  const changed = await ctx.stores.spreekuur.change(input.threadId, ctx.now(), (found) => {
    const { thread, voice } = authorize(ctx, 'answering.letGo', voiceIn(found, input.voiceId));
    return changes.letGo(thread, voice.id);
  });
  ctx.publish({ type: 'thread.changed', place: placeOf(changed), rev: changed.rev });
  await enterInLog(ctx, { act: 'question.letGo', place: placeOf(changed) });
  return loadFacts(ctx, changed);
}
