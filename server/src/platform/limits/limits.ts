import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { limits } from '@naast/shared/limits';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { NaastError } from '../../kernel/errors.js';

/** The numbers that a benchmark raises by injection; the defaults are shared with the screen. */
export interface LimitNumbers {
  readonly messageBurst: number;
  readonly messagesPerMinute: number;
  readonly signInBurst: number;
  readonly signInsPerMinute: number;
}

export const defaultLimits: LimitNumbers = {
  messageBurst: limits.message.burst,
  messagesPerMinute: limits.message.perMinute,
  signInBurst: limits.signIn.burst,
  signInsPerMinute: limits.signIn.perMinute,
};

const longestPauseMs = 10_000;

export interface Limits {
  /** Throws `tooFast` with the time to wait. */
  takeMessageTurn(who: string, placeId: string): Promise<void>;
  /** Takes longer the more often one network tries one name; never refuses (100 people may share an address). */
  slowSignIn(address: string | undefined, name: string): Promise<void>;
}

/** All in memory: nothing about networks ever reaches a store. */
export function createLimits(numbers: LimitNumbers, pause: (ms: number) => Promise<void>): Limits {
  const messages = new RateLimiterMemory({
    points: numbers.messageBurst,
    duration: (numbers.messageBurst / numbers.messagesPerMinute) * 60,
  });
  const signIns = new RateLimiterMemory({
    points: numbers.signInBurst,
    duration: (numbers.signInBurst / numbers.signInsPerMinute) * 60,
  });
  const networkKey = networkKeys();

  return {
    async takeMessageTurn(who, placeId) {
      const wait = await waitFor(messages, `${who}|${placeId}`);
      if (wait > 0) throw new NaastError('tooFast', { retryAfterMs: wait });
    },
    async slowSignIn(address, name) {
      const wait = await waitFor(signIns, `${networkKey(address)}|${name.toLowerCase()}`);
      if (wait > 0) await pause(Math.min(wait, longestPauseMs));
    },
  };
}

/** Milliseconds until there is a turn; 0 when it was taken now. */
async function waitFor(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext));
    throw refusal;
  }
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
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const missing = address.includes('::')
    ? 8 - groups.length - tail.split(':').filter((group) => group !== '').length
    : 0;
  return [...groups, ...Array.from({ length: missing }, () => '0')].slice(0, 4).join(':');
}
