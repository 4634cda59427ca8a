import type { MessageView } from '@naast/shared/contract/messages';
import { EyeOff, Trash2 } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import { Avatar } from '../../../ui/avatar.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { useClockTime, useMoment } from '../../../ui/use-moment.js';
import { findSeat } from '../seats.js';
import styles from './message.module.css';
import { itemId, MessageWords } from './message-words.js';
import { RoleMark } from './role-mark.js';
import { useSaid } from './said-context.js';
import { useLongPress } from './use-long-press.js';
import { WorryButton } from './worry-panel.js';

interface MessageItemProps {
  readonly message: MessageView;
  /** Same author as before: the name is for screen readers only. */
  readonly continues: boolean;
  /** It arrived while this page was open. */
  readonly isFresh: boolean;
}

/** Hosts and the author also read who hid it, and why. */
function HiddenText({ message, isMine }: { message: MessageView; isMine: boolean }) {
  const { t } = useTranslation();
  const { state, may, tools } = useSaid();
  if (tools && may.hide) return <tools.HiddenWhy message={message} />;
  if (!isMine) return t('live.hidden');
  const name = findSeat(state.seats, message.hiddenBy)?.name ?? t('live.aHost');
  const why = message.hiddenWhy;
  return `${t('live.hiddenMine', { name })} ${why ? t(`measure.told.${why}`) : ''} ${t('live.hiddenReaders')}`;
}

export function MessageItem({ message, continues, isFresh }: MessageItemProps) {
  const { t } = useTranslation();
  const { state, may, tools, talking } = useSaid();
  const { isPressed, handlers } = useLongPress();
  const seat = findSeat(state.seats, message.seatId);
  const isMine = message.seatId === state.mySeatId;
  const name = seat?.name ?? t('live.somebody');
  const isFirst = !continues && !isMine;
  if (talking.reading.hiddenSeats.includes(message.seatId)) {
    const text = t('live.hiddenByYou', { name });
    return (
      <li data-said className={styles.hiddenByYou}>
        <span key={text}>{text}</span>
      </li>
    );
  }
  const acts = talking.tools && <talking.tools.MessageTools message={message} name={name} />;
  return (
    <li
      data-said
      id={itemId(message.id)}
      tabIndex={-1}
      className={joinClasses(
        styles.item,
        isMine && styles.mine,
        continues && styles.continues,
        // The user's own message was animated when it was sent.
        isFresh && !isMine && styles.fresh,
        isPressed && styles.pressed,
      )}
      {...handlers}
    >
      {isFirst && (
        <span className={styles.avatar}>
          <Avatar name={name} hue={seat?.hue ?? null} />
        </span>
      )}
      <p className={joinClasses(styles.who, !isFirst && 'unseen')}>
        <bdi>{name}</bdi>
        {isMine && <span className={styles.tag}>{t('live.you')}</span>}
        <RoleMark seat={seat} />
        {isFirst && <Time at={message.sentAt} className={styles.time} />}
      </p>
      <div className={joinClasses(styles.paper, message.hidden && styles.hidden)}>
        {message.hidden && (
          <p className={styles.hiddenNote}>
            <EyeOff size={18} aria-hidden />
            <span>
              <HiddenText message={message} isMine={isMine} />
            </span>
          </p>
        )}
        {message.isDeleted && (
          <p className={styles.hiddenNote}>
            <Trash2 size={18} aria-hidden />
            <span>{isMine ? t('live.deletedMine') : t('live.deleted', { name })}</span>
          </p>
        )}
        <MessageWords message={message} isMine={isMine} />
        {message.isEdited && !message.isDeleted && <p className={styles.edited}>{t('live.edited')}</p>}
        {talking.tools && message.seenBy !== null && <talking.tools.SeenBy message={message} />}
        {talking.tools && talking.reading.showsReactions && <talking.tools.Reactions message={message} />}
        {talking.tools && talking.doing?.id === message.id && (
          <talking.tools.Doing message={message} what={talking.doing.what} />
        )}
        {!isFirst && <Time at={message.sentAt} className={joinClasses(styles.time, styles.beside)} />}
        {tools && may.hide && !message.isDeleted ? (
          <tools.HideTool message={message} className={joinClasses(styles.tools, styles.many)}>
            {acts}
          </tools.HideTool>
        ) : (
          <div className={styles.tools}>
            {acts}
            {seat?.role === 'person' && !isMine && (
              <WorryButton isOnMessage name={name} item={{ messageId: message.id }} />
            )}
          </div>
        )}
      </div>
    </li>
  );
}

function Time({ at, className }: { at: string; className: string | undefined }) {
  const clockTime = useClockTime();
  const moment = useMoment();
  return (
    <time className={className} dateTime={at} title={moment(at)}>
      {clockTime(at)}
    </time>
  );
}
