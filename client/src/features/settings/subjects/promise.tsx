import { limits } from '@naast/shared/limits';
import { textIn } from '../../../forms/form.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Field } from '../../../ui/field.js';
import { isPromiseDays, promiseDays } from '../../../ui/organisation/promise-days.js';
import type { Subject } from '../subject.js';

const most = limits.organisation.promiseDaysMost;

export const promiseSubject: Subject<'promise'> = {
  toFields: ({ helloWorkingDays, answerWorkingDays }) => ({
    helloWorkingDays: String(helloWorkingDays),
    answerWorkingDays: String(answerWorkingDays),
  }),
  read: (fields) => ({
    helloWorkingDays: Number(textIn(fields, 'helloWorkingDays')),
    answerWorkingDays: Number(textIn(fields, 'answerWorkingDays')),
  }),
  problemsIn(fields) {
    const days = promiseSubject.read(fields);
    const wrong = promiseDays.filter((name) => !isPromiseDays(days[name]));
    if (wrong.length > 0) return Object.fromEntries(wrong.map((name) => [name, 'unknown' as const]));
    return days.answerWorkingDays < days.helloWorkingDays ? { answerWorkingDays: 'notAllowed' } : {};
  },
  labels: { helloWorkingDays: 'setup.hours.hello', answerWorkingDays: 'setup.hours.answer' },
  Fields({ fields, problems }) {
    const { t } = useTranslation();
    const says = (name: string) =>
      problems[name] === undefined
        ? null
        : problems[name] === 'notAllowed'
          ? t('setup.hours.notLater')
          : t('settings.promise.between', { most });
    return promiseDays.map((name) => (
      <Field
        key={name}
        name={name}
        label={t(name === 'helloWorkingDays' ? 'setup.hours.hello' : 'setup.hours.answer')}
        type="number"
        min={1}
        max={most}
        defaultValue={fields[name]}
        problem={says(name)}
      />
    ));
  },
  Preview({ value }) {
    const { t } = useTranslation();
    return (
      <>
        {isPromiseDays(value.helloWorkingDays) && (
          <p>{t('settings.promise.hello', { count: value.helloWorkingDays })}</p>
        )}
        {isPromiseDays(value.answerWorkingDays) && (
          <p>{t('settings.promise.answer', { count: value.answerWorkingDays })}</p>
        )}
      </>
    );
  },
  Line({ value }) {
    const { t } = useTranslation();
    return (
      <>
        {t('settings.promise.hello', { count: value.helloWorkingDays })}{' '}
        {t('settings.promise.answer', { count: value.answerWorkingDays })}
      </>
    );
  },
};
