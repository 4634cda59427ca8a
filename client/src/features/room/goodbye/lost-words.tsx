import { CopyWords } from '../../../ui/copy-words.js';
import styles from './goodbye.module.css';

/** Words that did not arrive, to take along. */
export function LostWords({ why, words }: { why: string; words: readonly string[] }) {
  return (
    <section className={styles.unsent}>
      <p>{why}</p>
      {words.map((text) => (
        <CopyWords key={text} text={text} />
      ))}
    </section>
  );
}
