import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { Message } from '../messages/index.js';
import type { Seat } from '../seats/index.js';
import { entryOf } from './entry-words.js';
import { type Entry, placeOf, type Theme, type Thread } from './spreekuur.types.js';

/** A thread with what was written in it, and who wrote. */
export interface SeenThread {
  readonly thread: Thread;
  readonly entries: readonly Entry[];
  readonly seats: ReadonlyMap<string, Seat>;
  readonly themes: readonly Theme[];
}

/** For whoever was granted reading it. */
export async function seeThread(ctx: Ctx, thread: Thread): Promise<SeenThread> {
  const [messages, seats, themes] = await Promise.all([
    allMessages(ctx, thread),
    ctx.stores.seats.list(placeOf(thread)),
    ctx.stores.spreekuur.themes(),
  ]);
  return {
    thread,
    entries: messages.map(entryOf).sort((a, b) => a.seq - b.seq),
    seats: new Map(seats.map((seat) => [seat.id, seat])),
    themes: themes.filter((theme) => thread.themeIds.includes(theme.id)),
  };
}

async function allMessages(ctx: Ctx, thread: Thread): Promise<Message[]> {
  const all: Message[] = [];
  for (;;) {
    const page = await ctx.stores.messages.changedAfter(
      placeOf(thread),
      all.at(-1)?.rev ?? 0,
      limits.message.catchUpPage,
    );
    all.push(...page);
    if (page.length < limits.message.catchUpPage) return all;
  }
}
