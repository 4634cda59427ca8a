import { findPersonalData, type Harmless, type PersonalDataKind } from '../personal/personal-data.js';
import { linksIn } from './links.js';
import type { Span } from './phrases.js';
import type { RuleId } from './rules.js';
import { spelledNumbersIn } from './spelled-numbers.js';
import type { Token } from './tokens.js';

const ruleOf = {
  phone: 'contact.phone',
  email: 'contact.email',
  account: 'contact.account',
  iban: 'contact.bank',
  bsn: 'contact.bank',
  address: 'contact.address',
} as const satisfies Record<PersonalDataKind, RuleId>;

/** "jansen at example punt nl": wider than what is asked about before sending, which has to be surer. */
const saidEmail =
  /[\p{L}\p{N}._-]{2,40}\s(?:at|apenstaart(?:je)?|apestaart(?:je)?|ad|arroba)\s[\p{L}\p{N}-]{2,40}\s?(?:\.|punt|dot|point)\s?(?:nl|com|be|org|net|eu|uk|co|example)(?!\p{L})/giu;
const taggedName = /(?<![\p{L}\p{N}])[\p{L}][\p{L}\p{N}._]{1,31}#\d{4}(?!\d)/gu;
const namedThere =
  /(?<!\p{L})(?:user\s?name|gebruikersnaam|nickname|nick|handle|id)(?:\s(?:is|there|daar|op|on|\p{L}{3,12})){0,3}\s?[:=]?\s(?=\S{0,30}[\d_])[\p{L}\p{N}._]{4,32}/giu;
/** A street is no contact by itself: people say where they walk. With one of these it is where somebody can be found. */
const atHome =
  /(?<!\p{L})(?:adres|address|woon|wonen|live|kom\s(?:maar\s|gerust\s|eens\s)?langs|langskomen|bij\s(?:mij|me)|come\s(?:round|over|by|to)|my\splace|visit|bezoek|ontmoet\p{L}*|meet|stuur|send|post)(?!\p{L})/iu;

export interface ContactFinding extends Span {
  readonly rule: RuleId;
}

/** Where a text says how its author, or another, can be found elsewhere. */
export function contactFindings(
  text: string,
  tokens: readonly Token[],
  harmless: Harmless,
): ContactFinding[] {
  const personal = findPersonalData(text, harmless).filter(
    ({ kind }) => kind !== 'address' || atHome.test(text),
  );
  const written = personal.map(({ kind, part }) => ({ rule: ruleOf[kind], ...placeOf(text, part) }));
  const said = spelledNumbersIn(tokens).map((span) => ({ rule: 'contact.phone' as const, ...span }));
  const groups = linksIn(text)
    .filter(({ kind }) => kind === 'group')
    .map(({ start, end }) => ({ rule: 'contact.account' as const, start, end }));
  const byForm = [
    ['contact.email', saidEmail],
    ['contact.account', taggedName],
    ['contact.account', namedThere],
  ] as const;
  const formed = byForm.flatMap(([rule, form]) =>
    Array.from(text.matchAll(form), ({ 0: found, index }) => ({
      rule,
      start: index,
      end: index + found.length,
    })),
  );
  return withoutRepeats([...written, ...said, ...formed, ...groups]);
}

/** Where a text names a helpline: the model reads that as one, and not as digits. */
export function helplinesIn(text: string, harmless: Harmless): Span[] {
  if (!/\d/.test(text) || !harmless.helplines?.length) return [];
  const held = findPersonalData(text, harmless).map(({ part }) => part);
  return findPersonalData(text)
    .filter(({ kind, part }) => kind === 'phone' && !held.includes(part))
    .map(({ part }) => placeOf(text, part));
}

/** Signs that nobody sees may stand in the text, and not in the part: then it is the whole text. */
function placeOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  return start < 0 ? { start: 0, end: text.length } : { start, end: start + part.length };
}

const withoutRepeats = (found: readonly ContactFinding[]): ContactFinding[] =>
  found.filter(
    (one, at) =>
      !found
        .slice(0, at)
        .some(({ rule, start, end }) => rule === one.rule && start < one.end && one.start < end),
  );
