import { type ComponentProps, useId } from 'react';
import field from './field.module.css';
import styles from './tick.module.css';

interface TickProps extends Omit<ComponentProps<'input'>, 'type'> {
  readonly label: string;
  readonly hint?: string;
  /** The problem, as a sentence. */
  readonly problem?: string | null;
}

/** A check box with its sentence, hint and problem. */
export function Tick({ label, hint, problem = null, value = 'yes', ...input }: TickProps) {
  const id = useId();
  const described = [input['aria-describedby'], hint && `${id}-hint`, problem && `${id}-problem`];
  return (
    <div className={styles.tick}>
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
      {hint && (
        <p className={field.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className={field.problem} id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
