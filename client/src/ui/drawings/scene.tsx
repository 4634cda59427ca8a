import type { ReactNode } from 'react';
import styles from './drawings.module.css';

/** The sheet that every drawing is on: one pen, the colours of the house. Decorative: what it shows is also said in words. */
export function Scene({ children }: { children: ReactNode }) {
  return (
    <svg className={styles.scene} viewBox="0 0 280 200" fill="none" aria-hidden>
      {children}
      <path className={styles.faint} d="M16 180h248" />
    </svg>
  );
}

/** Classes of what is drawn: `pine` and `clay` for the two of a pair, `paper`, `faint` for what stands behind, `light` and `star`. */
export const pen = styles;
