import { unsupported } from '../errors/command-error.js';

const spaces = '\\t\\n\\v\\f\\r ';

/** What PCRE and JavaScript spell alike. */
const plainEscapes = /^(?:[dDwWbBtnrf]|x[0-9a-fA-F]{2}|[^A-Za-z0-9])$/;

/**
 * MongoDB's patterns (PCRE) as JavaScript's: `.` stops at \n only, `$` also stands before a last \n, \s is ASCII.
 * Refuses what it cannot translate, and groups whose backtracking can explode: a repeat of a group that itself
 * repeats or chooses.
 */
export function translatePattern(
  pattern: string,
  dotAll: boolean,
  multiline: boolean,
): { source: string; repeats: number } {
  const groups: boolean[] = [];
  let isRiskyGroup = false;
  let repeats = 0;
  let source = '';
  const markGroup = () => {
    if (groups.length > 0) groups[groups.length - 1] = true;
  };
  for (let index = 0; index < pattern.length; ) {
    const token = nextToken(pattern, index);
    index += token.length;
    const repeat = /^(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?$/.test(token);
    if (repeat) {
      if (token.length > 1 && token.endsWith('+')) throw unsupported(`'${token}' in a $regex`);
      const isOptional = token === '?' || token === '??';
      if (isRiskyGroup && !isOptional)
        throw unsupported('a $regex that repeats a group with a repeat or a choice in it');
      if (!isOptional) repeats += 1;
      markGroup();
      source += token;
      isRiskyGroup = false;
      continue;
    }
    isRiskyGroup = false;
    if (token.startsWith('(')) {
      if (token === '(?') throw unsupported("'(?' with inline flags, names or conditions in a $regex");
      groups.push(false);
    } else if (token === ')') {
      isRiskyGroup = groups.pop() ?? false;
      if (isRiskyGroup) markGroup();
    } else if (token === '|') {
      markGroup();
    }
    source += translateToken(token, dotAll, multiline);
  }
  return { source, repeats };
}

function nextToken(pattern: string, index: number): string {
  const rest = pattern.slice(index);
  const found =
    /^(?:\\x[0-9a-fA-F]{2}|\\[\s\S]|\((?:\?(?:[:=!]|<[=!])?)?|(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?)/.exec(
      rest,
    )?.[0] ?? /^\[\^?\]?(?:\\x[0-9a-fA-F]{2}|\\[\s\S]|[^\]\\])*\]/.exec(rest)?.[0];
  return found ?? String.fromCodePoint(rest.codePointAt(0) ?? 0);
}

function translateToken(token: string, dotAll: boolean, multiline: boolean): string {
  if (token === '.') return dotAll ? '[\\s\\S]' : '[^\\n]';
  if (token === '$') return multiline ? '(?=\\n|$)' : '(?=\\n?$)';
  if (token === '^') return multiline ? '(?:^|(?<=\\n)(?=[\\s\\S]))' : '^';
  if (token.startsWith('[') && token.length > 1) return translateClass(token);
  if (token.startsWith('\\')) return translateEscape(token);
  return token;
}

function translateEscape(token: string): string {
  const letter = token.slice(1);
  if (letter === 's') return `[${spaces}]`;
  if (letter === 'S') return `[^${spaces}]`;
  if (!plainEscapes.test(letter)) throw unsupported(`'${token}' in a $regex`);
  // JavaScript's `u` only allows escaping what needs it.
  return /^[^A-Za-z0-9]$/.test(letter) && !/[\^$\\.*+?()[\]{}|/]/.test(letter) ? letter : token;
}

function translateClass(token: string): string {
  const isNegated = token.startsWith('[^');
  const inner = token.slice(isNegated ? 2 : 1, -1);
  if (inner.includes('[:') || inner.includes('[.') || inner.includes('[='))
    throw unsupported(`'${token}' in a $regex`);
  const translated = inner.replace(
    /\\x[0-9a-fA-F]{2}|\\([\s\S])|^\]|\[/gu,
    (part: string, letter: string | undefined) => {
      if (part === ']' || part === '[') return `\\${part}`;
      if (letter === undefined) return part;
      if (letter === 's') return spaces;
      if (letter === 'S' || letter === 'b' || letter === 'B' || !plainEscapes.test(letter)) {
        throw unsupported(`'${part}' in a class of a $regex`);
      }
      return /^[^A-Za-z0-9]$/.test(letter) && !/[\^$\\.*+?()[\]{}|/-]/.test(letter) ? letter : part;
    },
  );
  return `[${isNegated ? '^' : ''}${translated}]`;
}
