import type { AlarmView } from '@naast/shared/contract/alarms';
import { useTranslation } from '../../language/use-translation.js';
import { Disclosure } from '../../ui/disclosure.js';
import { joinClasses } from '../../ui/join-classes.js';
import { useClockTime } from '../../ui/use-moment.js';
import styles from './alarms.module.css';

/** The words that the alarm copied, behind one tap: whoever opens this page chooses whether to read them. */
export function CopiedWords({ view: { place, words } }: { readonly view: AlarmView }) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  if (words.length === 0)
    return (
      <p className="quiet">{t(place.kind === 'thread' ? 'alarms.words.question' : 'alarms.words.gone')}</p>
    );
  return (
    <Disclosure summary={t('alarms.words.show')}>
      <p className="quiet">{t('alarms.words.note')}</p>
      <ol className={styles.words}>
        {words.map(({ name, role, sentAt, text, isItem }) => (
          <li key={`${sentAt} ${name} ${text}`} className={joinClasses(isItem && styles.item)}>
            <p className={styles.said}>
              <bdi>{name}</bdi>
              {role !== 'person' && <span>{t(place.kind === 'talk' ? 'live.ofTeam' : `live.${role}`)}</span>}
              <time dateTime={sentAt}>{clockTime(sentAt)}</time>
            </p>
            <p className={styles.text} dir="auto">
              {text}
            </p>
            {isItem && <p className={styles.said}>{t('alarms.words.item')}</p>}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
