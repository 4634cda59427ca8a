import { CalendarPlus, X } from 'lucide-react';
import { useState } from 'react';
import { putBack } from '../../drafts/use-draft.js';
import type { FieldValues } from '../../drafts/use-follow-untouched.js';
import { type Fields, fieldsOf, type Problems, textIn } from '../../forms/form.js';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { FieldGroup } from '../../ui/field-group.js';
import { weekdaysInWords } from '../../ui/time.js';
import { DayTimes } from '../../ui/week/day-times.js';
import { TimeSpan } from '../../ui/week/time-span.js';
import { periods, week } from './plan-fields.js';

interface WeekFieldsProps {
  readonly fields: FieldValues;
  readonly typed: Fields;
  readonly problems: Problems;
}

/** A week of openings: each day its pairs of times, one more at a time. */
export function WeekFields({ fields, typed, problems }: WeekFieldsProps) {
  const { t } = useTranslation();
  return (
    <FieldGroup title={t('arranging.hours')} hint={t('arranging.hoursHint')}>
      {week.map((day) => (
        <Day key={day} day={day} fields={fields} typed={typed} problems={problems} />
      ))}
    </FieldGroup>
  );
}

function Day({ day, fields, typed, problems }: WeekFieldsProps & { day: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  /** So many that were asked for by the button. */
  const [asked, setAsked] = useState(1);
  const isGiven = (at: number) =>
    textIn(typed, `from.${day}.${at}`) !== '' || textIn(typed, `to.${day}.${at}`) !== '';
  const shown = Math.max(asked, (periods.findLast(isGiven) ?? 0) + 1);
  const name = weekdaysInWords([day], language);
  const problemAt = (field: string) => {
    const problem = problems[field];
    if (problem === undefined) return null;
    if (problem === 'empty') return t('settings.hours.both');
    return t(field.startsWith('to') ? 'settings.hours.later' : 'arranging.overlaps');
  };

  const sideAt = (of: 'from' | 'to', at: number) => {
    const field = `${of}.${day}.${at}`;
    return { name: field, value: fields[field], problem: problemAt(field) };
  };

  /** Those below it move up. */
  function takeAway(form: HTMLFormElement | null, gone: number) {
    if (!form) return;
    const given = fieldsOf(form);
    const left = periods.filter((at) => at !== gone);
    const values = periods.flatMap((at) =>
      ['from', 'to'].map((side) => [
        `${side}.${day}.${at}`,
        left[at] === undefined ? '' : textIn(given, `${side}.${day}.${left[at]}`),
      ]),
    );
    putBack(form, Object.fromEntries(values) as FieldValues);
    setAsked(Math.max(1, shown - 1));
    form.querySelector<HTMLElement>(`[name="from.${day}.${Math.max(0, gone - 1)}"]`)?.focus();
  }

  return (
    <DayTimes name={name} isEmpty={!isGiven(0)}>
      {/* Out of sight and not away: a draft fills them. */}
      {periods.map((at) => (
        <TimeSpan
          key={at}
          hidden={at >= shown}
          from={sideAt('from', at)}
          to={sideAt('to', at)}
          action={
            (isGiven(at) || at > 0) && (
              <Button
                look="bare"
                size="small"
                aria-label={t('arranging.takeAway', { day: name, number: at + 1 })}
                onClick={({ currentTarget }) => takeAway(currentTarget.closest('form'), at)}
              >
                <X size={20} aria-hidden />
              </Button>
            )
          }
        />
      ))}
      {shown < periods.length && isGiven(shown - 1) && (
        <Button
          look="bare"
          size="small"
          aria-label={t('arranging.oneMoreOn', { day: name })}
          onClick={({ currentTarget }) => {
            const form = currentTarget.closest('form');
            setAsked(shown + 1);
            setTimeout(() => form?.querySelector<HTMLElement>(`[name="from.${day}.${shown}"]`)?.focus());
          }}
        >
          <CalendarPlus size={18} aria-hidden />
          {t('arranging.oneMore')}
        </Button>
      )}
    </DayTimes>
  );
}
