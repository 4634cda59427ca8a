import { useTranslation } from '../../language/use-translation.js';
import { joinClasses } from '../join-classes.js';
import styles from './page.module.css';

/** A warning for pages that need JavaScript: it is off, or the script failed to load. */
export function WithoutScript() {
  const { t } = useTranslation();
  return (
    <>
      <noscript>
        <p className={styles.withoutScript}>{t('frame.withoutScript')}</p>
      </noscript>
      <p className={joinClasses(styles.withoutScript, 'as-served-only')}>{t('frame.asServed')}</p>
    </>
  );
}
