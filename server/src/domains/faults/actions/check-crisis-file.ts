import { day } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import type { Finding } from '../../../kernel/domain.js';
import { brokenSettings, theOrganisation } from '../../organisation/index.js';

/** Whether the numbers of the crisis lines were checked recently, and whether what a coordinator set can be read. */
export async function checkCrisisFile(ctx: Ctx): Promise<Finding[]> {
  const [{ crisis }, broken] = await Promise.all([theOrganisation(ctx), brokenSettings(ctx)]);
  const age = ctx.now().getTime() - Date.parse(crisis.checkedOn);
  return [
    // A day that has yet to come was never that of a check, and would count for ever. It may be tomorrow where they were checked.
    ...(age > limits.crisisFileHolds || age < -day ? [{ kind: 'crisisFileOld' as const, about: null }] : []),
    ...broken.map((subject) => ({ kind: 'settingBroken' as const, about: subject })),
  ];
}
