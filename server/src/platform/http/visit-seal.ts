import { hkdfSync } from 'node:crypto';
import { openBytes, sealBytes } from '../vault/sealing.js';
import type { SealedSession } from './cookie-sessions.js';

/** Bytes that every record is padded to: 2.5 times the largest one. */
const size = 640;
const about = 'visit.session.2';

/**
 * Seals a session record under the raw session id, which only the browser has (promise 5). All records are padded to
 * one length, so that their size does not tell a member from the team or an asker.
 */
export function sealSession(rawId: string, record: SealedSession): string {
  const plain = Buffer.alloc(size, ' ');
  const text = Buffer.from(JSON.stringify(record), 'utf8');
  if (text.length > size) throw new RangeError('a session record is too long');
  text.copy(plain);
  return sealBytes(keyOf(rawId), about, plain).toString('base64url');
}

/** Null if it was sealed for another session, or by another version. */
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
