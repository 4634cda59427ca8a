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
    | 'seen'
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
  advice: 'Een antwoord is advies, geen behandeling.',
  entries: {
    question: 'Mijn vraag',
    further: 'Ik schreef iets terug',
    thanks: 'Ik zei dank je wel',
    didNotFit: 'Ik schreef dat een antwoord niet bij mij paste',
    hello: 'Groet van {{name}} ({{role}})',
    askBack: '{{name}} ({{role}}) vroeg iets terug',
    answer: '{{name}} ({{role}}) schreef',
  },
  roles: { person: 'vraagsteller', host: 'ervaringsdeskundige', consultant: 'professional' },
  parts: {
    happened: 'Wat er gebeurde',
    standing: 'Hoe het nu gaat',
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
    either: 'nog iemand',
  },
  voiceStates: {
    open: 'we zoeken iemand',
    taken: 'schrijft een antwoord',
    asksBack: 'vroeg iets terug',
    answered: 'heeft geantwoord',
  },
  promisedBy: 'beloofd: uiterlijk',
  kept: {
    title: 'Wat we bij deze vraag bewaren',
    askedOn: 'Gesteld op',
    language: 'Taal',
    themes: 'Thema’s',
    none: 'geen',
    until: 'Bewaard tot',
    untilAnswered: 'we tellen nog niet: er is nog geen antwoord',
    lastVisit: 'Laatste dag dat je hier was',
    seen: 'Hoeveel berichten je hebt gezien',
    confirmed: 'Je zei dat je je negen woorden hebt bewaard, op',
    withdrawn: 'Ingetrokken op',
    setAside: 'Door het team opzij gezet op',
    helloBy: 'Beloofd: gelezen uiterlijk',
    voice: 'Antwoord',
    notHere:
      'Je negen woorden bewaren we niet. We kunnen alleen nagaan of ze kloppen. Hier staat niet wat het team onder elkaar schrijft, en ook niet hoe dringend het je vraag vond. Wis je alles? Dan gaat dat ook weg.',
  },
};
