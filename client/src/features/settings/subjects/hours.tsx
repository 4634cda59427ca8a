import type { SettingValues } from '@naast/shared/contract/settings';
import { dutchHolidays } from '@naast/shared/holidays';
import { limits } from '@naast/shared/limits';
import { putBack } from '../../../drafts/use-draft.js';
import { type Fields, type Problems, textIn } from '../../../forms/form.js';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { useClock } from '../../../ui/clock.js';
import { RoomHours } from '../../../ui/rooms/room-hours.js';
import { TextArea } from '../../../ui/text-area.js';
import { Tick } from '../../../ui/tick.js';
import { calendarDay, weekdaysInWords } from '../../../ui/time.js';
import { DayTimes } from '../../../ui/week/day-times.js';
import { TimeSpan } from '../../../ui/week/time-span.js';
import styles from '../settings.module.css';
import type { Subject } from '../subject.js';

const week = [1, 2, 3, 4, 5, 6, 7] as const;
type Hours = SettingValues['hours'];

/** "24-12-2026", as people here write a day, and back; what is no day stays as it is. */
const shownDay = (date: string) => date.split('-').reverse().join('-');
function givenDay(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
const isDay = (text: string) => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};
const daysIn = (fields: Fields): string[] => [
  ...new Set(
    textIn(fields, 'closedOn')
      .split(/[\n,;]/)
      .map((line) => givenDay(line.trim()))
      .filter((line) => line !== ''),
  ),
];
/** A time field has no 24:00: midnight is the end of the day. */
const asEnd = (clock: string) => (clock === '00:00' ? '24:00' : clock);

export const hoursSubject: Subject<'hours'> = {
  toFields({ weekly, closedOn, isOpenOnHolidays }) {
    const of = (day: number) => weekly.find(({ weekday }) => weekday === day);
    return {
      ...Object.fromEntries(
        week.flatMap((day) => [
          [`from.${day}`, of(day)?.from ?? ''],
          [`to.${day}`, of(day)?.to.replace('24:00', '00:00') ?? ''],
        ]),
      ),
      'holidays=yes': String(!isOpenOnHolidays),
      closedOn: closedOn.map(shownDay).join('\n'),
    };
  },
  read: (fields) => ({
    weekly: week.flatMap((weekday) => {
      const [from, to] = [textIn(fields, `from.${weekday}`), asEnd(textIn(fields, `to.${weekday}`))];
      return from === '' && to === '' ? [] : [{ weekday, from, to }];
    }),
    closedOn: daysIn(fields).sort((one, other) => one.localeCompare(other)),
    isOpenOnHolidays: textIn(fields, 'holidays') === '',
  }),
  problemsIn(fields) {
    const problems: Record<string, Problems[string]> = {};
    const { weekly } = hoursSubject.read(fields);
    if (weekly.length === 0) problems['from.1'] = 'missing';
    for (const { weekday, from, to } of weekly) {
      if (from === '') problems[`from.${weekday}`] = 'empty';
      if (to === '') problems[`to.${weekday}`] = 'empty';
      else if (to <= from) problems[`to.${weekday}`] = 'notAllowed';
    }
    if (daysIn(fields).some((day) => !isDay(day))) problems['closedOn'] = 'notAllowed';
    if (daysIn(fields).length > limits.settings.closedDaysMost) problems['closedOn'] = 'tooLong';
    return problems;
  },
  labels: {
    ...Object.fromEntries(
      week.flatMap((day) => [
        [`from.${day}`, 'settings.hours.from' as const],
        [`to.${day}`, 'settings.hours.to' as const],
      ]),
    ),
    'holidays=yes': 'settings.hours.holidays',
    closedOn: 'settings.hours.closedOn',
  },
  Fields({ fields, value, problems }) {
    const { t } = useTranslation();
    const language = useLanguage();
    const { now, timeZone } = useClock();
    const year = Number(calendarDay(now, timeZone).slice(0, 4));
    return (
      <>
        <p className="quiet">{t('settings.hours.hint')}</p>
        <div className={styles.week}>
          {week.map((day) => {
            const [from, to] = [problems[`from.${day}`], problems[`to.${day}`]];
            return (
              <DayTimes
                key={day}
                name={weekdaysInWords([day], language)}
                isEmpty={!value.weekly.some(({ weekday }) => weekday === day)}
              >
                <TimeSpan
                  from={{
                    name: `from.${day}`,
                    value: fields[`from.${day}`],
                    problem: from ? t(`settings.hours.${from === 'missing' ? 'someDay' : 'both'}`) : null,
                  }}
                  to={{
                    name: `to.${day}`,
                    value: fields[`to.${day}`],
                    problem: to ? t(to === 'empty' ? 'settings.hours.both' : 'settings.hours.later') : null,
                  }}
                />
              </DayTimes>
            );
          })}
        </div>
        <Tick
          name="holidays"
          label={t('settings.hours.holidays')}
          hint={t('settings.hours.holidaysHint')}
          defaultChecked={fields['holidays=yes'] === 'true'}
        />
        <TextArea
          spellCheck
          name="closedOn"
          label={t('settings.hours.closedOn')}
          hint={t('settings.hours.closedOnHint')}
          rows={4}
          maxCharacters={1000}
          defaultValue={fields['closedOn']}
          problem={
            problems['closedOn'] === 'tooLong'
              ? t('settings.hours.tooManyDays', { count: limits.settings.closedDaysMost })
              : problems['closedOn']
                ? t('settings.hours.noDay', { text: value.closedOn.find((day) => !isDay(day)) ?? '' })
                : null
          }
        />
        {value.isOpenOnHolidays && (
          <div className={styles.ways}>
            {[year, year + 1].map((of) => (
              <Button
                key={of}
                look="soft"
                size="small"
                onClick={({ currentTarget }) => {
                  const days = [...new Set([...value.closedOn, ...dutchHolidays(of)])].sort((a, b) =>
                    a.localeCompare(b),
                  );
                  const form = currentTarget.closest('form');
                  if (form) putBack(form, { closedOn: days.map(shownDay).join('\n') });
                }}
              >
                {t('settings.hours.propose', { year: String(of) })}
              </Button>
            ))}
          </div>
        )}
      </>
    );
  },
  Preview({ value }) {
    const { t } = useTranslation();
    return (
      <>
        <RoomHours weekly={complete(value)} label={t('settings.hours.title')} />
        <ClosedDays value={value} title={t('settings.hours.closed')} />
      </>
    );
  },
  Line({ value }) {
    const { t } = useTranslation();
    if (value.weekly.length === 0) return <span className="quiet">{t('hours.none')}</span>;
    return (
      <div className={styles.plain}>
        <RoomHours weekly={value.weekly} label={t('settings.hours.title')} />
      </div>
    );
  },
  Former: ({ value, now }) => <FormerHours value={value} now={now} />,
};

/** What a line of hours does not tell: the days on which nobody reads. */
function FormerHours({ value, now }: { readonly value: Hours; readonly now: Hours }) {
  const { t } = useTranslation();
  const isOther = value.closedOn.join() !== now.closedOn.join();
  return (
    <>
      <hoursSubject.Line value={value} />
      {value.isOpenOnHolidays !== now.isOpenOnHolidays && (
        <div className={styles.former}>
          {t('settings.hours.holidays')}:{' '}
          {t(`settings.meanwhile.${value.isOpenOnHolidays ? 'false' : 'true'}`)}
        </div>
      )}
      {isOther && (
        <div className={styles.former}>
          {t('settings.hours.closedOn')}:{' '}
          {value.closedOn.map(shownDay).join(', ') || t('settings.meanwhile.empty')}
        </div>
      )}
    </>
  );
}

/** While one of both is typed, the day is not shown yet. */
const complete = ({ weekly }: Hours) => weekly.filter(({ from, to }) => from !== '' && to !== '');

/** The next closed days, public holidays included: half a year or so ahead. */
function ClosedDays({ value, title }: { value: Hours; title: string }) {
  const language = useLanguage();
  const { now, timeZone } = useClock();
  const today = calendarDay(now, timeZone);
  const year = Number(today.slice(0, 4));
  const holidays = value.isOpenOnHolidays ? [] : [...dutchHolidays(year), ...dutchHolidays(year + 1)];
  const coming = [...new Set([...value.closedOn.filter(isDay), ...holidays])]
    .filter((day) => day >= today)
    .sort((one, other) => one.localeCompare(other))
    .slice(0, 10);
  if (coming.length === 0) return null;
  const say = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'full',
    timeZone: 'UTC',
  });
  return (
    <div>
      <strong>{title}</strong>
      <ul>
        {coming.map((day) => (
          <li key={day}>{say.format(Date.parse(day))}</li>
        ))}
      </ul>
    </div>
  );
}
