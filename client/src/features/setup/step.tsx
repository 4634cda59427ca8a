import type { ReactNode } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import styles from './setup.module.css';

const steps = 5;

interface StepProps {
  readonly at: number;
  readonly title: string;
  readonly children: ReactNode;
}

/** One of the parts of setting up, with its number: all are on one page. */
export function Step({ at, title, children }: StepProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.part}>
      <legend>
        <span className={styles.at}>{t('setup.step', { at, of: steps })}</span>
        {title}
      </legend>
      {children}
    </fieldset>
  );
}
