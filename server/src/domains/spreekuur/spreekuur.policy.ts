import type { SpreekuurView } from '@naast/shared/contract/spreekuur';
import type { PolicyTable } from '../../kernel/abilities.js';
import type { Actor } from '../../kernel/actor.js';
import { deny, type Verdict } from '../../kernel/verdict.js';
import type { Thread } from './spreekuur.types.js';

export interface Found {
  readonly thread: Thread | null;
}
interface FoundForSure {
  readonly thread: Thread;
}

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'spreekuur.read': { on: null };
    'question.ask': { on: { readonly isCoordinated: boolean } };
    'question.return': { on: Found; granted: FoundForSure };
    'question.see': { on: Found; granted: FoundForSure };
    'question.draw': { on: Found; granted: FoundForSure };
    'question.write': { on: Found; granted: FoundForSure };
    'question.keep': { on: Found; granted: FoundForSure };
    'question.withdraw': { on: Found; granted: FoundForSure };
    'question.erase': { on: Found; granted: FoundForSure };
  }
}

export type AskerAbility = Extract<
  keyof import('../../kernel/abilities.js').AbilityMap,
  `question.${string}` | `spreekuur.${string}`
>;

/** The asker may do everything with the thread that this session opened, and nothing with others. */
export const askerPolicy: PolicyTable<AskerAbility> = {
  'spreekuur.read': () => 'allow',

  'question.ask': asking,
  'question.return'(actor, { thread }) {
    if (actor.kind !== 'visitor') return deny('notAllowed');
    return thread === null ? deny('codenameUnknown') : 'allow';
  },

  'question.see': ownThread,
  'question.keep': ownThread,
  'question.erase': ownThread,
  'question.draw'(actor, on) {
    const own = ownThread(actor, on);
    if (own !== 'allow') return own;
    return on.thread?.confirmedAt ? deny('codenameConfirmed') : 'allow';
  },
  'question.write': ownUnlessWithdrawn,
  'question.withdraw': ownUnlessWithdrawn,
};

const newcomer: Actor = { kind: 'visitor', who: '', memberId: null, askerOf: null };

/** What the spreekuur allows a visitor, by the policy. */
export const spreekuurMay = (isCoordinated: boolean): SpreekuurView['may'] => ({
  ask: asking(newcomer, { isCoordinated }) === 'allow',
});

function asking(actor: Actor, { isCoordinated }: { readonly isCoordinated: boolean }): Verdict {
  // Team actors ask from another browser, as a visitor.
  if (actor.kind !== 'visitor') return deny('notAllowed');
  // Without a coordinator there is no team to read it.
  if (!isCoordinated) return deny('notSetUp');
  return 'allow';
}

function ownThread(actor: Actor, { thread }: Found): Verdict {
  return thread !== null && actor.kind === 'visitor' && actor.askerOf === thread.id ? 'allow' : 'hide';
}

function ownUnlessWithdrawn(actor: Actor, on: Found): Verdict {
  const own = ownThread(actor, on);
  if (own !== 'allow') return own;
  return on.thread?.withdrawnAt ? deny('questionClosed') : 'allow';
}
