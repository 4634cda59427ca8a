import type { Bilingual } from '@naast/shared/languages';
import { useBilingual } from '../../language/language-context.js';
import styles from './house-rules.module.css';

/** The rules as a list, and those that `also` hold where they stand; the first sentence of each stands out, so that they can be taken in at a glance. */
export function HouseRules({ rules, also = [] }: { rules: readonly Bilingual[]; also?: readonly string[] }) {
  const say = useBilingual();
  return (
    <ul className={styles.rules}>
      {rules.map((rule) => (
        <li key={rule.nl}>
          <Rule text={say(rule)} />
        </li>
      ))}
      {also.map((rule) => (
        <li key={rule}>
          <Rule text={rule} />
        </li>
      ))}
    </ul>
  );
}

function Rule({ text }: { text: string }) {
  const first = /^.+?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
  return (
    <>
      <strong>{first}</strong>
      {text.slice(first.length)}
    </>
  );
}
