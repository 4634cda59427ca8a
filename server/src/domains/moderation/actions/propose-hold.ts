import type { HoldReason } from '@naast/shared/contract/grave-cases';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { refuseCodename } from '../../messages/index.js';
import type { PlaceKinds } from '../../places/index.js';
import { loggedIn } from '../find-case.js';
import { findForHold } from '../find-for-hold.js';

export interface ProposeHold {
  readonly caseId: string;
  readonly why: HoldReason;
  readonly words: string;
  /** From its beginning. */
  readonly days: number;
}

/** Asks that words are kept beyond their term; nothing is held until another agrees. Throws `changedMeanwhile`, `holdsCodename`. */
export async function proposeHold(ctx: Ctx, kinds: PlaceKinds, input: ProposeHold): Promise<void> {
  const { caseId, why, words, days } = input;
  const { case: one } = authorize(ctx, 'case.proposeHold', await findForHold(ctx, kinds, caseId));
  refuseCodename(words);
  const { accountId: by } = teamActor(ctx.actor);
  const asked = await ctx.stores.graveCases.askHold(one.id, { by, why, words, days }, ctx.now());
  if (asked === null) throw new NaastError('changedMeanwhile');
  ctx.publish({ type: 'case.changed', caseId: one.id });
  await enterInLog(ctx, { act: 'case.holdProposed', ...loggedIn(one) });
}
