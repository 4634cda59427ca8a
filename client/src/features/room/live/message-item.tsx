import type { MessageView } from '@naast/shared/contract/messages';
import { EyeOff, Trash2 } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { Avatar } from '../../../ui/avatar.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { findSeat, offersWorry } from '../seats.js';
import { useAround } from './around-context.js';
import styles from './message.module.css';
import { itemId, MessageWords } from './message-words.js';
import { RoleMark } from './role-mark.js';
import { type Stop, TabContext } from './tab-stop.js';
import type { DoingWith } from './use-talking.js';
import { useTouched } from './use-touched.js';
import { WorryButton } from './worry-panel.js';

interface MessageItemProps {
  readonly message: MessageView;
  /** What it replies to; null: nothing, or not known here. */
  readonly original: MessageView | null;
  /** What the user is doing with it. */
  readonly doing: DoingWith['what'] | null;
  /** Same author as before: the name is for screen readers only. */
  readonly continues: boolean;
  /** It arrived while this page was open. */
  readonly isFresh: boolean;
  readonly stop: Stop;
}

/** Hosts and the author also read who hid it, and why. */
function HiddenText({ message, isMine }: { message: MessageView; isMine: boolean }) {
  const { t } = useTranslation();
  const { seats, may, tools } = useAround();
  if (tools && may.hide) return <tools.HiddenWhy message={message} />;
  if (!isMine) return t('live.hidden');
  const name = findSeat(seats, message.hiddenBy)?.name ?? t('live.aHost');
  const why = message.hiddenWhy;
  return `${t('live.hiddenMine', { name })} ${why ? t(`measure.told.${why}`) : ''} ${t('live.hiddenReaders')}`;
}

/** Rendered again only when something of it changes: a talk may have thousands. */
export const MessageItem = memo(function MessageItem(props: MessageItemProps) {
  const { message, original, continues, isFresh, doing, stop } = props;
  const { t } = useTranslation();
  const { seats, mySeatId, may, tools, messageTools, readTools, reading } = useAround();
  const [isUnfolded, setUnfolded] = useState(false);
  const { isPressed, handlers } = useTouched();
  const seat = findSeat(seats, message.seatId);
  const isMine = message.seatId === mySeatId;
  const name = seat?.name ?? t('live.somebody');
  const isFirst = !continues && !isMine;
  // Hosts read all messages, as an author may be in danger.
  const canFold = message.contentNote !== null && !isMine && !may.hide && !reading.unfoldsNotes;
  const isFolded = canFold && !isUnfolded;
  const id = itemId(message.id);
  const asItem = {
    id,
    'data-said': true,
    'data-focus-home': true,
    tabIndex: stop === 'none' ? -1 : 0,
    // Without the names of its buttons. Only with the focus: some screen readers would say the words twice.
    'aria-labelledby': stop === 'entered' ? `${id}-who ${id}-words` : undefined,
  };
  if (reading.hiddenSeats.includes(message.seatId)) {
    const text = t('live.hiddenByYou', { name });
    return (
      <TabContext value={stop === 'entered'}>
        <li {...asItem} aria-labelledby={undefined} className={styles.hiddenByYou}>
          <span key={text}>{text}</span>{' '}
          {!continues && messageTools && <messageTools.ShowAgain seatId={message.seatId} name={name} />}
        </li>
      </TabContext>
    );
  }
  const acts = messageTools ? (
    <messageTools.MessageTools message={message} name={name} isFolded={isFolded} />
  ) : (
    readTools && <readTools.ReadAloud message={message} name={name} isFolded={isFolded} />
  );
  return (
    <TabContext value={stop === 'entered'}>
      <li
        {...asItem}
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
        <p id={`${id}-who`} className={joinClasses(styles.who, !isFirst && 'unseen')}>
          <bdi>{name}</bdi>
          {isMine && <span className={styles.tag}>{t('live.you')}</span>}
          <RoleMark seat={seat} />
          {isFirst && <Time at={message.sentAt} className={styles.time} />}
        </p>
        <div className={joinClasses(styles.paper, (message.hidden || message.isDeleted) && styles.hidden)}>
          <div id={`${id}-words`}>
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
            <MessageWords
              message={message}
              original={original}
              isEditing={doing === 'edit'}
              canFold={canFold}
              isUnfolded={isUnfolded}
              onUnfold={setUnfolded}
            />
            {message.isEdited && !message.isDeleted && <p className={styles.edited}>{t('live.edited')}</p>}
          </div>
          {readTools && <readTools.ReadingNow message={message} isFolded={isFolded} />}
          {messageTools && isMine && message.rewritten !== null && (
            <messageTools.RewriteWaits message={message} />
          )}
          {messageTools && message.seenBy !== null && <messageTools.SeenBy message={message} />}
          {messageTools && reading.showsReactions && <messageTools.Reactions message={message} />}
          {messageTools && doing !== null && <messageTools.Doing message={message} what={doing} />}
          {!isFirst && <Time at={message.sentAt} className={joinClasses(styles.time, styles.beside)} />}
          {tools && may.hide && !message.isDeleted ? (
            <tools.HideTool message={message} className={joinClasses(styles.tools, styles.many)}>
              {acts}
            </tools.HideTool>
          ) : (
            <div className={styles.tools}>
              {acts}
              {seat && offersWorry(seat, mySeatId) && (
                <WorryButton name={name} item={{ messageId: message.id }} />
              )}
            </div>
          )}
        </div>
      </li>
    </TabContext>
  );
});

function Time({ at, className }: { at: string; className: string | undefined }) {
  const clockTime = useClockTime();
  return (
    <time className={className} dateTime={at}>
      {clockTime(at)}
    </time>
  );
}
