import type { ReactNode } from 'react';
import { joinClasses } from '../join-classes.js';
import styles from './week.module.css';

interface DayTimesProps {
  /** The weekday. */
  readonly name: string;
  /** No times are given. */
  readonly isEmpty: boolean;
  /** Its `TimeSpan`s. */
  readonly children: ReactNode;
}

/** A day of a week of hours: its name, and beside it its times. */
export function DayTimes({ name, isEmpty, children }: DayTimesProps) {
  return (
    <fieldset className={joinClasses(styles.day, isEmpty && styles.empty)}>
      <legend>{name}</legend>
      <div className={styles.spans}>{children}</div>
    </fieldset>
  );
}
