import type { SettingValues } from '@naast/shared/contract/settings';
import { dialOf } from '@naast/shared/phone-number';

type Value = SettingValues['crisisLines'];
type Line = Value['lines'][number];

/** Much more than a set can be. */
const mostCharacters = 64 * 1024;

/**
 * The lines in a file, as they can be put in the form, where what is not right is refused at its field. Null if it holds no lines, or
 * no emergency number. The number that is dialled follows from the one that is shown.
 */
export function crisisSetIn(text: string): Value | null {
  const set = text.length > mostCharacters ? null : jsonIn(text);
  const given = at(set, 'lines');
  const phone = phoneIn(at(at(set, 'danger'), 'phone'));
  if (!Array.isArray(given) || given.length === 0 || phone === null) return null;
  return {
    checkedOn: wordsIn(at(set, 'checkedOn')),
    isChecked: false,
    danger: { label: pairIn(at(at(set, 'danger'), 'label')), phone },
    lines: withOwnIds(given.map(lineIn)),
    otherwise: pairIn(at(set, 'otherwise')),
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : null;
const wordsIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const pairIn = (value: unknown) => ({ nl: wordsIn(at(value, 'nl')), en: wordsIn(at(value, 'en')) });

function phoneIn(value: unknown) {
  const shown = wordsIn(at(value, 'shown'));
  return shown === '' ? null : { shown, dial: dialOf(shown) };
}

function hoursIn(value: unknown): Line['hours'] {
  if (typeof value !== 'object' || value === null) return null;
  const given = at(value, 'days');
  const days = Array.isArray(given) ? given.filter((day): day is number => Number.isInteger(day)) : null;
  return { from: wordsIn(at(value, 'from')), to: wordsIn(at(value, 'to')), ...(days && { days }) };
}

const lineIn = (value: unknown): Line => ({
  id: wordsIn(at(value, 'id')),
  label: pairIn(at(value, 'label')),
  about: pairIn(at(value, 'about')),
  phone: phoneIn(at(value, 'phone')),
  chat: wordsIn(at(value, 'chat')) || null,
  hours: hoursIn(at(value, 'hours')),
  discreetPhone: phoneIn(at(value, 'discreetPhone')),
});

/** The fields of a line are named by its id, so that none may be empty, odd or there twice. */
const withOwnIds = (lines: readonly Line[]): Line[] =>
  lines.map((line, place) => {
    const isFirst = lines.findIndex(({ id }) => id === line.id) === place;
    return isFirst && /^[a-z0-9-]{1,40}$/.test(line.id) ? line : { ...line, id: `line-${place + 1}-of-file` };
  });
