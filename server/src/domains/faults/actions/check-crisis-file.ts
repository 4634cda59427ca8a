import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import type { Finding } from '../../../kernel/domain.js';
import { theOrganisation } from '../../organisation/index.js';

/** Whether the numbers of the crisis lines were checked recently. */
export async function checkCrisisFile(ctx: Ctx): Promise<Finding[]> {
  const { crisis } = await theOrganisation(ctx);
  const age = ctx.now().getTime() - Date.parse(crisis.checkedOn);
  return age > limits.crisisFileHolds ? [{ kind: 'crisisFileOld', about: null }] : [];
}
