import { timingSafeEqual } from 'node:crypto';
import { day as aDay } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { Account } from './people.types.js';

/**
 * The cookie of a browser in which a team account signed in before (OWASP's "device cookie"): `browser.day.proof`. It
 * grants no access, only a rate limit of its own at sign-in, which others behind the same address cannot exhaust. It is
 * not stored here. The account's round is in the proof, so ending all sign-ins invalidates it.
 */
export function drawKnownBrowser(ctx: Ctx, account: Pick<Account, 'id' | 'round'>): string {
  const browser = ctx.newId();
  const day = dayNumber(ctx.now()).toString(36);
  return `${browser}.${day}.${ctx.stores.people.browserProof(account, browser, day)}`;
}

/**
 * The browser id if the cookie is valid for this account, else null. Same work without an account, against timing
 * attacks.
 */
export function knownBrowser(ctx: Ctx, account: Account | null, shown: string): string | null {
  const [browser = '', day = '', proof = ''] = shown.split('.');
  const right = ctx.stores.people.browserProof(account ?? noAccount, browser, day);
  const age = dayNumber(ctx.now()) - Number.parseInt(day, 36);
  const holds = age >= 0 && age <= limits.knownBrowser / aDay;
  return isSame(proof, right) && holds && account?.kind === 'team' ? browser : null;
}

const noAccount = { id: '', round: 0 };
const dayNumber = (at: Date): number => Math.floor(at.getTime() / aDay);

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
