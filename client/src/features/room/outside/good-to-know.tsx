import { CalendarHeart, Camera, Eye, Hourglass } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import { Disclosure } from '../../../ui/disclosure.js';
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
    <Disclosure
      className={styles.know}
      summary={
        <>
          {t('entry.know')}
          <span className={styles.what}>{t('entry.knowWhat')}</span>
        </>
      }
    >
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
    </Disclosure>
  );
}
