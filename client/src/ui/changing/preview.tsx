import type { ReactNode } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import styles from './changing.module.css';

/** What visitors see of the values in a form, as one types. */
export function Preview({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t('settings.preview')}</h2>
      <div className={styles.preview}>{children}</div>
    </section>
  );
}
