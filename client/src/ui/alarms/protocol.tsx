import { useId } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import { useNumbers } from '../crisis/use-numbers.js';
import styles from './protocol.module.css';

const asked = ['apart', 'thoughts', 'plan', 'means', 'time'] as const;
const help = ['direct', 'line', 'gp', 'found', 'cannot', 'say'] as const;

/** What to ask, where to point, and what we cannot do. */
export function Protocol() {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={styles.protocol} aria-labelledby={id}>
      <h2 id={id}>{t('alarms.protocol.title')}</h2>
      <Steps />
    </section>
  );
}

/** Its lines, where the title stands already. */
export function Steps() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  return (
    <ul className={styles.steps}>
      {[...help.slice(0, 2), ...asked, ...help.slice(2)].map((line) => (
        <li key={line}>{t(`alarms.protocol.${line}`, numbers)}</li>
      ))}
    </ul>
  );
}
