import {
  aimedPhrases,
  idioms,
  imperativePhrases,
  ownPhrases,
  tellingPhrases,
  towardsAnother,
} from './danger-aimed.js';
import { bodyPhrases } from './danger-body.js';
import { findIndexed, indexPhrases } from './danger-phrases.js';
import { phraseSpelledOut, spelledOut } from './danger-spelling.js';
import { type DangerSubject, dangerSubjects } from './danger-subjects.js';
import { suicidePhrases } from './danger-suicide.js';
import { violencePhrases } from './danger-violence.js';
import { overlaps, type Span } from './phrases.js';
import type { Token } from './tokens.js';

/**
 * How people say that somebody is in danger, by kind; `rulesVersion` is raised with each change of a phrase. What has one of these is
 * never held by a rule. It is no alarm and no judgement: too many phrases hold up nothing, one too few could hold up a call for help.
 */
export const dangerPhrases = { ...suicidePhrases, ...bodyPhrases, ...violencePhrases };

const indexOf = (phrases: readonly string[]) => indexPhrases(phrases.map(phraseSpelledOut));
const danger = indexOf(Object.values(dangerPhrases).flat());
const aimed = indexOf(aimedPhrases);
const towards = indexOf([...imperativePhrases, ...towardsAnother]);
const imperative = indexOf(imperativePhrases);
const telling = indexOf(tellingPhrases);
const own = indexOf(ownPhrases);
const idiom = indexOf(idioms);

/** Longer than a word that a phrase passes over, so that no phrase reaches across what was taken out. */
const takenOut = '-'.repeat(31);

const ofAll = (phrases: Readonly<Record<string, readonly string[]>>) =>
  indexOf(Object.values(phrases).flat());
const bySubject = {
  suicide: ofAll(suicidePhrases),
  body: ofAll(bodyPhrases),
  violence: ofAll(violencePhrases),
} as const satisfies Readonly<Record<DangerSubject, unknown>>;

/** The first of the subjects that a text speaks of; null: it does not speak of danger. */
export function dangerSubject(given: readonly Token[]): DangerSubject | null {
  const spans = dangerIn(given);
  if (spans.length === 0) return null;
  const tokens = spelledOut(given).filter((token) => spans.some((span) => overlaps(span, token)));
  // What is told of another who was told to die is about suicide as well.
  return dangerSubjects.find((one) => findIndexed(tokens, bySubject[one]).length > 0) ?? 'suicide';
}

/** Where a text speaks of danger. */
export function dangerIn(given: readonly Token[]): Span[] {
  const tokens = spelledOut(given);
  const isTold = findIndexed(tokens, telling).length > 0;
  const aimedAt = aimedAtAnother(tokens);
  const towardsThem = notOfSelf(tokens, findIndexed(tokens, towards));
  const read = without(tokens, [
    ...findIndexed(tokens, idiom),
    ...(isTold ? [] : [...aimedAt, ...towardsThem]),
  ]);
  const found = findIndexed(read, danger);
  return isTold ? [...found, ...aimedAt].sort((a, b) => a.start - b.start) : found;
}

/** Where a text says to another to die or to go, or that they will be hurt. */
export function aimedIn(given: readonly Token[], speaksOfSelf: boolean): Span[] {
  const tokens = spelledOut(given);
  if (findIndexed(tokens, telling).length > 0) return [];
  return [...aimedAtAnother(tokens), ...(speaksOfSelf ? [] : findIndexed(tokens, imperative))];
}

const aimedAtAnother = (tokens: readonly Token[]): Span[] => notOfSelf(tokens, findIndexed(tokens, aimed));

function notOfSelf(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  const ofSelf = findIndexed(tokens, own);
  return spans.filter((span) => !ofSelf.some((other) => overlaps(span, other)));
}

const without = (tokens: readonly Token[], spans: readonly Span[]): readonly Token[] =>
  spans.length === 0
    ? tokens
    : tokens.map((token) =>
        spans.some((span) => overlaps(span, token)) ? { ...token, word: takenOut } : token,
      );
