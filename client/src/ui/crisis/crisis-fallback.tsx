import { useTranslation } from '../../language/use-translation.js';
import styles from './crisis.module.css';
import { fixedLines } from './fixed-lines.js';
import { WayLink } from './way-link.js';

const ids = ['danger', 'suicide', 'listening'] as const;

/** The lines, if the organisation's own cannot be loaded. */
export function FixedList() {
  const { t } = useTranslation();
  return (
    <>
      <ul className={styles.lines}>
        {ids.map((id) => (
          <li key={id}>
            <p className={styles.label}>{t(`crisis.fallback.${id}`)}</p>
            <div className={styles.ways}>
              {fixedLines[id].map((way) => (
                <WayLink key={way.address} way={way} />
              ))}
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.notes}>
        <p>{t('crisis.fallback.otherwise')}</p>
        <p>{t('crisis.fallback.isNot')}</p>
      </div>
    </>
  );
}

export function CrisisFallback() {
  const { t } = useTranslation();
  return (
    <section className={styles.section} aria-labelledby="crisis" id="crisis-block">
      <h2 id="crisis">{t('crisis.title')}</h2>
      <FixedList />
    </section>
  );
}
