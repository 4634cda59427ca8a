import { type FocusEvent, type ReactNode, useRef } from 'react';
import { FormBox } from '../../forms/form-box.js';
import type { Sending } from '../../forms/use-form.js';
import { Beside } from './beside.js';
import { bringInSight } from './bring-in-sight.js';
import styles from './changing.module.css';

interface FormBesideProps {
  readonly of: Sending;
  /** The form's fields, what was refused, and its send row. */
  readonly children: ReactNode;
  readonly side: ReactNode;
}

/** A form, and beside it what its values mean: how visitors see them, how they were. */
export function FormBeside({ of, children, side }: FormBesideProps) {
  const isPressed = useRef(false);
  function onFocus({ currentTarget: form, target }: FocusEvent<HTMLFormElement>) {
    // What a pointer presses must stay where it is. Once what is wrong is said, and the browser moved what it moves.
    if (!isPressed.current) setTimeout(() => bringInSight(form, target));
  }
  return (
    <Beside side={side}>
      <FormBox
        of={of}
        className={styles.form}
        onFocus={onFocus}
        onPointerDown={() => {
          isPressed.current = true;
        }}
        onPointerUp={() => {
          isPressed.current = false;
        }}
        // It may have been let go outside.
        onKeyDown={() => {
          isPressed.current = false;
        }}
      >
        {children}
      </FormBox>
    </Beside>
  );
}
