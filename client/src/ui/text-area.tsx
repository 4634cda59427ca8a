import { type ComponentProps, useId, useState } from 'react';
import { useTranslation } from '../language/use-translation.js';
import field from './field.module.css';
import { joinClasses } from './join-classes.js';
import { SpokenLeft } from './spoken-left.js';
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
/** Of a text so many times too long the letters are not counted one by one: it would be slow at each key. */
const farTooLong = 10;

const lengthOf = (text: string, most: number): number =>
  text.length > farTooLong * most ? text.length : Array.from(text).length;

/**
 * A multi-line text field with its label, hint and problem. Its words are not checked for spelling unless it says that they are for all:
 * some browsers send what they check to their maker.
 */
export function TextArea({ label, hint, problem = null, isTall, maxCharacters, ...area }: TextAreaProps) {
  const { t } = useTranslation();
  const ownId = useId();
  const id = area.id ?? ownId;
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
        spellCheck="false"
        {...area}
        id={id}
        dir="auto"
        className={joinClasses(styles.area, isTall && styles.tall)}
        aria-invalid={problem !== null}
        aria-describedby={described || undefined}
        onChange={(event) => {
          setLength(lengthOf(event.target.value, maxCharacters));
          area.onChange?.(event);
        }}
      />
      <SpokenLeft left={left} from={warnBelow} />
      {left < warnBelow && (
        <p className={styles.left}>
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
