import type { CrisisLine } from '@naast/shared/contract/organisation';
import type { SettingValues } from '@naast/shared/contract/settings';
import { DateTime } from 'luxon';
import { NaastError } from '../../kernel/errors.js';
import type { LoadedSettings } from './load-settings.js';

/**
 * What the shape of the lines cannot tell. Throws `badInput` at the field: for a check on a day that has yet to come, and for a new
 * number, chat or hour that nobody checked today.
 */
export function refuseUnsafeLines(
  given: SettingValues['crisisLines'],
  { settings, first }: LoadedSettings,
  now: Date,
): void {
  const { checkedOn, isChecked } = given;
  const zone = settings.timeZone.value.timeZone;
  const today = DateTime.fromJSDate(now, { zone }).toFormat('yyyy-MM-dd');
  const present = settings.crisisLines.value;
  // Also the lines that Naast began with: the way back from a mistake asks for no call first.
  const known = new Set([...waysOf(present), ...waysOf(first.crisisLines)]);
  const isNew =
    given.danger.phone.dial !== present.danger.phone.dial || waysOf(given).some((way) => !known.has(way));
  if (isNew && !(isChecked && checkedOn === today)) refuse('checkedOn', 'missing');
  if (checkedOn > today && checkedOn !== present.checkedOn) refuse('checkedOn', 'notAllowed');
}

/** Each number and chat with the hours at which it is shown as open. */
const waysOf = ({ lines }: SettingValues['crisisLines']): string[] =>
  lines.flatMap(({ phone, discreetPhone, chat, hours }) =>
    [phone?.dial, discreetPhone?.dial, chat].flatMap((way) => (way ? [`${way} ${inOneForm(hours)}`] : [])),
  );

const inOneForm = (hours: CrisisLine['hours']): string =>
  hours === null ? 'always' : `${hours.from}-${hours.to} ${(hours.days ?? [1, 2, 3, 4, 5, 6, 7]).join()}`;

function refuse(field: string, problem: 'missing' | 'notAllowed'): never {
  throw new NaastError('badInput', { fields: [{ path: `change.value.${field}`, problem }] });
}
