import { timingSafeEqual } from 'node:crypto';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { Account } from './people.types.js';

/**
 * What a browser shows of an earlier sign-in to an account of the team (OWASP's "device cookie"): `browser.day.proof`. It opens
 * nothing: it only gives turns of its own at signing in, which others behind the same address cannot use up. Nothing of it is
 * stored here. The account's round is in the proof, so it ends with everything that ends the sign-ins of the account.
 */
export function drawKnownBrowser(ctx: Ctx, account: Pick<Account, 'id' | 'round'>): string {
  const browser = ctx.newId();
  const day = dayNumber(ctx.now()).toString(36);
  return `${browser}.${day}.${ctx.stores.people.browserProof(account, browser, day)}`;
}

/** The browser's own name, if what it shows is of this account and holds; else null. Same work without an account. */
export function knownBrowser(ctx: Ctx, account: Account | null, shown: string): string | null {
  const [browser = '', day = '', proof = ''] = shown.split('.');
  const right = ctx.stores.people.browserProof(account ?? nobody, browser, day);
  const age = dayNumber(ctx.now()) - Number.parseInt(day, 36);
  const holds = age >= 0 && age <= limits.knownBrowser / aDay;
  return isSame(proof, right) && holds && account?.kind === 'team' ? browser : null;
}

const nobody = { id: '', round: 0 };
const aDay = 86_400_000;
const dayNumber = (at: Date): number => Math.floor(at.getTime() / aDay);

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
