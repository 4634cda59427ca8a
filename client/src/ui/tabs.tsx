import { LocalLink } from '../language/local-link.js';
import { Badge } from './badge.js';
import styles from './tabs.module.css';

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly {
    readonly to: string;
    readonly label: string;
    readonly isCurrent: boolean;
    readonly waiting?: { readonly count: number; readonly label: string };
  }[];
}

/** Views of one page, each with an address: links, so that they work without JavaScript and with the back button. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ to, label: said, isCurrent, waiting }) => (
        <LocalLink key={to} to={to} aria-current={isCurrent ? 'page' : undefined}>
          {said}
          {waiting && <Badge {...waiting} />}
        </LocalLink>
      ))}
    </nav>
  );
}
