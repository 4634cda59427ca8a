import { type ReactNode, useId } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import field from '../field.module.css';
import styles from './week.module.css';

interface Side {
  readonly name: string;
  readonly value: string | undefined;
  /** The problem, as a sentence. */
  readonly problem: string | null;
}

interface TimeSpanProps {
  readonly from: Side;
  readonly to: Side;
  /** Out of sight, and still a field: a draft fills it. */
  readonly hidden?: boolean;
  /** Behind it, as to take it away. */
  readonly action?: ReactNode;
}

/** From one time to another, on one line: "09:00 – 17:00". */
export function TimeSpan({ from, to, hidden = false, action }: TimeSpanProps) {
  const { t } = useTranslation();
  const id = useId();
  const input = (side: Side, label: string, key: string) => (
    <>
      <label htmlFor={`${id}-${key}`} className="unseen">
        {label}
      </label>
      <input
        id={`${id}-${key}`}
        name={side.name}
        type="time"
        className={field.input}
        defaultValue={side.value}
        aria-invalid={side.problem !== null}
        aria-describedby={side.problem === null ? undefined : `${id}-${key}-problem`}
      />
    </>
  );
  const problem = (side: Side, key: string) =>
    side.problem !== null && (
      <p id={`${id}-${key}-problem`} className={field.problem}>
        {side.problem}
      </p>
    );
  return (
    <div className={styles.span} hidden={hidden}>
      <div className={styles.times}>
        {input(from, t('settings.hours.from'), 'from')}
        <span aria-hidden>–</span>
        {input(to, t('settings.hours.to'), 'to')}
        {action}
      </div>
      {problem(from, 'from')}
      {problem(to, 'to')}
    </div>
  );
}
