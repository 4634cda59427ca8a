import type { EntryWords } from '@naast/shared/contract/spreekuur';
import { useTranslation } from '../language/use-translation.js';
import styles from './entry-words.module.css';

const parts = ['happened', 'standing', 'wish', 'known', 'unknown', 'options', 'yourself'] as const;

interface EntryWordsProps {
  readonly words: EntryWords;
  /** One below the heading of the entry. */
  readonly heading: 'h3' | 'h4';
}

/** The words of a thread's entry: the text, and the parts under headings. */
export function EntryWordsView({ words, heading: Heading }: EntryWordsProps) {
  const { t } = useTranslation();
  return (
    <>
      {words.text !== '' && (
        <p className={styles.said} dir="auto">
          {words.text}
        </p>
      )}
      {parts.map(
        (part) =>
          words[part] !== undefined && (
            <div key={part}>
              <Heading className={styles.heading}>{t(`thread.part.${part}`)}</Heading>
              <p className={styles.said} dir="auto">
                {words[part]}
              </p>
            </div>
          ),
      )}
    </>
  );
}
