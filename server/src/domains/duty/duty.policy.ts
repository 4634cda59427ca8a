import type { TeamRole } from '@naast/shared/roles';
import type { PolicyTable } from '../../kernel/abilities.js';
import type { Actor } from '../../kernel/actor.js';
import { deny, onlyWithRole, type Verdict } from '../../kernel/verdict.js';
import type { Duty } from './duty.types.js';

interface OnDuty {
  readonly duty: Duty;
}

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'duty.read': { on: null };
    'duty.take': { on: OnDuty };
    /** `canLead` null: there is no such colleague. */
    'duty.offer': { on: OnDuty & { canLead: boolean | null } };
    'duty.withdrawOffer': { on: OnDuty };
    'duty.end': { on: OnDuty };
  }
}

export type DutyAbility = Extract<keyof import('../../kernel/abilities.js').AbilityMap, `duty.${string}`>;

/** The roles of a duty lead: a consultant advises, and holds no room. */
export const leads = (roles: readonly TeamRole[]): boolean =>
  roles.some((role) => role === 'host' || role === 'coordinator');

function leading(actor: Actor): Verdict {
  if (actor.kind !== 'team') return deny('signInNeeded');
  return leads(actor.roles) ? 'allow' : deny('notAllowed');
}

const is = (actor: Actor, accountId: string | null): boolean =>
  actor.kind === 'team' && actor.accountId === accountId;

function asLead(actor: Actor, { duty }: OnDuty): Verdict {
  const verdict = leading(actor);
  if (verdict !== 'allow') return verdict;
  return is(actor, duty.accountId) ? 'allow' : deny('notAllowed');
}

export const dutyPolicy: PolicyTable<DutyAbility> = {
  'duty.read': (actor) => (actor.kind === 'team' ? onlyWithRole(actor) : deny('signInNeeded')),
  // Also from the present lead, who may be gone.
  'duty.take': (actor) => leading(actor),
  'duty.offer'(actor, { duty, canLead }) {
    const verdict = asLead(actor, { duty });
    if (verdict !== 'allow') return verdict;
    if (canLead === null) return 'hide';
    return canLead ? 'allow' : deny('notAllowed');
  },
  'duty.withdrawOffer'(actor, { duty }) {
    const verdict = leading(actor);
    if (verdict !== 'allow') return verdict;
    if (duty.offeredTo === null) return deny('notAllowed');
    return is(actor, duty.accountId) || is(actor, duty.offeredTo) ? 'allow' : deny('notAllowed');
  },
  'duty.end': asLead,
};
