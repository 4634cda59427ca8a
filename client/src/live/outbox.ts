import type { Ack } from '@naast/shared/contract/kit';
import type { ContentNoteSubject, MessageId, MessageView } from '@naast/shared/contract/messages';
import type { ErrorCode } from '@naast/shared/errors';

/** What goes with the words of a message. */
export interface Attached {
  readonly replyTo?: MessageId;
  readonly contentNote?: ContentNoteSubject;
}

/** An unsent message. Its clientKey never changes, so repeated sends land once. */
export interface OutboxItem {
  readonly clientKey: string;
  readonly text: string;
  readonly attached: Attached;
  /** `refused` waits for the user to retry; the others are sent automatically. */
  readonly status: 'waiting' | 'sending' | 'refused';
  /** Consecutive attempts without a usable answer. */
  readonly failures: number;
  /** When to retry, by the clock of `PlacePorts`. */
  readonly notBefore: number;
  /** Why it waits or was refused. */
  readonly reason: ErrorCode | 'lost' | null;
}
/** In the order of writing. */
export type Outbox = readonly OutboxItem[];

/** The server's ack, or `lost` when none came. */
export type Answer = Ack<{ readonly message: MessageView | null }> | 'lost';

const firstWait = 1000;
const longestWait = 15_000;

export function addToOutbox(
  outbox: Outbox,
  clientKey: string,
  text: string,
  attached: Attached = {},
): Outbox {
  return [
    ...outbox,
    { clientKey, text, attached, status: 'waiting', failures: 0, notBefore: 0, reason: null },
  ];
}

/** The next message to send now. One at a time and in order, so that none overtakes another. */
export function nextToSend(outbox: Outbox, now: number): OutboxItem | null {
  const first = outbox.find((item) => item.status !== 'refused');
  return first?.status === 'waiting' && first.notBefore <= now ? first : null;
}

/** When the next retry is due; null if none is. */
export function nextMoment(outbox: Outbox): number | null {
  const first = outbox.find((item) => item.status !== 'refused');
  return first?.status === 'waiting' ? first.notBefore : null;
}

export function markSending(outbox: Outbox, clientKey: string): Outbox {
  return change(outbox, clientKey, (item) => ({ ...item, status: 'sending' }));
}

export function afterAnswer(outbox: Outbox, clientKey: string, answer: Answer, now: number): Outbox {
  if (answer === 'lost') return change(outbox, clientKey, (item) => later(item, 'lost', now));
  if (answer.ok) return withdraw(outbox, clientKey);
  const { code, retryAfterMs } = answer.error;
  switch (code) {
    // It landed before the visit expired; only the ack was lost.
    case 'alreadySent':
      return withdraw(outbox, clientKey);
    case 'tooFast':
      return change(outbox, clientKey, (item) => ({
        ...item,
        status: 'waiting',
        reason: 'tooFast',
        notBefore: now + (retryAfterMs ?? firstWait),
      }));
    case 'storeUnavailable':
    case 'internal':
    // Locked: retry after unlocking.
    case 'locked':
      return change(outbox, clientKey, (item) => later(item, code, now));
    // The next visit retries it.
    case 'seatNeeded':
    case 'sessionExpired':
    case 'signInNeeded':
      return change(outbox, clientKey, (item) => ({ ...item, status: 'waiting', reason: code }));
    default:
      return change(outbox, clientKey, (item) => ({ ...item, status: 'refused', reason: code }));
  }
}

/** After a lost connection: the ack of the message being sent is lost too, so it is sent again on reconnect. */
export function afterConnectionLost(outbox: Outbox): Outbox {
  return outbox.map((item) => {
    if (item.status === 'sending') return { ...item, status: 'waiting', reason: 'lost', notBefore: 0 };
    return item.status === 'waiting' && item.reason !== 'tooFast' ? { ...item, notBefore: 0 } : item;
  });
}

/** Removes messages that are in the place's log: they were delivered, with or without an ack. */
export function withoutLanded(outbox: Outbox, messages: readonly MessageView[]): Outbox {
  const landed = new Set(messages.map((message) => message.clientKey));
  return outbox.some((item) => landed.has(item.clientKey))
    ? outbox.filter((item) => !landed.has(item.clientKey))
    : outbox;
}

/** Retries a refused message, with the same key and position. */
export function retry(outbox: Outbox, clientKey: string): Outbox {
  return change(outbox, clientKey, (item) =>
    item.status === 'sending' ? item : { ...item, status: 'waiting', notBefore: 0, failures: 0 },
  );
}

export function withdraw(outbox: Outbox, clientKey: string): Outbox {
  return outbox.filter((item) => item.clientKey !== clientKey);
}

function later(item: OutboxItem, reason: 'lost' | ErrorCode, now: number): OutboxItem {
  const wait = Math.min(firstWait * 2 ** item.failures, longestWait);
  return { ...item, status: 'waiting', failures: item.failures + 1, notBefore: now + wait, reason };
}

function change(outbox: Outbox, clientKey: string, to: (item: OutboxItem) => OutboxItem): Outbox {
  return outbox.map((item) => (item.clientKey === clientKey ? to(item) : item));
}
