import { limits } from '@naast/shared/limits';
import type { AlarmCopy } from '../places/index.js';

type CopiedItem = AlarmCopy['items'][number];

/** What was copied before with what was copied now, in order; the oldest go where there are too many. */
export function joinedCopy(before: AlarmCopy | null, now: AlarmCopy | null): AlarmCopy | null {
  if (before === null || now === null) return before ?? now;
  const items = new Map<string, CopiedItem>(before.items.map((item) => [item.id, item]));
  // An item that the alarm is about stays one.
  for (const item of now.items)
    items.set(item.id, { ...item, isItem: item.isItem || (items.get(item.id)?.isItem ?? false) });
  const inOrder = [...items.values()].toSorted((a, b) => a.sentAt.localeCompare(b.sentAt));
  return { name: now.name, items: inOrder.slice(-limits.alarm.copiedMost) };
}
