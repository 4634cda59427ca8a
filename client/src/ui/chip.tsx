import type { ReactNode } from 'react';
import styles from './chip.module.css';
import { joinClasses } from './join-classes.js';

interface ChipProps {
  /** `plain` is a fact, `new` is unseen or happens now, `heed` asks for attention, `crisis` is somebody in danger. */
  readonly tone?: 'plain' | 'new' | 'heed' | 'crisis';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A word or two about a thing; not a control. */
export function Chip({ tone = 'plain', icon, children }: ChipProps) {
  return (
    <span className={joinClasses(styles.chip, styles[tone])}>
      {icon}
      {children}
    </span>
  );
}
