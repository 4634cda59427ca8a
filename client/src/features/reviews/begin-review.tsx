import { type ClosedRoom, type ReviewView, reviewRoutes } from '@naast/shared/contract/reviews';
import { limits } from '@naast/shared/limits';
import { useEffect, useId, useMemo, useRef } from 'react';
import { type Form, textIn } from '../../forms/form.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { TextArea } from '../../ui/text-area.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import styles from './reviews.module.css';

const reviewForm = (sessionId: ClosedRoom['id']): Form<ReviewView> => ({
  name: `review.${sessionId}`,
  send: async (fields, call) => ({
    shown: await call(reviewRoutes.openReview, {
      params: { sessionId },
      body: { reason: textIn(fields, 'reason') },
    }),
  }),
});

interface BeginReviewProps {
  readonly room: ClosedRoom;
  readonly onBegun: (review: ReviewView) => void;
  readonly onCancel: () => void;
}

/** What reading back means, and the reason, before a word is shown. */
export function BeginReview({ room, onBegun, onCancel }: BeginReviewProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  // The button that led here has gone.
  useEffect(() => title.current?.focus(), []);
  const form = useMemo(() => reviewForm(room.id), [room.id]);
  const sending = useForm(form, { onDone: (done) => 'shown' in done && onBegun(done.shown) });
  const { isSending, sent } = sending;
  return (
    <section className={styles.begin} aria-labelledby={titleId}>
      <h4 id={titleId} ref={title} tabIndex={-1} className={styles.beginTitle}>
        {t('reviews.what.title')}
      </h4>
      <ul>
        {(['people', 'log', 'ends', 'only'] as const).map((what) => (
          <li key={what}>{t(`reviews.what.${what}`)}</li>
        ))}
      </ul>
      <FormBox of={sending} className={styles.form}>
        <TextArea
          label={t('reviews.reason')}
          hint={t('reviews.reasonHint')}
          name="reason"
          problem={problemText(sent?.problems['reason'])}
          maxCharacters={limits.review.reasonMaxCharacters}
        />
        {sent?.refusal && <ErrorText refusal={sent.refusal} />}
        <div className={styles.ways}>
          <Button type="submit" isBusy={isSending}>
            {t('reviews.begin')}
          </Button>
          <Button look="bare" onClick={onCancel}>
            {t('reviews.cancel')}
          </Button>
        </div>
      </FormBox>
    </section>
  );
}
