import { limits } from '@naast/shared/limits';
import type { PlaceCopy } from './place-items.js';

type CopiedItem = PlaceCopy['items'][number];

/**
 * What was copied before with what was copied now, in order. Words that their author changed or deleted since stay as they were
 * copied. Where there are too many, the oldest go, and those that the alarm is about last.
 */
export function joinedCopy(before: PlaceCopy | null, now: PlaceCopy | null): PlaceCopy | null {
  if (before === null || now === null) return before ?? now;
  const known = new Set(before.items.map(({ id }) => id));
  const about = new Set([...before.items, ...now.items].flatMap(({ id, isItem }) => (isItem ? [id] : [])));
  const news = now.items.filter((item) => !known.has(item.id) || isOther(item, before.items));
  const inOrder = [...before.items, ...news]
    .map((item) => ({ ...item, isItem: about.has(item.id) }))
    .toSorted((a, b) => a.sentAt.localeCompare(b.sentAt));
  return { name: now.name, items: withinMost(inOrder) };
}

/** Its words are there, and are other ones than those that were copied of it. */
const isOther = ({ id, text }: CopiedItem, before: readonly CopiedItem[]): boolean =>
  text !== '' && !before.some((item) => item.id === id && item.text === text);

function withinMost(items: readonly CopiedItem[]): CopiedItem[] {
  let past = items.length - limits.alarm.copiedMost;
  const kept = items.filter(({ isItem }) => isItem || past-- <= 0);
  return kept.slice(-limits.alarm.copiedMost);
}
