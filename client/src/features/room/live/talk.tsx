import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import type { LiveRoomView } from '../../../rooms/live-rooms.js';
import { Announcer } from './announcer.js';
import { Composer } from './composer.js';
import styles from './live.module.css';
import { MessageList } from './message-list.js';
import { useMoves } from './moves.js';
import { useSaid } from './said-context.js';
import { TypingStatus } from './typing-status.js';

/** The messages, who is typing, and the message field. */
export function Talk({
  view,
  isCovered,
  held,
  instead,
}: {
  view: Pick<LiveRoomView, 'outbox' | 'connection' | 'typing'>;
  isCovered: boolean;
  /** Texts of the user that wait for a host. */
  held?: ReactNode;
  /** In the place of the field, for who does not write here. */
  instead?: ReactNode;
}) {
  const { t } = useTranslation();
  const { store, talking } = useSaid();
  const { draft } = store;
  const { hiddenSeats } = talking.reading;
  const known = useMoves();
  const moves = useMemo(
    () => known.filter(({ seatId }) => !hiddenSeats.includes(seatId)),
    [known, hiddenSeats],
  );
  const field = useRef<HTMLTextAreaElement>(null);

  function sayHello() {
    if (draft.get().trim() === '') draft.set(t('live.empty.hello'));
    field.current?.focus();
  }

  return (
    <>
      {/* Inert beneath the drawer, so that the keyboard cannot reach it. */}
      <div className={styles.talk} inert={isCovered}>
        <MessageList
          outbox={view.outbox}
          connection={view.connection}
          moves={moves}
          held={held}
          onHello={sayHello}
        />
        <TypingStatus typing={view.typing} />
        {instead === undefined ? <Composer field={field} /> : instead}
      </div>
      <Announcer moves={moves} connection={view.connection} />
      {talking.tools && <talking.tools.OwnNews />}
    </>
  );
}
