import type { RoomPlan } from '@naast/shared/contract/arranging';
import { type DoorAjar, doorAjars } from '@naast/shared/contract/held-views';
import type { RoomCapacity, RoomDate } from '@naast/shared/contract/room-dates';
import { limits } from '@naast/shared/limits';
import { contradicts } from '@naast/shared/room-dates';
import type { FieldValues } from '../../drafts/use-follow-untouched.js';
import { type Fields, type Problems, textIn } from '../../forms/form.js';

/** The fields of a room's form: texts per language, and per weekday so many pairs of times as a day can have. */
export const week = [1, 2, 3, 4, 5, 6, 7] as const;
export const periods = Array.from({ length: limits.room.openingsADayMost }, (_, at) => at);
const textNames = ['title.nl', 'title.en', 'description.nl', 'description.en'] as const;
export const dateSlots = Array.from({ length: limits.room.datesMost }, (_, at) => at);
export const fieldNames: readonly string[] = [
  ...textNames,
  ...week.flatMap((day) => periods.flatMap((at) => [`from.${day}.${at}`, `to.${day}.${at}`])),
  ...dateSlots.flatMap((at) => [`date.${at}.on`, `date.${at}.from`, `date.${at}.to`]),
  'capacity.oneHost',
  'capacity.moreHosts',
  'forbidsContact=yes',
  'doorAjar',
];

/** A plan with all of its parts. */
export interface WholePlan extends RoomPlan {
  readonly dates: RoomDate[];
  readonly capacity: RoomCapacity;
  readonly forbidsContact: boolean;
  readonly doorAjar: DoorAjar;
}

export const emptyPlan: WholePlan = {
  title: { nl: '', en: '' },
  description: { nl: '', en: '' },
  weekly: [],
  dates: [],
  capacity: { oneHost: limits.room.capacityWithOneHost, moreHosts: limits.room.capacityWithMoreHosts },
  forbidsContact: false,
  doorAjar: 'off',
};

/** A time field has no 24:00: midnight is the end of the day. */
const asEnd = (clock: string) => (clock === '00:00' ? '24:00' : clock);
const asField = (end: string) => (end === '24:00' ? '00:00' : end);

export function toFields({
  title,
  description,
  weekly,
  dates,
  capacity,
  forbidsContact,
  doorAjar,
}: WholePlan): FieldValues {
  const fields: Record<string, string> = {
    'title.nl': title.nl,
    'title.en': title.en,
    'description.nl': description.nl,
    'description.en': description.en,
    'capacity.oneHost': String(capacity.oneHost),
    'capacity.moreHosts': String(capacity.moreHosts),
    'forbidsContact=yes': String(forbidsContact),
    doorAjar,
  };
  for (const at of dateSlots) {
    const date = dates[at];
    const { from, to } = date?.kind === 'open' ? date : { from: '', to: '' };
    fields[`date.${at}.on`] = date?.on ?? '';
    fields[`date.${at}.from`] = from;
    fields[`date.${at}.to`] = asField(to);
  }
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

interface GivenDate {
  readonly slot: number;
  readonly on: string;
  readonly from: string;
  readonly to: string;
}

/** In the order of the slots; what is half typed too. */
const datesIn = (fields: Fields): GivenDate[] =>
  dateSlots
    .map((slot) => ({
      slot,
      on: textIn(fields, `date.${slot}.on`),
      from: textIn(fields, `date.${slot}.from`),
      to: asEnd(textIn(fields, `date.${slot}.to`)),
    }))
    .filter(({ on, from, to }) => on !== '' || from !== '' || to !== '');

/** Without times the room is closed on that day. */
const isWhole = ({ on, from, to }: GivenDate) => on !== '' && (from === '') === (to === '');
const dateOf = ({ on, from, to }: GivenDate): RoomDate =>
  from === '' ? { kind: 'closed', on } : { kind: 'open', on, from, to };

/** In the order in which they are sent, which is not that of the slots; without what is half typed. */
const wholeDatesIn = (fields: Fields): GivenDate[] =>
  datesIn(fields)
    .filter(isWhole)
    .toSorted((one, other) => one.on.localeCompare(other.on));

/** Lenient, for the preview too: without what is half typed. */
export const planIn = (fields: Fields): WholePlan => ({
  title: { nl: textIn(fields, 'title.nl'), en: textIn(fields, 'title.en') },
  description: { nl: textIn(fields, 'description.nl'), en: textIn(fields, 'description.en') },
  weekly: periodsIn(fields)
    .filter(({ from, to }) => from !== '' && to !== '')
    .map(({ weekday, from, to }) => ({ weekday, from, to })),
  dates: wholeDatesIn(fields).map(dateOf),
  capacity: {
    oneHost: Number(textIn(fields, 'capacity.oneHost')),
    moreHosts: Number(textIn(fields, 'capacity.moreHosts')),
  },
  // As the form sends it, or as `toFields` has it.
  forbidsContact:
    textIn(fields, 'forbidsContact') === 'yes' || textIn(fields, 'forbidsContact=yes') === 'true',
  doorAjar: doorAjars.find((ajar) => ajar === textIn(fields, 'doorAjar')) ?? 'off',
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
  const dates = dateProblems(datesIn(fields), textIn(fields, 'today'));
  return { ...problems, ...dates, ...capacityProblems(planIn(fields).capacity) };
}

/** @param today by the organisation's clock, "YYYY-MM-DD" */
function dateProblems(given: readonly GivenDate[], today: string): Problems {
  const problems: Record<string, Problems[string]> = {};
  for (const date of given) {
    const { slot, on, from, to } = date;
    if (on === '') problems[`date.${slot}.on`] = 'empty';
    else if (on < today) problems[`date.${slot}.on`] = 'unknown';
    if (from === '' && to !== '') problems[`date.${slot}.from`] = 'empty';
    if (to === '' && from !== '') problems[`date.${slot}.to`] = 'empty';
    if (!isWhole(date)) continue;
    if (from !== '' && to <= from) problems[`date.${slot}.to`] = 'notAllowed';
    const others = given.filter((other) => other.slot !== slot && isWhole(other));
    if (others.some((other) => contradicts(dateOf(date), dateOf(other))))
      problems[`date.${slot}.on`] = 'notAllowed';
  }
  return problems;
}

const { capacityLeast, capacityWithOneHost, capacityWithMoreHosts } = limits.room;
const fits = (people: number, most: number) =>
  Number.isInteger(people) && people >= capacityLeast && people <= most;

function capacityProblems({ oneHost, moreHosts }: WholePlan['capacity']): Problems {
  return {
    ...(!fits(oneHost, capacityWithOneHost) && { 'capacity.oneHost': 'notAllowed' as const }),
    ...((!fits(moreHosts, capacityWithMoreHosts) || moreHosts < oneHost) && {
      'capacity.moreHosts': 'notAllowed' as const,
    }),
  };
}

/** The field for a path in the body that the server refused: "plan.weekly.1.from", "plan.dates.0.on". */
export function fieldAt(path: string, fields: Fields): string {
  const [, part = '', at = '', side = ''] = path.split('.');
  if (part === 'dates') return `date.${wholeDatesIn(fields)[Number(at)]?.slot ?? 0}.${side || 'on'}`;
  if (part !== 'weekly') return `${part}.${at}`;
  const period = periodsIn(fields)[Number(at)];
  return `${side || 'from'}.${period?.name ?? '1.0'}`;
}
