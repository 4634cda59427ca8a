import type { Ctx } from '../../kernel/ctx.js';
import type { Thread, Voice } from './spreekuur.types.js';

export interface OfVoice {
  readonly threadId: string;
  readonly voiceId: string;
}

/** A thread and one of its voices: what most answering abilities are judged on. */
export const voiceIn = (
  thread: Thread | null,
  voiceId: string,
): { thread: Thread | null; voice: Voice | null } => ({
  thread,
  voice: thread?.voices.find((voice) => voice.id === voiceId) ?? null,
});

export const findVoice = async (ctx: Ctx, { threadId, voiceId }: OfVoice) =>
  voiceIn(await ctx.stores.spreekuur.find(threadId), voiceId);
