import type { SettingValues } from '@naast/shared/contract/settings';
import { DateTime } from 'luxon';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { emergencyNumber, theOrganisation } from '../../organisation/index.js';

/**
 * What the shape of the lines cannot tell. Throws `badInput` at the field: for another emergency number than that of the set which
 * was shipped, and for a check on a day that has yet to come.
 */
export async function checkCrisisLines(
  ctx: Ctx,
  { danger, checkedOn }: SettingValues['crisisLines'],
): Promise<void> {
  if (danger.phone.dial !== (await emergencyNumber(ctx))) refuse('danger.phone.shown');
  const { crisis, timeZone } = await theOrganisation(ctx);
  const today = DateTime.fromJSDate(ctx.now(), { zone: timeZone }).toFormat('yyyy-MM-dd');
  if (checkedOn > today && checkedOn !== crisis.checkedOn) refuse('checkedOn');
}

function refuse(field: string): never {
  throw new NaastError('badInput', {
    fields: [{ path: `change.value.${field}`, problem: 'notAllowed' }],
  });
}
