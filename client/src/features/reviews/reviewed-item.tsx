import type { ReviewedMessage } from '@naast/shared/contract/reviews';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from '../../language/use-translation.js';
import { Disclosure } from '../../ui/disclosure.js';
import { useClockTime } from '../../ui/use-moment.js';
import styles from './reviews.module.css';

const quotedCharacters = 90;

interface ReviewedItemProps {
  readonly message: ReviewedMessage;
  readonly repliesTo: ReviewedMessage | 'earlier' | null;
}

/** One message of a closed room: names as they were, nothing to tap on. */
export function ReviewedItem({ message, repliesTo }: ReviewedItemProps) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { by, sentAt, text, hidden, contentNote, isEdited, reactions } = message;
  return (
    <li>
      <p className={styles.said}>
        <bdi>{by.name || t('live.somebody')}</bdi>
        {by.role !== 'person' && <span>{t(`live.${by.role}`)}</span>}
        <time dateTime={sentAt}>{clockTime(sentAt)}</time>
        {isEdited && text !== null && <span>{t('live.edited')}</span>}
      </p>
      {repliesTo !== null && <Quote of={repliesTo} />}
      {contentNote && (
        <p className={styles.note}>
          <TriangleAlert size={18} aria-hidden />
          {t('live.note', { about: t(`live.about.${contentNote}`) })}
        </p>
      )}
      {text === null ? (
        <p className="quiet">{t('reviews.reading.deleted')}</p>
      ) : hidden ? (
        <Hidden hidden={hidden} text={text} />
      ) : (
        <p className={styles.text} dir="auto">
          {text}
        </p>
      )}
      {reactions > 0 && <p className={styles.said}>{t('reviews.reading.reactions', { count: reactions })}</p>}
    </li>
  );
}

function Hidden({
  hidden: { by, why },
  text,
}: {
  hidden: NonNullable<ReviewedMessage['hidden']>;
  text: string;
}) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.said}>
        <span>{by === null ? t('reviews.reading.hidden') : t('reviews.reading.hiddenBy', { name: by })}</span>
        {why && <span>{t(`measure.choose.${why}`)}</span>}
      </p>
      <Disclosure look="bare" summary={t('reviews.reading.show')}>
        <p className={styles.text} dir="auto">
          {text}
        </p>
      </Disclosure>
    </>
  );
}

function Quote({ of }: { readonly of: ReviewedMessage | 'earlier' }) {
  const { t } = useTranslation();
  if (of === 'earlier') return <p className={styles.quote}>{t('live.quotedEarlier')}</p>;
  return (
    <p className={styles.quote}>
      <span>{t('live.quoted', { name: of.by.name || t('live.somebody') })}</span>{' '}
      <bdi>{lineOf(of) ?? t('live.quotedGone')}</bdi>
    </p>
  );
}

/** What is hidden is not read out by a reply to it. */
function lineOf({ text, hidden }: ReviewedMessage): string | null {
  if (text === null || hidden) return null;
  const line = text.replace(/\s+/g, ' ');
  return line.length > quotedCharacters ? `${line.slice(0, quotedCharacters)} …` : line;
}
