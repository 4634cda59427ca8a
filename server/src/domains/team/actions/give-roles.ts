import type { Profession, TeamRole } from '@naast/shared/roles';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { coordinates } from '../../people/index.js';
import { changeRoles } from '../change-roles.js';

export interface Roles {
  readonly accountId: string;
  readonly isHost: boolean;
  /** Seen to be so by whoever gives the role; null: no consultant. */
  readonly verifiedProfession: Profession | null;
}

/** Makes somebody else a host or a consultant, or no longer. */
export async function giveRoles(ctx: Ctx, input: Roles): Promise<void> {
  const found = await ctx.stores.people.find(input.accountId);
  const { account } = authorize(ctx, 'team.giveRoles', { account: found });
  const roles: TeamRole[] = [
    ...(input.isHost ? (['host'] as const) : []),
    ...(input.verifiedProfession !== null ? (['consultant'] as const) : []),
    // Stays as it is: that takes two people.
    ...(coordinates(account) ? (['coordinator'] as const) : []),
  ];
  await changeRoles(ctx, account, roles, input.verifiedProfession);
}
