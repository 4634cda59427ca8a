import type { ReactNode } from 'react';
import styles from './parts.module.css';

/** One part under the name of its component. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={name}>
      <h2 lang="en">{name}</h2>
      <div className={styles.states}>{children}</div>
    </section>
  );
}
