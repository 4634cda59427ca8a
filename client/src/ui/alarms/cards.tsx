import { useTranslation } from '../../language/use-translation.js';
import { useNumbers } from '../crisis/use-numbers.js';
import { Disclosure } from '../disclosure.js';
import styles from './cards.module.css';

const cards = [
  'minor',
  'third',
  'home',
  'stopped',
  'overdose',
  'selfHarm',
  'confusion',
  'hoax',
  'pact',
  'death',
] as const;

/** What to do in ten situations, a few lines each: safe messaging, and no method. */
export function AlarmCards() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  return (
    <ul className={styles.cards} aria-label={t('alarms.cards.title')}>
      {cards.map((card) => (
        <li key={card}>
          <Disclosure look="bare" summary={t(`alarms.cards.${card}.title`)}>
            <p>{t(`alarms.cards.${card}.text`, numbers)}</p>
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
