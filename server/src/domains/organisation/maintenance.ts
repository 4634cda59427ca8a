import type { SettingValues } from '@naast/shared/contract/settings';
import type { Bilingual } from '@naast/shared/languages';
import { DateTime } from 'luxon';
import { NaastError } from '../../kernel/errors.js';

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

/** When it is, by the clock of this time zone; an hour that a day lacks (summer time) is the next one. Null if none is planned. */
export function maintenanceIn(
  { planned }: SettingValues['maintenance'],
  timeZone: string,
): Maintenance | null {
  if (planned === null) return null;
  const at = (clock: string) => DateTime.fromISO(`${planned.date}T${clock}`, { zone: timeZone });
  const from = at(planned.from);
  const to = planned.to > planned.from ? at(planned.to) : at(planned.to).plus({ days: 1 });
  // In the hour that summer time skips, the end can come before the beginning.
  const until = DateTime.max(from, to);
  if (!from.isValid || !until.isValid) return null;
  return { from: from.toJSDate(), until: until.toJSDate(), text: planned.text };
}
