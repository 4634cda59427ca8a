import type { ReactNode } from 'react';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import { buttonClass } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import styles from './outside.module.css';

interface NoWayInProps {
  readonly drawing: ReactNode;
  readonly title: string;
  /** Says what else there is. */
  readonly elsewhere: string;
  readonly children: ReactNode;
}

/** Where nobody can come in now: why, what else there is, and the lines for who cannot wait. */
export function NoWayIn({ drawing, title, elsewhere, children }: NoWayInProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.closed}>
      <EmptyState
        drawing={drawing}
        action={
          <LocalLink to="/" className={buttonClass({})}>
            {elsewhere}
          </LocalLink>
        }
      >
        <h2>{title}</h2>
        {children}
        <p className={styles.toLines}>
          <a href="#crisis-block">{t('rooms.elsewhere')}</a>
        </p>
      </EmptyState>
    </div>
  );
}
