import type { Token } from './tokens.js';

/** Where something stands in a text: from its first sign up to, and without, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A list of phrases as one pattern. In a phrase `a/b` is one of two words, `word*` any ending, and `..` up to three words between.
 * Compiled once; it takes time in proportion to the text.
 */
export type PhrasePattern = RegExp;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const wordPattern = (word: string): string =>
  `(?:${word
    .split('/')
    .map((one) => (one.endsWith('*') ? `${escaped(one.slice(0, -1))}[^ ]{0,20}` : escaped(one)))
    .join('|')})`;

function phrasePattern(phrase: string): string {
  let pattern = '';
  for (const word of phrase.split(' ')) {
    if (word === '..') pattern += '(?: [^ ]{1,30}){0,3}';
    else pattern += ` ${wordPattern(word)}`;
  }
  return pattern;
}

export const compilePhrases = (phrases: readonly string[]): PhrasePattern =>
  phrases.length === 0 ? /(?!)/g : new RegExp(`(?:${phrases.map(phrasePattern).join('|')})(?= )`, 'g');

/** Where the phrases stand in the text of these tokens, the first to the last; none overlaps another. */
export function findPhrases(tokens: readonly Token[], pattern: PhrasePattern): Span[] {
  const starts: number[] = [];
  let joined = '';
  for (const { word } of tokens) {
    starts.push(joined.length);
    joined += ` ${word}`;
  }
  return Array.from(`${joined} `.matchAll(pattern), ({ 0: found, index }) => {
    const first = starts.indexOf(index);
    const words = found.split(' ').length - 1;
    return { start: tokens[first]?.start ?? 0, end: tokens[first + words - 1]?.end ?? 0 };
  });
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
