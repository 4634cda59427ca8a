import { randomUUID } from 'node:crypto';
import type { VoiceKind } from '@naast/shared/contract/spreekuur';
import { hour } from '@naast/shared/durations';
import { listThemes } from '../domains/organisation/index.js';
import { findTeamAccount } from '../domains/people/index.js';
import {
  askQuestion,
  findThread,
  greetAsker,
  readIn,
  takeVoice,
  threadLog,
  writeInMyQuestion,
  writeToAsker,
} from '../domains/spreekuur/index.js';
import type { Actor } from '../kernel/actor.js';
import type { Ctx } from '../kernel/ctx.js';
import { type SampleQuestion, type SampleStep, sampleQuestions } from './sample-questions.js';

/** Makes the ctx of an actor. */
export type CtxFor = (actor: Actor) => Ctx;

/** Asks and answers the sample questions by the real actions, each at its own time in the past days. */
export async function putSampleQuestions(ctx: Ctx, ctxFor: CtxFor): Promise<void> {
  for (const sample of sampleQuestions) await play(sample, ctx, ctxFor);
}

async function play(sample: SampleQuestion, ctx: Ctx, ctxFor: CtxFor): Promise<void> {
  const begin = ctx.now().getTime() - sample.hoursAgo * hour;
  /** The ctx of an actor some hours after the question was asked; never later than now. */
  const acting = (actor: Actor, after: number): Ctx => {
    const at = new Date(Math.min(begin + after * hour, ctx.now().getTime()));
    return { ...ctxFor(actor), now: () => at };
  };
  const themes = await listThemes(ctx);
  const { hoursAgo: _, theme, steps, ...asked } = sample;
  const asker = (askerOf: string | null): Actor => ({
    kind: 'visitor',
    who: 'sample asker',
    memberId: null,
    askerOf,
  });
  const { threadId } = await askQuestion(acting(asker(null), 0), {
    ...asked,
    clientKey: randomUUID(),
    keepDays: 365,
    themeIds: themes.filter(({ title }) => title.nl === theme).map(({ id }) => id),
  });
  for (const step of steps) {
    const actor = 'by' in step ? await teamActor(ctx, step.by) : asker(threadId);
    await take(acting(actor, step.after), threadId, step);
  }
}

async function teamActor(ctx: Ctx, name: string): Promise<Actor> {
  const account = await findTeamAccount(ctx, name);
  if (account === null) throw new Error(`nobody of the sample team is called ${name}`);
  return { kind: 'team', who: `team:${account.id}`, accountId: account.id, roles: account.roles };
}

/** Runs one step by the same action as the screen. */
async function take(ctx: Ctx, threadId: string, step: SampleStep): Promise<unknown> {
  const clientKey = randomUUID();
  const thread = await findThread(ctx, threadId);
  const voiceId = (kind: VoiceKind) => thread?.voices.find((voice) => voice.kind === kind)?.id ?? '';
  if ('readIn' in step) {
    const { readIn: urgency, worries = [] } = step;
    return readIn(ctx, { threadId, urgency, worries, themeIds: thread?.themeIds ?? [] });
  }
  if ('hello' in step) return greetAsker(ctx, { threadId, clientKey, text: step.hello });
  if ('takes' in step) return takeVoice(ctx, { threadId, voiceId: voiceId(step.takes) });
  if ('asksBack' in step || 'answers' in step) {
    const said =
      'answers' in step
        ? ({ kind: 'answer', words: step.answers } as const)
        : ({ kind: 'askBack', words: { text: step.asksBack } } as const);
    return writeToAsker(ctx, { threadId, voiceId: voiceId(step.as), clientKey, ...said });
  }
  if ('didNotFit' in step) {
    const about = await lastAnswer(ctx, threadId);
    return writeInMyQuestion(ctx, { clientKey, kind: 'didNotFit', words: { text: step.didNotFit }, about });
  }
  return 'further' in step
    ? writeInMyQuestion(ctx, { clientKey, kind: 'further', words: { text: step.further }, about: null })
    : writeInMyQuestion(ctx, { clientKey, kind: 'thanks', words: { text: step.thanks }, about: null });
}

async function lastAnswer(ctx: Ctx, threadId: string): Promise<string | null> {
  const messages = await ctx.stores.messages.of(threadLog, threadId).changedAfter(0, 100);
  return messages.at(-1)?.id ?? null;
}
