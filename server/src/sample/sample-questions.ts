import type { Urgency, WorryKind } from '@naast/shared/contract/answering';
import type { AskedFor, EntryWords, Tone, VoiceKind, VoiceWish } from '@naast/shared/contract/spreekuur';
import type { Language } from '@naast/shared/languages';
import type { CastName } from './cast.js';

/** The steps after a sample question was asked, in order. `after`: hours since the asking. */
export type SampleStep =
  | {
      readonly after: number;
      readonly by: CastName;
      readonly readIn: Urgency;
      readonly worries?: readonly WorryKind[];
    }
  | { readonly after: number; readonly by: CastName; readonly hello: string }
  | { readonly after: number; readonly by: CastName; readonly takes: VoiceKind }
  | { readonly after: number; readonly by: CastName; readonly asksBack: string; readonly as: VoiceKind }
  | { readonly after: number; readonly by: CastName; readonly answers: EntryWords; readonly as: VoiceKind }
  | { readonly after: number; readonly further: string }
  | { readonly after: number; readonly thanks: string }
  | { readonly after: number; readonly didNotFit: string };

export interface SampleQuestion {
  readonly hoursAgo: number;
  readonly language: Language;
  /** The Dutch title of one of the organisation's themes. */
  readonly theme: string;
  readonly askedFor: AskedFor;
  readonly voiceWish: VoiceWish;
  readonly tone: Tone;
  readonly words: EntryWords;
  readonly steps: readonly SampleStep[];
}

const helloNl =
  'Ik heb je vraag gelezen. Wat goed dat je schrijft. We denken met je mee en je hoort van ons.';
const helloEn =
  'I’ve read your question. I’m glad you wrote. We’re working on an answer, and you’ll hear from us.';

/** Fictional, written for the sample content. */
export const sampleQuestions: readonly SampleQuestion[] = [
  {
    hoursAgo: 1,
    language: 'nl',
    theme: 'Slapen',
    askedFor: 'self',
    voiceWish: 'both',
    tone: 'warm',
    words: {
      text: 'Al weken word ik om vier uur wakker en dan maalt alles. Overdag ben ik zo moe dat ik niets afmaak. Herkent iemand dit, en wat hielp?',
      happened: 'Het begon toen ik van werk wisselde.',
    },
    steps: [],
  },
  {
    hoursAgo: 20,
    language: 'en',
    theme: 'Stemmen horen',
    askedFor: 'self',
    voiceWish: 'experience',
    tone: 'warm',
    words: {
      text: 'I started hearing a voice last winter. It comments on what I do. I have told nobody, because I am afraid of what they will think. How do others live with this?',
    },
    steps: [
      { after: 2, by: 'Sam', readIn: 1 },
      { after: 2, by: 'Sam', hello: helloEn },
    ],
  },
  {
    hoursAgo: 26,
    language: 'nl',
    theme: 'Medicijnen',
    askedFor: 'self',
    voiceWish: 'professional',
    tone: 'plain',
    words: {
      text: 'Ik slik nu twee jaar hetzelfde middel en ik ben twaalf kilo zwaarder. Wat kan ik met mijn psychiater bespreken? Ik wil niet zomaar stoppen.',
    },
    steps: [
      { after: 1, by: 'Noor', readIn: 1, worries: ['medical'] },
      { after: 1, by: 'Noor', hello: helloNl },
      { after: 3, by: 'Ruben', takes: 'professional' },
    ],
  },
  {
    hoursAgo: 44,
    language: 'nl',
    theme: 'Familie en naasten',
    askedFor: 'lovedOne',
    voiceWish: 'both',
    tone: 'warm',
    words: {
      text: 'Mijn zus trekt zich helemaal terug. Ze neemt de telefoon niet meer op en de gordijnen blijven dicht. Ik wil haar niet pushen, maar ik maak me zorgen.',
      wish: 'Hoe blijf ik naast haar staan zonder haar weg te jagen?',
    },
    steps: [
      { after: 3, by: 'Noor', readIn: 1, worries: ['thirdPerson'] },
      { after: 3, by: 'Noor', hello: helloNl },
      { after: 5, by: 'Ruben', takes: 'professional' },
      {
        after: 6,
        by: 'Ruben',
        as: 'professional',
        asksBack:
          'Wat fijn dat je zo naast haar wilt staan. Eet en drinkt ze nog, en is er iemand die haar wel ziet?',
      },
    ],
  },
  {
    hoursAgo: 70,
    language: 'nl',
    theme: 'Somber of moe',
    askedFor: 'self',
    voiceWish: 'both',
    tone: 'warm',
    words: {
      text: 'Sinds de zomer heb ik nergens meer zin in. Soms denk ik dat het voor iedereen beter zou zijn als ik er niet was. Ik heb geen plannen, maar de gedachte komt steeds terug.',
    },
    steps: [
      { after: 1, by: 'Sam', readIn: 2, worries: ['suicide'] },
      {
        after: 1,
        by: 'Sam',
        hello:
          'Ik heb je vraag gelezen, en ik ben blij dat je dit opschrijft. We denken met je mee. Wordt het zwaarder? Bel of chat dan met 113, dag en nacht. Je bent daar niet te veel.',
      },
      { after: 4, by: 'Sam', takes: 'experience' },
      {
        after: 6,
        by: 'Sam',
        as: 'experience',
        answers: {
          text: 'Ik ken die gedachte. Bij mij zei ze vooral dat ik op was, niet dat de mensen om mij heen dat vonden. Het hielp me om haar hardop te zeggen tegen één mens die niet schrok. Daarna werd ze kleiner.',
          yourself: 'Wie zou jij kunnen zeggen wat je hier schreef? Eén mens is genoeg om mee te beginnen.',
        },
      },
    ],
  },
  {
    hoursAgo: 100,
    language: 'en',
    theme: 'Werk, geld en wonen',
    askedFor: 'self',
    voiceWish: 'both',
    tone: 'plain',
    words: {
      text: 'I go back to work next month after a burnout. Do I have to tell my manager what I went through? What am I obliged to say?',
    },
    steps: [
      { after: 2, by: 'Noor', readIn: 0 },
      { after: 2, by: 'Noor', hello: helloEn },
      { after: 10, by: 'Ruben', takes: 'professional' },
      {
        after: 12,
        by: 'Ruben',
        as: 'professional',
        answers: {
          text: 'You don’t have to tell your manager what you went through. Agreements about your return are made with the company doctor, who keeps the medical side to herself.',
          known:
            'In the Netherlands an employer may not ask for a diagnosis. The company doctor tells only what you can and cannot do.',
          unknown: 'I do not know your contract or your agreements so far.',
          options: 'Ask the company doctor for a talk before your first day. You may bring someone.',
          yourself: 'Write down which two things you want your team to know, and leave the rest out.',
        },
      },
      { after: 14, by: 'Noor', takes: 'experience' },
      {
        after: 20,
        by: 'Noor',
        as: 'experience',
        answers: {
          text: 'I told my manager one sentence: I was ill, I am building up, ask me on Fridays how it goes. It gave me room, and it was enough.',
        },
      },
      { after: 30, thanks: 'Thank you both. I will use that sentence.' },
    ],
  },
  {
    hoursAgo: 150,
    language: 'nl',
    theme: 'Angst en onrust',
    askedFor: 'self',
    voiceWish: 'both',
    tone: 'warm',
    words: {
      text: 'In de supermarkt krijg ik het ineens benauwd en moet ik naar buiten. Ik ga er nu niet meer heen. Hoe begin ik weer?',
    },
    steps: [
      { after: 4, by: 'Sam', readIn: 1 },
      { after: 4, by: 'Sam', hello: helloNl },
      { after: 6, by: 'Ruben', takes: 'professional' },
      {
        after: 8,
        by: 'Ruben',
        as: 'professional',
        answers: {
          text: 'Wat je beschrijft komt vaak voor, en het went meestal weer in kleine stappen.',
          options:
            'Begin op een rustig uur met alleen de ingang. Blijf staan tot het minder wordt. Doe de volgende dag een pad meer.',
        },
      },
      { after: 12, didNotFit: 'Kleine stappen ken ik al. Ik wil horen van iemand die het heeft meegemaakt.' },
      { after: 13, by: 'Noor', takes: 'experience' },
    ],
  },
  {
    hoursAgo: 200,
    language: 'en',
    theme: 'Na een opname',
    askedFor: 'self',
    voiceWish: 'experience',
    tone: 'warm',
    words: {
      text: 'I came home from hospital three weeks ago. Everyone expects me to be fine now. I feel like a guest in my own house. Is that normal?',
    },
    steps: [
      { after: 3, by: 'Noor', readIn: 1 },
      { after: 3, by: 'Noor', hello: helloEn },
      { after: 5, by: 'Noor', takes: 'experience' },
      {
        after: 9,
        by: 'Noor',
        as: 'experience',
        answers: {
          text: 'It was like that for me for months. Coming home was harder than going in: there everything had an hour, here nothing had. I made one fixed thing a day, bread at eight, and let the rest be strange for a while.',
        },
      },
      { after: 20, further: 'Did you tell people that it was strange?' },
      {
        after: 26,
        by: 'Noor',
        as: 'experience',
        answers: {
          text: 'Only two. The others I told that I was still arriving. Most understood that word.',
        },
      },
    ],
  },
  {
    hoursAgo: 260,
    language: 'nl',
    theme: 'Zin en betekenis',
    askedFor: 'self',
    voiceWish: 'professional',
    tone: 'plain',
    words: {
      text: 'Ik ben hersteld, zegt iedereen. Maar waarvoor sta ik op? Hoe vind je weer iets dat telt?',
    },
    steps: [
      { after: 5, by: 'Sam', readIn: 0 },
      { after: 5, by: 'Sam', hello: helloNl },
      { after: 7, by: 'Ruben', takes: 'professional' },
      {
        after: 9,
        by: 'Ruben',
        as: 'professional',
        answers: {
          text: 'Zin komt zelden door erover na te denken en vaak door iets te doen met of voor een ander.',
          known:
            'Mensen noemen na herstel vooral drie dingen: iets dat af moet, iemand die op je rekent, en een plek waar je hoort.',
          unknown: 'Welke van de drie bij jou ontbreekt weet jij beter dan ik.',
          options:
            'Een werkplaats, een herstelgroep of een paar uur meehelpen in je buurt zijn veilige manieren om te proberen.',
          yourself: 'Kies één middag per week en doe zes keer hetzelfde. Oordeel pas daarna.',
        },
      },
    ],
  },
  {
    hoursAgo: 300,
    language: 'en',
    theme: 'Medicijnen',
    askedFor: 'professional',
    voiceWish: 'both',
    tone: 'plain',
    words: {
      text: 'I am a practice nurse. Someone I see wants to take less of an antipsychotic and is afraid to say so to the psychiatrist. How can I help without standing between them?',
    },
    steps: [
      { after: 6, by: 'Noor', readIn: 1, worries: ['medical'] },
      { after: 6, by: 'Noor', hello: helloEn },
      { after: 8, by: 'Ruben', takes: 'professional' },
      {
        after: 10,
        by: 'Ruben',
        as: 'professional',
        answers: {
          text: 'Help to prepare the talk rather than the dose. Reducing is the prescriber’s work, in small steps and with someone who looks along.',
          options:
            'Write the wish down together in one sentence, with the reason, and offer to come along to the first talk.',
        },
      },
      { after: 12, by: 'Sam', takes: 'experience' },
      {
        after: 15,
        by: 'Sam',
        as: 'experience',
        answers: {
          text: 'What helped me was that my nurse asked what I hoped to get back. I said: reading a book. That sentence opened the talk with my psychiatrist.',
        },
      },
    ],
  },
];
