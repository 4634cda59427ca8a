import type { EntryKind, EntryWords, VoiceKind, VoiceState } from '../../contract/spreekuur.js';
import type { Language } from '../../languages.js';
import type { SeatRole } from '../../roles.js';

/** The text file in which an asker keeps a question and its answers. */
export const questionFile: {
  readonly name: string;
  readonly title: string;
  readonly advice: string;
  readonly entries: Record<EntryKind, string>;
  readonly roles: Record<SeatRole, string>;
  readonly parts: Record<Exclude<keyof EntryWords, 'text'>, string>;
  readonly languages: Record<Language, string>;
  readonly voices: Record<VoiceKind, string>;
  readonly voiceStates: Record<VoiceState, string>;
  readonly promisedBy: string;
  readonly kept: Record<
    | 'title'
    | 'askedOn'
    | 'language'
    | 'themes'
    | 'none'
    | 'until'
    | 'untilAnswered'
    | 'lastVisit'
    | 'confirmed'
    | 'withdrawn'
    | 'setAside'
    | 'helloBy'
    | 'voice'
    | 'notHere',
    string
  >;
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
  languages: { nl: 'Nederlands', en: 'Engels' },
  voices: {
    experience: 'iemand die het zelf heeft meegemaakt',
    professional: 'een professional',
    either: 'een derde stem',
  },
  voiceStates: {
    open: 'nog open',
    taken: 'zoekt naar woorden',
    asksBack: 'vroeg iets terug',
    answered: 'heeft geantwoord',
  },
  promisedBy: 'beloofd vóór',
  kept: {
    title: 'Wat er bij deze vraag bewaard wordt',
    askedOn: 'Gesteld op',
    language: 'Taal',
    themes: 'Thema’s',
    none: 'geen',
    until: 'Bewaard tot',
    untilAnswered: 'de tijd loopt nog niet',
    lastVisit: 'Laatste dag dat je hier was',
    confirmed: 'Je zei dat je de sleutelzin hebt, op',
    withdrawn: 'Ingetrokken op',
    setAside: 'Door het team opzij gezet op',
    helloBy: 'Iemand zou je vraag gelezen hebben vóór',
    voice: 'Stem',
    notHere:
      'Van de sleutelzin is alleen een afdruk bewaard. Wat het team onder elkaar zegt, en hoe dringend het je vraag vond, staat hier niet in; het gaat weg als je alles wist.',
  },
};
