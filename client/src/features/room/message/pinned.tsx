import { Pin } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { useLive } from '../live/live-context.js';
import { findSeat } from '../seats.js';
import styles from './pinned.module.css';

/** More than this does not fit a line of a phone. */
const shownCharacters = 24;

/** The line that a host put above the talk, and who did; folded to one line on a phone. */
export function Pinned() {
  const { t } = useTranslation();
  const { state, may, tools } = useLive();
  const [isWhole, setWhole] = useState(false);
  const { pinned } = state.session;
  const name = findSeat(state.seats, pinned?.by ?? null)?.name ?? t('live.aHost');
  const isLong = pinned !== null && pinned.text.length > shownCharacters;
  return (
    <div>
      {/* There before its words, so that a new line is spoken. */}
      <div role="status" className={joinClasses(styles.pinned, pinned && styles.some)}>
        {pinned && (
          <>
            <Pin size={18} aria-hidden />
            <p className={joinClasses(styles.line, isLong && !isWhole && styles.cut)} dir="auto">
              <span key={pinned.text}>{pinned.text}</span>{' '}
              <span className={styles.by}>{t('message.pinnedBy', { name })}</span>
            </p>
            {isLong && (
              <button
                type="button"
                className={styles.more}
                aria-expanded={isWhole}
                onClick={() => setWhole(!isWhole)}
              >
                {t(isWhole ? 'live.readLess' : 'live.readOn')}
              </button>
            )}
            {tools && may.pin && <tools.Unpin />}
          </>
        )}
      </div>
    </div>
  );
}
