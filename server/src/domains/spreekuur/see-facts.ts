import type { Ctx } from '../../kernel/ctx.js';
import { findAccount } from '../people/index.js';
import type { Thread, Voice } from './spreekuur.types.js';

/** What the actor may do with a voice now. */
export interface VoiceRights {
  readonly take: boolean;
  readonly write: boolean;
  readonly handOver: boolean;
  readonly letGo: boolean;
}

export interface SeenVoice {
  readonly voice: Voice;
  readonly taker: { readonly name: string; readonly isMe: boolean } | null;
  readonly may: VoiceRights;
}

/** A thread in the team's lists: facts, no words of the asker. */
export interface SeenFacts {
  readonly thread: Thread;
  readonly voices: readonly SeenVoice[];
  readonly mayRead: boolean;
  readonly mayGiveBack: boolean;
}

export async function seeFacts(ctx: Ctx, thread: Thread): Promise<SeenFacts> {
  const voices = thread.voices.map(async (voice) => ({
    voice,
    taker: await takerOf(ctx, voice),
    may: rightsOf(ctx, thread, voice),
  }));
  const mayRead = ctx.judge('answering.read', { thread }) === 'allow';
  const mayGiveBack = thread.setAside !== null && ctx.judge('answering.giveBack', { thread }) === 'allow';
  return { thread, voices: await Promise.all(voices), mayRead, mayGiveBack };
}

async function takerOf(ctx: Ctx, { takenBy }: Voice): Promise<SeenVoice['taker']> {
  if (takenBy === null) return null;
  const account = await findAccount(ctx, takenBy);
  return { name: account?.name ?? '', isMe: ctx.actor.kind === 'team' && ctx.actor.accountId === takenBy };
}

function rightsOf(ctx: Ctx, thread: Thread, voice: Voice): VoiceRights {
  const on = { thread, voice };
  return {
    // Not offered to its present holder.
    take: voice.takenBy === null && ctx.judge('answering.take', on) === 'allow',
    write: ctx.judge('answering.write', on) === 'allow',
    handOver: ctx.judge('answering.handOver', on) === 'allow',
    letGo: ctx.judge('answering.letGo', on) === 'allow',
  };
}
