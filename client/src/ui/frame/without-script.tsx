import { useTranslation } from 'react-i18next';
import { joinClasses } from '../join-classes.js';
import styles from './page.module.css';

/** What a page that needs the script cannot do without it: JavaScript is off, or the script failed or never came. */
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
