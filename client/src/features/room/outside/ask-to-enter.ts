import { type Entry, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { refusalOf } from '../../../api/api-error.js';
import { call } from '../../../api/call.js';

export type Inside = Extract<Entry, { outcome: 'inside' }>;

export interface Attempt {
  readonly sessionId: RoomSessionId;
  readonly body: { readonly name: string; readonly houseRulesVersion: number };
  /** Nobody wants it any more. */
  isOver: boolean;
}

/** The browser sends no cookie back, so nobody could find its seat again. */
export class CookiesRefused extends Error {}

const { asksAgainEvery } = limits.door;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Errors through which a queued page goes on asking. */
const passing = ['offline', 'tooFast', 'storeUnavailable'];

/**
 * Asks to come in until the server lets the page in. `onWait` is told until when it waits, in epoch ms by this page's own clock.
 * Null when the attempt is over meanwhile; rejects with the refusal.
 */
export async function askToEnter(attempt: Attempt, onWait: (until: number) => void): Promise<Inside | null> {
  let isQueued = false;
  let wasSentCookie = false;
  while (!attempt.isOver) {
    const entry = await knock(attempt, isQueued);
    if (entry?.outcome === 'inside') return arrived(attempt, entry);
    if (attempt.isOver) return null;
    if (entry?.outcome === 'again') {
      if (wasSentCookie) throw new CookiesRefused();
      wasSentCookie = true;
      continue;
    }
    if (entry) onWait(Date.now() + entry.waitMs);
    isQueued = true;
    await pause(Math.min(entry?.waitMs ?? asksAgainEvery, asksAgainEvery));
  }
  return null;
}

/** null: no answer, and a queued page goes on asking. */
async function knock({ sessionId, body }: Attempt, isQueued: boolean): Promise<Entry | null> {
  try {
    return await call(roomRoutes.enterRoom, { params: { sessionId }, body });
  } catch (error) {
    if (isQueued && passing.includes(refusalOf(error))) return null;
    throw error;
  }
}

function arrived({ isOver, sessionId }: Attempt, inside: Inside): Inside | null {
  if (!isOver) return inside;
  // Changed their mind just then: the chair is for somebody else.
  call(roomRoutes.leaveRoom, { params: { sessionId } }).catch(() => undefined);
  return null;
}
