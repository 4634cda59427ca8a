import type { EntryKind, EntryWords } from '../../contract/spreekuur.js';
import type { SeatRole } from '../../roles.js';

/** The text file in which an asker keeps a question and its answers. */
export const questionFile: {
  readonly name: string;
  readonly title: string;
  readonly advice: string;
  readonly entries: Record<EntryKind, string>;
  readonly roles: Record<SeatRole, string>;
  readonly parts: Record<Exclude<keyof EntryWords, 'text'>, string>;
} = {
  name: 'tekst.txt',
  title: 'Mijn vraag, en wat mensen mij schreven',
  advice: 'Een antwoord is meedenken en advies. Het is geen behandeling.',
  entries: {
    question: 'Mijn vraag',
    further: 'Ik schreef verder',
    thanks: 'Ik zei dank je wel',
    didNotFit: 'Ik schreef dat een antwoord niet paste',
    hello: '{{name}} ({{role}}) zei hallo',
    askBack: '{{name}} ({{role}}) vroeg terug',
    answer: '{{name}} ({{role}}) schreef',
  },
  roles: { person: 'vraagsteller', host: 'ervaringsdeskundige', consultant: 'professional' },
  parts: {
    happened: 'Wat er gebeurde',
    standing: 'Waar ik nu sta',
    wish: 'Wat ik wil weten',
    known: 'Wat we weten',
    unknown: 'Wat we niet weten',
    options: 'Mogelijkheden',
    yourself: 'Wat je zelf kunt doen',
  },
};
