import type { SettingValues } from '@naast/shared/contract/settings';
import type { Bilingual } from '@naast/shared/languages';
import { DateTime } from 'luxon';
import { NaastError } from '../../kernel/errors.js';
import { clockOn } from './hours.js';

export interface Maintenance {
  readonly from: Date;
  readonly until: Date;
  readonly text: Bilingual;
}

/** Throws `badInput` at the day of one that is over: nobody would see it. */
export function refusePastMaintenance(
  value: SettingValues['maintenance'],
  timeZone: string,
  now: Date,
): void {
  if (value.planned === null) return;
  const planned = maintenanceIn(value, timeZone);
  if (planned === null || planned.until <= now)
    throw new NaastError('badInput', {
      fields: [{ path: 'change.value.planned.date', problem: 'notAllowed' }],
    });
}

/**
 * When it is, by the clock of this time zone; what begins in the hour that summer time skips begins with summer time. Null
 * if none is planned.
 */
export function maintenanceIn(
  { planned }: SettingValues['maintenance'],
  timeZone: string,
): Maintenance | null {
  if (planned === null) return null;
  const day = DateTime.fromISO(planned.date, { zone: timeZone });
  if (!day.isValid) return null;
  const from = clockOn(day, planned.from);
  const until = clockOn(planned.to > planned.from ? day : day.plus({ days: 1 }), planned.to);
  return { from: from.toJSDate(), until: until.toJSDate(), text: planned.text };
}
