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
): { source: string; repeats: number; namesWordCharacters: boolean } {
  const groups: boolean[] = [];
  /** How many groups were open where a look behind began. */
  let behind: number | undefined;
  let namesWordCharacters = false;
  let isRiskyGroup = false;
  let repeats = 0;
  let source = '';
  const markGroup = () => {
    if (groups.length > 0) groups[groups.length - 1] = true;
  };
  for (let index = 0; index < pattern.length; ) {
    const token = nextToken(pattern, index);
    // PCRE takes it for text, from 10.43 on for a repeat.
    const unsure = token === '{' ? /^\{[\d\s]*,?[\d\s]*\}/.exec(pattern.slice(index))?.[0] : undefined;
    if (unsure !== undefined) throw unsupported(`'${unsure}' in a $regex`);
    index += token.length;
    const repeat = /^(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?$/.test(token);
    if (/^(?:\\[wWbB]$|\[.*\\[wWbB])/s.test(token)) namesWordCharacters = true;
    if (behind !== undefined) refuseOtherLengths(token, groups.length > behind + 1);
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
      if (token.startsWith('(?<')) behind ??= groups.length;
      groups.push(false);
    } else if (token === ')') {
      isRiskyGroup = groups.pop() ?? false;
      if (groups.length === behind) behind = undefined;
      if (isRiskyGroup) markGroup();
    } else if (token === '|') {
      markGroup();
    }
    source += translateToken(token, dotAll, multiline);
  }
  return { source, repeats, namesWordCharacters };
}

/** PCRE looks behind only at what has one length, JavaScript at anything. */
function refuseOtherLengths(token: string, isInGroup: boolean): void {
  const isOfOneLength = /^\{\d+\}[?]?$/.test(token);
  const isRepeat = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.test(token);
  if ((isRepeat && !isOfOneLength) || (token === '|' && isInGroup))
    throw unsupported('a look behind at texts of several lengths in a $regex');
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
  // By themselves they are letters like others. JavaScript's `u` wants that said.
  return /^[\]{}]$/.test(token) ? `\\${token}` : token;
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
