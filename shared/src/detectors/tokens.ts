/** A word, number or pictograph of a text, with where it stands there. */
export interface Token {
  /** In small letters, without accents or signs that nobody sees. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const tokenLike = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}'’*$@]*|\p{Extended_Pictographic}/gu;
const unseen = /[\p{M}\p{Cf}'’]/gu;
/** "1d10ot": digits and signs that stand for letters, in a word that has letters too. */
const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
};

function wordOf(written: string): string {
  const plain = written.normalize('NFKD').replace(unseen, '').toLowerCase();
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2 || !/[013457@$]/.test(plain)) return plain;
  // Most of it digits is a name or a code, and not a word.
  if ((plain.match(/\d/g)?.length ?? 0) > letters || /\d{3}/.test(plain)) return plain;
  return plain.replace(/[01345@$]/g, (sign) => lookAlikes[sign] ?? sign);
}

export const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(tokenLike), ({ 0: written, index }) => ({
    word: wordOf(written),
    start: index,
    end: index + written.length,
  }));
