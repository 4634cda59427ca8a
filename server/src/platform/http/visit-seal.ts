import { hkdfSync } from 'node:crypto';
import { openBytes, sealBytes } from '../vault/sealing.js';
import type { SealedSession } from './cookie-sessions.js';

/** Bytes of every record before it is sealed: two and a half times what the fullest one needs. */
const size = 640;
const about = 'visit.session.2';

/**
 * Seals a session record under the raw session id, which only the browser has (promise 5). All records are equally long: from
 * outside none tells whether it belongs to a member, to the team or to an asker.
 */
export function sealSession(rawId: string, record: SealedSession): string {
  const plain = Buffer.alloc(size, ' ');
  const text = Buffer.from(JSON.stringify(record), 'utf8');
  if (text.length > size) throw new RangeError('a session record is too long');
  text.copy(plain);
  return sealBytes(keyOf(rawId), about, plain).toString('base64url');
}

/** Null when it was sealed for another session, or in another form. */
export function openSession(rawId: string, sealed: string): SealedSession | null {
  try {
    const plain = openBytes(keyOf(rawId), about, Buffer.from(sealed, 'base64url'));
    return JSON.parse(plain.toString('utf8')) as SealedSession;
  } catch {
    return null;
  }
}

const keyOf = (rawId: string): Buffer =>
  Buffer.from(hkdfSync('sha256', rawId, Buffer.alloc(0), 'naast visit 1', 32));
