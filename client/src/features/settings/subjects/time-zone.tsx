import { isTimeZone } from '@naast/shared/time-zone';
import { useId } from 'react';
import { timeZones } from '../../../browser/intl.js';
import { textIn } from '../../../forms/form.js';
import { useTranslation } from '../../../language/use-translation.js';
import { useClock } from '../../../ui/clock.js';
import { Field } from '../../../ui/field.js';
import { clockTime } from '../../../ui/time.js';
import { useHydrated } from '../../../ui/use-hydrated.js';
import type { Subject } from '../subject.js';

export const timeZoneSubject: Subject<'timeZone'> = {
  toFields: ({ timeZone }) => ({ timeZone }),
  read: (fields) => ({ timeZone: textIn(fields, 'timeZone') }),
  problemsIn: (fields) => (isTimeZone(textIn(fields, 'timeZone')) ? {} : { timeZone: 'notAllowed' }),
  labels: { timeZone: 'setup.organisation.timeZone' },
  Fields({ fields, problems }) {
    const { t } = useTranslation();
    const listId = useId();
    // The browser's list; the server may know others.
    const zones = useHydrated() ? timeZones() : [];
    return (
      <>
        <Field
          name="timeZone"
          label={t('setup.organisation.timeZone')}
          list={listId}
          spellCheck={false}
          autoCapitalize="none"
          defaultValue={fields['timeZone']}
          problem={problems['timeZone'] ? t('problems.unknown') : null}
        />
        <datalist id={listId}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </datalist>
      </>
    );
  },
  Preview({ value }) {
    const { t } = useTranslation();
    const { now } = useClock();
    if (!isTimeZone(value.timeZone)) return null;
    return <p>{t('settings.timeZone.now', { time: clockTime(now, value.timeZone) })}</p>;
  },
  Line: ({ value }) => value.timeZone.replaceAll('_', ' '),
};
