import type { ReactNode } from 'react';
import { joinClasses } from './join-classes.js';
import styles from './note.module.css';

interface NoteProps {
  /** `plain` tells, `heed` asks for attention, `wrong` says what did not work. */
  readonly tone?: 'plain' | 'heed' | 'wrong';
  /** `status` is spoken when there is time, `alert` at once; without it, only read in passing. */
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
