import type { MessageId, MessageView } from '@naast/shared/contract/messages';
import { type FocusEvent, useState } from 'react';
import { itemId } from './message-words.js';
import type { Stop } from './tab-stop.js';

export const messageItems = 'li[data-said]';
/**
 * One tab stop for a whole log: the newest message, or the one that was entered. `message/go-by-key.ts` goes from message to message.
 */
export function useRoving(messages: readonly MessageView[]) {
  const [entered, setEntered] = useState<string | null>(null);
  const isThere = entered !== null && messages.some(({ id }) => itemId(id) === entered);
  const newest = messages.at(-1)?.id;

  function onFocus({ target }: FocusEvent<HTMLElement>) {
    const item = target.closest(messageItems);
    if (item) setEntered(item.id);
  }

  return {
    onFocus,
    stopOf(id: MessageId): Stop {
      if (isThere) return itemId(id) === entered ? 'entered' : 'none';
      return id === newest ? 'stop' : 'none';
    },
  };
}
