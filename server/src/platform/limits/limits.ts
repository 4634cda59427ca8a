import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { limits } from '@naast/shared/limits';
import { comparableName } from '@naast/shared/plain-text';
import { NaastError } from '../../kernel/errors.js';
import { TokenBuckets } from './token-buckets.js';

/** The numbers that a benchmark raises by injection; the defaults are shared with the screen. */
export interface LimitNumbers {
  readonly messageBurst: number;
  readonly messagesPerMinute: number;
  readonly commandBurst: number;
  readonly commandsPerMinute: number;
  readonly signInBurst: number;
  readonly signInsPerMinute: number;
  readonly askBurst: number;
  readonly asksPerMinute: number;
  readonly returnBurst: number;
  readonly returnsPerMinute: number;
}

/** What takes longer the more often one network tries it: signing in under one name, asking, coming back with a codename. */
export type Slowed = 'signIn' | 'ask' | 'return';

export const defaultLimits: LimitNumbers = {
  messageBurst: limits.message.burst,
  messagesPerMinute: limits.message.perMinute,
  commandBurst: limits.command.burst,
  commandsPerMinute: limits.command.perMinute,
  signInBurst: limits.signIn.burst,
  signInsPerMinute: limits.signIn.perMinute,
  askBurst: limits.ask.burst,
  asksPerMinute: limits.ask.perMinute,
  returnBurst: limits.return.burst,
  returnsPerMinute: limits.return.perMinute,
};

const longestPauseMs = 10_000;

export interface Limits {
  /** Throws `tooFast` with the time to wait. */
  takeMessageTurn(who: string, placeId: string): void;
  /** Whatever one socket sends, typing included: a page never needs this many. Throws `tooFast`. */
  takeCommandTurn(socketId: string): void;
  /** Takes longer the more often one network tries one thing (`about`: a name); never refuses (100 people may share an address). */
  slowDown(what: Slowed, address: string | undefined, about: string): Promise<void>;
}

/** All in memory: nothing about networks ever reaches a store. */
export function createLimits(numbers: LimitNumbers, pause: (ms: number) => Promise<void>): Limits {
  const messages = new TokenBuckets({ burst: numbers.messageBurst, perMinute: numbers.messagesPerMinute });
  const commands = new TokenBuckets({ burst: numbers.commandBurst, perMinute: numbers.commandsPerMinute });
  const slowed = {
    signIn: new TokenBuckets({ burst: numbers.signInBurst, perMinute: numbers.signInsPerMinute }),
    ask: new TokenBuckets({ burst: numbers.askBurst, perMinute: numbers.asksPerMinute }),
    return: new TokenBuckets({ burst: numbers.returnBurst, perMinute: numbers.returnsPerMinute }),
  } satisfies Record<Slowed, TokenBuckets>;
  const networkKey = networkKeys();
  const rows = new Map<string, Promise<void>>();

  function takeOrRefuse(buckets: TokenBuckets, key: string): void {
    const wait = buckets.take(key);
    if (wait > 0) throw new NaastError('tooFast', { retryAfterMs: wait });
  }

  return {
    takeMessageTurn: (who, placeId) => takeOrRefuse(messages, `${who}|${placeId}`),
    takeCommandTurn: (socketId) => takeOrRefuse(commands, socketId),
    slowDown(what, address, about) {
      const key = `${networkKey(address)}|${comparableName(about)}`;
      const row = `${what}|${key}`;
      // One behind the other: many tries at once would else all wait the same ten seconds.
      const turn = (rows.get(row) ?? Promise.resolve()).then(async () => {
        const wait = slowed[what].reserve(key);
        if (wait > 0) await pause(Math.min(wait, longestPauseMs));
      });
      rows.set(row, turn);
      return turn.finally(() => {
        if (rows.get(row) === turn) rows.delete(row);
      });
    },
  };
}

/** HMAC of the IPv4 address or IPv6 /64 under a salt that lives in memory and is new every day (promise 5). */
function networkKeys(): (address: string | undefined) => string {
  let salt = randomBytes(32);
  let day = '';
  return (address = '') => {
    const today = new Date().toISOString().slice(0, 10);
    if (today !== day) {
      salt = randomBytes(32);
      day = today;
    }
    return createHmac('sha256', salt).update(networkOf(address)).digest('base64url');
  };
}

/** An IPv6 household has a whole /64. */
function networkOf(address: string): string {
  // A server that listens on both kinds sees IPv4 as ::ffff:192.0.2.1; those share a /64 with each other.
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const missing = address.includes('::')
    ? 8 - groups.length - tail.split(':').filter((group) => group !== '').length
    : 0;
  return [...groups, ...Array.from({ length: missing }, () => '0')].slice(0, 4).join(':');
}
