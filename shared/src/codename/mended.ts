import { typedWords, wordCount } from './codename.js';

/** What writing or copying did to the words, with how unlikely it is. */
const costs = { joined: 1, split: 1, before: 1, after: 2 } as const;
const partsMost = 3;
const aroundMost = 12;

interface Way {
  readonly words: readonly string[];
  readonly cost: number;
  /** Another way, to other words, is as likely. */
  readonly isTied: boolean;
}

/**
 * The nine words behind what was typed, with what often happens to them undone: a compound that autocorrect, dictation or the end of a
 * line split, two words without a space, a heading or a label that was copied along. Null: it cannot be told which words were meant.
 */
export function mendedWords(typed: string, lists: readonly (readonly string[])[]): readonly string[] | null {
  const tokens = typedWords(typed);
  if (tokens.length > wordCount * partsMost + aroundMost) return null;
  const ways = lists.flatMap((list) => waysOf(tokens, new Set(list)));
  const best = ways.reduce<Way | null>(likelier, null);
  return best && !best.isTied ? best.words : null;
}

/** What was copied along is looked for only where there is too much, and nothing glued in it: a slip is no heading. */
function waysOf(tokens: readonly string[], known: ReadonlySet<string>): Way[] {
  const whole = likeliest(tokens, 0, (at) => readingsAt(tokens, at, known));
  const part =
    tokens.length > wordCount
      ? likeliest(tokens, aroundMost, (at) =>
          readingsAt(tokens, at, known).filter(({ used, words }) => used >= words.length),
        )
      : null;
  return [whole, part].filter((way) => way !== null);
}

/** The likeliest way to nine words, with at most `around` tokens before and after them. */
function likeliest(
  tokens: readonly string[],
  around: number,
  readings: (at: number) => readonly Reading[],
): Way | null {
  // By token and by the number of words: the likeliest way to have read what stands before it.
  const ways = Array.from({ length: tokens.length + 1 }, (_, at): (Way | null)[] => [
    at <= around ? { words: [], cost: at * costs.before, isTied: false } : null,
  ]);
  for (const [at, from] of ways.entries())
    for (let count = 0; count < wordCount; count++) {
      const way = from[count];
      if (!way) continue;
      for (const { words, used, cost } of readings(at)) {
        const to = ways[at + used];
        const all = [...way.words, ...words];
        if (to && all.length <= wordCount)
          to[all.length] = likelier(to[all.length] ?? null, { ...way, words: all, cost: way.cost + cost });
      }
    }
  return ways.reduce<Way | null>((best, whole, end) => {
    const way = whole[wordCount];
    const after = tokens.length - end;
    if (!way || after > around) return best;
    return likelier(best, { ...way, cost: way.cost + after * costs.after });
  }, null);
}

interface Reading {
  readonly words: readonly string[];
  /** How many tokens it takes. */
  readonly used: number;
  readonly cost: number;
}

/** One token as a word or as two of them, or some together as one. */
function readingsAt(tokens: readonly string[], at: number, known: ReadonlySet<string>): Reading[] {
  const token = tokens[at];
  if (token === undefined) return [];
  const readings: Reading[] = known.has(token) ? [{ words: [token], used: 1, cost: 0 }] : [];
  for (let used = 2; used <= partsMost && at + used <= tokens.length; used++) {
    const word = tokens.slice(at, at + used).join('');
    if (known.has(word)) readings.push({ words: [word], used, cost: costs.joined * (used - 1) });
  }
  for (let cut = 1; cut < token.length; cut++) {
    const words = [token.slice(0, cut), token.slice(cut)];
    if (words.every((word) => known.has(word))) readings.push({ words, used: 1, cost: costs.split });
  }
  return readings;
}

function likelier(one: Way | null, other: Way): Way {
  if (one === null || other.cost < one.cost) return other;
  if (other.cost > one.cost || one.words.join() === other.words.join()) return one;
  return { ...one, isTied: true };
}
