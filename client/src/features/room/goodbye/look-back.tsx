import { type LookbackAnswer, lookbackAnswers, lookbackRoutes } from '@naast/shared/contract/lookbacks';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { refusalOf } from '../../../api/api-error.js';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import styles from './goodbye.module.css';

/** One question, without a name; skipping sends nothing. */
export function LookBack({ sessionId }: { readonly sessionId: RoomSessionId }) {
  const { t } = useTranslation();
  const id = useId();
  const [isSkipped, setSkipped] = useState(false);
  const send = useMutation({
    mutationFn: (answer: LookbackAnswer) =>
      call(lookbackRoutes.answerLookback, { params: { sessionId }, body: { answer } }),
  });
  // Answered before, in this visit to the room.
  const isAgain = send.error !== null && refusalOf(send.error) === 'tooFast';
  if (isSkipped) return null;
  return (
    <section className={styles.lookBack} aria-labelledby={id}>
      <h2 id={id}>{t('lookBack.question')}</h2>
      <div role="status">
        {send.isSuccess && <p>{t('lookBack.thanks')}</p>}
        {isAgain && <p>{t('lookBack.again')}</p>}
      </div>
      {!send.isSuccess && !isAgain && (
        <>
          <p className="quiet">{t('lookBack.anonymous')}</p>
          <div className={styles.answers}>
            {lookbackAnswers.map((answer) => (
              <Button
                key={answer}
                look="soft"
                isBusy={send.isPending && send.variables === answer}
                onClick={() => send.isPending || send.mutate(answer)}
              >
                {t(`lookBack.answer.${answer}`)}
              </Button>
            ))}
            <Button look="bare" onClick={() => setSkipped(true)}>
              {t('lookBack.skip')}
            </Button>
          </div>
          {send.error && <ErrorText error={send.error} />}
        </>
      )}
    </section>
  );
}
