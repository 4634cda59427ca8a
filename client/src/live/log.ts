import type { MessagePage, MessageView } from '@naast/shared/contract/rooms';
import type { PlaceEvent } from './wire.js';

/** The messages of a place as this browser knows them. */
export interface Log {
  /** By `seq`. */
  readonly messages: readonly MessageView[];
  /** Every change up to here, of the messages from `from` on, is in `messages`. */
  readonly rev: number;
  /** The `seq` that the window begins at. What lies before it was not read and is left out; 1: nothing lies before it. */
  readonly from: number;
}

/** What was told, or read by catch-up: all that changed after `afterRev`, up to `rev`. */
export interface Told extends Pick<Log, 'messages' | 'rev'> {
  readonly afterRev: number;
}

export const logOf = ({ messages, rev, from }: Log): Log => ({ messages, rev, from });

/** A window as it was read. Every `seq` from 1 on exists. */
export const windowOf = ({ messages, rev }: MessagePage): Log => ({
  messages,
  rev,
  from: messages[0]?.seq ?? 1,
});

/** Reads every page of changes after `rev`. A page is in order of rev, so the next one starts after its last message. */
export async function readCatchUp(
  readPage: (afterRev: number) => Promise<MessagePage>,
  afterRev: number,
): Promise<Told> {
  const messages: MessageView[] = [];
  let from = afterRev;
  for (;;) {
    const page = await readPage(from);
    messages.push(...page.messages);
    const last = page.messages.at(-1);
    if (page.complete || !last) return { afterRev, messages, rev: page.rev };
    from = last.rev;
  }
}

/**
 * With messages that were told. Beyond a gap they are shown, but `rev` waits for the catch-up (see `isBehind`), so that nothing
 * between is skipped.
 */
export const withTold = <L extends Log>(log: L, { afterRev, rev, messages }: Told): L => ({
  ...log,
  messages: merge(log, messages),
  rev: afterRev <= log.rev ? Math.max(log.rev, rev) : log.rev,
});

/**
 * With the window before its own. What was told of these messages since they were read was left out: `rev` goes back to then, and
 * the caller catches up.
 */
export const withOlder = <L extends Log>(log: L, older: Log): L => ({
  ...log,
  messages: merge({ ...log, from: older.from }, older.messages),
  rev: Math.min(log.rev, older.rev),
  from: older.from,
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
function merge({ messages, from }: Log, incoming: readonly MessageView[]): readonly MessageView[] {
  const within = incoming.filter(({ seq }) => seq >= from);
  if (within.length === 0) return messages;
  const byId = new Map(messages.map((message) => [message.id, message]));
  for (const message of within) {
    const before = byId.get(message.id);
    if (before && before.rev > message.rev) continue;
    byId.set(message.id, message);
  }
  return [...byId.values()].sort((a, b) => a.seq - b.seq);
}
