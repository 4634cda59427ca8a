import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import type { Outbox } from '../../../live/outbox.js';
import type { LiveRoomView } from '../../../rooms/live-rooms.js';
import { Button } from '../../../ui/button.js';
import { useTimeZone } from '../../../ui/clock.js';
import { ErrorText } from '../../../ui/error-text.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { calendarDay } from '../../../ui/time.js';
import { useClockTime, useMoment } from '../../../ui/use-moment.js';
import { EmptyTalk } from './empty-talk.js';
import styles from './live.module.css';
import { MessageItem } from './message-item.js';
import type { Move } from './moves.js';
import { PendingItem } from './pending-item.js';
import { useSaid } from './said-context.js';
import { type TalkRow, talkRows } from './talk-rows.js';
import { useEarlier } from './use-earlier.js';
import { useLookedAway } from './use-looked-away.js';
import { useMovesText } from './use-moves-text.js';
import { useRoving } from './use-roving.js';
import { useStickToEnd } from './use-stick-to-end.js';

/** A phone keeps up with so many. Far apart, so that the oldest are not dropped at each message. */
const [shownMost, shownAgain] = [400, 200];

interface MessageListProps {
  readonly outbox: Outbox;
  readonly connection: LiveRoomView['connection'];
  readonly moves: readonly Move[];
  readonly held: ReactNode;
  /** Puts a suggested text into the message field. */
  readonly onHello: () => void;
}

/**
 * The messages. Its live region is off: the announcer reads new messages without times, buttons and what catch-up brings.
 */
export function MessageList({ outbox, connection, moves, held, onHello }: MessageListProps) {
  const { t } = useTranslation();
  const { store, state, talking } = useSaid();
  const id = useId();
  const timeZone = useTimeZone();
  const { messages } = state;
  const count = messages.length;
  const newest = messages.at(-1)?.seq ?? 0;
  const [newestAtStart] = useState(newest);
  const { scroller, content, end, toEnd, isReadingBack, seen } = useStickToEnd(
    newest,
    outbox.at(-1)?.clientKey,
  );
  const { hiddenSeats } = talking.reading;
  const notShown = messages.filter(({ seq, seatId }) => seq > seen && hiddenSeats.includes(seatId)).length;
  const unread = isReadingBack ? newest - seen - notShown : 0;
  const { button, hasOlder, isPending, error, came, read } = useEarlier(scroller, content);
  useEffect(() => {
    if (isReadingBack || count <= shownMost) return;
    if (!hasFocusAbove(content.current, shownAgain)) store.keepNewest(shownAgain);
  }, [isReadingBack, count, store, content]);
  const newAfter = useLookedAway(newest);
  const originals = useMemo(() => new Map(messages.map((message) => [message.id, message])), [messages]);
  const { doing } = talking;
  const { stopOf, onFocus } = useRoving(messages);
  const rows = useMemo(
    () => talkRows({ messages, moves, newAfter, dayOf: (at) => calendarDay(at, timeZone) }),
    [messages, moves, newAfter, timeZone],
  );
  /** This button is gone then: the focus goes on to what it led to. */
  function toNewest() {
    toEnd();
    const items = content.current?.querySelectorAll<HTMLElement>('[data-said]') ?? [];
    items[items.length - 1]?.focus({ preventScroll: true });
  }
  return (
    <div className={styles.middle}>
      {talking.readTools && (
        <p id={`${id}-keys`} hidden>
          {t('live.messageKeys')}
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={scroller}
        className={styles.scroller}
        role="log"
        aria-live="off"
        aria-label={t('live.messages')}
        aria-describedby={talking.readTools && count > 0 ? `${id}-keys` : undefined}
        data-focus-home
        // What scrolls must be reached by keyboard: by a message, or itself while there is none.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={count > 0 ? -1 : 0}
        onFocus={onFocus}
        onKeyDown={talking.readTools?.goByKey}
      >
        {messages.length === 0 && outbox.length === 0 && <EmptyTalk onHello={onHello} />}
        {hasOlder && (
          <div className={styles.earlier}>
            <Button
              ref={button}
              look="soft"
              size="small"
              aria-disabled={isPending}
              data-earlier
              onClick={read}
            >
              <ArrowUp size={18} aria-hidden />
              {t('live.earlier')}
            </Button>
            {error && <ErrorText error={error} />}
          </div>
        )}
        <ol ref={content} className={styles.messages}>
          {rows.map((row) =>
            row.kind === 'message' ? (
              <MessageItem
                key={row.message.id}
                message={row.message}
                original={row.message.replyTo === null ? null : (originals.get(row.message.replyTo) ?? null)}
                doing={doing?.id === row.message.id ? doing.what : null}
                continues={row.continues}
                isFresh={row.message.seq > newestAtStart}
                stop={stopOf(row.message.id)}
              />
            ) : row.kind === 'new' ? (
              <li key="new" className={joinClasses(styles.line, styles.new)}>
                {t('live.newHere')}
              </li>
            ) : row.kind === 'time' ? (
              <TimeLine key={row.at} row={row} />
            ) : (
              <MovesLine key={row.key} row={row} />
            ),
          )}
          {held}
          {outbox.map((item) => (
            <PendingItem key={item.clientKey} item={item} isOffline={connection !== 'up'} />
          ))}
        </ol>
        <div ref={end} className={styles.end} />
      </div>
      <div className="unseen" role="status">
        {came > 0 && <p key={state.from}>{t('live.earlierCame', { count: came })}</p>}
      </div>
      {unread > 0 && (
        <Button size="small" className={styles.toEnd} onClick={toNewest}>
          <ArrowDown size={18} aria-hidden />
          <span>{t('live.newMessages', { count: unread })}</span>
        </Button>
      )}
    </div>
  );
}

function TimeLine({ row }: { row: Extract<TalkRow, { kind: 'time' }> }) {
  const clockTime = useClockTime();
  const moment = useMoment();
  return (
    <li className={styles.line}>
      <time dateTime={row.at}>{row.isNewDay ? moment(row.at) : clockTime(row.at)}</time>
    </li>
  );
}

function MovesLine({ row }: { row: Extract<TalkRow, { kind: 'moves' }> }) {
  const movesText = useMovesText();
  const text = movesText(row.how, row.seatIds);
  return (
    <li className={styles.line}>
      <span key={text}>{text}</span>
    </li>
  );
}

/** Whether what has the focus would go with all messages but the newest so many. */
function hasFocusAbove(content: HTMLElement | null, kept: number): boolean {
  const focused = document.activeElement;
  if (!content?.contains(focused)) return false;
  const items = [...content.querySelectorAll('[data-said]')];
  return !items.slice(-kept).some((item) => item.contains(focused));
}
