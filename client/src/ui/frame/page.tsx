import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { organisationQuery } from '../../api/queries.js';
import { LocalLink } from '../../language/local-link.js';
import { CrisisFallback } from '../crisis/crisis-fallback.js';
import { CrisisSection } from '../crisis/crisis-section.js';
import { CrisisStrip } from '../crisis/crisis-strip.js';
import { joinClasses } from '../join-classes.js';
import { Note } from '../note.js';
import { useOnline } from '../use-online.js';
import styles from './page.module.css';
import { WithoutScript } from './without-script.js';

interface PageProps {
  /** Its forms work without JavaScript, so no warning is shown. */
  readonly hasForms?: boolean;
  /** For the team at work: the strip unfolds in place of a block of lines. A desk takes the whole width. */
  readonly work?: 'page' | 'desk';
  readonly children: ReactNode;
}

/** An ordinary page: its content, the crisis block beside or below it, the footer. */
export function Page({ hasForms = false, work, children }: PageProps) {
  const { t } = useTranslation();
  const crisis = useQuery(organisationQuery()).data?.crisis ?? null;
  const isOnline = useOnline();
  return (
    <>
      <CrisisStrip crisis={crisis} unfolds={work !== undefined} />
      <div className={joinClasses(styles.columns, work && styles.single, work === 'desk' && styles.desk)}>
        <main id="main" tabIndex={-1} className={styles.main}>
          {!isOnline && (
            <Note tone="heed" role="status">
              <p>{t('frame.offline')}</p>
            </Note>
          )}
          {!hasForms && <WithoutScript />}
          {children}
        </main>
        {work === undefined && (
          <aside className={styles.aside}>
            {crisis ? <CrisisSection crisis={crisis} /> : <CrisisFallback />}
          </aside>
        )}
      </div>
      <footer className={styles.foot}>
        <p>{t('frame.footer')}</p>
        <ul>
          <li>
            <LocalLink to="/privacy">{t('frame.privacy')}</LocalLink>
          </li>
          <li>
            <LocalLink to="/me">{t('member.link')}</LocalLink>
          </li>
          <li>
            <LocalLink to="/team">{t('frame.team')}</LocalLink>
          </li>
        </ul>
      </footer>
    </>
  );
}
