import type { MessageId, MessageView } from '@naast/shared/contract/messages';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { findSeat } from '../seats.js';
import { useAround } from './around-context.js';
import { LinkedText } from './linked-text.js';
import styles from './message-words.module.css';
import { useTabIndex } from './tab-stop.js';

/** At the largest letters on a phone, so much still fits the screen. */
const shownCharacters = 600;
const shownLines = 12;
const quotedCharacters = 90;

export const itemId = (id: MessageId): string => `said-${id}`;

interface MessageWordsProps {
  readonly message: MessageView;
  /** What it replies to; null where that is not known here. */
  readonly original: MessageView | null;
  readonly isEditing: boolean;
  /** Whether a content note may fold the words for this reader. */
  readonly canFold: boolean;
  readonly isUnfolded: boolean;
  readonly onUnfold: (isUnfolded: boolean) => void;
}

/** The words of a message, with what it replies to; folded where a content note stands before them. */
export function MessageWords(props: MessageWordsProps) {
  const { message, original, isEditing, canFold, isUnfolded, onUnfold } = props;
  const { t } = useTranslation();
  const { messageTools } = useAround();
  const tabIndex = useTabIndex();
  const { text, contentNote, replyTo } = message;
  if (text === null) return null;
  return (
    <>
      {replyTo !== null && <Quote original={original} />}
      {contentNote && (
        <p className={styles.note}>
          <TriangleAlert size={18} aria-hidden />
          <span>
            {t('live.note', { about: t(`live.about.${contentNote.about}`) })}{' '}
            {canFold && (
              <button
                type="button"
                className={styles.fold}
                tabIndex={tabIndex}
                aria-expanded={isUnfolded}
                onClick={() => onUnfold(!isUnfolded)}
              >
                {t(isUnfolded ? 'live.noteFold' : 'live.noteShow')}
              </button>
            )}
          </span>
        </p>
      )}
      {(!canFold || isUnfolded) &&
        (isEditing && messageTools ? (
          <messageTools.EditMessage message={message} text={text} />
        ) : (
          <Words text={text} />
        ))}
    </>
  );
}

/** A text of any length, no higher than a screen until it is unfolded. */
export function Words({ text }: { text: string }) {
  const { t } = useTranslation();
  const tabIndex = useTabIndex();
  const [isWhole, setWhole] = useState(false);
  const isLong = text.length > shownCharacters || text.split('\n').length > shownLines;
  return (
    <>
      <p className={joinClasses(styles.text, isLong && !isWhole && styles.cut)} dir="auto">
        <LinkedText text={text} />
      </p>
      {isLong && (
        <button
          type="button"
          className={styles.fold}
          tabIndex={tabIndex}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {t(isWhole ? 'live.readLess' : 'live.readOn')}
        </button>
      )}
    </>
  );
}

/** One line of the message that is replied to, as this person may read it now; leads to it. */
function Quote({ original }: { original: MessageView | null }) {
  const { t } = useTranslation();
  const { seats } = useAround();
  const line = useQuotedLine();
  const tabIndex = useTabIndex();
  if (!original) return <p className={styles.quote}>{t('live.quotedEarlier')}</p>;
  const { id } = original;
  const name = findSeat(seats, original.seatId)?.name ?? t('live.somebody');

  function show() {
    const item = document.getElementById(itemId(id));
    item?.scrollIntoView({ block: 'center' });
    item?.focus({ preventScroll: true });
  }
  return (
    <button type="button" className={styles.quote} tabIndex={tabIndex} onClick={show}>
      <span>{t('live.quoted', { name })}</span> <bdi>{line(original)}</bdi>
    </button>
  );
}

/** What another message may be shown as in one line. */
export function useQuotedLine(): (message: MessageView) => string {
  const { t } = useTranslation();
  const { seats, reading } = useAround();
  return ({ text, contentNote, seatId }) => {
    if (text === null) return t('live.quotedGone');
    if (reading.hiddenSeats.includes(seatId)) {
      const name = findSeat(seats, seatId)?.name ?? t('live.somebody');
      return t('live.hiddenByYou', { name });
    }
    if (contentNote && !reading.unfoldsNotes) return t('live.quotedNote');
    const line = text.replace(/\s+/g, ' ');
    return line.length > quotedCharacters ? `${line.slice(0, quotedCharacters)} …` : line;
  };
}
