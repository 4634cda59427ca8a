import type { ReactNode } from 'react';
import styles from './field-group.module.css';

interface FieldGroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** Fields that belong together, under a title; a button between them is as wide as its words. */
export function FieldGroup({ title, hint, children }: FieldGroupProps) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {hint && <p className="quiet">{hint}</p>}
      {children}
    </fieldset>
  );
}
