import type { AccountView } from '@naast/shared/contract/account';
import type { MayNow, SelfView } from '@naast/shared/contract/people';
import { limits } from '@naast/shared/limits';
import { noneOf } from '@naast/shared/rights';
import type { SignInRecord } from '../../platform/http/sign-in-records.js';
import type { Account } from './people.types.js';

/** What the screen needs to know of the session. */
interface VisitNow {
  readonly started: boolean;
  readonly isLocked: boolean;
  /** Locked by the quick exit. */
  readonly isNameless?: boolean;
  readonly locksAt: Date;
  readonly sharesDevice: boolean;
}

export const justSignedIn = (now: Date, { sharesDevice }: Pick<VisitNow, 'sharesDevice'>): VisitNow => ({
  started: true,
  isLocked: false,
  sharesDevice,
  locksAt: new Date(now.getTime() + limits.signInSession.teamLock),
});

export function presentSelf(account: Account | null, visit: VisitNow, may: MayNow): SelfView {
  const { sharesDevice } = visit;
  if (account === null)
    return visit.started ? { kind: 'visitor', sharesDevice, may } : { kind: 'anonymous', may };
  if (account.kind === 'member') return { kind: 'member', name: account.name, sharesDevice, may };
  // A locked session is refused everything but its unlocking and its end.
  if (visit.isLocked)
    return { kind: 'locked', name: visit.isNameless ? '' : account.name, sharesDevice, may: noneOf(may) };
  return {
    kind: 'team',
    name: account.name,
    roles: [...account.roles],
    hasSecondFactor: account.secondFactor !== null,
    locksAt: visit.locksAt.toISOString(),
    sharesDevice,
    may,
  };
}

export function presentAccount(
  account: Account,
  signIns: readonly SignInRecord[],
  thisKey: string,
): AccountView {
  return {
    name: account.name,
    kind: account.kind,
    since: account.createdAt.toISOString(),
    hasSecondFactor: account.secondFactor !== null,
    recoveryLeft: account.recovery.length,
    signIns: signIns.map((signIn) => ({
      id: signIn.key as AccountView['signIns'][number]['id'],
      begunAfter: signIn.begunAfter.toISOString(),
      isThis: signIn.key === thisKey,
    })),
  };
}
