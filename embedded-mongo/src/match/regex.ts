import { type Maybe, Regex } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import type { Test } from './predicates.js';
import { translatePattern } from './regex-translate.js';

const maxPatternLength = 1000;

/** The longest text tried, by number of repeats in the pattern: backtracking costs text ^ (repeats + 1). */
const maxTextByRepeats = [Number.POSITIVE_INFINITY, 20_000, 600, 100] as const;

/** A pattern as a test; what PCRE and JavaScript read differently, and what can run for ever, is refused. */
export function regexTest(pattern: string, flags: string): Test {
  const { expression, maxText } = compileRegex(pattern, flags);
  return (value: Maybe) => {
    if (value instanceof Regex) return value.pattern === pattern && value.flags === flags;
    if (typeof value !== 'string') return false;
    if (value.length > maxText) throw unsupported(`this $regex on a text longer than ${maxText} characters`);
    return expression.test(value);
  };
}

export function compileRegex(pattern: string, flags: string): { expression: RegExp; maxText: number } {
  if (pattern.includes('\0')) {
    throw new CommandError('BadValue', 'Regular expression cannot contain an embedded null byte');
  }
  if (pattern.length > maxPatternLength)
    throw unsupported(`a $regex longer than ${maxPatternLength} characters`);
  for (const flag of flags) {
    if (!'ims'.includes(flag)) throw unsupported(`the $regex option '${flag}'`);
  }
  const { source, repeats } = translatePattern(pattern, flags.includes('s'), flags.includes('m'));
  const maxText = maxTextByRepeats[repeats];
  if (maxText === undefined) throw unsupported('a $regex with more than three repeats');
  try {
    return { expression: new RegExp(source, flags.includes('i') ? 'iu' : 'u'), maxText };
  } catch {
    throw new CommandError(
      'BadValue',
      `Regular expression is invalid or not supported by the embedded store: ${pattern}`,
    );
  }
}
