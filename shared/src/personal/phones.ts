import { dialOf } from '../phone-number.js';

/** Numbers that are there to be passed on: helplines and firms. */
const publicNumber = /^0(?:800|90[069]|88|85)/;
/** Belgian numbers at home have nine digits. Only as they are written there: else a row of numbers would be one. */
const belgian = /^0(?:\d[\s./]\d{3}[\s.]\d{2}[\s.]\d{2}|\d{2}[\s./]\d{2}[\s.]\d{2}[\s.]\d{2})$/;
const date = /^\d{1,2}[\s./-]\d{1,2}[\s./-](?:19|20)\d\d/;
/** Between the digits of one number; at most three of them. */
const between = /^[\s().\-/–—_*·•~|]{1,3}$/;
const mostDigits = 15;
/** A helpline is the same with and without the country in front. */
const national = (dialled: string): string => dialled.replace(/^(?:\+|00)3[12]/, '0');

/** "nul zes twaalf vierendertig …", also with some digits between the words. */
const numberWord =
  '(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\\p{L}{2,20}(?:tien|tig)|zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|double|\\p{L}{2,20}(?:teen|ty))';
const spoken = new RegExp(
  `(?:^|[^\\p{L}\\d])((?:nul|zero|oh|06|0)(?:[\\s,.-]{1,3}(?:${numberWord}(?!\\p{L})|\\d{1,2}(?!\\d))){4,20})`,
  'giu',
);
const words = new RegExp(`(?:^|[^\\p{L}])${numberWord}(?!\\p{L})`, 'giu');

/**
 * The phone numbers in a text, as they are written there.
 * @param helplines as they are dialled
 */
export function phonesIn(text: string, helplines: readonly string[]): string[] {
  const known = new Set(helplines.map((line) => national(dialOf(line))));
  const said = Array.from(text.matchAll(spoken), ([, found = '']) => found).filter(
    (found) => (found.match(words)?.length ?? 0) >= 4,
  );
  return [...writtenIn(text, known), ...said];
}

/** Each group of digits may begin a number, whatever stands before it. */
function writtenIn(text: string, helplines: ReadonlySet<string>): string[] {
  const groups = Array.from(text.matchAll(/\d+/g), ({ 0: digits, index }) => ({
    from: index,
    to: index + digits.length,
  }));
  const found: string[] = [];
  for (let first = 0; first < groups.length; first++) {
    const end = endOf(text, groups, first, helplines);
    if (end === null) continue;
    found.push(text.slice(startOf(text, groups[first]?.from ?? 0), groups[end]?.to));
    first = end;
  }
  return found;
}

interface Group {
  readonly from: number;
  readonly to: number;
}

const startOf = (text: string, from: number): number => (text[from - 1] === '+' ? from - 1 : from);

/** The last group of the number that begins with the first; null: none does. */
function endOf(text: string, groups: readonly Group[], first: number, helplines: ReadonlySet<string>) {
  const start = startOf(text, groups[first]?.from ?? 0);
  let digits = '';
  for (let at = first; at < groups.length && digits.length < mostDigits; at++) {
    const { from, to } = groups[at] ?? { from: 0, to: 0 };
    const parted = groups[at - 1]?.to ?? 0;
    if (at > first && (from - parted > 3 || !between.test(text.slice(parted, from)))) return null;
    if (to - from > mostDigits) return null;
    digits += text.slice(from, to);
    const goesOn = /^[./-]\d/.test(text.slice(to, to + 2));
    if (!goesOn && isPhone(text.slice(start, to), digits, helplines)) return at;
  }
  return null;
}

/** Ten digits from 0 (eleven in Britain), or a country in front. */
function isPhone(written: string, digits: string, helplines: ReadonlySet<string>): boolean {
  if (helplines.has(national(dialOf(written)))) return false;
  if (written.startsWith('+')) return isAbroad(digits);
  if (/^00[1-9]/.test(digits)) return isAbroad(digits.slice(2));
  if (/^316\d{8}$/.test(digits)) return true;
  if (!/^0[1-9]/.test(digits) || publicNumber.test(digits) || date.test(written)) return false;
  return (/^\d{10,11}$/.test(digits) && digits !== '0123456789') || belgian.test(written);
}

/** Of "+31 (0)6 …" the zero is not dialled. */
const isAbroad = (digits: string): boolean =>
  digits.length >= 9 && digits.length <= mostDigits && !publicNumber.test(national(`+${digits}`));
