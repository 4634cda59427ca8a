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

const plainOf = (written: string): string => written.normalize('NFKD').replace(unseen, '').toLowerCase();

const lettersFor = (plain: string): string => plain.replace(/[01345@$]/g, (sign) => lookAlikes[sign] ?? sign);

function wordOf(written: string): string {
  const plain = plainOf(written);
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2 || !/[013457@$]/.test(plain)) return plain;
  // Most of it digits is a name or a code, and not a word.
  if ((plain.match(/\d/g)?.length ?? 0) > letters || /\d{3}/.test(plain)) return plain;
  return lettersFor(plain);
}

/** So many words with signs for letters, and the short ones are read so too: "j3", "33n". Alone, they are codes and doses. */
const disguisedFrom = 2;
const shortWord = /^(?=.*\p{L})[\p{L}01345@$]{1,3}$/u;

export function tokensOf(text: string): Token[] {
  const tokens = Array.from(text.matchAll(tokenLike), ({ 0: written, index }) => ({
    word: wordOf(written),
    plain: plainOf(written),
    start: index,
    end: index + written.length,
  }));
  const isDisguised = tokens.filter(({ word, plain }) => word !== plain).length >= disguisedFrom;
  return tokens.map(({ word, plain, ...span }) => ({
    word: isDisguised && shortWord.test(plain) ? lettersFor(plain) : word,
    ...span,
  }));
}
