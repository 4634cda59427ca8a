import { type Refusal, refusalOf } from '../api/api-error.js';
import { useTranslation } from '../language/use-translation.js';
import { Note } from './note.js';

/** An error as a kind sentence. */
export function ErrorText(why: { error: unknown } | { refusal: Refusal }) {
  const { t } = useTranslation();
  const refusal = 'refusal' in why ? why.refusal : refusalOf(why.error);
  return (
    <Note tone="wrong" role="alert">
      <p>{t(`errors.${refusal}`)}</p>
    </Note>
  );
}
