import { HeartHandshake } from 'lucide-react';
import { useTranslation } from '../../language/use-translation.js';
import { useNumbers } from '../../ui/crisis/use-numbers.js';
import { Disclosure } from '../../ui/disclosure.js';
import styles from './questions.module.css';

/**
 * For colleagues who write to an asker with thoughts of suicide: how to write, and the numbers that always answer. What matters
 * most stays in sight when it is folded, so that the place to write is near.
 */
export function Careful({ isOpen }: { readonly isOpen: boolean }) {
  const { t } = useTranslation();
  return (
    <Disclosure
      className={styles.careful}
      open={isOpen}
      summary={
        <>
          <HeartHandshake size={20} aria-hidden />
          <span>
            <strong>{t('questions.careful.title')}:</strong> {t('questions.careful.never')}
          </span>
        </>
      }
    >
      <p>{t('questions.careful.text', useNumbers())}</p>
    </Disclosure>
  );
}
