import type { Span } from './phrases.js';
import type { Token } from './tokens.js';

/** One step of a phrase: a word of these, after so many other words at most. */
interface Step {
  readonly most: number;
  readonly words: ReadonlySet<string>;
  readonly stems: readonly string[];
}

/** Phrases by how they begin: a list of a thousand costs a text only the few that its words begin. */
export interface PhraseIndex {
  readonly byWord: ReadonlyMap<string, readonly (readonly Step[])[]>;
  readonly byStem: ReadonlyMap<string, readonly (readonly [stem: string, phrase: readonly Step[]])[]>;
}

/** A list as it is written: a phrase ends at a semicolon or the end of the list. */
export const phrasesOf = (list: string): string[] =>
  list
    .split(';')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

const passedOver = 3;
const longestPassedOver = 30;
const stemKey = 2;

/** The phrases of `phrases.ts`; here `.. ..` passes over six words, and so on. */
export function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const byWord = new Map<string, (readonly Step[])[]>();
  const byStem = new Map<string, (readonly [string, readonly Step[]])[]>();
  for (const phrase of new Set(phrases)) {
    const [first, ...rest] = stepsOf(phrase);
    if (!first) continue;
    for (const word of first.words) byWord.set(word, [...(byWord.get(word) ?? []), rest]);
    for (const stem of first.stems) {
      const key = stem.slice(0, stemKey);
      byStem.set(key, [...(byStem.get(key) ?? []), [stem, rest]]);
    }
  }
  return { byWord, byStem };
}

function stepsOf(phrase: string): Step[] {
  const steps: Step[] = [];
  let most = 0;
  for (const part of phrase.split(' ')) {
    if (part === '..') most += passedOver;
    else {
      const forms = part.split('/');
      steps.push({
        most,
        words: new Set(forms.filter((form) => !form.endsWith('*'))),
        stems: forms.filter((form) => form.endsWith('*')).map((form) => form.slice(0, -1)),
      });
      most = 0;
    }
  }
  return steps;
}

/** Where the phrases stand, the first to the last; none overlaps another. */
export function findIndexed(tokens: readonly Token[], { byWord, byStem }: PhraseIndex): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const { word = '', start = 0 } = tokens[at] ?? {};
    const begun = byWord.get(word) ?? [];
    const stemmed = (byStem.get(word.slice(0, stemKey)) ?? [])
      .filter(([stem]) => word.startsWith(stem))
      .map(([, phrase]) => phrase);
    const last = firstEnd(tokens, at, begun) ?? firstEnd(tokens, at, stemmed);
    if (last === undefined) continue;
    spans.push({ start, end: tokens[last]?.end ?? start });
    at = last;
  }
  return spans;
}

function firstEnd(
  tokens: readonly Token[],
  at: number,
  phrases: readonly (readonly Step[])[],
): number | undefined {
  for (const phrase of phrases) {
    const end = endOf(tokens, at, phrase, 0);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** At which token a phrase ends of which the steps before `from` end at token `at`. */
function endOf(
  tokens: readonly Token[],
  at: number,
  phrase: readonly Step[],
  from: number,
): number | undefined {
  const step = phrase[from];
  if (!step) return at;
  for (let next = at + 1; next <= at + 1 + step.most; next += 1) {
    const word = tokens[next]?.word;
    if (word === undefined) return undefined;
    if (step.words.has(word) || step.stems.some((stem) => word.startsWith(stem))) {
      const end = endOf(tokens, next, phrase, from + 1);
      if (end !== undefined) return end;
    }
    if (word.length > longestPassedOver) return undefined;
  }
  return undefined;
}
