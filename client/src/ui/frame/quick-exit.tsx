import { peopleRoutes } from '@naast/shared/contract/people';
import { useQueryClient } from '@tanstack/react-query';
import { CloudSun } from 'lucide-react';
import { type MouseEvent, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { selfQuery } from '../../api/queries.js';
import { dropAllDrafts } from '../../drafts/draft-box.js';
import styles from './quick-exit.module.css';
import { watchShiftThrice } from './shift-thrice.js';

const elsewhere = 'https://www.buienradar.nl/';

/** First on every page: away from here at once, by a tap or by Shift three times. */
export function QuickExit() {
  const leave = useLeave();
  useEffect(() => watchShiftThrice(document, leave), [leave]);
  useEffect(() => {
    // Coming back by the browser's back button must not bring the page back from memory.
    const forget = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener('pageshow', forget);
    return () => window.removeEventListener('pageshow', forget);
  }, []);
  return <QuickExitLink />;
}

/** Without JavaScript it is a plain link. A modal dialog needs its own, because it shuts off the rest of the page. */
export function QuickExitLink() {
  const { t } = useTranslation();
  const leave = useLeave();
  function onClick(event: MouseEvent) {
    event.preventDefault();
    leave();
  }
  return (
    <a
      className={styles.exit}
      href={elsewhere}
      rel="noreferrer"
      title={t('frame.quickExitHint')}
      onClick={onClick}
    >
      <CloudSun size={20} aria-hidden />
      {t('frame.quickExit')}
    </a>
  );
}

function useLeave(): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    // Nothing may stay readable while the other site loads, nor when it does not.
    document.documentElement.hidden = true;
    dropAllDrafts();
    const self = queries.getQueryData(selfQuery().queryKey);
    if (self && self.kind !== 'anonymous') {
      const { method, path } = peopleRoutes.signOut;
      // Leaving does not wait for it; the visit also ends by itself.
      fetch(path, { method, keepalive: true }).catch(() => undefined);
    }
    window.location.replace(elsewhere);
  }, [queries]);
}
