import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../../api/queries.js';
import { WaysNow } from '../crisis/crisis-strip.js';
import styles from './not-safe.module.css';

/** What is said with the lines that are open now; they are on the page already. */
export function Lines({ said, more }: { readonly said: string; readonly more?: string }) {
  const crisis = useQuery(organisationQuery()).data?.crisis ?? null;
  return (
    <div className={styles.lines}>
      <p>
        <strong>{said}</strong> {more}
      </p>
      <p className={styles.ways}>
        <WaysNow crisis={crisis} />
      </p>
    </div>
  );
}
