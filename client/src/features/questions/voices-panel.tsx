import { answeringRoutes, type TeamQuestion, type TeamVoice } from '@naast/shared/contract/answering';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { DueAt } from '../../ui/questions/due.js';
import { HandOver } from './hand-over.js';
import { LetGo } from './let-go.js';
import type { Step } from './next-step.js';
import { VoiceLine } from './question-row.js';
import styles from './questions.module.css';
import { useReread } from './use-reread.js';
import { WritePanel } from './write-panel.js';

/** The voices of a question with their holders, and a form to write in one's own. */
export function VoicesPanel({ question, step }: { question: TeamQuestion; step: Step }) {
  const { t } = useTranslation();
  const next = question.voices.find(({ state, may }) =>
    step === 'write' ? may.write && state === 'taken' : step === 'take' && may.take,
  )?.id;
  return (
    <section className={styles.panel} aria-labelledby="voices">
      <h2 id="voices">{t('questions.voices')}</h2>
      {question.voices.map((voice) => (
        <Voice key={voice.id} question={question} voice={voice} isNext={voice.id === next} />
      ))}
    </section>
  );
}

interface VoiceProps {
  readonly question: TeamQuestion;
  readonly voice: TeamVoice;
  /** Its button is the main one. */
  readonly isNext: boolean;
}

function Voice({ question, voice, isNext }: VoiceProps) {
  const { t } = useTranslation();
  const reread = useReread(question.id);
  const params = { threadId: question.id, voiceId: voice.id };
  const take = useMutation({
    mutationFn: () => call(answeringRoutes.takeVoice, { params }),
    onSettled: reread,
  });
  const isOwed = voice.state === 'open' || voice.state === 'taken';
  return (
    <div className={styles.voice} data-focus-home>
      <p>
        <VoiceLine voice={voice} />
        {isOwed && (
          <span className="quiet">
            {'\u00a0· '}
            <DueAt at={voice.promisedBy} isShort />
          </span>
        )}
      </p>
      {take.error && <ErrorText error={take.error} />}
      {voice.may.take && (
        <div>
          <Button
            look={isNext ? 'main' : 'soft'}
            aria-disabled={take.isPending}
            onClick={() => take.isPending || take.mutate()}
          >
            {t('questions.take')}
          </Button>
        </div>
      )}
      <WritePanel question={question} voice={voice} isNext={isNext} />
      {voice.may.handOver && <HandOver threadId={question.id} voice={voice} />}
      {voice.may.letGo && <LetGo threadId={question.id} voice={voice} />}
    </div>
  );
}
