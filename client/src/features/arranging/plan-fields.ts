import type { RoomPlan } from '@naast/shared/contract/arranging';
import { limits } from '@naast/shared/limits';
import type { FieldValues } from '../../drafts/use-follow-untouched.js';
import { type Fields, type Problems, textIn } from '../../forms/form.js';

/** The fields of a room's form: texts per language, and per weekday so many pairs of times as a day can have. */
export const week = [1, 2, 3, 4, 5, 6, 7] as const;
export const periods = Array.from({ length: limits.room.openingsADayMost }, (_, at) => at);
const textNames = ['title.nl', 'title.en', 'description.nl', 'description.en'] as const;
export const fieldNames: readonly string[] = [
  ...textNames,
  ...week.flatMap((day) => periods.flatMap((at) => [`from.${day}.${at}`, `to.${day}.${at}`])),
];

export const emptyPlan: RoomPlan = {
  title: { nl: '', en: '' },
  description: { nl: '', en: '' },
  weekly: [],
};

/** A time field has no 24:00: midnight is the end of the day. */
const asEnd = (clock: string) => (clock === '00:00' ? '24:00' : clock);
const asField = (end: string) => (end === '24:00' ? '00:00' : end);

export function toFields({ title, description, weekly }: RoomPlan): FieldValues {
  const fields: Record<string, string> = {
    'title.nl': title.nl,
    'title.en': title.en,
    'description.nl': description.nl,
    'description.en': description.en,
  };
  for (const day of week) {
    const ofDay = weekly
      .filter(({ weekday }) => weekday === day)
      .toSorted((one, other) => one.from.localeCompare(other.from));
    for (const at of periods) {
      fields[`from.${day}.${at}`] = ofDay[at]?.from ?? '';
      fields[`to.${day}.${at}`] = asField(ofDay[at]?.to ?? '');
    }
  }
  return fields;
}

interface GivenPeriod {
  /** As in the names of its fields: "3.0". */
  readonly name: string;
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

/** In the order of the week; what is half typed too. */
const periodsIn = (fields: Fields): GivenPeriod[] =>
  week.flatMap((weekday) =>
    periods
      .map((at) => {
        const name = `${weekday}.${at}`;
        return {
          name,
          weekday,
          from: textIn(fields, `from.${name}`),
          to: asEnd(textIn(fields, `to.${name}`)),
        };
      })
      .filter(({ from, to }) => from !== '' || to !== '')
      .toSorted((one, other) => one.from.localeCompare(other.from)),
  );

/** Lenient, for the preview too: without what is half typed. */
export const planIn = (fields: Fields): RoomPlan => ({
  title: { nl: textIn(fields, 'title.nl'), en: textIn(fields, 'title.en') },
  description: { nl: textIn(fields, 'description.nl'), en: textIn(fields, 'description.en') },
  weekly: periodsIn(fields)
    .filter(({ from, to }) => from !== '' && to !== '')
    .map(({ weekday, from, to }) => ({ weekday, from, to })),
});

/** What the browser sees by itself. */
export function problemsIn(fields: Fields): Problems {
  const problems: Record<string, Problems[string]> = {};
  for (const name of textNames) if (textIn(fields, name).trim() === '') problems[name] = 'empty';
  const given = periodsIn(fields);
  for (const { name, weekday, from, to } of given) {
    if (from === '') problems[`from.${name}`] = 'empty';
    if (to === '') problems[`to.${name}`] = 'empty';
    if (from === '' || to === '') continue;
    if (to <= from) problems[`to.${name}`] = 'notAllowed';
    const isWithinAnother = given.some(
      (other) => other.name !== name && other.weekday === weekday && other.from <= from && from < other.to,
    );
    if (isWithinAnother) problems[`from.${name}`] = 'notAllowed';
  }
  return problems;
}

/** The field for a path in the body that the server refused: "plan.weekly.1.from". */
export function fieldAt(path: string, fields: Fields): string {
  const [, part = '', at = '', side = ''] = path.split('.');
  if (part !== 'weekly') return `${part}.${at}`;
  const period = periodsIn(fields)[Number(at)];
  return `${side || 'from'}.${period?.name ?? '1.0'}`;
}
