import { type ComponentProps, useId, useState } from 'react';
import { useTranslation } from '../language/use-translation.js';
import field from './field.module.css';
import { joinClasses } from './join-classes.js';
import styles from './text-area.module.css';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'maxLength'> {
  readonly label: string;
  readonly hint?: string;
  /** The problem, as a sentence. */
  readonly problem?: string | null;
  readonly isTall?: boolean;
  /** A warning appears near the limit; input is never cut off. */
  readonly maxCharacters: number;
}

const warnBelow = 200;

/** A multi-line text field with its label, hint and problem. */
export function TextArea({ label, hint, problem = null, isTall, maxCharacters, ...area }: TextAreaProps) {
  const { t } = useTranslation();
  const id = useId();
  const [length, setLength] = useState(0);
  const left = maxCharacters - length;
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className={field.field}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className={field.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        {...area}
        id={id}
        dir="auto"
        className={joinClasses(styles.area, isTall && styles.tall)}
        aria-invalid={problem !== null}
        aria-describedby={described || undefined}
        onChange={(event) => {
          setLength(Array.from(event.target.value).length);
          area.onChange?.(event);
        }}
      />
      {left < warnBelow && (
        <p className={styles.left} role="status">
          {left < 0 ? t('frame.over', { count: -left }) : t('frame.left', { count: left })}
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
