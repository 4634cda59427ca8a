import { hkdfSync } from 'node:crypto';
import { openBytes, sealBytes } from '../vault/sealing.js';

/** What is sealed in a visit's record: the thread that it may open; the secret from which its seats are found. */
export type SealedInVisit = 'asks' | 'secret';

/**
 * Seals something in a session record under the raw session id, which only the browser has. From the store alone nobody learns
 * that the one who sits in a room also asked a question (promise 5).
 */
export const sealInVisit = (rawId: string, what: SealedInVisit, plain: string): string =>
  sealBytes(keyOf(rawId), aboutOf(what), Buffer.from(plain, 'utf8')).toString('base64url');

/** Null when there is none, or it was sealed for another session. */
export function openInVisit(rawId: string, what: SealedInVisit, sealed: string | undefined): string | null {
  if (sealed === undefined) return null;
  try {
    return openBytes(keyOf(rawId), aboutOf(what), Buffer.from(sealed, 'base64url')).toString('utf8');
  } catch {
    return null;
  }
}

const aboutOf = (what: SealedInVisit) => `visit.${what}.1`;
const keyOf = (rawId: string): Buffer =>
  Buffer.from(hkdfSync('sha256', rawId, Buffer.alloc(0), 'naast visit 1', 32));
