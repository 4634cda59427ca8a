import type { EntryId } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import { useTranslation } from 'react-i18next';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { TextArea } from '../../ui/text-area.js';
import { useClientKey } from '../../ui/use-client-key.js';
import styles from './asker.module.css';
import { didNotFitForm } from './asker-forms.js';
import { useFreshQuestion } from './use-fresh-question.js';

/** An answer need not fit; then somebody else is looked for. */
export function DidNotFit({ entryId }: { entryId: EntryId }) {
  const { t } = useTranslation();
  const refresh = useFreshQuestion();
  const sending = useForm(didNotFitForm, { onDone: refresh });
  const { isSending, sent } = sending;
  const isAboutThis = sent?.fields['about'] === entryId;
  const clientKey = useClientKey(isAboutThis ? sent : null);
  return (
    <details className={styles.fold}>
      <summary>{t('mine.didNotFit.open')}</summary>
      <FormBox of={sending}>
        <input type="hidden" name="about" value={entryId} />
        <input type="hidden" name="clientKey" defaultValue={clientKey} suppressHydrationWarning />
        <p>{t('mine.didNotFit.text')}</p>
        <TextArea label={t('mine.didNotFit.label')} name="text" maxCharacters={limits.entry.maxCharacters} />
        {isAboutThis && sent.refusal && <ErrorText refusal={sent.refusal} />}
        <div>
          <Button type="submit" look="soft" aria-disabled={isSending}>
            {t('mine.didNotFit.send')}
          </Button>
        </div>
      </FormBox>
    </details>
  );
}
