import { useTranslation } from 'react-i18next';
import type { PageRow } from '../../page-row.js';
import { Page } from '../../ui/frame/page.js';
import styles from './breathe.module.css';

export const breathePage = { path: '/breathe', Component: BreathePage } satisfies PageRow;

/** A circle that grows and shrinks to breathe along with; by CSS alone, so that it goes on without script. */
function BreathePage() {
  const { t } = useTranslation();
  return (
    <Page hasForms>
      <div className={styles.breathe}>
        <h1>{t('breathe.title')}</h1>
        <p className="lead">{t('breathe.lead')}</p>
        <div className={styles.circle} aria-hidden>
          <span className={styles.in}>{t('breathe.in')}</span>
          <span className={styles.out}>{t('breathe.out')}</span>
        </div>
        <p className="quiet">{t('breathe.stop')}</p>
      </div>
    </Page>
  );
}
