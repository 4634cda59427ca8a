import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './choices.module.css';
import field from './field.module.css';
import { joinClasses } from './join-classes.js';

interface ChoicesProps {
  readonly label: string;
  /** What it stands in says it already. */
  readonly isLabelUnseen?: boolean;
  readonly hint?: string;
  readonly name: string;
  /** Radio buttons, or chips of which any number can be chosen. */
  readonly kind: 'one' | 'many';
  readonly options: readonly { readonly value: string; readonly label: ReactNode }[];
  readonly chosen: readonly string[];
  readonly problem?: string | null;
  /** Rows of one frame, for long labels. */
  readonly isColumn?: boolean;
}

/** A question with choices: native inputs, so that they work without JavaScript. */
export function Choices({
  label,
  isLabelUnseen,
  hint,
  name,
  kind,
  options,
  chosen,
  problem,
  isColumn,
}: ChoicesProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <fieldset
      className={joinClasses(styles.choices, styles[kind], isColumn && styles.column)}
      aria-describedby={described || undefined}
    >
      <legend className={isLabelUnseen ? 'unseen' : undefined}>{label}</legend>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className={styles.options}>
        {options.map(({ value, label: said }) => (
          <label key={value} className={styles.option}>
            <input
              type={kind === 'one' ? 'radio' : 'checkbox'}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            <span className={styles.face}>
              {!isColumn && <Check size={18} aria-hidden />}
              {said}
            </span>
          </label>
        ))}
      </div>
      {problem && (
        <p className={field.problem} id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
