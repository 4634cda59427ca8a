import type { TeamQuestion } from '@naast/shared/contract/answering';
import { limits } from '@naast/shared/limits';
import { useMemo } from 'react';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorText } from '../../ui/error-text.js';
import { TextArea } from '../../ui/text-area.js';
import { useClientKey } from '../../ui/use-client-key.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import styles from './questions.module.css';
import { greetForm } from './team-forms.js';
import { useReread } from './use-reread.js';

/** The first greeting: a suggested text that can be edited. Folded while another step comes first. */
export function GreetPanel({ question, isNext }: { question: TeamQuestion; isNext: boolean }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const reread = useReread(question.id);
  const form = useMemo(() => greetForm(question.id), [question.id]);
  const sending = useForm(form, { keepsDraft: true, onDone: reread });
  const { isSending, sent } = sending;
  const clientKey = useClientKey(sent);
  return (
    <Disclosure summary={t('questions.greet.title')} open={isNext}>
      <p>{t('questions.greet.text')}</p>
      <FormBox of={sending} className={styles.form}>
        <input type="hidden" name="clientKey" defaultValue={clientKey} suppressHydrationWarning />
        <TextArea
          label={t('questions.greet.label')}
          name="text"
          lang={question.language}
          defaultValue={t(`questions.greet.proposal.${question.language}`)}
          problem={problemText(sent?.problems['text'])}
          maxCharacters={limits.entry.maxCharacters}
        />
        {sent?.refusal && <ErrorText refusal={sent.refusal} />}
        <div>
          <Button type="submit" look={isNext ? 'main' : 'soft'} aria-disabled={isSending}>
            {isSending ? t('questions.write.sending') : t('questions.greet.send')}
          </Button>
        </div>
      </FormBox>
    </Disclosure>
  );
}
