import { limits } from '@naast/shared/limits';
import type { Profession } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import type { Seat } from '../seats/index.js';
import { professionsOf } from './profession-at.js';
import { type Entry, placeOf, type Theme, type Thread, threadLog } from './spreekuur.types.js';

/** A thread with what was written in it, and who wrote. */
export interface SeenThread {
  readonly thread: Thread;
  readonly entries: readonly Entry[];
  readonly seats: ReadonlyMap<string, Seat>;
  /** Of each voice, by its id. */
  readonly professions: ReadonlyMap<string, Profession | null>;
  readonly themes: readonly Theme[];
}

/** For whoever was granted reading it. */
export async function seeThread(ctx: Ctx, thread: Thread): Promise<SeenThread> {
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

/** Everything that was written in it, in order. */
export async function allEntries(ctx: Ctx, thread: Thread): Promise<Entry[]> {
  const page = limits.message.catchUpPage;
  const all: Entry[] = [];
  for (;;) {
    const some = await ctx.stores.messages.of(threadLog, thread.id).changedAfter(all.at(-1)?.rev ?? 0, page);
    all.push(...some);
    if (some.length < page) return all.sort((a, b) => a.seq - b.seq);
  }
}
