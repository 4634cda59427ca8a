/** What in a text can lead to a person. Asked about before sending; never a reason to refuse by itself. */
export const personalDataKinds = ['phone', 'email', 'address', 'iban', 'bsn', 'account'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** Numbers that are there to be passed on: helplines and firms. */
const publicNumber = /^(?:0(?:800|90[069]|88|85)|112$|113$|14\d{3}$)/;
const phone = /(?:^|[^\d\p{L}])((?:\+|\(?0)[\d\s().\-/–]{7,24}\d)(?!\d)/gu;
/** "nul zes twaalf …": a zero and four more numbers in words. */
const spoken =
  /\b(?:nul|zero|oh)(?:[\s,-]+(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\p{L}*(?:tien|tig)|zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|double|\p{L}*(?:teen|ty))){4,}/iu;
const email =
  /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\]|\bapenstaartje\b)\s?[\p{L}\p{N}-]+(?:\s?(?:\.|[([]?\b(?:punt|dot)\b[)\]]?)\s?[\p{L}\p{N}-]{2,})+/iu;
/** SA, SD and SS are never given out. Small letters only where nothing parts them: "2019 en" is a year. */
const postcode =
  /(?:^|\D)[1-9]\d{3}(?:\s?(?!S[ADS])[A-Z]{2}|(?!s[ads])[a-z]{2})(?!\p{L})|(?:^|\P{L})[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?!\p{L})/u;
const street =
  /\p{Lu}[\p{L}'’-]*(?:straat|laan|weg|plein|kade|gracht|singel|dreef|steeg|(?:\s(?:Street|Road|Avenue|Lane)))\s\d+/u;
const iban = /(?:^|[^\p{L}\d])([A-Z]{2}\d{2}(?:\s?[A-Z0-9]){11,30})(?![\p{L}\d])/gu;
const bsn = /(?:^|[^\d.,+-])(\d{3}[\s.]?\d{3}[\s.]?\d{3}|\d{4}[\s.]\d{2}[\s.]\d{3})(?![\d.,]\d|\d)/g;
/** "@name", where it is no e-mail address. */
const handle = /(?:^|[^\p{L}\p{N}._%+-])(@[\p{L}\p{N}_][\p{L}\p{N}._]{2,})/giu;
const onPlatform =
  /\b(?:insta(?:gram)?|snap(?:chat)?|telegram|discord|tiktok|whatsapp|facebook|signal|kik)\b(?:\s(?:is|naam|name|account))*\s?[:=]\s?\S{3,}|\b(?:instagram|facebook|tiktok|snapchat|linkedin)\.com\/\S+|\bt\.me\/\S+/iu;

/** What is in the group of each match: what stands before it is no part of it. Lookbehind is not understood by iOS 15. */
const allIn = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([, found = '']) => found);

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/**
 * The kinds of personal data in a text, by its form; each once, in order of `personalDataKinds`.
 * @param namesHere names that may be mentioned with an @
 */
export function personalDataIn(text: string, namesHere: readonly string[] = []): PersonalDataKind[] {
  const ibans = allIn(text, iban).filter(isIban);
  const rest = ibans.reduce((left, found) => left.replace(found, ' '), text);
  const found: Record<PersonalDataKind, boolean> = {
    phone: spoken.test(rest) || allIn(rest, phone).some(isPhone),
    email: email.test(rest),
    address: postcode.test(rest) || street.test(rest),
    iban: ibans.length > 0,
    bsn: allIn(rest, bsn).some((number) => isBsn(digitsOf(number))),
    account:
      onPlatform.test(rest) || allIn(rest, handle).some((name) => !isNameHere(name.slice(1), namesHere)),
  };
  return personalDataKinds.filter((kind) => found[kind]);
}

const isNameHere = (mentioned: string, names: readonly string[]): boolean =>
  names.some((name) => name.toLowerCase().startsWith(mentioned.toLowerCase()));

/** Ten digits from 0 (eleven in Britain), or a country in front. */
function isPhone(written: string): boolean {
  const digits = digitsOf(written);
  if (written.startsWith('+') || digits.startsWith('00')) return digits.length >= 10 && digits.length <= 15;
  return /^\d{10,11}$/.test(digits) && /^0[1-9]/.test(digits) && !publicNumber.test(digits);
}

/** The check of ISO 13616: as a number, in pieces, modulo 97. */
function isIban(written: string): boolean {
  const plain = written.replace(/\s/g, '').toUpperCase();
  const turned = plain.slice(4) + plain.slice(0, 4);
  let rest = 0;
  for (const sign of turned) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** The check of eleven: 9 × the first digit … 2 × the eighth, − 1 × the last. */
function isBsn(digits: string): boolean {
  if (digits.length !== 9 || /^(\d)\1*$/.test(digits)) return false;
  const weighed = Array.from(digits).reduce(
    (sum, digit, at) => sum + Number(digit) * (at === 8 ? -1 : 9 - at),
    0,
  );
  return weighed % 11 === 0;
}
