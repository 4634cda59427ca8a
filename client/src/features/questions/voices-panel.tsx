import { answeringRoutes, type TeamQuestion, type TeamVoice } from '@naast/shared/contract/answering';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { useMoment } from '../../ui/use-moment.js';
import { HandOver } from './hand-over.js';
import { LetGo } from './let-go.js';
import { VoiceLine } from './question-card.js';
import styles from './questions.module.css';
import { useReread } from './use-reread.js';
import { WritePanel } from './write-panel.js';

/** The voices of a question with their holders, and a form to write in one's own. */
export function VoicesPanel({ question }: { question: TeamQuestion }) {
  const { t } = useTranslation();
  return (
    <section className={styles.panel} aria-labelledby="voices">
      <h2 id="voices">{t('questions.voices')}</h2>
      {question.voices.map((voice) => (
        <Voice key={voice.id} question={question} voice={voice} />
      ))}
    </section>
  );
}

function Voice({ question, voice }: { question: TeamQuestion; voice: TeamVoice }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const reread = useReread(question.id);
  const params = { threadId: question.id, voiceId: voice.id };
  const take = useMutation({
    mutationFn: () => call(answeringRoutes.takeVoice, { params }),
    onSettled: reread,
  });
  const isOwed = voice.state === 'open' || voice.state === 'taken';
  return (
    <div className={styles.voice}>
      <p>
        <VoiceLine voice={voice} />
        {isOwed && `, ${t('questions.promised', { moment: moment(voice.promisedBy) })}`}
      </p>
      {take.error && <ErrorText error={take.error} />}
      {(voice.may.take || voice.may.letGo) && (
        <div className={styles.actions}>
          {voice.may.take && (
            <Button aria-disabled={take.isPending} onClick={() => take.isPending || take.mutate()}>
              {t('questions.take')}
            </Button>
          )}
          {voice.may.letGo && <LetGo threadId={question.id} voice={voice} />}
        </div>
      )}
      {voice.may.handOver && <HandOver threadId={question.id} voice={voice} />}
      <WritePanel question={question} voice={voice} />
    </div>
  );
}
