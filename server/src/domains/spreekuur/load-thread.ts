import type { QuestionItem, TeamQuestion, TeamVoice } from '@naast/shared/contract/answering';
import { limits } from '@naast/shared/limits';
import type { Profession } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { authorizeRead } from '../../platform/policy/authorize.js';
import { listThemes, type Theme } from '../organisation/index.js';
import { findAccount } from '../people/index.js';
import type { Seat } from '../seats/index.js';
import { itemMay, questionMay, voiceMay } from './rights.js';
import { type Entry, placeOf, type Thread, threadLog, type Voice } from './spreekuur.types.js';
import { professionsOf } from './voices.js';

/** The thread that this session opened; null if none, or if it was erased. */
export const myThread = async (ctx: Ctx): Promise<Thread | null> =>
  ctx.actor.kind === 'visitor' && ctx.actor.askerOf !== null
    ? ctx.stores.spreekuur.find(ctx.actor.askerOf)
    : null;

/** The thread's id, for a change, which reads it anew; empty if the session opened none. */
export const myThreadId = (ctx: Ctx): string =>
  ctx.actor.kind === 'visitor' ? (ctx.actor.askerOf ?? '') : '';

/** A thread with its entries and their authors. */
export interface SeenThread {
  readonly thread: Thread;
  readonly entries: readonly Entry[];
  readonly seats: ReadonlyMap<string, Seat>;
  /** By voice id. */
  readonly professions: ReadonlyMap<string, Profession | null>;
  readonly themes: readonly Theme[];
}

/** Checks nothing: the caller must have authorized the read. */
export async function loadThread(ctx: Ctx, thread: Thread): Promise<SeenThread> {
  const [entries, listed, themes] = await Promise.all([
    allEntries(ctx, thread),
    ctx.stores.seats.list(placeOf(thread)),
    listThemes(ctx),
  ]);
  const seats = new Map(listed.map((seat) => [seat.id, seat]));
  return {
    thread,
    entries,
    seats,
    professions: await professionsOf(ctx, thread, entries, seats),
    themes: themes.filter((theme) => thread.themeIds.includes(theme.id)),
  };
}

/** All entries, in order of seq. */
export async function allEntries(ctx: Ctx, thread: Thread): Promise<Entry[]> {
  const page = limits.message.catchUpPage;
  const all: Entry[] = [];
  for (;;) {
    const some = await ctx.stores.messages.of(threadLog, thread.id).changedAfter(all.at(-1)?.rev ?? 0, page);
    all.push(...some);
    if (some.length < page) return all.sort((a, b) => a.seq - b.seq);
  }
}

/** A question as the team sees it. */
export interface SeenQuestion extends SeenThread, SeenFacts {
  readonly may: TeamQuestion['may'];
}

/**
 * Authorizes the read, logs it, then reads. Throws the policy's denial, and `storeUnavailable` if it cannot be logged.
 */
export async function loadQuestion(ctx: Ctx, found: Thread | null): Promise<SeenQuestion> {
  const { thread } = await authorizeRead(ctx, 'answering.read', { thread: found });
  const [seen, facts] = await Promise.all([loadThread(ctx, thread), loadFacts(ctx, thread)]);
  return { ...seen, ...facts, may: questionMay(ctx, thread) };
}

export interface SeenVoice {
  readonly voice: Voice;
  readonly taker: { readonly name: string; readonly isMe: boolean } | null;
  readonly may: TeamVoice['may'];
}

/** A thread in the team's lists: facts, no words of the asker. */
export interface SeenFacts {
  readonly thread: Thread;
  readonly voices: readonly SeenVoice[];
  readonly may: QuestionItem['may'];
}

export async function loadFacts(ctx: Ctx, thread: Thread): Promise<SeenFacts> {
  const voices = thread.voices.map(async (voice) => ({
    voice,
    taker: await takerOf(ctx, voice),
    may: voiceMay(ctx, thread, voice),
  }));
  return { thread, voices: await Promise.all(voices), may: itemMay(ctx, thread) };
}

async function takerOf(ctx: Ctx, { takenBy }: Voice): Promise<SeenVoice['taker']> {
  if (takenBy === null) return null;
  const account = await findAccount(ctx, takenBy);
  return { name: account?.name ?? '', isMe: ctx.actor.kind === 'team' && ctx.actor.accountId === takenBy };
}
