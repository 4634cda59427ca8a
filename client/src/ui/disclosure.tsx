import { ChevronDown } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import styles from './disclosure.module.css';
import { joinClasses } from './join-classes.js';

interface DisclosureProps extends ComponentProps<'details'> {
  readonly summary: ReactNode;
  /** `boxed` stands on its own; `bare` within a card, a note or a list. */
  readonly look?: 'boxed' | 'bare';
}

/** What unfolds in place; native, so that it works without JavaScript. */
export function Disclosure({ summary, look = 'boxed', className, children, ...details }: DisclosureProps) {
  return (
    <details {...details} className={joinClasses(styles.disclosure, styles[look], className)}>
      <summary>
        <span>{summary}</span>
        <ChevronDown size={20} aria-hidden />
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
