import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import type { Finding } from '../../../kernel/domain.js';
import { theOrganisation } from '../../organisation/index.js';

/** Whether somebody has looked at the numbers that people call in danger, not too long ago. */
export async function checkCrisisFile(ctx: Ctx): Promise<Finding[]> {
  const { crisis } = await theOrganisation(ctx);
  const age = ctx.now().getTime() - Date.parse(crisis.checkedOn);
  return age > limits.crisisFileHolds ? [{ kind: 'crisisFileOld', about: null }] : [];
}
