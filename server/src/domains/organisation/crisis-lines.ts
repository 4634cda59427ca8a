import type { SettingValues } from '@naast/shared/contract/settings';
import { DateTime } from 'luxon';
import { NaastError } from '../../kernel/errors.js';
import type { LoadedSettings } from './load-settings.js';

/**
 * What the shape of the lines cannot tell. Throws `badInput` at the field: for another emergency number than that of the set which
 * was shipped, and for a check on a day that has yet to come.
 */
export function refuseUnsafeLines(
  { danger, checkedOn }: SettingValues['crisisLines'],
  { stored, settings }: LoadedSettings,
  now: Date,
): void {
  if (danger.phone.dial !== stored.crisis.danger.phone.dial) refuse('danger.phone.shown');
  const zone = settings.timeZone.value.timeZone;
  const today = DateTime.fromJSDate(now, { zone }).toFormat('yyyy-MM-dd');
  if (checkedOn > today && checkedOn !== settings.crisisLines.value.checkedOn) refuse('checkedOn');
}

function refuse(field: string): never {
  throw new NaastError('badInput', {
    fields: [{ path: `change.value.${field}`, problem: 'notAllowed' }],
  });
}
