import { useId } from 'react';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import type { PageRow } from '../../page-row.js';
import { buttonClass } from '../../ui/button.js';
import { Page } from '../../ui/frame/page.js';
import styles from './breathe.module.css';

export const breathePage = {
  path: '/breathe',
  description: 'breathe',
  Component: BreathePage,
} satisfies PageRow;

/** One on each line: four in, six out. */
const counts = [1, 2, 3, 4, 1, 2, 3, 4, 5, 6].join('\n');

/** A circle that grows and shrinks to breathe along with; by CSS alone, so that it goes on without script. */
function BreathePage() {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Page hasForms>
      <div className={styles.breathe}>
        <h1>{t('breathe.title')}</h1>
        <p className="lead">{t('breathe.lead')}</p>
        <div className={styles.round}>
          <input id={id} type="checkbox" className={styles.still} />
          <label htmlFor={id}>{t('breathe.still')}</label>
          <div className={styles.circle} aria-hidden>
            <span className={styles.in}>{t('breathe.in')}</span>
            <span className={styles.out}>{t('breathe.out')}</span>
            <span className={styles.count}>
              <span>{counts}</span>
            </span>
          </div>
        </div>
        <p className="quiet">{t('breathe.stop')}</p>
        <LocalLink to="/" className={buttonClass({ look: 'soft' })}>
          {t('frame.notFound.home')}
        </LocalLink>
      </div>
    </Page>
  );
}
