import { limits } from '@naast/shared/limits';
import type { Problems } from '../../forms/form.js';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Choices } from '../../ui/choices.js';
import { Field } from '../../ui/field.js';
import { Tick } from '../../ui/tick.js';
import { weekdaysInWords } from '../../ui/time.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import styles from './setup.module.css';
import { Step } from './step.js';

const week = [1, 2, 3, 4, 5, 6, 7] as const;
const most = limits.organisation.promiseDaysMost;
const beginning = {
  weekdays: ['1', '2', '3', '4', '5'],
  from: '09:00',
  to: '17:00',
};

/** The organisation, and when its spreekuur is read. */
export function OrganisationFields({ problems }: { problems: Problems }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const problemOf = useProblemText();
  const said = (name: string, sentence: string) => (problems[name] ? sentence : null);
  return (
    <>
      <Step at={2} title={t('setup.organisation.title')}>
        <Field
          label={t('setup.organisation.name')}
          name="organisation"
          maxLength={limits.organisation.nameMaxCharacters}
          problem={
            problems['organisation'] === 'empty'
              ? t('setup.organisation.nameMissing')
              : problemOf(problems['organisation'])
          }
        />
        <Tick
          label={t('setup.organisation.careProvider')}
          hint={t('setup.organisation.careProviderHint')}
          name="isCareProvider"
        />
        <p className="quiet">{t('setup.organisation.abroad')}</p>
      </Step>
      <Step at={3} title={t('setup.hours.title')}>
        <Choices
          label={t('setup.hours.weekdays')}
          name="weekdays"
          kind="many"
          options={week.map((day) => ({ value: String(day), label: weekdaysInWords([day], language) }))}
          chosen={beginning.weekdays}
          problem={said('weekdays', t('setup.hours.someDay'))}
        />
        <div className={styles.pair}>
          <Field
            label={t('setup.hours.from')}
            name="from"
            type="time"
            defaultValue={beginning.from}
            problem={null}
          />
          <Field
            label={t('setup.hours.to')}
            name="to"
            type="time"
            defaultValue={beginning.to}
            problem={said('to', t('setup.hours.toLater'))}
          />
        </div>
        <DaysField
          name="helloWorkingDays"
          label={t('setup.hours.hello')}
          first={1}
          problem={said('helloWorkingDays', t('settings.promise.between', { most }))}
        />
        <DaysField
          name="answerWorkingDays"
          label={t('setup.hours.answer')}
          first={2}
          problem={said(
            'answerWorkingDays',
            problems['answerWorkingDays'] === 'notAllowed'
              ? t('setup.hours.notLater')
              : t('settings.promise.between', { most }),
          )}
        />
      </Step>
    </>
  );
}

interface DaysFieldProps {
  readonly name: string;
  readonly label: string;
  readonly first: number;
  readonly problem: string | null;
}

function DaysField({ first, ...rest }: DaysFieldProps) {
  return <Field {...rest} type="number" min={1} max={most} defaultValue={first} />;
}
