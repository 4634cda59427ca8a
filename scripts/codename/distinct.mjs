/**
 * The words, without those that are another one with a letter more or less, or with two neighbours swapped: the slips that copying
 * makes most. Of such a pair the first stays.
 */
export function distinct(words) {
  const kept = new Set();
  const oneLess = new Set();
  for (const word of words) {
    const shorter = [...word].map((_, at) => without(word, at));
    const isSlip =
      kept.has(word) ||
      oneLess.has(word) ||
      shorter.some((other) => kept.has(other)) ||
      shorter.some((_, at) => kept.has(swapped(word, at)));
    if (isSlip) continue;
    kept.add(word);
    for (const other of shorter) oneLess.add(other);
  }
  return [...kept];
}

const without = (word, at) => word.slice(0, at) + word.slice(at + 1);
const swapped = (word, at) =>
  word.slice(0, at) +
  word
    .slice(at, at + 2)
    .split('')
    .reverse()
    .join('') +
  word.slice(at + 2);
