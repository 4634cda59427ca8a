import { silentRoutes } from '@naast/shared/contract/room-silent';
import { type Entry, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { refusalOf } from '../../../api/api-error.js';
import { call } from '../../../api/call.js';

export type Inside = Extract<Entry, { outcome: 'inside' }>;
export type Queued = Extract<Entry, { outcome: 'row' }>;
export type Silent = Extract<Entry, { outcome: 'silent' }>;
type Arrived = Inside | Queued | Silent;

export interface Attempt {
  readonly sessionId: RoomSessionId;
  /** Without a name: to read along unseen. */
  readonly body: {
    readonly name: string | null;
    readonly how: string | null;
    readonly houseRulesVersion: number;
  };
  /** The user cancelled, or the page is gone. */
  isOver: boolean;
}

/** The browser does not send the cookie back, so its seat could not be found again. */
export class CookiesRefused extends Error {}

const { asksAgainEvery } = limits.door;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Temporary errors: a queued page keeps asking. */
/** Of two tabs that come in at the same moment with one cookie, the first replaces it: the other waits for the new one. */
const cookieArrivesIn = 1000;
const passing = ['offline', 'tooFast', 'storeUnavailable'];

/**
 * Repeats the request to enter until the user is inside, in the row for a chair, or reads along unseen. `onWait` gets the end of the wait, in epoch ms by this device's clock.
 * Resolves to null when the attempt was cancelled; rejects with the refusal, or `CookiesRefused`.
 */
export async function askToEnter(attempt: Attempt, onWait: (until: number) => void): Promise<Arrived | null> {
  let isQueued = false;
  let wasSentCookie = false;
  let wasReplaced = false;
  while (!attempt.isOver) {
    let entry: Entry | null;
    try {
      entry = await requestEntry(attempt, isQueued);
    } catch (error) {
      if (wasReplaced || refusalOf(error) !== 'sessionExpired') throw error;
      wasReplaced = true;
      await pause(cookieArrivesIn);
      continue;
    }
    if (entry && 'state' in entry) return arrived(attempt, entry);
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

/** Null after a temporary error while queued. */
async function requestEntry({ sessionId, body }: Attempt, isQueued: boolean): Promise<Entry | null> {
  try {
    const { name, how, ...rules } = body;
    return await (name === null
      ? call(silentRoutes.readSilently, { params: { sessionId }, body: rules })
      : call(roomRoutes.enterRoom, { params: { sessionId }, body: { name, how, ...rules } }));
  } catch (error) {
    if (isQueued && passing.includes(refusalOf(error))) return null;
    throw error;
  }
}

function arrived({ isOver, sessionId }: Attempt, entry: Arrived): Arrived | null {
  if (!isOver) return entry;
  // Cancelled during the request: give the chair or the place back.
  call(roomRoutes.leaveRoom, { params: { sessionId } }).catch(() => undefined);
  return null;
}
