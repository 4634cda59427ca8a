import { limits } from '@naast/shared/limits';
import type { Profession } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { authorizeRead } from '../../platform/policy/authorize.js';
import { findAccount } from '../people/index.js';
import type { Seat } from '../seats/index.js';
import { type Entry, placeOf, type Theme, type Thread, threadLog, type Voice } from './spreekuur.types.js';
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
    ctx.stores.spreekuur.themes(),
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
  readonly mayReadIn: boolean;
  readonly mayGreet: boolean;
  readonly maySetAside: boolean;
}

/**
 * Authorizes the read, logs it, then reads. Throws the policy's denial, and `storeUnavailable` if it cannot be logged.
 */
export async function loadQuestion(ctx: Ctx, found: Thread | null): Promise<SeenQuestion> {
  const { thread } = await authorizeRead(ctx, 'answering.read', { thread: found });
  const [seen, facts] = await Promise.all([loadThread(ctx, thread), loadFacts(ctx, thread)]);
  return {
    ...seen,
    ...facts,
    mayReadIn: ctx.judge('answering.readIn', { thread }) === 'allow',
    mayGreet:
      thread.greeting === null && ctx.judge('answering.greet', { thread, clientKey: null }) === 'allow',
    maySetAside: ctx.judge('answering.setAside', { thread }) === 'allow',
  };
}

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

export async function loadFacts(ctx: Ctx, thread: Thread): Promise<SeenFacts> {
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
