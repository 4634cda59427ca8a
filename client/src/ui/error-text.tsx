import { useTranslation } from 'react-i18next';
import { type Refusal, refusalOf } from '../api/api-error.js';
import { Note } from './note.js';

/** Why something could not be done, in a kind sentence. */
export function ErrorText({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const refusal: Refusal = refusalOf(error);
  return (
    <Note tone="warm" role="alert">
      <p>{t(`errors.${refusal}`)}</p>
    </Note>
  );
}
