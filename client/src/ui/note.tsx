import type { ReactNode } from 'react';
import { joinClasses } from './join-classes.js';
import styles from './note.module.css';

interface NoteProps {
  /** `plain` informs, `heed` asks for attention, `wrong` says what did not work. */
  readonly tone?: 'plain' | 'heed' | 'wrong';
  /** Live region: `status` is polite, `alert` assertive; without a role it is not announced. */
  readonly role?: 'status' | 'alert';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

export function Note({ tone = 'plain', role, icon, children }: NoteProps) {
  return (
    <div className={joinClasses(styles.note, styles[tone])} role={role}>
      {icon}
      <div className={styles.text}>{children}</div>
    </div>
  );
}
