import { type Entry, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { useEffect, useRef, useState } from 'react';
import { refusalOf } from '../../../api/api-error.js';
import { call } from '../../../api/call.js';

export type Inside = Extract<Entry, { outcome: 'inside' }>;

/** `until`: by this page's own clock, in epoch ms. */
export type Entering =
  | { readonly at: 'form'; readonly error: unknown }
  | { readonly at: 'knocking' }
  | { readonly at: 'door'; readonly until: number };

/** The browser sends no cookie back, so nobody could find its seat again. */
export class CookiesRefused extends Error {}

interface Attempt {
  isOver: boolean;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Whoever waits at the door goes on waiting through these. */
const passing = ['offline', 'tooFast', 'storeUnavailable'];

/** Asks to come in, as often as it takes: until inside, refused, or no longer wanted. */
export function useEntering(sessionId: RoomSessionId, onEnter: (inside: Inside) => void) {
  const [entering, setEntering] = useState<Entering>({ at: 'form', error: null });
  const current = useRef<Attempt | null>(null);

  function over(): void {
    if (current.current) current.current.isOver = true;
    current.current = null;
  }
  useEffect(() => over, []);

  async function start(body: { name: string; houseRulesVersion: number }): Promise<void> {
    over();
    const attempt: Attempt = { isOver: false };
    current.current = attempt;
    setEntering({ at: 'knocking' });
    let isInLine = false;
    let wasSentCookie = false;
    try {
      for (;;) {
        const entry = await knock(body, isInLine);
        if (entry?.outcome === 'inside') return arrive(attempt, entry);
        if (attempt.isOver) return;
        if (entry?.outcome === 'again') {
          if (wasSentCookie) throw new CookiesRefused();
          wasSentCookie = true;
          continue;
        }
        if (entry) setEntering({ at: 'door', until: Date.now() + entry.waitMs });
        isInLine = true;
        const { asksAgainEvery } = limits.door;
        await pause(Math.min(entry?.waitMs ?? asksAgainEvery, asksAgainEvery));
        if (attempt.isOver) return;
      }
    } catch (error) {
      if (!attempt.isOver) setEntering({ at: 'form', error });
    }
  }

  /** null: no answer, and whoever waits goes on waiting. */
  async function knock(body: { name: string; houseRulesVersion: number }, isInLine: boolean) {
    try {
      return await call(roomRoutes.enterRoom, { params: { sessionId }, body });
    } catch (error) {
      if (isInLine && passing.includes(refusalOf(error))) return null;
      throw error;
    }
  }

  function arrive(attempt: Attempt, inside: Inside): void {
    if (!attempt.isOver) return onEnter(inside);
    // Changed their mind just then: the chair is for somebody else.
    call(roomRoutes.leaveRoom, { params: { sessionId } }).catch(() => undefined);
  }

  return {
    entering,
    start,
    stop() {
      over();
      setEntering({ at: 'form', error: null });
    },
    /** What was refused is no longer so. */
    forgive: () => setEntering((now) => (now.at === 'form' ? { at: 'form', error: null } : now)),
  };
}
