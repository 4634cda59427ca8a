import { type ComponentProps, type ReactNode, useId } from 'react';
import field from './field.module.css';
import { joinClasses } from './join-classes.js';
import styles from './tick.module.css';

interface TickProps extends Omit<ComponentProps<'input'>, 'type' | 'size'> {
  readonly label: string;
  readonly hint?: ReactNode;
  /** The problem, as a sentence. */
  readonly problem?: string | null;
  /** `small` where it is a setting beside what the page is for. */
  readonly size?: 'small';
}

/** A check box with its sentence, hint and problem. */
export function Tick({ label, hint, problem = null, size, value = 'yes', ...input }: TickProps) {
  const id = useId();
  const described = [input['aria-describedby'], problem && `${id}-problem`, hint && `${id}-hint`];
  return (
    <div className={joinClasses(styles.tick, size && styles[size])}>
      <label>
        <input
          {...input}
          type="checkbox"
          value={value}
          aria-invalid={problem !== null}
          aria-describedby={described.filter(Boolean).join(' ') || undefined}
        />
        {label}
      </label>
      {problem && (
        <p className={field.problem} id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
