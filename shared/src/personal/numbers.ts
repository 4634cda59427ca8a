/** Signs of an account number, by country: its length decides where it ends, since a word may follow in the same letters. */
const ibanLengths: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  TR: 26,
  UA: 29,
};
const ibanLike = /(?:^|[^\p{L}\d])([A-Za-z]{2}\s?\d{2}(?:[\s.-]?[A-Za-z0-9]){11,30})/gu;
const bsnLike = /(?:^|[^\d.,+-])(\d{3}[\s.]?\d{3}[\s.]?\d{3}|\d{4}[\s.]\d{2}[\s.]\d{3})(?![\d.,]\d|\d)/g;

/** The account numbers in a text, as they are written there. */
export function ibansIn(text: string): string[] {
  const found: string[] = [];
  const pattern = new RegExp(ibanLike);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [all, like = ''] = match;
    const iban = ibanAtStartOf(like);
    if (iban !== null) found.push(iban);
    // What was taken for a longer one may hold the next.
    pattern.lastIndex = match.index + all.length - like.length + (iban?.length ?? 1);
  }
  return found;
}

function ibanAtStartOf(like: string): string | null {
  const length = ibanLengths[like.slice(0, 2).toUpperCase()];
  if (length === undefined) return null;
  let count = 0;
  for (let at = 0; at < like.length; at++) {
    if (/[A-Za-z0-9]/.test(like[at] ?? '')) count += 1;
    if (count < length) continue;
    const written = like.slice(0, at + 1);
    return !/[A-Za-z0-9]/.test(like[at + 1] ?? '') && isIban(written) ? written : null;
  }
  return null;
}

/** The check of ISO 13616: as a number, in pieces, modulo 97. */
function isIban(written: string): boolean {
  const plain = written.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  let rest = 0;
  for (const sign of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** The citizen service numbers in a text, as they are written there. */
export const bsnsIn = (text: string): string[] =>
  Array.from(text.matchAll(bsnLike), ([, like = '']) => like).filter((like) =>
    isBsn(like.replace(/\D/g, '')),
  );

/** The check of eleven: 9 × the first digit … 2 × the eighth, − 1 × the last. */
function isBsn(digits: string): boolean {
  if (digits.length !== 9 || /^(\d)\1*$/.test(digits)) return false;
  const weighed = Array.from(digits).reduce(
    (sum, digit, at) => sum + Number(digit) * (at === 8 ? -1 : 9 - at),
    0,
  );
  return weighed % 11 === 0;
}
