import type { Bilingual } from '@naast/shared/languages';
import { useBilingual } from '../../language/language-context.js';
import styles from './house-rules.module.css';

export function HouseRules({ rules }: { rules: readonly Bilingual[] }) {
  const say = useBilingual();
  return (
    <ul className={styles.rules}>
      {rules.map((rule) => (
        <li key={rule.nl}>{say(rule)}</li>
      ))}
    </ul>
  );
}
