/** Neutral: a title is seen by others, and kept by browsers. No words, names or kind of place. */
const name = 'Naast';
const counts = new Map<object, number>();

/** How much is new in a place, in the tab's title; 0 when it was seen or the place is left. */
export function countInTitle(place: object, count: number): void {
  if (count === 0) counts.delete(place);
  else counts.set(place, count);
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
  document.title = all === 0 ? name : `(${all}) ${name}`;
}
