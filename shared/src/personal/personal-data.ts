import { accountsIn, emailsIn, homesIn } from './addresses.js';
import { bsnsIn, ibansIn } from './numbers.js';
import { phonesIn } from './phones.js';

/** What in a text can lead to a person. Asked about before sending. */
export const personalDataKinds = ['phone', 'email', 'address', 'iban', 'bsn', 'account'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** As it is written in the text. */
  readonly part: string;
}

/** What may be passed on: the names of those who are there, with an @, and the numbers of helplines, as they are dialled. */
export interface Harmless {
  readonly names?: readonly string[];
  readonly helplines?: readonly string[];
}

/** What nobody sees does not part a number. */
const unseen = /[\p{Cf}\ufe0e\ufe0f\u20e3]/gu;
/** Digits of another script are dialled as well. */
const otherDigit = /(?![0-9])\p{Nd}/gu;
/** Each script has its ten digits in a row from its zero; that of U+0660 begins at a multiple of 16, others at 6. */
function asDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
const plain = (text: string): string =>
  text.normalize('NFKC').replace(unseen, '').replace(otherDigit, asDigit);

/**
 * What in a text can lead to a person, by its form; in order of `personalDataKinds`. Takes time in proportion to the text. Server and
 * browser judge by this same function.
 */
export function findPersonalData(
  given: string,
  { names = [], helplines = [] }: Harmless = {},
): PersonalData[] {
  const text = plain(given);
  const ibans = ibansIn(text);
  // What is an account number is not a phone number as well.
  const rest = ibans.length === 0 ? text : withoutParts(text, ibans);
  const parts: Record<PersonalDataKind, readonly string[]> = {
    phone: phonesIn(rest, helplines),
    email: emailsIn(rest),
    address: homesIn(rest),
    iban: ibans,
    bsn: bsnsIn(rest),
    account: accountsIn(rest, names.map(plain)),
  };
  return personalDataKinds.flatMap((kind) => parts[kind].map((part) => ({ kind, part: part.trim() })));
}

/** In the order in which they stand in the text. */
function withoutParts(text: string, parts: readonly string[]): string {
  const left: string[] = [];
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    left.push(text.slice(from, at));
    from = at + part.length;
  }
  return [...left, text.slice(from)].join(' ');
}

/** By which people could find each other elsewhere: what a room can forbid. A street or postcode is asked about only. */
export const isContact = ({ kind }: PersonalData): boolean => kind !== 'address';

export const contactIn = (text: string, harmless: Harmless = {}): PersonalData[] =>
  findPersonalData(text, harmless).filter(isContact);

/** Each kind once. */
export const kindsOf = (found: readonly PersonalData[]): PersonalDataKind[] =>
  personalDataKinds.filter((kind) => found.some((one) => one.kind === kind));
