import { limits } from '@naast/shared/limits';
import type { Profession } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import type { Seat } from '../seats/index.js';
import { professionsOf } from './profession-at.js';
import { type Entry, placeOf, type Theme, type Thread, threadLog } from './spreekuur.types.js';

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
