import { useTranslation } from '../../language/use-translation.js';
import styles from './crisis.module.css';
import { WayLink } from './way-link.js';

/** If the organisation's lines cannot be loaded: three numbers that are always valid in the Netherlands. */
export function CrisisFallback() {
  const { t } = useTranslation();
  const lines = [
    { about: t('crisis.fallback.danger'), shown: '112', address: 'tel:112' },
    { about: t('crisis.fallback.suicide'), shown: '113', address: 'tel:113' },
    { about: t('crisis.fallback.listening'), shown: '088 0767 000', address: 'tel:0880767000' },
  ];
  return (
    <section className={styles.section} aria-labelledby="crisis" id="crisis-block">
      <h2 id="crisis">{t('crisis.title')}</h2>
      <ul className={styles.lines}>
        {lines.map(({ about, ...phone }) => (
          <li key={phone.shown}>
            <p className={styles.label}>{about}</p>
            <div className={styles.ways}>
              <WayLink way={{ kind: 'phone', ...phone }} />
            </div>
          </li>
        ))}
      </ul>
      <p className={styles.about}>{t('crisis.fallback.otherwise')}</p>
      <p className={styles.isNot}>{t('crisis.fallback.isNot')}</p>
    </section>
  );
}
