import { languages } from '@naast/shared/languages';
import { useQuery } from '@tanstack/react-query';
import { UserRound, UsersRound } from 'lucide-react';
import { organisationQuery } from '../../api/queries.js';
import { useSelf } from '../../api/self-context.js';
import { addressIn, splitAddress } from '../../language/addresses.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Link, usePlace } from '../../router.js';
import { CrisisStrip } from '../crisis/crisis-strip.js';
import { ShareDevice } from '../crisis/share-device.js';
import { BrandMark } from '../organisation/brand-mark.js';
import styles from './header.module.css';
import { QuickExit } from './quick-exit.js';

interface TopProps {
  /** A page of the team, which has tabs. */
  readonly isOfTeam: boolean;
}

/** On top of all pages, and always in sight: the header with the quick exit first in tab order, before the skip link; the crisis strip. */
export function Top({ isOfTeam }: TopProps) {
  return (
    <div className={styles.top}>
      <Header isOfTeam={isOfTeam} />
      <CrisisStrip />
    </div>
  );
}

function Header({ isOfTeam }: TopProps) {
  const { t } = useTranslation();
  const organisation = useQuery(organisationQuery()).data;
  const { self } = useSelf();
  const hasOwnPlace = self?.kind === 'team' || self?.kind === 'member';
  return (
    <header className={styles.header}>
      <QuickExit />
      <a className={styles.skip} href="#main">
        {t('frame.skip')}
      </a>
      <LocalLink
        to="/"
        className={styles.brand}
        aria-label={organisation?.mark ? `${organisation.name}. ${t('frame.home')}` : t('frame.home')}
      >
        <BrandMark />
        <span className={styles.name}>Naast</span>
      </LocalLink>
      {/* Who has a link or tabs here finds it with the lines: on a phone, a row more would be taken from the page. */}
      {!isOfTeam && !hasOwnPlace && <ShareDevice isBrief />}
      <OwnPlace isOfTeam={isOfTeam} />
      <nav aria-label={t('frame.language')}>
        <LanguageSwitch />
      </nav>
    </header>
  );
}

/** A signed-in user's link to their own page; the team's tabs lead there too. Without their name: others may see the screen. */
function OwnPlace({ isOfTeam }: TopProps) {
  const { t } = useTranslation();
  const { self } = useSelf();
  if (self?.kind !== 'team' && self?.kind !== 'member') return null;
  const isTeam = self.kind === 'team';
  if (isTeam && isOfTeam) return null;
  const [to, words] = isTeam ? ['/team', t('frame.ownTeam')] : ['/me', t('frame.member')];
  const Icon = isTeam ? UsersRound : UserRound;
  return (
    <LocalLink to={to} className={styles.own}>
      <Icon size={20} aria-hidden />
      <span className="unseen-if-narrow">{words}</span>
    </LocalLink>
  );
}

const names = { nl: 'Nederlands', en: 'English' };

function LanguageSwitch() {
  const { pathname } = usePlace();
  const { language, path } = splitAddress(pathname);
  const other = language === 'nl' ? 'en' : 'nl';
  const offered = useQuery(organisationQuery()).data?.languages ?? languages;
  if (!offered.includes(other)) return null;
  return (
    <Link className={styles.language} to={addressIn(other, path)} lang={other} hrefLang={other} replace>
      <span className={styles.code}>{other.toUpperCase()}</span>{' '}
      <span className="unseen-if-narrow">{names[other]}</span>
    </Link>
  );
}
