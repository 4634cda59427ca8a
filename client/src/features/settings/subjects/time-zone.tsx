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

/** The zone that somebody means: in small letters too, or by its city alone. What names none stays as it is. */
function zoneIn(text: string): string {
  const typed = text.trim().replaceAll(' ', '_');
  if (isTimeZone(typed)) return typed;
  const small = typed.toLowerCase();
  const known = timeZones().map((zone) => ({ zone, small: zone.toLowerCase() }));
  const found =
    known.find((one) => one.small === small) ?? known.find((one) => one.small.endsWith(`/${small}`));
  return small !== '' && found ? found.zone : text;
}

export const timeZoneSubject: Subject<'timeZone'> = {
  toFields: ({ timeZone }) => ({ timeZone }),
  read: (fields) => ({ timeZone: zoneIn(textIn(fields, 'timeZone')) }),
  problemsIn: (fields) => (isTimeZone(zoneIn(textIn(fields, 'timeZone'))) ? {} : { timeZone: 'notAllowed' }),
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
          hint={t('settings.timeZone.hint')}
          list={listId}
          autoCapitalize="none"
          defaultValue={fields['timeZone']}
          problem={problems['timeZone'] ? t('settings.timeZone.unknown') : null}
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
