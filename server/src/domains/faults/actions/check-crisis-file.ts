import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import type { Finding } from '../../../kernel/domain.js';
import { brokenSettings, theOrganisation } from '../../organisation/index.js';

/** Whether the numbers of the crisis lines were checked recently, and whether what a coordinator set can be read. */
export async function checkCrisisFile(ctx: Ctx): Promise<Finding[]> {
  const [{ crisis }, broken] = await Promise.all([theOrganisation(ctx), brokenSettings(ctx)]);
  const age = ctx.now().getTime() - Date.parse(crisis.checkedOn);
  return [
    ...(age > limits.crisisFileHolds ? [{ kind: 'crisisFileOld' as const, about: null }] : []),
    ...broken.map((subject) => ({ kind: 'settingBroken' as const, about: subject })),
  ];
}
