import type { Profession } from '@naast/shared/roles';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { findAccountNow, withWork } from '../../people/index.js';
import { changeRoles } from '../team-changes.js';

export interface Roles {
  readonly accountId: string;
  readonly isHost: boolean;
  /** As verified by the coordinator; null for no consultant. */
  readonly verifiedProfession: Profession | null;
}

/** Sets another account's host and consultant roles. */
export async function giveRoles(ctx: Ctx, input: Roles): Promise<void> {
  const found = await findAccountNow(ctx, input.accountId);
  const { account } = authorize(ctx, 'team.giveRoles', { account: found });
  const work = { isHost: input.isHost, isConsultant: input.verifiedProfession !== null };
  await changeRoles(ctx, account.id, withWork(work), input.verifiedProfession);
}
