import { hkdfSync } from 'node:crypto';
import { openBytes, sealBytes } from '../vault/sealing.js';

/**
 * Which thread a visit may open, in its session record: sealed under the raw session id, which only the browser has. From the
 * store alone nobody learns that the one who sits in a room also asked a question (promise 5).
 */
export const sealThread = (rawId: string, threadId: string): string =>
  sealBytes(keyOf(rawId), about, Buffer.from(threadId, 'utf8')).toString('base64url');

/** Null when there is none, or it was sealed for another session. */
export function openThread(rawId: string, sealed: string | undefined): string | null {
  if (sealed === undefined) return null;
  try {
    return openBytes(keyOf(rawId), about, Buffer.from(sealed, 'base64url')).toString('utf8');
  } catch {
    return null;
  }
}

const about = 'visit.asks.1';
const keyOf = (rawId: string): Buffer =>
  Buffer.from(hkdfSync('sha256', rawId, Buffer.alloc(0), 'naast visit asks 1', 32));
