import type { ReactNode } from 'react';
import styles from './timed-list.module.css';
import { useClockTime } from './use-moment.js';

/** What was done, by the hour. */
export function TimedList({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}

interface TimedEntryProps {
  readonly at: string;
  readonly where?: ReactNode;
  readonly children: ReactNode;
}

export function TimedEntry({ at, where, children }: TimedEntryProps) {
  const clockTime = useClockTime();
  return (
    <li className={styles.entry}>
      <time dateTime={at}>{clockTime(at)}</time>
      <p>{children}</p>
      {where && <p className={styles.where}>{where}</p>}
    </li>
  );
}
