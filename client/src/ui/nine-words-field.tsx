import { limits } from '@naast/shared/limits';
import { type Sent, textIn, type WordsHint } from '../forms/form.js';
import { useTranslation } from '../language/use-translation.js';
import styles from './nine-words-field.module.css';
import { Note } from './note.js';
import { TextArea } from './text-area.js';
import { useProblemText } from './use-problem-text.js';

interface NineWordsFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Of its form, which reads it by `nineWordsIn`. */
  readonly sent: Sent | null | undefined;
}

/** Nine words that open something: a question, a measure, a notice, an account. Says which of them may be mistyped. */
export function NineWordsField({ name, label, hint, sent }: NineWordsFieldProps) {
  const problemText = useProblemText();
  const typed = textIn(sent?.fields, name);
  const mistyped = sent?.hint;
  return (
    <>
      <input type="hidden" name="tried" value={mistyped && 'unknown' in mistyped ? typed : ''} />
      <TextArea
        label={label}
        {...(hint !== undefined && { hint })}
        name={name}
        defaultValue={typed}
        problem={problemText(sent?.problems[name])}
        autoCapitalize="none"
        autoCorrect="off"
        translate="no"
        rows={3}
        maxCharacters={limits.codename.maxCharacters}
      />
      {mistyped && <Mistyped hint={mistyped} />}
    </>
  );
}

function Mistyped({ hint }: { readonly hint: WordsHint }) {
  const { t } = useTranslation();
  if ('count' in hint)
    return (
      <Note tone="heed" role="alert">
        <p>{t('nineWords.count', { count: hint.count })}</p>
      </Note>
    );
  return (
    <Note tone="heed" role="alert">
      <ul className={styles.hints}>
        {hint.unknown.map(({ position, typed, suggestions }) => (
          <li key={position}>
            {t('nineWords.unknownWord', { position, typed })}{' '}
            {suggestions.length > 0 && t('nineWords.meant', { words: suggestions.join(t('nineWords.or')) })}
          </li>
        ))}
      </ul>
      <p>{t('nineWords.sure')}</p>
    </Note>
  );
}
