import { useId } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import styles from './outside.module.css';

/** The one yes that entering needs. Other rules make a new, empty box: they need their own yes. */
export function Accept({ version, problem }: { version: number; problem: string | null }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={styles.accept}>
      <label>
        <input
          key={version}
          type="checkbox"
          name="accept"
          aria-invalid={problem !== null}
          aria-describedby={problem ? id : undefined}
        />
        {t('entry.accept')}
      </label>
      {problem && (
        <p id={id} className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
