import type { ReactNode } from 'react';
import styles from './changing.module.css';

/** Two columns on a wide screen, under each other on a narrow one. */
export function Beside({ children, side }: { children: ReactNode; side: ReactNode }) {
  return (
    <div className={styles.page}>
      {children}
      <div className={styles.side}>{side}</div>
    </div>
  );
}
