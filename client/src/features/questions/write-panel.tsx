import type { TeamQuestion, TeamVoice } from '@naast/shared/contract/answering';
import { limits } from '@naast/shared/limits';
import { useMemo, useState } from 'react';
import { useUnsent } from '../../drafts/unsent.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { CopyWords } from '../../ui/copy-words.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorText } from '../../ui/error-text.js';
import { TextArea } from '../../ui/text-area.js';
import { useClientKey } from '../../ui/use-client-key.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import styles from './questions.module.css';
import { writeForm } from './team-forms.js';
import { useReread } from './use-reread.js';

interface WritePanelProps {
  readonly question: TeamQuestion;
  readonly voice: TeamVoice;
  readonly isNext: boolean;
}

/** Writes in a taken voice. A user who no longer holds it can still copy unsent text. */
export function WritePanel({ question, voice, isNext }: WritePanelProps) {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  const [hasArrived, setArrived] = useState(false);
  const unsent = useUnsent(writeForm(question.id, voice.id).name, !voice.may.write);
  if (!voice.may.write) {
    if (unsent.length === 0) return null;
    return (
      <>
        <p>{t('questions.elsewhere')}</p>
        {unsent.map((text) => (
          <CopyWords key={text} text={text} />
        ))}
      </>
    );
  }
  return (
    <>
      <p role="status">{hasArrived ? t('questions.write.sent') : ''}</p>
      <Disclosure look="bare" summary={t('questions.write.title')} open={voice.state === 'taken'}>
        <Write
          key={round}
          question={question}
          voice={voice}
          isNext={isNext}
          onType={() => setArrived(false)}
          onSent={() => {
            setRound((count) => count + 1);
            setArrived(true);
          }}
        />
      </Disclosure>
    </>
  );
}

function Write({
  question,
  voice,
  isNext,
  onSent,
  onType,
}: WritePanelProps & { onSent: () => void; onType: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const reread = useReread(question.id);
  const form = useMemo(() => writeForm(question.id, voice.id), [question.id, voice.id]);
  const sending = useForm(form, {
    keepsDraft: true,
    async onDone() {
      await reread();
      onSent();
    },
  });
  const { isSending, sent } = sending;
  const clientKey = useClientKey(sent);
  const [kind, setKind] = useState<'answer' | 'askBack'>('answer');
  const role = t(`questions.write.role.${voice.kind}`);
  return (
    <FormBox
      of={sending}
      className={styles.form}
      onChange={(event) => {
        const chosen = new FormData(event.currentTarget).get('kind');
        setKind(chosen === 'askBack' ? 'askBack' : 'answer');
      }}
    >
      <p className={styles.quietly}>
        {t('questions.write.as', { role })} {t(`questions.write.${question.tone}`)}
      </p>
      <input type="hidden" name="clientKey" defaultValue={clientKey} suppressHydrationWarning />
      <Choices
        kind="one"
        label={t('questions.write.kind.label')}
        name="kind"
        options={(['answer', 'askBack'] as const).map((value) => ({
          value,
          label: t(`questions.write.kind.${value}`),
        }))}
        chosen={['answer']}
      />
      <TextArea
        label={t(`questions.write.label.${kind}`)}
        name="text"
        lang={question.language}
        problem={problemText(sent?.problems['text'], t(`questions.write.needed.${kind}`))}
        maxCharacters={limits.entry.maxCharacters}
        onChange={onType}
        isTall
      />
      <Disclosure look="bare" summary={t('questions.write.more')} hidden={kind === 'askBack'}>
        {(['known', 'unknown', 'options', 'yourself'] as const).map((part) => (
          <TextArea
            key={part}
            label={t(`questions.write.${part}`)}
            name={part}
            lang={question.language}
            problem={problemText(sent?.problems[part])}
            maxCharacters={limits.entry.partMaxCharacters}
          />
        ))}
      </Disclosure>
      {kind === 'answer' && <p className="quiet">{t('questions.write.advice')}</p>}
      {sent?.refusal && <ErrorText refusal={sent.refusal} />}
      <div>
        <Button type="submit" look={isNext ? 'main' : 'soft'} aria-disabled={isSending}>
          {isSending ? t('questions.write.sending') : t(`questions.write.send.${kind}`)}
        </Button>
      </div>
    </FormBox>
  );
}
