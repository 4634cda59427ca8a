import type { QuestionItem, Skimmed, TeamQuestion, TeamVoice } from '@naast/shared/contract/answering';
import type { MyQuestion } from '@naast/shared/contract/spreekuur';
import type { Ctx } from '../../kernel/ctx.js';
import type { Thread, Voice } from './spreekuur.types.js';

/** What the views tell the actor that they may do, each by the policy of the ability that guards it. */

type Asking = Pick<Ctx, 'judge'>;

export const askerMay = (ctx: Asking, thread: Thread): MyQuestion['may'] => ({
  write: ctx.judge('question.write', { thread }) === 'allow',
  withdraw: ctx.judge('question.withdraw', { thread }) === 'allow',
  draw: ctx.judge('question.draw', { thread }) === 'allow',
});

export const itemMay = (ctx: Asking, thread: Thread): QuestionItem['may'] => ({
  read: ctx.judge('answering.read', { thread }) === 'allow',
  // Idempotent, so allowed for all; offered for what was set aside.
  giveBack: thread.setAside !== null && ctx.judge('answering.giveBack', { thread }) === 'allow',
});

export const skimmedMay = (ctx: Asking, thread: Thread): Skimmed['may'] => ({
  ...itemMay(ctx, thread),
  setAside: ctx.judge('answering.setAside', { thread }) === 'allow',
});

export const questionMay = (ctx: Asking, thread: Thread): TeamQuestion['may'] => ({
  ...skimmedMay(ctx, thread),
  readIn: ctx.judge('answering.readIn', { thread }) === 'allow',
  // Without the key of one's own greeting, which a retry would have: that is allowed, but not offered.
  greet: ctx.judge('answering.greet', { thread, clientKey: null }) === 'allow',
});

export function voiceMay(ctx: Asking, thread: Thread, voice: Voice): TeamVoice['may'] {
  const on = { thread, voice };
  return {
    // Not offered to its present holder.
    take: voice.takenBy === null && ctx.judge('answering.take', on) === 'allow',
    write: ctx.judge('answering.write', on) === 'allow',
    handOver: ctx.judge('answering.handOver', on) === 'allow',
    letGo: ctx.judge('answering.letGo', on) === 'allow',
  };
}
