import type { KeyboardEvent } from 'react';
import { isKey } from '../../../browser/keys.js';
import { messageItems } from '../live/use-roving.js';

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowUp: (at) => at - 1,
  ArrowDown: (at) => at + 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** In the log: the arrow keys, Home and End go from message to message; Enter opens what can be done with it. */
export function goByKey(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget: log } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const items = [...log.querySelectorAll<HTMLElement>(messageItems)];
  const found = items.findIndex((item) => item === target);
  // Within a message the keys are of what has the focus there.
  if (found === -1 && target !== log) return;
  if (isKey(event.nativeEvent, 'Enter')) {
    event.preventDefault();
    items[found]?.querySelector<HTMLElement>('[data-acts]')?.click();
    return;
  }
  const at = found === -1 ? items.length : found;
  const to = moves[key]?.(at, items.length);
  if (to === undefined || reachesOut(items[at], log, key)) return;
  const next = items[to] ?? (to < 0 ? log.querySelector<HTMLElement>('[data-earlier]') : null);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Whether a message is higher than the log and goes on that way: the key then scrolls, as it does anywhere. */
function reachesOut(item: HTMLElement | undefined, log: HTMLElement, key: string): boolean {
  if (!item) return false;
  const [box, edge] = [item.getBoundingClientRect(), log.getBoundingClientRect()];
  return key === 'ArrowDown' ? box.bottom > edge.bottom + 1 : key === 'ArrowUp' && box.top < edge.top - 1;
}
