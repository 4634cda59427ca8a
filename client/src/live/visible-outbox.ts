import { tidyText } from '@naast/shared/plain-text';

import type { Outbox, OutboxItem } from './outbox.js';
import type { LiveRoom } from './room-session.js';

/**
 * What to show below the conversation. The broadcast often comes before the ack and carries no clientKey:
 * my own words that already stand in the room are not shown a second time.
 */
export function visibleOutbox(outbox: Outbox, state: LiveRoom): readonly OutboxItem[] {
  return outbox.filter((item) => !isEchoed(item, state));
}

function isEchoed(item: OutboxItem, state: LiveRoom): boolean {
  if (item.status !== 'sending') return false;
  const text = tidyText(item.text);
  return state.messages.some(
    (message) =>
      message.seq > item.afterSeq &&
      message.seatId === state.mySeatId &&
      message.clientKey === null &&
      message.text === text,
  );
}
