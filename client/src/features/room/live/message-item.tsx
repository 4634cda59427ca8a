import type { MessageView } from '@naast/shared/contract/rooms';
import { isHostSeat } from '@naast/shared/roles';
import { EyeOff } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { HideButton } from '../host/hide-button.js';
import { findSeat } from '../seats.js';
import { LinkedText } from './linked-text.js';
import { useLive } from './live-context.js';
import styles from './message.module.css';

interface MessageItemProps {
  readonly message: MessageView;
  /** The same person goes on; the name is then only there for screen readers. */
  readonly continues: boolean;
}

/** Whoever may read it still also reads by whom it was hidden, and why. */
function HiddenText({ message, isMine }: { message: MessageView; isMine: boolean }) {
  const { t } = useTranslation();
  const { state, may } = useLive();
  const name = findSeat(state.seats, message.hiddenBy)?.name ?? t('live.aHost');
  const why = message.hiddenWhy;
  if (may.hide) {
    if (why === null) return t('host.hiddenForPeople');
    return t('host.hiddenBy', { name, why: t(`measure.choose.${why}`) });
  }
  if (!isMine) return t('live.hidden');
  return (
    <span>
      {t('live.hiddenMine', { name })} {why && t(`measure.told.${why}`)} {t('live.hiddenReaders')}
    </span>
  );
}

export function MessageItem({ message, continues }: MessageItemProps) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { state, may } = useLive();
  const seat = findSeat(state.seats, message.seatId);
  const isMine = message.seatId === state.mySeatId;
  return (
    <li className={joinClasses(styles.item, isMine && styles.mine, continues && styles.continues)}>
      <p className={joinClasses(styles.who, continues && 'unseen')}>
        <bdi>{seat?.name ?? t('live.somebody')}</bdi>
        {isMine && <span className={styles.tag}>{t('live.you')}</span>}
        {isHostSeat(seat) && <span className={joinClasses(styles.tag, styles.host)}>{t('live.host')}</span>}
      </p>
      <div className={joinClasses(styles.paper, message.hidden && styles.hidden)}>
        {message.hidden && (
          <p className={styles.hiddenNote}>
            <EyeOff size={18} aria-hidden />
            <HiddenText message={message} isMine={isMine} />
          </p>
        )}
        {message.text !== null && (
          <p className={styles.text} dir="auto">
            <LinkedText text={message.text} />
          </p>
        )}
        <div className={styles.foot}>
          <time className={styles.time} dateTime={message.sentAt}>
            {clockTime(message.sentAt)}
          </time>
          {may.hide && <HideButton message={message} />}
        </div>
      </div>
    </li>
  );
}
