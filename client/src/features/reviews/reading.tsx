import { type ReviewedMessage, type ReviewView, reviewRoutes } from '@naast/shared/contract/reviews';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { refusalOf } from '../../api/api-error.js';
import { call } from '../../api/call.js';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { useClock } from '../../ui/clock.js';
import { Failed } from '../../ui/failed.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useMoment } from '../../ui/use-moment.js';
import { reviewedQuery, reviewQuery } from './queries.js';
import { ReviewedItem } from './reviewed-item.js';
import styles from './reviews.module.css';

/** The server says no: it ended, or may not be read any more. What else goes wrong says nothing of that. */
const isOverBy: readonly string[] = ['notFound', 'notAllowed', 'signInNeeded', 'locked'];
const isOver = (error: Error | null): boolean => error !== null && isOverBy.includes(refusalOf(error));

interface ReadingProps {
  readonly review: ReviewView;
  readonly onEnd: () => void;
}

/** What was said, to read only; as long as the server says so. While it cannot be asked, the words are not shown. */
export function Reading({ review, onEnd }: ReadingProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const moment = useMoment();
  const heading = useRef<HTMLHeadingElement>(null);
  const now = useQuery(reviewQuery(review));
  const stop = useMutation({
    mutationFn: () => call(reviewRoutes.endReview, { params: { reviewId: review.id } }),
    // It ends on this page, whatever became of the request: the server ends it by itself within the hour.
    onSettled: onEnd,
  });
  const words = useInfiniteQuery(reviewedQuery(review.id));
  const isPast = useClock().now >= Date.parse(review.until);
  const ends = isOver(now.error) || isOver(words.error) || isPast;
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  useEffect(() => {
    if (ends) onEnd();
  }, [ends, onEnd]);
  if (ends) return null;
  const error = now.error ?? words.error;
  return (
    <>
      <div>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {t('reviews.reading.title', { title: say(review.room.title) })}
        </h1>
        <p className="lead">{t('reviews.reading.until', { moment: moment(review.until) })}</p>
        <Button look="soft" isBusy={stop.isPending} onClick={() => stop.isPending || stop.mutate()}>
          {t('reviews.reading.stop')}
        </Button>
      </div>
      {error ? (
        <Failed error={error} />
      ) : words.data ? (
        <Words
          messages={words.data.pages.toReversed().flatMap(({ messages }) => messages)}
          isComplete={!words.hasNextPage}
          isBusy={words.isFetchingNextPage}
          onEarlier={() => words.isFetchingNextPage || void words.fetchNextPage()}
        />
      ) : (
        <Skeleton shape="talk" />
      )}
    </>
  );
}

interface WordsProps {
  readonly messages: readonly ReviewedMessage[];
  readonly isComplete: boolean;
  readonly isBusy: boolean;
  readonly onEarlier: () => void;
}

function Words({ messages, isComplete, isBusy, onEarlier }: WordsProps) {
  const { t } = useTranslation();
  const id = useId();
  const bySeq = new Map(messages.map((message) => [message.seq, message]));
  if (messages.length === 0) return <p>{t('reviews.reading.empty')}</p>;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{t('reviews.reading.words')}</h2>
      {isComplete ? (
        <p className="quiet">{t('reviews.reading.first')}</p>
      ) : (
        <div>
          <Button look="soft" isBusy={isBusy} onClick={onEarlier}>
            {t('reviews.reading.earlier')}
          </Button>
        </div>
      )}
      <ol className={styles.words}>
        {messages.map((message) => (
          <ReviewedItem
            key={message.seq}
            message={message}
            repliesTo={message.replyTo === null ? null : (bySeq.get(message.replyTo) ?? 'earlier')}
          />
        ))}
      </ol>
    </section>
  );
}
