import type { Span } from './phrases.js';
import type { Token } from './tokens.js';

/** Words of one digit, and of two: "zeven", "twelve". */
const units =
  'nul|null|een|twee|drie|vier|vijf|zes|zeven|acht|negen|zero|oh|one|two|three|four|five|six|seven|eight|nine';
const teens =
  'tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const tens =
  'twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety';
const unit = new RegExp(`^(?:${units}|o)$`);
const twoDigits = new RegExp(`^(?:${teens}|${tens}|(?:${units})en(?:${tens})|(?:${tens})(?:${units}))$`);
/** "nulzes", "o6", "nulzestwaalf". */
const glued = new RegExp(`^(?:(?:${units}|${teens}|${tens})|o(?=\\d)|\\d){2,12}$`);
const gluedPiece = new RegExp(`${teens}|${tens}|${units}|o(?=\\d)|\\d`, 'g');
const twice = /^(?:dubbel|dubbele|double)$/;
const hundred = /^(?:honderd|hundred)$/;
const joining = /^(?:en|and|dan|then|streepje|dash|met|with|plus|nog)$/;
const order =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf|zero one two three four five six seven eight nine ten eleven twelve'
    .split('|')
    .map((words) => words.split(' '));

const fewestDigits = 9;
const mostDigits = 16;

interface Run {
  first: number;
  last: number;
  digits: number;
  said: number;
  values: number[];
}

/** Phone numbers of which words are a part: "nul zes, dan 12, drieëndertig …". Not counting up or down, as with breathing. */
export function spelledNumbersIn(tokens: readonly Token[]): Span[] {
  const found: Span[] = [];
  let run: Run | null = null;
  const close = () => {
    if (run !== null && isNumber(run))
      found.push({ start: tokens[run.first]?.start ?? 0, end: tokens[run.last]?.end ?? 0 });
    run = null;
  };
  for (const [at, { word }] of tokens.entries()) {
    const { digits, said } = digitsOf(word);
    if (digits === 0) {
      if (run !== null && !joining.test(word) && !twice.test(word)) close();
      continue;
    }
    if (run !== null && at - run.last > 3) close();
    run ??= { first: at, last: at, digits: 0, said: 0, values: [] };
    run.last = at;
    run.digits += digits + (twice.test(tokens[at - 1]?.word ?? '') ? digits : 0);
    run.said += said;
    run.values.push(valueOf(word));
  }
  close();
  return found;
}

function digitsOf(word: string): { digits: number; said: number } {
  if (/^\d{1,4}$/.test(word)) return { digits: word.length, said: 0 };
  if (unit.test(word)) return { digits: 1, said: 1 };
  if (twoDigits.test(word) || hundred.test(word)) return { digits: 2, said: 1 };
  if (word.length > 40 || /^\d+$/.test(word) || !glued.test(word)) return { digits: 0, said: 0 };
  const pieces = word.match(gluedPiece) ?? [];
  return {
    digits: pieces.reduce((sum, piece) => sum + (twoDigits.test(piece) ? 2 : 1), 0),
    said: pieces.length,
  };
}

function valueOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  return Math.max(...order.map((words) => words.indexOf(word)));
}

function isNumber({ digits, said, values }: Run): boolean {
  if (said < 2 || digits < fewestDigits || digits > mostDigits) return false;
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? 0));
  const counting = steps.filter((step) => step === 1 || step === -1).length;
  return counting / Math.max(1, steps.length) < 0.7;
}
