import { CalendarPlus, X } from 'lucide-react';
import { useState } from 'react';
import { putBack } from '../../drafts/use-draft.js';
import type { FieldValues } from '../../drafts/use-follow-untouched.js';
import { type Fields, fieldsOf, type Problems, textIn } from '../../forms/form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { FieldGroup } from '../../ui/field-group.js';
import { TimeSpan } from '../../ui/week/time-span.js';
import styles from './arranging.module.css';
import { dateSlots } from './plan-fields.js';

interface DateFieldsProps {
  readonly fields: FieldValues;
  readonly typed: Fields;
  readonly problems: Problems;
}

const parts = ['on', 'from', 'to'] as const;

/** The dates that differ from the week, one more at a time. */
export function DateFields({ fields, typed, problems }: DateFieldsProps) {
  const { t } = useTranslation();
  /** So many that were asked for by the button. */
  const [asked, setAsked] = useState(0);
  const isGiven = (slot: number) => parts.some((part) => textIn(typed, `date.${slot}.${part}`) !== '');
  const shown = Math.max(asked, (dateSlots.findLast(isGiven) ?? -1) + 1);
  const problemAt = (part: (typeof parts)[number], slot: number) => {
    const problem = problems[`date.${slot}.${part}`];
    if (problem === undefined) return null;
    if (part === 'on')
      return t(`arranging.dates.${problem === 'empty' ? 'noDay' : problem === 'unknown' ? 'over' : 'twice'}`);
    return t(problem === 'empty' ? 'settings.hours.both' : 'settings.hours.later');
  };

  const sideAt = (part: 'from' | 'to', slot: number) => {
    const name = `date.${slot}.${part}`;
    return { name, value: fields[name], problem: problemAt(part, slot) };
  };

  /** Those below it move up. */
  function takeAway(form: HTMLFormElement | null, gone: number) {
    if (!form) return;
    const given = fieldsOf(form);
    const left = dateSlots.filter((slot) => slot !== gone);
    const values = dateSlots.flatMap((slot) =>
      parts.map((part) => [
        `date.${slot}.${part}`,
        left[slot] === undefined ? '' : textIn(given, `date.${left[slot]}.${part}`),
      ]),
    );
    putBack(form, Object.fromEntries(values) as FieldValues);
    setAsked(shown - 1);
    const next = shown === 1 ? '[data-more-dates]' : `[name="date.${Math.max(0, gone - 1)}.on"]`;
    setTimeout(() => form.querySelector<HTMLElement>(next)?.focus());
  }

  return (
    <FieldGroup title={t('arranging.dates.title')} hint={t('arranging.dates.hint')}>
      {/* Out of sight and not away: a draft fills them. */}
      {dateSlots.map((slot) => (
        <div key={slot} className={styles.date} hidden={slot >= shown}>
          <Field
            label={t('arranging.dates.on')}
            name={`date.${slot}.on`}
            type="date"
            defaultValue={fields[`date.${slot}.on`]}
            problem={problemAt('on', slot)}
          />
          <TimeSpan
            from={sideAt('from', slot)}
            to={sideAt('to', slot)}
            action={
              <Button
                look="bare"
                size="small"
                aria-label={t('arranging.dates.takeAway', { number: slot + 1 })}
                onClick={({ currentTarget }) => takeAway(currentTarget.closest('form'), slot)}
              >
                <X size={20} aria-hidden />
              </Button>
            }
          />
        </div>
      ))}
      {shown < dateSlots.length && (
        <Button
          look="bare"
          size="small"
          data-more-dates
          onClick={({ currentTarget }) => {
            const form = currentTarget.closest('form');
            setAsked(shown + 1);
            setTimeout(() => form?.querySelector<HTMLElement>(`[name="date.${shown}.on"]`)?.focus());
          }}
        >
          <CalendarPlus size={18} aria-hidden />
          {t('arranging.dates.oneMore')}
        </Button>
      )}
    </FieldGroup>
  );
}
