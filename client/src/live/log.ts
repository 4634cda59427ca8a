import type { MessagePage, MessageView } from '@naast/shared/contract/messages';
import type { PlaceEvent } from './wire.js';

/** The messages of a place as this browser knows them. */
export interface Log {
  /** By `seq`. */
  readonly messages: readonly MessageView[];
  /** `messages` has all changes up to this rev, of messages from `from` on. */
  readonly rev: number;
  /** The first `seq` of the window; earlier messages were not read. 1: there are none. */
  readonly from: number;
}

/** All changes after `afterRev` up to `rev`, from an event or catch-up. */
export interface Changes extends Pick<Log, 'messages' | 'rev'> {
  readonly afterRev: number;
}

export const logOf = ({ messages, rev, from }: Log): Log => ({ messages, rev, from });

/** A window as read. Every `seq` from 1 on exists. */
export const windowOf = ({ messages, rev }: MessagePage): Log => ({
  messages,
  rev,
  from: messages[0]?.seq ?? 1,
});

/** Reads every page of changes after `rev`. A page is in order of rev, so the next one starts after its last message. */
export async function readCatchUp(
  readPage: (afterRev: number) => Promise<MessagePage>,
  afterRev: number,
): Promise<Changes> {
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
 * Applies changes. After a gap they are shown, but `rev` stays until the catch-up (see `isBehind`), so that no change in between is
 * skipped.
 */
export const withChanges = <L extends Log>(log: L, { afterRev, rev, messages }: Changes): L => ({
  ...log,
  messages: merge(log, messages),
  rev: afterRev <= log.rev ? Math.max(log.rev, rev) : log.rev,
});

/**
 * Prepends an older window. Events about its messages since it was read were ignored, so `rev` goes back to that moment and the
 * caller catches up.
 */
export const withOlder = <L extends Log>(log: L, older: Log): L => ({
  ...log,
  messages: merge({ ...log, from: older.from }, older.messages),
  rev: Math.min(log.rev, older.rev),
  from: older.from,
});

/** Only the newest `kept`. */
export function withNewest<L extends Log>(log: L, kept: number): L {
  const messages = log.messages.slice(-kept);
  return { ...log, messages, from: messages[0]?.seq ?? log.from };
}

/** Applies one message from a reply. `rev` moves only if nothing came between; else the event that follows brings the rest. */
export const withLanded = <L extends Log>(log: L, message: MessageView): L =>
  withChanges(log, { afterRev: message.rev - 1, rev: message.rev, messages: [message] });

/** Whether the log missed changes before this event; the caller then catches up. */
export function isBehind(log: Log, event: PlaceEvent): boolean {
  if (event.type === 'place:messages') return event.payload.afterRev > log.rev;
  return event.type === 'place:head' && event.payload.rev > log.rev;
}

/** The view with the higher rev wins; on a tie the new one. */
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
