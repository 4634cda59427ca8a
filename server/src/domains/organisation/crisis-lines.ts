import type { SettingValues } from '@naast/shared/contract/settings';
import { DateTime } from 'luxon';
import { NaastError } from '../../kernel/errors.js';
import type { LoadedSettings } from './load-settings.js';

/**
 * What the shape of the lines cannot tell. Throws `badInput` at the field: for a check on a day that has yet to come, and for another
 * emergency number than the present one that nobody checked today.
 */
export function refuseUnsafeLines(
  { danger, checkedOn, isChecked }: SettingValues['crisisLines'],
  { settings }: LoadedSettings,
  now: Date,
): void {
  const zone = settings.timeZone.value.timeZone;
  const today = DateTime.fromJSDate(now, { zone }).toFormat('yyyy-MM-dd');
  const present = settings.crisisLines.value;
  if (danger.phone.dial !== present.danger.phone.dial && !(isChecked && checkedOn === today))
    refuse('checkedOn', 'missing');
  if (checkedOn > today && checkedOn !== present.checkedOn) refuse('checkedOn', 'notAllowed');
}

function refuse(field: string, problem: 'missing' | 'notAllowed'): never {
  throw new NaastError('badInput', { fields: [{ path: `change.value.${field}`, problem }] });
}
