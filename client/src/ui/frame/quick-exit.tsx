import { quickExit } from '@naast/shared/quick-exit';
import { CloudSun } from 'lucide-react';
import { type SubmitEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { leftElsewhere } from '../../api/signal.js';
import { goAway, leave } from './leave.js';
import styles from './quick-exit.module.css';
import { watchShiftThrice } from './shift-thrice.js';

/** First on every page: away from here at once, by a tap or by Shift three times. */
export function QuickExit() {
  useEffect(() => watchShiftThrice(document, leave), []);
  useEffect(
    () =>
      leftElsewhere.hear(() => {
        // The page that tells it hears it as well: going twice would break off the first.
        if (!document.documentElement.hidden) goAway();
      }),
    [],
  );
  useEffect(() => {
    // Coming back by the browser's back button must not bring the page back from memory.
    const forget = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener('pageshow', forget);
    return () => window.removeEventListener('pageshow', forget);
  }, []);
  return <QuickExitButton />;
}

/** Without JavaScript the server ends the visit and goes elsewhere. A modal dialog needs its own, because it shuts off the rest of the page. */
export function QuickExitButton() {
  const { t } = useTranslation();
  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    leave();
  }
  return (
    <form className={styles.form} method="post" action={quickExit.path} onSubmit={onSubmit}>
      <button className={styles.exit} type="submit" title={t('frame.quickExitHint')}>
        <CloudSun size={20} aria-hidden />
        {t('frame.quickExit')}
      </button>
    </form>
  );
}
