import type { ReactNode } from 'react';
import { joinClasses } from './join-classes.js';
import styles from './rows.module.css';

interface RowsProps {
  readonly label?: string;
  readonly children: ReactNode;
}

/** A compact list: one thing per row, in one frame. */
export function Rows({ label, children }: RowsProps) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {children}
    </ul>
  );
}

interface RowProps {
  /** Before the words: an avatar or an icon. */
  readonly lead?: ReactNode;
  readonly title: ReactNode;
  /** A quiet line beneath it. */
  readonly facts?: ReactNode;
  /** What one can do with it, at the end of the row. */
  readonly actions?: ReactNode;
  /** Under the row: an error, or what a button unfolds. */
  readonly children?: ReactNode;
  /** All of it goes where the link in its title goes. */
  readonly isLink?: boolean;
  readonly className?: string | undefined;
}

export function Row({ lead, title, facts, actions, isLink = false, children, className }: RowProps) {
  return (
    <li className={joinClasses(styles.item, isLink && styles.link, className)}>
      <div className={styles.row}>
        {lead}
        <div className={styles.words}>
          {title}
          {facts && <div className={styles.facts}>{facts}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </li>
  );
}
