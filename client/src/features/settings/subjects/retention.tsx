import type { SettingValues, SettingViewOf } from '@naast/shared/contract/settings';
import type { KeepDays } from '@naast/shared/contract/spreekuur';
import { day } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import { textIn, textsIn } from '../../../forms/form.js';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Choices } from '../../../ui/choices.js';
import { useClock } from '../../../ui/clock.js';
import { Note } from '../../../ui/note.js';
import { Tick } from '../../../ui/tick.js';
import { calendarDay, dateInWords } from '../../../ui/time.js';
import type { Subject } from '../subject.js';

type Value = SettingValues['retention'];

const terms = limits.question.keepDaysChoices;
const { keptYears, keptYearsOfCareProvider: long, shortensAfter } = limits.log;

export const retentionSubject: Subject<'retention'> = {
  toFields: ({ questionDays, firstDays, isCareProvider }) => ({
    ...Object.fromEntries(terms.map((days) => [`questionDays=${days}`, String(questionDays.includes(days))])),
    ...Object.fromEntries(terms.map((days) => [`firstDays=${days}`, String(firstDays === days)])),
    'isCareProvider=yes': String(isCareProvider),
  }),
  read: (fields) => ({
    questionDays: terms.filter((days) => textsIn(fields, 'questionDays').includes(String(days))),
    firstDays: terms.find((days) => String(days) === textIn(fields, 'firstDays')) ?? terms[0],
    isCareProvider: textIn(fields, 'isCareProvider') !== '',
  }),
  problemsIn(fields) {
    const { questionDays, firstDays } = retentionSubject.read(fields);
    if (questionDays.length === 0) return { questionDays: 'needed' };
    return questionDays.includes(firstDays) ? {} : { firstDays: 'notAllowed' };
  },
  labels: {
    'questionDays=90': 'settings.retention.days.90',
    'questionDays=365': 'settings.retention.days.365',
    'firstDays=90': 'settings.retention.days.90',
    'firstDays=365': 'settings.retention.days.365',
    'isCareProvider=yes': 'settings.retention.careProvider',
  },
  Fields({ view, fields, value, problems }) {
    const { t } = useTranslation();
    const options = terms.map((days) => ({
      value: String(days),
      label: t(`settings.retention.days.${days}`),
    }));
    const chosen = (name: string) => terms.filter((days) => fields[`${name}=${days}`] === 'true').map(String);
    return (
      <>
        <Choices
          kind="many"
          name="questionDays"
          label={t('settings.retention.questionDays')}
          hint={t('settings.retention.questionHint')}
          options={options}
          chosen={chosen('questionDays')}
          problem={problems['questionDays'] ? t('settings.retention.noneOffered') : null}
        />
        <Choices
          kind="one"
          name="firstDays"
          label={t('settings.retention.firstDays')}
          options={options}
          chosen={chosen('firstDays')}
          problem={problems['firstDays'] ? t('settings.retention.notOffered') : null}
        />
        <Tick
          name="isCareProvider"
          label={t('settings.retention.careProvider')}
          hint={t('settings.retention.careProviderHint', { long })}
          defaultChecked={fields['isCareProvider=yes'] === 'true'}
        />
        <LogTerm view={view} value={value} />
      </>
    );
  },
  Preview({ value }) {
    const { t } = useTranslation();
    return (
      <>
        <p>{t(`settings.retention.question.${offeredIn(value)}`)}</p>
        <p>{t('settings.retention.log', { count: yearsIn(value) })}</p>
      </>
    );
  },
  Line({ value }) {
    const { t } = useTranslation();
    return (
      <>
        {t(`settings.retention.question.${offeredIn(value)}`)}{' '}
        {t('settings.retention.log', { count: yearsIn(value) })}
      </>
    );
  },
};

const offeredIn = ({ questionDays: [one, ...others] }: Value): 'both' | KeepDays =>
  one === undefined || others.length > 0 ? 'both' : one;
const yearsIn = ({ isCareProvider }: Value) => (isCareProvider ? long : keptYears);

/** What another term of the log removes, and when. */
function LogTerm({ view, value }: { view: SettingViewOf<'retention'>; value: Value }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { now, timeZone } = useClock();
  const until = shortensAt(view);
  const isLong = view.value.isCareProvider;
  if (value.isCareProvider)
    return isLong ? null : <p className="quiet">{t('settings.retention.lengthens')}</p>;
  if (isLong)
    return (
      <Note tone="heed" role="status">
        <p>{t('settings.retention.shortens', { days: shortensAfter / day })}</p>
      </Note>
    );
  if (until === null || until <= now) return null;
  const date = dateInWords(calendarDay(until, timeZone), language);
  return (
    <Note tone="heed">
      <p>{t('settings.retention.shortensOn', { long, date })}</p>
    </Note>
  );
}

/** When the shorter term begins; null: the log was not kept for longer. A value was replaced when the next one was given. */
function shortensAt({ former, changed }: SettingViewOf<'retention'>): number | null {
  const last = former.findIndex(({ value }) => value.isCareProvider);
  if (last < 0) return null;
  const replaced = last === 0 ? changed : former[last - 1]?.changed;
  return replaced ? Date.parse(replaced.at) + shortensAfter : null;
}
