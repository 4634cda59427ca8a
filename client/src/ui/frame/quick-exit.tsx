import { quickExit } from '@naast/shared/quick-exit';
import { X } from 'lucide-react';
import { type SubmitEvent, useEffect } from 'react';
import { leftElsewhere } from '../../api/signal.js';
import { useTranslation } from '../../language/use-translation.js';
import { goAway, leave } from './leave.js';
import styles from './quick-exit.module.css';
import { watchShiftThrice } from './shift-thrice.js';

/** First on every page: leaves the site at once, by a click or by pressing Shift three times. */
export function QuickExit() {
  useEffect(() => watchShiftThrice(document, leave), []);
  useEffect(
    () =>
      leftElsewhere.subscribe(() => {
        // The sending page receives its own broadcast: leaving twice would abort the first navigation.
        if (!document.documentElement.hidden) goAway();
      }),
    [],
  );
  useEffect(() => {
    // Reload when the back button restores the page from the back/forward cache.
    const forget = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener('pageshow', forget);
    return () => window.removeEventListener('pageshow', forget);
  }, []);
  return <QuickExitButton />;
}

/**
 * Without JavaScript the form posts to the server, which ends the session. Modal dialogs need a button of their own,
 * because they make the rest of the page inert.
 */
export function QuickExitButton() {
  const { t } = useTranslation();
  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    leave();
  }
  return (
    <form className={styles.form} method="post" action={quickExit.path} onSubmit={onSubmit}>
      <button className={styles.exit} type="submit" title={t('frame.quickExitHint')}>
        <X size={18} aria-hidden />
        {t('frame.quickExit')}
      </button>
    </form>
  );
}
