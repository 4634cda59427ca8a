import { type Maybe, Regex } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import type { Test } from './predicates.js';
import { translatePattern } from './regex-translate.js';

const maxPatternLength = 1000;

/** The longest text tried, by number of repeats in the pattern: backtracking costs text ^ (repeats + 1). */
const maxTextByRepeats = [Number.POSITIVE_INFINITY, 20_000, 600, 100] as const;

/** A pattern as a test; what PCRE and JavaScript read differently, and what can run for ever, is refused. */
export function regexTest(pattern: string, flags: string): Test {
  const { expression, maxText, isUnsureOf } = compileRegex(pattern, flags);
  return (value: Maybe) => {
    if (value instanceof Regex) return value.pattern === pattern && value.flags === flags;
    if (typeof value !== 'string') return false;
    if (value.length > maxText) throw unsupported(`this $regex on a text longer than ${maxText} characters`);
    if (isUnsureOf?.test(value) === true)
      throw unsupported('this $regex, of words and with the option i, on a text with ſ or the Kelvin sign,');
    return expression.test(value);
  };
}

interface Compiled {
  expression: RegExp;
  maxText: number;
  /** Texts for which it would answer otherwise than PCRE. */
  isUnsureOf: RegExp | undefined;
}

/** JavaScript's \w and \b, when case does not count, take these two for s and k. */
const likeLetters = /[\u017f\u212a]/;

export function compileRegex(pattern: string, flags: string): Compiled {
  if (pattern.includes('\0')) {
    throw new CommandError('BadValue', 'Regular expression cannot contain an embedded null byte');
  }
  if (pattern.length > maxPatternLength)
    throw unsupported(`a $regex longer than ${maxPatternLength} characters`);
  for (const flag of flags) {
    if (!'ims'.includes(flag)) throw unsupported(`the $regex option '${flag}'`);
  }
  const { source, repeats, namesWordCharacters } = translatePattern(
    pattern,
    flags.includes('s'),
    flags.includes('m'),
  );
  const maxText = maxTextByRepeats[repeats];
  if (maxText === undefined) throw unsupported('a $regex with more than three repeats');
  try {
    return {
      expression: new RegExp(source, flags.includes('i') ? 'iu' : 'u'),
      maxText,
      isUnsureOf: flags.includes('i') && namesWordCharacters ? likeLetters : undefined,
    };
  } catch {
    throw new CommandError(
      'BadValue',
      `Regular expression is invalid or not supported by the embedded store: ${pattern}`,
    );
  }
}
