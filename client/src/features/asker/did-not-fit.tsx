import type { EntryId } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import { textIn } from '../../forms/form.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorText } from '../../ui/error-text.js';
import { TextArea } from '../../ui/text-area.js';
import { useClientKey } from '../../ui/use-client-key.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import { didNotFitForm } from './asker-forms.js';
import { useFreshQuestion } from './use-fresh-question.js';

/** Says that an answer did not fit, which opens another voice. */
export function DidNotFit({ entryId }: { entryId: EntryId }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const refresh = useFreshQuestion();
  const sending = useForm(didNotFitForm, {
    onDone: refresh,
    keepsDraft: `${didNotFitForm.name}.${entryId}`,
  });
  const { isSending, sent } = sending;
  const about = sent?.fields['about'] === entryId ? sent : null;
  const clientKey = useClientKey(about);
  return (
    <Disclosure summary={t('mine.didNotFit.open')} open={about !== null || undefined}>
      <FormBox of={sending}>
        <input type="hidden" name="about" value={entryId} />
        <input type="hidden" name="clientKey" defaultValue={clientKey} suppressHydrationWarning />
        <p>{t('mine.didNotFit.text')}</p>
        <TextArea
          label={t('mine.didNotFit.label')}
          name="text"
          defaultValue={textIn(about?.fields, 'text')}
          problem={problemText(about?.problems['text'])}
          maxCharacters={limits.entry.maxCharacters}
        />
        {about?.refusal && <ErrorText refusal={about.refusal} />}
        <div>
          <Button type="submit" look="soft" aria-disabled={isSending}>
            {t('mine.didNotFit.send')}
          </Button>
        </div>
      </FormBox>
    </Disclosure>
  );
}
