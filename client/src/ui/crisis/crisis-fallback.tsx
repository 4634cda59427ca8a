import { useTranslation } from '../../language/use-translation.js';
import styles from './crisis.module.css';
import { useFixedLines } from './use-fixed-lines.js';
import { WayLink } from './way-link.js';

/** The lines, if the organisation's own cannot be loaded. */
export function FixedList() {
  const { lines, otherwise, whatNaastIsNot } = useFixedLines();
  return (
    <>
      <ul className={styles.lines}>
        {lines.map(({ id, label, ways }) => (
          <li key={id}>
            <p className={styles.label}>{label}</p>
            <div className={styles.ways}>
              {ways.map((way) => (
                <WayLink key={way.address} way={way} />
              ))}
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.notes}>
        <p>{otherwise}</p>
        <p>{whatNaastIsNot}</p>
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
