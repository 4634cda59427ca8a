import type { PolicyTable } from '../../kernel/abilities.js';
import { type Actor, accountIdOf } from '../../kernel/actor.js';
import { deny, type Verdict } from '../../kernel/verdict.js';
import { type Account, coordinates } from './people.types.js';

/** An account to be ended, and the number of coordinators. */
export interface Ending {
  readonly account: Account;
  readonly coordinators: number;
}

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'self.read': { on: null };
    'signIn.start': { on: null };
    'signIn.end': { on: null };
    'signIn.lock': { on: null };
    'draft.keep': { on: null };
    'device.share': { on: null };
    'secondFactor.draw': { on: null };
    'secondFactor.renew': { on: null };
    'account.see': { on: null };
    'account.change': { on: null };
    'houseRules.accept': { on: null };
    'account.end': { on: Ending | null; granted: Ending };
    'member.signUp': { on: null };
    'member.recover': { on: null };
  }
}

export type PeopleAbility =
  | 'self.read'
  | 'signIn.start'
  | 'signIn.end'
  | 'signIn.lock'
  | 'draft.keep'
  | 'device.share'
  | 'secondFactor.draw'
  | 'secondFactor.renew'
  | 'account.see'
  | 'account.change'
  | 'houseRules.accept'
  | 'account.end'
  | 'member.signUp'
  | 'member.recover';

const anyAccount = (actor: Actor): Verdict => (accountIdOf(actor) === null ? deny('signInNeeded') : 'allow');

function teamOnly(actor: Actor): Verdict {
  if (actor.kind === 'team') return 'allow';
  return accountIdOf(actor) === null ? deny('signInNeeded') : deny('notAllowed');
}

/** Signed-in actors must sign out first, so that they do not switch accounts by accident. */
const withoutAccount = (actor: Actor): Verdict =>
  accountIdOf(actor) === null ? 'allow' : deny('notAllowed');

export const peoplePolicy: PolicyTable<PeopleAbility> = {
  // Allowed for every actor.
  'self.read': () => 'allow',
  'signIn.start': () => 'allow',
  'signIn.end': () => 'allow',
  'draft.keep': () => 'allow',
  'device.share': () => 'allow',
  // Harmless: the secret is not stored.
  'secondFactor.draw': () => 'allow',

  // Members have recovery words, since losing a phone would lock them out for good.
  'secondFactor.renew': teamOnly,
  // Members say yes at each entry, as visitors do.
  'houseRules.accept': teamOnly,

  'signIn.lock': (actor) => (actor.kind === 'team' ? 'allow' : deny('signInNeeded')),

  'account.see': anyAccount,
  'account.change': anyAccount,
  'account.end'(actor, ending) {
    if (accountIdOf(actor) === null || ending === null) return deny('signInNeeded');
    if (ending.account.id !== accountIdOf(actor)) return 'hide';
    return isLastCoordinator(ending) ? deny('lastCoordinator') : 'allow';
  },

  'member.signUp': withoutAccount,
  'member.recover': withoutAccount,
};

/** There must be at least one coordinator, to invite others. */
export const isLastCoordinator = ({ account, coordinators }: Ending): boolean =>
  coordinates(account) && coordinators <= 1;
