import type { PastReview } from '@naast/shared/contract/reviews';
import { useId } from 'react';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Row, Rows } from '../../ui/rows.js';
import { useMoment } from '../../ui/use-moment.js';
import styles from './reviews.module.css';

/** For the whole team: who read which room back, and why. */
export function PastReviews({ reviews }: { readonly reviews: readonly PastReview[] }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{t('reviews.past.title')}</h2>
      <p>{t('reviews.past.lead')}</p>
      {reviews.length === 0 ? (
        <p className="quiet">{t('reviews.past.none')}</p>
      ) : (
        <Rows>
          {reviews.map((review, at) => (
            // The oldest is number one, so that a new one moves none.
            <Past key={reviews.length - at} review={review} />
          ))}
        </Rows>
      )}
    </section>
  );
}

function Past({ review: { name, isMe, title, openedAt, at, reason } }: { readonly review: PastReview }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const moment = useMoment();
  const room = title ? say(title) : t('reviews.past.goneRoom');
  return (
    <Row
      title={
        <h3>
          {isMe
            ? t('reviews.past.me', { title: room })
            : t('reviews.past.who', { name: name || t('log.whoIsGone'), title: room })}
        </h3>
      }
      facts={
        <>
          <span>{t('reviews.past.at', { moment: moment(at) })}</span>
          {openedAt && <span>{t('reviews.past.opened', { moment: moment(openedAt) })}</span>}
        </>
      }
    >
      <p className={styles.reason} dir="auto">
        {reason}
      </p>
    </Row>
  );
}
