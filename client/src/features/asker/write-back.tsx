import { limits } from '@naast/shared/limits';
import { type ReactNode, useState } from 'react';
import { newKey } from '../../api/new-key.js';
import { textIn } from '../../forms/form.js';
import { FormBox } from '../../forms/form-box.js';
import { useServedSent } from '../../forms/sent-context.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { LinesNow } from '../../ui/crisis/lines-now.js';
import { ErrorText } from '../../ui/error-text.js';
import { TextArea } from '../../ui/text-area.js';
import { useClientKey } from '../../ui/use-client-key.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import styles from './asker.module.css';
import { furtherForm, thanksForm } from './asker-forms.js';
import { useFreshQuestion } from './use-fresh-question.js';

interface WriteBackProps {
  /** The team wrote something. */
  readonly hasGreeting: boolean;
  readonly hasAnswer: boolean;
  readonly linesFirst: boolean;
  /** Whether the team reads now, where the page does not say so above. */
  readonly when: ReactNode;
}

/** A form for a further question or reply; and for thanks, once there is an answer. */
export function WriteBack({ hasGreeting, hasAnswer, linesFirst, when }: WriteBackProps) {
  const { t } = useTranslation();
  // A new form, with a new clientKey, after each entry sent.
  const [round, setRound] = useState(0);
  const [hasArrived, setArrived] = useState(useServedSent(furtherForm.name)?.shown !== undefined);
  const next = () => {
    setRound((count) => count + 1);
    setArrived(true);
  };
  return (
    <section className={styles.section} aria-labelledby="write-back">
      <h2 id="write-back">{t(hasGreeting ? 'mine.write.title' : 'mine.write.addTitle')}</h2>
      {when}
      {/* They may appear while the asker writes here, far below the ones at the top of the page. */}
      <div role="status" className={styles.news}>
        {linesFirst && (
          <LinesNow title={t('aside.linesFirst.title')} text={t('aside.linesFirst.text')} isShort />
        )}
      </div>
      <Further key={round} onSent={next} onType={() => setArrived(false)} />
      <p role="status">{hasArrived ? t('mine.write.sent') : ''}</p>
      {hasAnswer && <Thanks />}
    </section>
  );
}

function Further({ onSent, onType }: { onSent: () => void; onType: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const refresh = useFreshQuestion();
  const sending = useForm(furtherForm, {
    keepsDraft: true,
    async onDone() {
      await refresh();
      onSent();
    },
  });
  const { isSending, sent } = sending;
  const clientKey = useClientKey(sent);
  return (
    <FormBox of={sending} className={styles.form}>
      <input type="hidden" name="clientKey" defaultValue={clientKey} suppressHydrationWarning />
      <TextArea
        label={t('mine.write.label')}
        hint={t('mine.write.hint')}
        name="text"
        defaultValue={textIn(sent?.fields, 'text')}
        problem={problemText(sent?.problems['text'], t('mine.write.needed'))}
        maxCharacters={limits.entry.maxCharacters}
        onChange={onType}
      />
      {sent?.refusal && <ErrorText refusal={sent.refusal} />}
      <Button type="submit" className={styles.send} aria-disabled={isSending}>
        {isSending ? t('mine.write.sending') : t('mine.write.send')}
      </Button>
    </FormBox>
  );
}

function Thanks() {
  const { t } = useTranslation();
  const refresh = useFreshQuestion();
  const sending = useForm(thanksForm, { onDone: refresh });
  const { isSending, sent } = sending;
  const [key] = useState(newKey);
  return (
    <FormBox of={sending}>
      <input type="hidden" name="clientKey" defaultValue={key} suppressHydrationWarning />
      {sent?.refusal && <ErrorText refusal={sent.refusal} />}
      {sent?.shown ? (
        <p role="status">{t('mine.thanks.done')}</p>
      ) : (
        <Button type="submit" look="soft" aria-disabled={isSending}>
          {t('mine.thanks.send')}
        </Button>
      )}
    </FormBox>
  );
}
