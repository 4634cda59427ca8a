import type { SettingValues } from '@naast/shared/contract/settings';
import { fullDate } from '@naast/shared/dates';
import type { Language } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import { textIn } from '../../../forms/form.js';
import { useBilingual, useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Field } from '../../../ui/field.js';
import { Note } from '../../../ui/note.js';
import { TextArea } from '../../../ui/text-area.js';
import { Tick } from '../../../ui/tick.js';
import { useProblemText } from '../../../ui/use-problem-text.js';
import styles from '../settings.module.css';
import type { Subject } from '../subject.js';

type Planned = NonNullable<SettingValues['maintenance']['planned']>;

const none: Planned = { date: '', from: '06:00', to: '08:00', text: { nl: '', en: '' } };
const { maintenanceMaxCharacters } = limits.settings;

export const maintenanceSubject: Subject<'maintenance'> = {
  toFields({ planned }) {
    const { date, from, to, text } = planned ?? none;
    return {
      'isPlanned=yes': String(planned !== null),
      'planned.date': date,
      'planned.from': from,
      'planned.to': to,
      'planned.text.nl': text.nl,
      'planned.text.en': text.en,
    };
  },
  read: (fields) => ({
    planned:
      textIn(fields, 'isPlanned') === ''
        ? null
        : {
            date: textIn(fields, 'planned.date'),
            from: textIn(fields, 'planned.from'),
            to: textIn(fields, 'planned.to'),
            text: { nl: textIn(fields, 'planned.text.nl'), en: textIn(fields, 'planned.text.en') },
          },
  }),
  problemsIn(fields) {
    if (textIn(fields, 'isPlanned') === '') return {};
    const empty = ['planned.date', 'planned.from', 'planned.to'].filter(
      (name) => textIn(fields, name) === '',
    );
    return Object.fromEntries(empty.map((name) => [name, 'empty' as const]));
  },
  labels: {
    'isPlanned=yes': 'settings.maintenance.isPlanned',
    'planned.date': 'settings.maintenance.date',
    'planned.from': 'settings.maintenance.from',
    'planned.to': 'settings.maintenance.to',
    'planned.text.nl': 'settings.maintenance.textNl',
    'planned.text.en': 'settings.maintenance.textEn',
  },
  Fields({ fields, value, problems }) {
    const { t } = useTranslation();
    const problemOf = useProblemText();
    const at = (name: string) => ({
      name,
      defaultValue: fields[name],
      problem: problems[name] === 'notAllowed' ? t('settings.maintenance.over') : problemOf(problems[name]),
    });
    return (
      <>
        <Tick
          name="isPlanned"
          label={t('settings.maintenance.isPlanned')}
          defaultChecked={fields['isPlanned=yes'] === 'true'}
        />
        {/* Out of sight and not away: what was typed stays. */}
        <div className={styles.more} hidden={value.planned === null}>
          <Field {...at('planned.date')} type="date" label={t('settings.maintenance.date')} />
          <div className={styles.pair}>
            <Field {...at('planned.from')} type="time" label={t('settings.maintenance.from')} />
            <Field {...at('planned.to')} type="time" label={t('settings.maintenance.to')} />
          </div>
          <p className="quiet">{t('settings.maintenance.toHint')}</p>
          <TextArea
            spellCheck
            {...at('planned.text.nl')}
            label={t('settings.maintenance.textNl')}
            hint={t('settings.maintenance.textHint')}
            lang="nl"
            rows={2}
            maxCharacters={maintenanceMaxCharacters}
          />
          <TextArea
            spellCheck
            {...at('planned.text.en')}
            label={t('settings.maintenance.textEn')}
            lang="en"
            rows={2}
            maxCharacters={maintenanceMaxCharacters}
          />
        </div>
      </>
    );
  },
  Preview({ value: { planned } }) {
    const { t } = useTranslation();
    const say = useBilingual();
    const language = useLanguage();
    if (planned === null || planned.date === '')
      return <p className="quiet">{t('settings.maintenance.nothing')}</p>;
    return (
      <Note tone="heed">
        <p>
          <strong>
            {t('frame.maintenance', {
              from: t('hours.moment.later', { date: dayOf(planned, language), time: planned.from }),
              until: planned.to,
            })}
          </strong>
        </p>
        {say(planned.text) !== '' && <p>{say(planned.text)}</p>}
      </Note>
    );
  },
  Line({ value: { planned } }) {
    const { t } = useTranslation();
    const language = useLanguage();
    if (planned === null) return <span className="quiet">{t('settings.maintenance.nothing')}</span>;
    const { from, to } = planned;
    return t('settings.maintenance.line', { date: dayOf(planned, language), from, to });
  },
};

/** On the calendar that it was planned by, so without a time zone. */
const dayOf = ({ date }: Planned, language: Language): string => fullDate(Date.parse(date), language, 'UTC');
