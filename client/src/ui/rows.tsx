import { ChevronRight } from 'lucide-react';
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
  /** For `aria-describedby`. */
  readonly factsId?: string;
  /** What one can do with it, at the end of the row. */
  readonly actions?: ReactNode;
  /** Under the row: an error, or what a button unfolds. */
  readonly children?: ReactNode;
  /** All of it goes where the link in its title goes; an arrow at its end says so. */
  readonly isLink?: boolean;
  readonly className?: string | undefined;
}

export function Row(props: RowProps) {
  const { lead, title, facts, factsId, actions, isLink = false, children, className } = props;
  return (
    <li className={joinClasses(styles.item, isLink && styles.link, className)}>
      <div className={styles.row}>
        {lead}
        <div className={styles.words}>
          {title}
          {facts && (
            <div id={factsId} className={styles.facts}>
              {facts}
            </div>
          )}
        </div>
        {(actions || isLink) && (
          <div className={styles.actions}>
            {actions}
            {isLink && <ChevronRight size={20} aria-hidden />}
          </div>
        )}
      </div>
      {children}
    </li>
  );
}
