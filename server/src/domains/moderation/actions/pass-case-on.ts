import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { canSignIn, findAccountNow } from '../../people/index.js';
import type { PlaceKinds } from '../../places/index.js';
import { findCase, loggedIn } from '../find-case.js';
import { moderates } from '../moderation.policy.js';
import { type SeenCase, seeCase } from './read-cases.js';

export interface PassCaseOn {
  readonly caseId: string;
  readonly rev: number;
  /** Null: anybody. */
  readonly to: string | null;
  readonly note?: string | undefined;
}

/** The actor asks a colleague to look as well, and leaves the decision to them. Throws `changedMeanwhile`. */
export async function passCaseOn(
  ctx: Ctx,
  kinds: PlaceKinds,
  { caseId, rev, to, note }: PassCaseOn,
): Promise<SeenCase> {
  const { case: one } = authorize(ctx, 'case.decide', await findCase(ctx, kinds, caseId));
  const { accountId } = teamActor(ctx.actor);
  const colleague = to === null ? null : await findAccountNow(ctx, to);
  if (
    to !== null &&
    !(colleague && colleague.id !== accountId && moderates(colleague.roles) && canSignIn(colleague))
  )
    throw new NaastError('badInput', { fields: [{ path: 'to', problem: 'unknown' }] });
  const passed = await ctx.stores.cases.passOn(one.id, rev, {
    ...{ by: accountId, to, at: ctx.now() },
    note: note ?? null,
  });
  if (passed === null) throw new NaastError('changedMeanwhile');
  ctx.publish({ type: 'case.changed', caseId: one.id });
  await enterInLog(ctx, { act: 'case.passedOn', ...loggedIn(one) });
  return seeCase(ctx, kinds, passed);
}
