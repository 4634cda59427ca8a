import { Armchair } from 'lucide-react';
import styles from './rooms.module.css';

/** That a host is there, and never who. Hidden from screen readers: the words stand beside it. */
export function HostMark() {
  return (
    <span className={styles.hostMark} aria-hidden>
      <Armchair size={15} aria-hidden />
    </span>
  );
}
