import { timingSafeEqual } from 'node:crypto';
import { limits } from '@naast/shared/limits';

export interface DraftKey {
  readonly ticket: string;
  /** 256 bits, base64url. */
  readonly key: string;
}

/** HMAC-SHA-256 under the installation's key, base64url. */
type KeyedHash = (...parts: string[]) => string;

/**
 * Keys that seal drafts in the browser (promise 6). Nothing is stored: a key is derived from its ticket, and within a
 * session from the session's secret too, so that its drafts cannot be opened once the session has ended.
 */
export function draftKeys(options: { keyedHash: KeyedHash; now: () => Date }) {
  const { keyedHash, now } = options;

  /** `visit` is the session's secret; null before one has begun. */
  function keyFor(ticket: string, visit: string | null): DraftKey {
    return { ticket, key: keyedHash('key', isOfVisit(ticket) ? (visit ?? '') : '', ticket) };
  }

  function made(visit: string | null): DraftKey {
    const start = `${visit === null ? 'form' : 'visit'}.${now().getTime().toString(36)}`;
    return keyFor(`${start}.${keyedHash('ticket', start, visit ?? '')}`, visit);
  }

  function holds(ticket: string, visit: string | null): boolean {
    const [kind = '', time = '', proof = ''] = ticket.split('.');
    const age = now().getTime() - Number.parseInt(time, 36);
    if (!(age >= 0 && age <= limits.draftTicket)) return false;
    if (isOfVisit(ticket) && visit === null) return false;
    return isSame(proof, keyedHash('ticket', `${kind}.${time}`, isOfVisit(ticket) ? (visit ?? '') : ''));
  }

  return {
    open: (ticket: string | undefined, visit: string | null): DraftKey =>
      ticket !== undefined && holds(ticket, visit) ? keyFor(ticket, visit) : made(visit),
  };
}

const isOfVisit = (ticket: string) => ticket.startsWith('visit.');

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
