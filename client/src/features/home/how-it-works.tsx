import { useTranslation } from '../../language/use-translation.js';
import styles from './home.module.css';

/** What Naast is, for a first visit. */
export function HowItWorks({ hasSpreekuur }: { hasSpreekuur: boolean }) {
  const { t } = useTranslation();
  const parts = ['rooms', ...(hasSpreekuur ? (['spreekuur'] as const) : []), 'you'] as const;
  return (
    <section className={styles.section} aria-labelledby="how">
      <h2 id="how">{t('home.how.title')}</h2>
      <ul className={styles.how}>
        {parts.map((part) => (
          <li key={part}>
            <h3>{t(`home.how.${part}.title`)}</h3>
            <p>{t(`home.how.${part}.text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
