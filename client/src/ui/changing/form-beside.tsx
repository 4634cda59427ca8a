import type { ReactNode } from 'react';
import { FormBox } from '../../forms/form-box.js';
import type { Sending } from '../../forms/use-form.js';
import { Beside } from './beside.js';
import styles from './changing.module.css';

interface FormBesideProps {
  readonly of: Sending;
  /** The form's fields, what was refused, and its send row. */
  readonly children: ReactNode;
  readonly side: ReactNode;
}

/** A form, and beside it what its values mean: how visitors see them, how they were. */
export function FormBeside({ of, children, side }: FormBesideProps) {
  return (
    <Beside side={side}>
      <FormBox of={of} className={styles.form}>
        {children}
      </FormBox>
    </Beside>
  );
}
