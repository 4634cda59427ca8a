import type { ReactNode } from 'react';
import { joinClasses } from './join-classes.js';
import styles from './toast.module.css';

interface ToastProps {
  readonly tone?: 'plain' | 'heed';
  /** Nothing, or false: no toast. */
  readonly children: ReactNode;
}

/** Says something over the page, and stays as long as its children do: nothing goes before it is read. */
export function Toast({ tone = 'plain', children }: ToastProps) {
  // A live region must exist before its content, or it is not announced.
  return (
    <div role="status">
      {children && <div className={joinClasses(styles.toast, styles[tone])}>{children}</div>}
    </div>
  );
}
