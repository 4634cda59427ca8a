import type { Span } from './phrases.js';
import type { Token } from './tokens.js';

/** So many of one sign in a row, at least. */
const signsInARow = 20;
/** So many of one pictograph, or of pictographs with nearly nothing else. */
const pictographsInARow = 12;
const pictographsInAll = 24;
const wordsInARow = 8;
/** A piece of signs that comes back: "asdfasdfasdf…". */
const pieceSigns = 24;
const linesInARow = 4;
const emptyLines = 12;
const marksOnASign = 4;

/** Laughing, humming and crying go on for long and harm nobody: few letters, up to this length. */
const longestLaugh = 80;
const laughWords = 40;
const isLaugh = (piece: string): boolean =>
  piece.length <= longestLaugh && /^[a-z]+$/i.test(piece) && new Set(piece.toLowerCase()).size <= 2;

/** Where one text is a wall: of signs, pieces, words or lines that come back. */
export function floodIn(
  text: string,
  tokens: readonly Token[],
): { signs: Span[]; words: Span[]; lines: Span[] } {
  return {
    signs: [...signWalls(text), ...mashedKeys(tokens)],
    words: wordWalls(tokens),
    lines: lineWalls(text),
  };
}

function signWalls(text: string): Span[] {
  const walls: Span[] = [];
  for (const { 0: found, index } of text.matchAll(/(\S)\1{11,}/gu)) {
    const count = Array.from(found).length;
    const least = /\p{Extended_Pictographic}/u.test(found) ? pictographsInARow : signsInARow;
    if (count >= least) walls.push({ start: index, end: index + found.length });
  }
  for (const { 0: found, index } of text.matchAll(/(\S{2,12}?)\1{5,}/gu))
    if (found.length >= pieceSigns && !isLaugh(found))
      walls.push({ start: index, end: index + found.length });
  for (const { 0: found, index } of text.matchAll(new RegExp(`\\p{M}{${marksOnASign},}`, 'gu')))
    if (!/[\ufe0f\u20e3]/u.test(found))
      walls.push({ start: Math.max(0, index - 1), end: index + found.length });
  const seen = text.replace(/\s/gu, '');
  const pictographs = seen.match(/\p{Extended_Pictographic}/gu)?.length ?? 0;
  const letters = seen.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const others = Array.from(seen).length - letters - pictographs;
  if (pictographs >= pictographsInAll && letters < pictographs) walls.push({ start: 0, end: text.length });
  // Pictures drawn with signs. A form of contact has digits, and is another rule's.
  else if (others >= 60 && letters * 3 < others) walls.push({ start: 0, end: text.length });
  return walls;
}

/** "kjhsdfkjhsdfkjhsdf": long, and with hardly a vowel. */
function mashedKeys(tokens: readonly Token[]): Span[] {
  return tokens.filter(({ word }) => {
    if (word.length < 16 || !/^[a-z]+$/.test(word)) return false;
    const vowels = word.match(/[aeiouy]/g)?.length ?? 0;
    const rows =
      word.match(/asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|wert|erty|zxcv|xcvb|lkjh|kjhg|fdsa/g)?.length ?? 0;
    return vowels / word.length < 0.17 || rows >= 3;
  });
}

function wordWalls(tokens: readonly Token[]): Span[] {
  const words = tokens.map(({ word }) => word);
  for (let size = 1; size <= 8; size++) {
    let from = 0;
    for (let at = size; at <= words.length; at++) {
      if (at < words.length && words[at] === words[at - size]) continue;
      const count = at - from;
      const piece = words.slice(from, from + size);
      if (count >= leastWords(size) && !(piece.every((word) => isLaugh(word)) && count < laughWords))
        return [{ start: tokens[from]?.start ?? 0, end: tokens[at - 1]?.end ?? 0 }];
      from = at - size + 1;
    }
  }
  const distinct = new Set(words).size;
  const isWall = words.length >= 24 && distinct / words.length < 0.2 && !words.every((word) => isLaugh(word));
  return isWall ? [{ start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 }] : [];
}

/** One word eight times, two words six times, more words five times: a song says a line four times. */
const leastWords = (size: number): number => (size === 1 ? wordsInARow : size === 2 ? 12 : size * 5);

function lineWalls(text: string): Span[] {
  const lines = Array.from(text.matchAll(/[^\n]+/gu), ({ 0: line, index }) => ({ line: line.trim(), index }));
  let same = 1;
  for (let at = 1; at < lines.length; at++) {
    same = lines[at]?.line === lines[at - 1]?.line && lines[at]?.line !== '' ? same + 1 : 1;
    const first = lines[at - same + 1];
    if (same >= linesInARow) return [{ start: first?.index ?? 0, end: text.length }];
  }
  const gap = new RegExp(`(?:\\n[ \\t]*){${emptyLines},}`, 'u').exec(text);
  return gap === null ? [] : [{ start: gap.index, end: gap.index + gap[0].length }];
}
