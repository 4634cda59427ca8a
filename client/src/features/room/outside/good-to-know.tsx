import { CalendarHeart, Camera, Eye, Hourglass } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import styles from './outside.module.css';

const topics = [
  { id: 'readers', Icon: Eye },
  { id: 'kept', Icon: Hourglass },
  { id: 'screenshots', Icon: Camera },
  { id: 'age', Icon: CalendarHeart },
] as const;

/** Who reads along, what stays, what we cannot prevent, and the age that is asked: before somebody says anything. */
export function GoodToKnow() {
  const { t } = useTranslation();
  return (
    <section className={styles.know} aria-labelledby="good-to-know">
      <h2 id="good-to-know">{t('entry.know')}</h2>
      <dl>
        {topics.map(({ id, Icon }) => (
          <div key={id}>
            <dt>
              <Icon size={18} aria-hidden />
              {t(`entry.${id}.title`)}
            </dt>
            <dd>{t(`entry.${id}.text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
