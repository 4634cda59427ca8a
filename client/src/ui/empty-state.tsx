import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly drawing?: ReactNode;
  /** One sentence, or a heading and a sentence. */
  readonly children: ReactNode;
  /** The one thing to do: a button or a link. */
  readonly action?: ReactNode;
}

/** What stands where there is nothing yet. */
export function EmptyState({ drawing, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {drawing}
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  );
}
