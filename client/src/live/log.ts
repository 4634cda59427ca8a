import type { Reply } from '@naast/shared/contract/kit';
import type { MessageView, roomRoutes } from '@naast/shared/contract/rooms';
import type { PlaceEvent } from './wire.js';

/** The messages of a place as this browser knows them. */
export interface Log {
  /** By `seq`. */
  readonly messages: readonly MessageView[];
  /** Every change up to here is in `messages`. */
  readonly rev: number;
}

export type Page = Reply<typeof roomRoutes.listMessages>;

/** Reads every page of changes after `rev`. A page is in order of rev, so the next one starts after its last message. */
export async function readCatchUp(
  readPage: (afterRev: number) => Promise<Page>,
  afterRev: number,
): Promise<Log> {
  const messages: MessageView[] = [];
  let from = afterRev;
  for (;;) {
    const page = await readPage(from);
    messages.push(...page.messages);
    const last = page.messages.at(-1);
    if (page.complete || !last) return { messages, rev: page.rev };
    from = last.rev;
  }
}

/** With what catch-up read after `log.rev`. */
export const withCatchUp = <L extends Log>(log: L, read: Log): L => ({
  ...log,
  messages: merge(log.messages, read.messages),
  rev: Math.max(log.rev, read.rev),
});

/**
 * With messages that were told. Beyond a gap they are shown, but `rev` waits for the catch-up (see `isBehind`), so that nothing
 * between is skipped.
 */
export const withTold = <L extends Log>(
  log: L,
  { afterRev, rev, messages }: Log & { readonly afterRev: number },
): L => ({
  ...log,
  messages: merge(log.messages, messages),
  rev: afterRev <= log.rev ? Math.max(log.rev, rev) : log.rev,
});

/** With one message that answered my own request. What came between is not known by that; the event that follows tells. */
export const withLanded = <L extends Log>(log: L, message: MessageView): L =>
  withTold(log, { afterRev: message.rev - 1, rev: message.rev, messages: [message] });

/** Whether this event tells of changes that the log, as it was before the event, has missed; then the caller catches up. */
export function isBehind(log: Log, event: PlaceEvent): boolean {
  if (event.type === 'place:messages') return event.payload.afterRev > log.rev;
  return event.type === 'place:head' && event.payload.rev > log.rev;
}

/** A view with a higher or equal rev replaces. */
function merge(known: readonly MessageView[], incoming: readonly MessageView[]): readonly MessageView[] {
  if (incoming.length === 0) return known;
  const byId = new Map(known.map((message) => [message.id, message]));
  for (const message of incoming) {
    const before = byId.get(message.id);
    if (before && before.rev > message.rev) continue;
    byId.set(message.id, message);
  }
  return [...byId.values()].sort((a, b) => a.seq - b.seq);
}
