import type { SettingValues } from '@naast/shared/contract/settings';
import { dialOf } from '@naast/shared/phone-number';
import { type MouseEvent, useId, useState } from 'react';
import type { Problems } from '../../../forms/form.js';
import { useBilingual, useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { Field } from '../../../ui/field.js';
import field from '../../../ui/field.module.css';
import { OrderButtons } from '../../../ui/order-buttons.js';
import { Tick } from '../../../ui/tick.js';
import { weekdaysInWords } from '../../../ui/time.js';
import { useProblemText } from '../../../ui/use-problem-text.js';
import styles from '../settings.module.css';

type Line = SettingValues['crisisLines']['lines'][number];

const both = ['nl', 'en'] as const;
/** They are of no form, since the hidden field has them all: a draft of both would be two. */
const own = { form: '' };

export interface Checking {
  readonly isChecked: boolean;
  readonly problem: string | null;
  onCheck(isChecked: boolean): void;
}

interface CrisisLineFieldsProps {
  readonly line: Line;
  readonly at: number;
  readonly isLast: boolean;
  /** Unfolded from the start. */
  readonly isNew: boolean;
  readonly problems: Problems;
  /** It is part of a proposal: whether it was checked. */
  readonly checking: Checking | null;
  readonly onChange: (changed: Partial<Line>) => void;
  readonly onMove: (to: number, event: MouseEvent<HTMLElement>) => void;
  readonly onRemove: () => void;
}

/** One line, folded: its name and number; within it all of it, and its place among the others. */
export function CrisisLineFields(props: CrisisLineFieldsProps) {
  const { line, at, isLast, isNew, problems, checking, onChange, onMove, onRemove } = props;
  const { t } = useTranslation();
  const say = useBilingual();
  const problemOf = useProblemText();
  const [isOpen, setOpen] = useState(isNew);
  const path = `lines.${line.id}.`;
  const isWrong = Object.keys(problems).some((name) => name.startsWith(path));
  const name = say(line.label) || t('settings.crisisLines.new');
  const problemAt = (part: string, sentence: string) => {
    const problem = problems[path + part];
    return problem === 'notAllowed' || problem === 'missing' ? sentence : problemOf(problem);
  };
  const pair = (part: 'label' | 'about') =>
    both.map((language) => (
      <Field
        {...own}
        key={`${part}.${language}`}
        name={`${path}${part}.${language}`}
        label={t(`settings.crisisLines.${part}.${language}`)}
        lang={language}
        value={line[part][language]}
        onChange={({ target }) => onChange({ [part]: { ...line[part], [language]: target.value } })}
        problem={problemOf(problems[`${path}${part}.${language}`])}
      />
    ));
  const number = (part: 'phone' | 'discreetPhone', optional: boolean) => (
    <Field
      {...own}
      type="tel"
      name={path + part}
      label={t(`settings.crisisLines.${part}`)}
      {...(optional && { hint: t('settings.crisisLines.discreetPhoneHint') })}
      value={line[part]?.shown ?? ''}
      onChange={({ target: { value } }) =>
        onChange({ [part]: value === '' ? null : { shown: value, dial: dialOf(value) } })
      }
      problem={problemAt(
        part,
        t(`settings.crisisLines.${problems[path + part] === 'missing' ? 'noWay' : 'noNumber'}`),
      )}
    />
  );
  return (
    <li>
      <CheckedApart of={checking} id={line.id} label={t('settings.crisisLines.sets.checkedOf', { name })} />
      <Disclosure
        summary={
          <>
            {name} {line.phone && <span className="quiet">{line.phone.shown}</span>}
          </>
        }
        open={isOpen || isWrong}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <div className={styles.more}>
          {pair('label')}
          {pair('about')}
          {number('phone', false)}
          {number('discreetPhone', true)}
          <Field
            {...own}
            type="url"
            name={`${path}chat`}
            label={t('settings.crisisLines.chat')}
            hint={t('settings.crisisLines.chatHint')}
            value={line.chat ?? ''}
            onChange={({ target: { value } }) => onChange({ chat: value === '' ? null : value })}
            problem={problemAt('chat', t('settings.crisisLines.noAddress'))}
          />
          <Tick
            {...own}
            label={t('settings.crisisLines.always')}
            checked={line.hours === null}
            onChange={({ target }) => onChange({ hours: target.checked ? null : { from: '', to: '' } })}
          />
          {line.hours && (
            <Days
              name={`${path}hours.days`}
              hours={line.hours}
              problem={problems[`${path}hours.days`] ? t('settings.crisisLines.noDays') : null}
              onChange={(hours) => onChange({ hours })}
            />
          )}
          {line.hours && (
            <div className={styles.pair}>
              {(['from', 'to'] as const).map((end) => (
                <Field
                  {...own}
                  key={end}
                  type="time"
                  name={`${path}hours.${end}`}
                  label={t(`settings.crisisLines.${end}`)}
                  value={line.hours?.[end].replace('24:00', '00:00') ?? ''}
                  onChange={({ target }) =>
                    line.hours && onChange({ hours: { ...line.hours, [end]: target.value } })
                  }
                  problem={problemAt(`hours.${end}`, t('settings.crisisLines.noHours'))}
                />
              ))}
            </div>
          )}
          <div className={styles.ways}>
            <OrderButtons {...{ name, at, isLast, onMove, onRemove }} hasWords />
          </div>
        </div>
      </Disclosure>
    </li>
  );
}

/** A tick for what of a proposal has to be checked; nothing where it is none. */
export function CheckedApart({
  of,
  id,
  label,
}: {
  readonly of: Checking | null;
  readonly id: string;
  readonly label: string;
}) {
  if (of === null) return null;
  return (
    <Tick
      {...own}
      name={`checked.${id}`}
      label={label}
      checked={of.isChecked}
      problem={of.problem}
      onChange={({ target }) => of.onCheck(target.checked)}
    />
  );
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];

interface DaysProps {
  readonly name: string;
  readonly hours: NonNullable<Line['hours']>;
  readonly problem: string | null;
  readonly onChange: (hours: NonNullable<Line['hours']>) => void;
}

/** On which days a line is open; all of them is the same as none that is named. */
function Days({ name, hours, problem, onChange }: DaysProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const { from, to, days = weekdays } = hours;
  const set = (day: number, isOpen: boolean) => {
    const next = weekdays.filter((one) => (one === day ? isOpen : days.includes(one)));
    onChange({ from, to, ...(next.length < weekdays.length && { days: next }) });
  };
  return (
    <fieldset className={styles.days} aria-describedby={problem ? id : undefined}>
      <legend>{t('settings.crisisLines.days')}</legend>
      {weekdays.map((day) => (
        <Tick
          {...own}
          key={day}
          name={name}
          value={day}
          size="small"
          label={weekdaysInWords([day], language)}
          checked={days.includes(day)}
          onChange={({ target }) => set(day, target.checked)}
        />
      ))}
      {problem && (
        <p className={field.problem} id={id}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
