import { isSeated, type Seat } from '@naast/server/domains/seats/index';
import type { UnloggedAbility } from '@naast/server/kernel/abilities';
import { type Actor, hasRole } from '@naast/server/kernel/actor';
import type { Ctx } from '@naast/server/kernel/ctx';
import { deny, onlyAs, type Verdict } from '@naast/server/kernel/verdict';
import { authorize } from '@naast/server/platform/policy/authorize';
import type { Board } from './board.js';
import { abilityOf } from './wire.js';

export const boardViewers = ['readers', 'keepers'] as const;
export type BoardViewer = (typeof boardViewers)[number];

export const viewerOf = (actor: Actor): BoardViewer => (hasRole(actor, 'host') ? 'keepers' : 'readers');

interface OnBoard {
  readonly board: Board | null;
  readonly seat: Seat | null;
}

export const boardPolicy = {
  // Everybody may read, also without a visit.
  'board.read': (_actor: Actor, { board }: OnBoard): Verdict => (board === null ? 'hide' : 'allow'),
  'board.enter'(_actor: Actor, { board }: OnBoard): Verdict {
    if (board === null) return 'hide';
    return board.isOpen ? 'allow' : deny('roomClosed');
  },
  'board.post'(_actor: Actor, { board, seat }: OnBoard): Verdict {
    if (board === null) return 'hide';
    if (!board.isOpen) return deny('roomClosed');
    return isSeated(seat) ? 'allow' : deny('seatNeeded'); // who waits is not seated
  },
  'board.decide'(actor: Actor, { board }: OnBoard): Verdict {
    const keeping = onlyAs('host', actor);
    if (keeping !== 'allow') return keeping;
    return board === null ? 'hide' : 'allow';
  },
};

export function gate(ctx: Ctx, ability: keyof typeof boardPolicy, on: OnBoard): OnBoard & { board: Board } {
  return authorize(ctx, abilityOf(ability) as UnloggedAbility, on as never) as unknown as OnBoard & {
    board: Board;
  };
}
