import { ArrowDown, ArrowUp } from 'lucide-react';
import type { LiveRoomView } from '../../../api/live-rooms.js';
import { useTranslation } from '../../../language/use-translation.js';
import type { Outbox } from '../../../live/outbox.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import styles from './live.module.css';
import { useLive } from './live-context.js';
import { MessageItem } from './message-item.js';
import { PendingItem } from './pending-item.js';
import { useEarlier } from './use-earlier.js';
import { useStickToEnd } from './use-stick-to-end.js';

const sameBreath = 5 * 60_000;

/**
 * The words so far. A log whose own announcing is off: the announcer speaks new lines concisely,
 * without times, buttons, or what catch-up brings back.
 */
export function MessageList({
  outbox,
  connection,
}: {
  outbox: Outbox;
  connection: LiveRoomView['connection'];
}) {
  const { t } = useTranslation();
  const { state } = useLive();
  const { messages } = state;
  const { scroller, content, end, toEnd, unread } = useStickToEnd(
    messages.at(-1)?.seq ?? 0,
    outbox.at(-1)?.clientKey,
  );
  const { button, hasOlder, isPending, error, came, read } = useEarlier(scroller, content);
  return (
    <div className={styles.middle}>
      {/* A scrolling region has to be reachable by keyboard. */}
      <div
        ref={scroller}
        className={styles.scroller}
        role="log"
        aria-live="off"
        aria-label={t('live.messages')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {messages.length === 0 && outbox.length === 0 && <p className={styles.empty}>{t('live.empty')}</p>}
        {hasOlder && (
          <div className={styles.earlier}>
            <Button ref={button} look="soft" size="small" aria-disabled={isPending} onClick={read}>
              <ArrowUp size={18} aria-hidden />
              {t('live.earlier')}
            </Button>
            {error && <ErrorText error={error} />}
          </div>
        )}
        <ol ref={content} className={styles.messages}>
          {messages.map((message, at) => {
            const before = messages[at - 1];
            const continues =
              before?.seatId === message.seatId &&
              Date.parse(message.sentAt) - Date.parse(before.sentAt) < sameBreath;
            return <MessageItem key={message.id} message={message} continues={continues} />;
          })}
          {outbox.map((item) => (
            <PendingItem key={item.clientKey} item={item} isOffline={connection !== 'up'} />
          ))}
        </ol>
        <div ref={end} className={styles.end} />
      </div>
      <div className="unseen" role="status">
        {came > 0 && <p>{t('live.earlierCame', { count: came })}</p>}
      </div>
      {unread > 0 && (
        <Button size="small" className={styles.toEnd} onClick={toEnd}>
          <ArrowDown size={18} aria-hidden />
          {t('live.newMessages', { count: unread })}
        </Button>
      )}
    </div>
  );
}
