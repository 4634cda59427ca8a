import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import type { Account, SecondFactor } from './people.types.js';

/** Two-step sign-in: a code of an authenticator app (TOTP, RFC 6238), or a recovery code instead. */

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const { secondsPerCode, ticketHolds } = limits.secondFactor;

const drawn = (ctx: Ctx, characters: number): string =>
  Array.from({ length: characters }, () => base32.charAt(ctx.randomBelow(base32.length))).join('');

/** Loaded where a code is asked for or drawn, and not at every start. */
const otp = () => import('otplib');

export interface DrawnFactor {
  readonly secret: string;
  readonly ticket: string;
}

/** A new secret. It is not stored: the ticket proves later that it was generated here, recently. */
export async function drawFactor(ctx: Ctx): Promise<DrawnFactor & { uri: string }> {
  const { generateURI } = await otp();
  const secret = drawn(ctx, 32);
  const drawnAt = ctx.now().getTime().toString(36);
  return {
    secret,
    ticket: `${drawnAt}.${ctx.stores.people.factorProof(secret, drawnAt)}`,
    // Neutral names: the app shows them on the phone, to others too.
    uri: generateURI({ issuer: 'Naast', label: 'team', secret }),
  };
}

/** Verifies a first code of the app. Throws `secondFactorStale` or `codeWrong`. */
export async function confirmFactor(ctx: Ctx, given: DrawnFactor & { code: string }): Promise<SecondFactor> {
  const [drawnAt = '', proof] = given.ticket.split('.');
  const age = ctx.now().getTime() - Number.parseInt(drawnAt, 36);
  const isOurs = proof === ctx.stores.people.factorProof(given.secret, drawnAt);
  if (!isOurs || !(age >= 0 && age <= ticketHolds)) throw new NaastError('secondFactorStale');
  const step = await stepOf(ctx, given.secret, given.code, 0);
  if (step === null) throw new NaastError('codeWrong');
  return { secret: given.secret, lastStep: step };
}

/** Uses up a code. Throws `codeWrong`, also for a used one. */
export async function useCode(ctx: Ctx, account: Account, code: string): Promise<void> {
  const { secondFactor } = account;
  if (secondFactor === null) return;
  const step = await stepOf(ctx, secondFactor.secret, code, secondFactor.lastStep);
  if (step !== null && (await ctx.stores.people.takeTimeStep(account.id, step))) return;
  if (await ctx.stores.people.takeRecoveryCode(account.id, plainCode(code))) return;
  throw new NaastError('codeWrong');
}

/** The time step of a code, if later than `after`; else null. Tolerates one step of clock drift. */
async function stepOf(ctx: Ctx, secret: string, code: string, after: number): Promise<number | null> {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const { verify } = await otp();
  const epoch = Math.floor(ctx.now().getTime() / 1000);
  // Compare with `after` here: passed to the library, it would throw when the clock went back.
  const found = await verify({ secret, token, epoch, epochTolerance: secondsPerCode });
  return found.valid && 'timeStep' in found && found.timeStep > after ? found.timeStep : null;
}

export interface NewRecovery {
  /** Shown once. */
  readonly codes: readonly string[];
  readonly hashes: readonly string[];
}

/** Eight codes of 50 bits: they work only together with the passphrase. */
export function drawRecoveryCodes(ctx: Ctx, accountId: string): NewRecovery {
  const { count, characters } = limits.recoveryCodes;
  const codes = Array.from({ length: count }, () => drawn(ctx, characters));
  return {
    codes: codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`),
    hashes: codes.map((code) => ctx.stores.people.recoveryHash({ accountId, code })),
  };
}

/** Normalizes a typed recovery code. */
const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z2-7]/g, '');
