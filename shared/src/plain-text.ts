import { z } from 'zod';
import type { Problem } from './errors.js';
import { limits } from './limits.js';
import { namesARole } from './look-alikes.js';

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g;
const loneSurrogates = /\p{Surrogate}/gu;
/** Marks that turn the reading direction of all that follows; a name with one could dress up as another. */
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const lookalikeScripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];
/** A letter or a digit of a script that is not Latin: `N๐๐r` has Thai zeros. Digits of Arabic have no script of their own. */
const notLatin =
  /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])[\p{L}\p{M}\p{N}]|(?![0-9])\p{Nd}/u;
const tangled = new RegExp(`\\p{M}{${limits.message.maxMarksPerLetter + 1},}`, 'u');

/** Length as a person would count it closely enough: Unicode code points. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** The text as it will be kept: composed, with plain line ends, without control characters, trimmed. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(loneSurrogates, '\ufffd')
    .replace(controls, '')
    .normalize('NFC')
    .trim();
}

/** What is wrong with a tidied text, or null. The browser asks the same question before it sends. */
export function textProblem(
  text: string,
  size: { minCharacters?: number; maxCharacters: number },
): Problem | null {
  if (text === '') return 'empty';
  // Fillers and the blank braille cell are letters by name only: nobody sees them.
  if (!/[^\s\p{Cf}\p{M}\p{DI}\u2800]/u.test(text)) return 'empty';
  // A cheap bound first: code points are never more than code units.
  if (text.length > size.maxCharacters && characterCount(text) > size.maxCharacters) return 'tooLong';
  if (size.minCharacters && characterCount(text) < size.minCharacters) return 'tooShort';
  // Joiners between the marks do not make the pile any lower.
  if (tangled.test(text.normalize('NFD').replace(/\p{Cf}/gu, ''))) return 'tangled';
  return null;
}

/** Plain words of a person, tidied. */
export function plainText(size: { minCharacters?: number; maxCharacters: number }) {
  return z.string().transform((raw, context) => {
    const text = tidyText(raw);
    const problem = textProblem(text, size);
    if (problem) context.addIssue({ code: 'custom', params: { problem } });
    return text;
  });
}

/** By which an account is found: names are the same when they differ in case, encoding, spacing and what cannot be seen. */
export function comparableName(name: string): string {
  const visible = name.normalize('NFKC').replace(/[\p{DI}\u2800]/gu, '');
  return visible.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Scripts in which one sign can be a whole name: 李, 김. */
const oneSignName = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Yi}]$/u;

/** What is wrong with a chosen name, or null: one line, no marks that turn the reading direction, no address or number. */
export function nameProblem(raw: string): Problem | null {
  const name = tidyText(raw);
  const problem = textProblem(name, limits.name);
  if (problem && !(problem === 'tooShort' && oneSignName.test(name))) return problem;
  if (/[\n\t]/.test(name) || directionMarks.test(name)) return 'notAllowed';
  if (!/\p{L}/u.test(name)) return 'notAllowed';
  // A Cyrillic o looks like a Latin one: a name in two such scripts could pass for somebody else's.
  if (lookalikeScripts.filter((script) => script.test(name)).length > 1) return 'notAllowed';
  const words = comparableName(name).split(' ');
  if (words.some((word) => /\p{Script=Latin}/u.test(word) && notLatin.test(word))) return 'notAllowed';
  if (/@|https?:|www\.|\d{6,}/i.test(name)) return 'notAllowed';
  return null;
}

/** The same for a visitor, who may not be called what only the team is. */
export const visitorNameProblem = (raw: string): Problem | null =>
  nameProblem(raw) ?? (namesARole(raw) ? 'roleWord' : null);

const nameBy = (problemOf: (raw: string) => Problem | null) =>
  z.string().transform((raw, context) => {
    const problem = problemOf(raw);
    if (problem) context.addIssue({ code: 'custom', params: { problem } });
    return tidyText(raw).replace(/ +/g, ' ');
  });

/** Of an account. */
export const chosenName = nameBy(nameProblem);
/** In a room. */
export const visitorName = nameBy(visitorNameProblem);
