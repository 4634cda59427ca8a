import type { LiveRoomView } from '../../../api/live-rooms.js';
import { Announcer } from './announcer.js';
import { Composer } from './composer.js';
import styles from './live.module.css';
import { MessageList } from './message-list.js';
import { useMoves } from './moves.js';
import { TypingLine } from './typing-line.js';

/** What is said, who is writing, and the place to write, in one frame. */
export function Talk({ view, isCovered }: { view: LiveRoomView; isCovered: boolean }) {
  const moves = useMoves();
  return (
    <>
      {/* Beneath the drawer nothing can be reached by key. */}
      <div className={styles.talk} inert={isCovered}>
        <MessageList outbox={view.outbox} connection={view.connection} moves={moves} />
        <TypingLine typing={view.typing} />
        <Composer />
      </div>
      <Announcer moves={moves} />
    </>
  );
}
