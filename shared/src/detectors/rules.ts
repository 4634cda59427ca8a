import type { Bilingual } from '../languages.js';

/** Raised with each change of a rule, a list of words or the model. */
export const rulesVersion = 2;

/** In the order in which a label is given where a text has several that are as sure. */
export const heldLabels = ['flood', 'contact', 'spam', 'insult'] as const;
export type HeldLabel = (typeof heldLabels)[number];

/** What a coordinator may give a word of their own. */
export const watchedLabels = ['spam', 'insult', 'contact'] as const;
export type WatchedLabel = (typeof watchedLabels)[number];

export interface DetectorRule {
  readonly id: string;
  readonly label: HeldLabel;
  readonly name: Bilingual;
  readonly about: Bilingual;
}

export const detectorRules = [
  {
    id: 'contact.phone',
    label: 'contact',
    name: { nl: 'Telefoonnummers', en: 'Phone numbers' },
    about: {
      nl: 'Een telefoonnummer, ook in woorden of met spaties. Nummers van hulplijnen niet.',
      en: 'A phone number, also in words or with spaces. Not the numbers of helplines.',
    },
  },
  {
    id: 'contact.email',
    label: 'contact',
    name: { nl: 'Mailadressen', en: 'Mail addresses' },
    about: {
      nl: 'Een mailadres, ook met ‘apenstaartje’ en ‘punt’ in woorden.',
      en: 'A mail address, also with “at” and “dot” in words.',
    },
  },
  {
    id: 'contact.account',
    label: 'contact',
    name: { nl: 'Accounts en groepen elders', en: 'Accounts and groups elsewhere' },
    about: {
      nl: 'Een naam op een ander platform, of een link naar een groep daar. Een @ met een naam uit de kamer niet.',
      en: 'A name on another platform, or a link to a group there. Not an @ with a name from the room.',
    },
  },
  {
    id: 'contact.address',
    label: 'contact',
    name: { nl: 'Adressen', en: 'Addresses' },
    about: {
      nl: 'Een straat met nummer of een postcode, met woorden als ‘ik woon’ of ‘kom langs’ erbij.',
      en: 'A street with a number or a postcode, with words such as “I live” or “come round”.',
    },
  },
  {
    id: 'contact.bank',
    label: 'contact',
    name: { nl: 'Rekeningnummers en bsn', en: 'Account numbers and citizen numbers' },
    about: {
      nl: 'Een rekeningnummer (iban) of een burgerservicenummer.',
      en: 'A bank account number (IBAN) or a Dutch citizen service number.',
    },
  },
  {
    id: 'contact.wording',
    label: 'contact',
    name: { nl: 'Vragen om contact elders', en: 'Asking for contact elsewhere' },
    about: {
      nl: 'Zinnen die lijken op een voorstel om ergens anders verder te praten, of om elkaar te ontmoeten.',
      en: 'Sentences that look like an offer to go on talking elsewhere, or to meet.',
    },
  },
  {
    id: 'spam.wording',
    label: 'spam',
    name: { nl: 'Reclame en oplichting', en: 'Advertising and fraud' },
    about: {
      nl: 'Zinnen die lijken op reclame, verkoop, leningen, gokken of een wonderdokter.',
      en: 'Sentences that look like advertising, sales, loans, gambling or a miracle doctor.',
    },
  },
  {
    id: 'insult.direct',
    label: 'insult',
    name: { nl: 'Scheldwoorden tegen iemand', en: 'Names that somebody is called' },
    about: {
      nl: 'Een scheldwoord na ‘je bent’, of een bericht dat alleen een scheldwoord is. Over jezelf of over vroeger niet.',
      en: 'An insult after “you are”, or a message that is an insult alone. Not about oneself or about the past.',
    },
  },
  {
    id: 'insult.wording',
    label: 'insult',
    name: { nl: 'Beledigende zinnen', en: 'Insulting sentences' },
    about: {
      nl: 'Zinnen die lijken op schelden, wegsturen of dreigen.',
      en: 'Sentences that look like name-calling, sending people away or threatening.',
    },
  },
  {
    id: 'flood.signs',
    label: 'flood',
    name: { nl: 'Muren van tekens', en: 'Walls of signs' },
    about: {
      nl: 'Heel vaak hetzelfde teken, of een lange reeks toetsen. Lachen en zuchten niet.',
      en: 'The same sign very often, or a long row of keys. Not laughing and sighing.',
    },
  },
  {
    id: 'flood.words',
    label: 'flood',
    name: { nl: 'Steeds dezelfde woorden', en: 'The same words again and again' },
    about: {
      nl: 'Een woord acht keer achter elkaar, of een zin vijf keer.',
      en: 'One word eight times in a row, or one sentence five times.',
    },
  },
  {
    id: 'flood.lines',
    label: 'flood',
    name: { nl: 'Steeds dezelfde regels', en: 'The same lines again and again' },
    about: {
      nl: 'Een regel vier keer onder elkaar, of een groot leeg stuk.',
      en: 'One line four times below each other, or a large empty piece.',
    },
  },
] as const satisfies readonly DetectorRule[];

export type RuleId = (typeof detectorRules)[number]['id'];

export const ruleIds = detectorRules.map(({ id }) => id);
