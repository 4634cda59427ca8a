import type { Problem } from './errors.js';
import { limits } from './limits.js';

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g;
const loneSurrogates = /\p{Surrogate}/gu;
/** Marks that change the reading direction of the following text: a name could imitate another with them. */
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const lookalikeScripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];
/** A letter or digit of a non-Latin script: `N๐๐r` has Thai zeros. Arabic digits have no script of their own. */
const notLatin =
  /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])[\p{L}\p{M}\p{N}]|(?![0-9])\p{Nd}/u;
const tangled = new RegExp(`\\p{M}{${limits.message.maxMarksPerLetter + 1},}`, 'u');

/** Approximates the number of visible characters by Unicode code points. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** The text as stored: composed (NFC), with plain line ends, without control characters, trimmed. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(loneSurrogates, '\ufffd')
    .replace(controls, '')
    .normalize('NFC')
    .trim();
}

/**
 * What nobody sees in a text and nobody types: it comes along with what is pasted (a telephone puts such marks around a number), turns
 * the order of what follows, or hides words from who reads it over. Joiners, the soft hyphen and a change of script stay.
 */
const unseen =
  /[\u200b\u202a-\u202e\u2060-\u206f\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]|(\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f})|[\u{e0000}-\u{e007f}]/gu;

/** A text of the organisation, as stored: tidied, and without what nobody sees. A flag of a country within a country stays whole. */
export const tidyHouseText = (text: string): string =>
  tidyText(
    tidyText(text)
      .replace(/[\u2028\u2029]/g, '\n')
      .replace(unseen, (_, flag: string | undefined) => flag ?? ''),
  );

/** The problem of a tidied text, or null. The browser checks it too before sending. */
export function textProblem(
  text: string,
  size: { minCharacters?: number; maxCharacters: number },
): Problem | null {
  if (text === '') return 'empty';
  // Fillers and the blank braille cell count as letters, but are invisible.
  if (!/[^\s\p{Cf}\p{M}\p{DI}\u2800]/u.test(text)) return 'empty';
  // A cheap check first: there are never more code points than code units.
  if (text.length > size.maxCharacters && characterCount(text) > size.maxCharacters) return 'tooLong';
  if (size.minCharacters && characterCount(text) < size.minCharacters) return 'tooShort';
  // Joiners between the marks do not count.
  if (tangled.test(text.normalize('NFD').replace(/\p{Cf}/gu, ''))) return 'tangled';
  return null;
}

/**
 * The key for finding an account: names are equal if they differ only in case, encoding, spacing or invisible
 * characters.
 */
export function comparableName(name: string): string {
  const visible = name.normalize('NFKC').replace(/[\p{DI}\u2800]/gu, '');
  return visible.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Whether a text is one line, which reads in one direction. */
export const isOneLine = (text: string): boolean => !/[\n\t]/.test(text) && !directionMarks.test(text);

/** The problem of the name of an account, or null: two characters or more, with a letter. */
export const nameProblem = (raw: string): Problem | null => problemOfName(raw, limits.name, /\p{L}/u);

/** The problem of a visitor's name in a room, or null. One character is enough: a letter, 李, or a pictograph. */
export const seatNameProblem = (raw: string): Problem | null =>
  problemOfName(raw, { maxCharacters: limits.name.maxCharacters }, /[\p{L}\p{Extended_Pictographic}]/u);

/** Scripts in which a name can be one character: 李, 김. */
const oneSignName = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Yi}]$/u;

/** One line, no direction marks, no address or long number. */
function problemOfName(raw: string, size: Parameters<typeof textProblem>[1], sign: RegExp): Problem | null {
  const name = tidyText(raw);
  const problem = textProblem(name, size);
  if (problem && !(problem === 'tooShort' && oneSignName.test(name))) return problem;
  if (!isOneLine(name)) return 'notAllowed';
  if (!sign.test(name)) return 'notAllowed';
  // A Cyrillic o looks like a Latin one: a name that mixes such scripts could imitate another.
  if (lookalikeScripts.filter((script) => script.test(name)).length > 1) return 'notAllowed';
  const words = comparableName(name).split(' ');
  if (words.some((word) => /\p{Script=Latin}/u.test(word) && notLatin.test(word))) return 'notAllowed';
  if (/@|https?:|www\.|\d{6,}/i.test(name)) return 'notAllowed';
  return null;
}
