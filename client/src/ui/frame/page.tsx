import type { OrganisationView } from '@naast/shared/contract/organisation';
import { ownPagePaths } from '@naast/shared/own-pages';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { organisationQuery } from '../../api/queries.js';
import { useSelf } from '../../api/self-context.js';
import { splitAddress } from '../../language/addresses.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { usePlace } from '../../router.js';
import { CrisisFallback } from '../crisis/crisis-fallback.js';
import { CrisisSection } from '../crisis/crisis-section.js';
import { joinClasses } from '../join-classes.js';
import { Note } from '../note.js';
import { MailWords } from '../organisation/mail-words.js';
import { MaintenanceNote } from '../organisation/maintenance-note.js';
import { useOnline } from '../use-online.js';
import { noticePathFrom } from './notice-path.js';
import { OtherTimeZone } from './other-time-zone.js';
import styles from './page.module.css';
import { WithoutScript } from './without-script.js';

interface PageProps {
  /** Its forms work without JavaScript, so no warning is shown. */
  readonly hasForms?: boolean;
  /** Where the crisis block stands in full: where a visitor may need it most. The strip on top has all of it too. */
  readonly help?: 'beside' | 'below';
  /** It says itself that there is no connection. */
  readonly isOfflineSaid?: boolean;
  /** The whole width, for panes that have their own edges. */
  readonly isDesk?: boolean;
  readonly children: ReactNode;
}

/** An ordinary page: its content, and the footer; a desk fills the window, without one. */
export function Page({ hasForms = false, help, isOfflineSaid = false, isDesk = false, children }: PageProps) {
  const { t } = useTranslation();
  const organisation = useQuery(organisationQuery()).data ?? null;
  const crisis = organisation?.crisis ?? null;
  const isOnline = useOnline();
  return (
    <>
      <div className={joinClasses(styles.columns, help && styles[help], isDesk && styles.desk)}>
        <main id="main" tabIndex={-1} className={styles.main}>
          {!isOnline && !isOfflineSaid && (
            <Note tone="heed" role="status">
              <p>{t('frame.offline')}</p>
            </Note>
          )}
          {organisation?.maintenance && <MaintenanceNote maintenance={organisation.maintenance} />}
          {!hasForms && <WithoutScript />}
          <OtherTimeZone />
          {children}
        </main>
        {help && (
          <aside>
            {crisis ? <CrisisSection crisis={crisis} isWide={help === 'below'} /> : <CrisisFallback />}
          </aside>
        )}
      </div>
      {!isDesk && <Foot organisation={organisation} />}
    </>
  );
}

/** The other one is of use only where nine words are asked for. */
const footPages = ['terms', 'accessibility', 'complaints'] as const;

/** The name as long as no organisation gave its own. */
const nobodys = 'Naast';

/** The links to sign in are for who is not signed in yet. */
function Foot({ organisation }: { organisation: OrganisationView | null }) {
  const { t } = useTranslation();
  const isTeam = useSelf().self?.kind === 'team';
  const { path } = splitAddress(usePlace().pathname);
  return (
    <footer className={styles.foot}>
      <div>
        {organisation && organisation.name !== nobodys && (
          <p>
            {organisation.contact === '' ? (
              organisation.name
            ) : (
              <>
                {organisation.name}: <MailWords text={organisation.contact} />
              </>
            )}
          </p>
        )}
        <p>{t('frame.footer')}</p>
      </div>
      <ul>
        <li>
          <LocalLink to="/privacy">{t('frame.privacy')}</LocalLink>
        </li>
        {footPages.map((page) => (
          <li key={page}>
            <LocalLink to={ownPagePaths[page]}>{t(`frame.pages.${page}`)}</LocalLink>
          </li>
        ))}
        <li>
          <LocalLink to={noticePathFrom(path)}>{t('frame.notice')}</LocalLink>
        </li>
        {/* Where the head has no room for it, and the page no tabs. */}
        {isTeam && (
          <li className={styles.ownTeam}>
            <LocalLink to="/team">{t('frame.ownTeam')}</LocalLink>
          </li>
        )}
        {!isTeam && (
          <>
            <li>
              <LocalLink to="/me">{t('frame.member')}</LocalLink>
            </li>
            <li>
              <LocalLink to="/team">{t('frame.team')}</LocalLink>
            </li>
          </>
        )}
      </ul>
    </footer>
  );
}
