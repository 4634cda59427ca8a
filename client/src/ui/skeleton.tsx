import { useTranslation } from '../language/use-translation.js';
import styles from './skeleton.module.css';

interface SkeletonProps {
  /** What will stand there: lines of text, rows of a list, cards, or messages. */
  readonly shape: 'text' | 'rows' | 'cards' | 'talk';
  readonly count?: number;
}

/**
 * Shapes of what is being loaded; they keep their place, and show themselves after 300 ms. Screen readers hear a sentence
 * instead.
 */
export function Skeleton({ shape, count = 3 }: SkeletonProps) {
  const { t } = useTranslation();
  return (
    <div role="status" className={styles.skeleton}>
      <span className="unseen">{t('frame.loading')}</span>
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: alike, and never reordered.
        <div key={at} className={styles[shape]} aria-hidden>
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
