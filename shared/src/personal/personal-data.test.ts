import { describe, expect, it } from '@jest/globals';
import { helplinesOf } from './helplines.js';
import {
  contactIn,
  findPersonalData,
  type Harmless,
  kindsOf,
  type PersonalDataKind,
} from './personal-data.js';

const personalDataIn = (text: string, harmless?: Harmless) => kindsOf(findPersonalData(text, harmless));
const partsIn = (text: string, harmless?: Harmless) =>
  findPersonalData(text, harmless).map(({ part }) => part);

const found: [PersonalDataKind, string][] = [
  ['phone', 'Je kunt me bellen op 06 - 98 76 54 32.'],
  ['phone', 'Mijn nummer: +32 470 12 34 56'],
  ['phone', 'appen kan: 0 6 9 8 7 6 5 4 3 2'],
  ['phone', 'nul zes achtennegentig zesenzeventig vierenvijftig tweeëndertig'],
  ['phone', 'Ring me: (020) 7946 0958'],
  ['phone', 'tel0612345678'],
  ['phone', '0612345678 (10-12 uur)'],
  ['phone', 'bel 0800-0113 of 06 12345678'],
  ['phone', '0800 06 12 34 56 78'],
  ['phone', 'in 2019 0612345678'],
  ['phone', '06*12*34*56*78'],
  ['phone', '06 twaalf vierendertig zesenvijftig achtenzeventig'],
  ['phone', '０６１２３４５６７８'],
  ['phone', '٠٦١٢٣٤٥٦٧٨'],
  ['phone', '0\u200b6\u200b1\u200b2\u200b3\u200b4\u200b5\u200b6\u200b7\u200b8'],
  [
    'phone',
    '0\ufe0f\u20e36\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e34\ufe0f\u20e35\ufe0f\u20e36\ufe0f\u20e37\ufe0f\u20e38',
  ],
  ['phone', '0031 6 12345678'],
  ['phone', '31612345678'],
  ['phone', '+31 (0)6 12345678'],
  ['phone', 'Bel mij thuis: 02 123 45 67'],
  ['email', 'schrijf naar wilg.blad@example.nl'],
  ['email', 'wilg apenstaartje example punt nl'],
  ['email', 'wilg [at] example [dot] org'],
  ['email', 'wilg at gmail punt com'],
  ['email', 'wilg (apenstaartje) example.nl'],
  ['email', 'wilg＠example．nl'],
  ['address', 'Ik zit op 9712 AB, vlak bij de brug'],
  ['address', 'postcode 9712ab'],
  ['address', 'Kom langs: Beukenlaan 14'],
  ['address', 'It is EH1 1YZ'],
  ['iban', 'Maak het over naar NL91 ABNA 0417 1643 00 dan'],
  ['iban', 'BE68539007547034'],
  ['iban', 'nl91 abna 0417 1643 00 dan'],
  ['iban', 'NL91-ABNA-0417-1643-00'],
  ['bsn', 'mijn bsn is 111222333'],
  ['bsn', '1234.56.782'],
  ['account', 'Volg me: @wilg_tekent'],
  ['account', 'insta: wilgtekent'],
  ['account', 'zie instagram.com/wilgtekent'],
  ['account', 'wa.me/wilgtekent'],
  ['account', 'mijn insta is wilg_tekent'],
  ['account', 'https://x.com/wilgtekent'],
];

const nothing = [
  'Bel 112, of 113, of 0800-0113. De huisarts belt 0900 1515.',
  'In 2019 en 2020 ging het niet goed.',
  'Ik slik 150 mg om 08:00 en 22:30, al 12 jaar, sinds 01-02-2014.',
  'Het kostte 1.250.000 euro, zei 3 van de 10.',
  '123456789 is een rijtje, 000000000 ook.',
  'Het begon om 19:30 en duurde tot 21.45.',
  'We zijn met 5 tegen 4. Zaal 3, tafel 12.',
  'nul zin in, een of twee dagen rust',
  'Ik ging de straat op, 3 keer.',
  'Op 01-02-2014 03 mei, en op 01-02-2014 03-04-2015.',
  'Van 09:00 tot 10:30, van 11:45 tot 12:15, en om 07:30 - 08:45 / 12:00.',
  'Ik telde 0 1 2 3 4 5 6 7 8 9.',
  'Er zijn 1 000 000 000 000 sterren.',
  'Mijn snap is stuk. Het signal is weg.',
  'Om 10 at ik, @ mij niet.',
  'NL12 mensen waren er toen bij ons thuis.',
  'Wat een weg om te gaan. Insta is niks voor mij.',
];

describe('personal data in a text', () => {
  it.each(found)('%s: %s', (kind, text) => expect(personalDataIn(text)).toEqual([kind]));
  it.each(nothing)('none: %s', (text) => expect(personalDataIn(text)).toEqual([]));

  it('is told by kind, each once', () => {
    const text = 'Mail wilg@example.nl of berk@example.nl, of bel 0612345678 of 0698765432.';
    expect(personalDataIn(text)).toEqual(['phone', 'email']);
  });

  it('is not the name of somebody here', () => {
    const here = (...names: string[]) => ({ names });
    for (const text of ['@Wilgje, fijn dat je er bent', 'Fijn, @wilgje.', '@Wilgje!'])
      expect(personalDataIn(text, here('Wilgje', 'Berk'))).toEqual([]);
    expect(personalDataIn('@Stille Zwaluw, hoi', here('Stille Zwaluw'))).toEqual([]);
    expect(personalDataIn('@Wilgje, fijn dat je er bent', here('Berk'))).toEqual(['account']);
    expect(personalDataIn('@Wilgje.tekent', here('Wilgje'))).toEqual(['account']);
  });

  it('is not the number of a helpline, with or without its country, whatever stands around it', () => {
    const phone = { shown: '', dial: '0301234567' };
    const helplines = helplinesOf({
      danger: { label: { nl: '', en: '' }, phone: { shown: '112', dial: '112' } },
      lines: [
        {
          id: 'a',
          label: { nl: '', en: '' },
          about: { nl: '', en: '' },
          phone: null,
          chat: null,
          hours: null,
          discreetPhone: phone,
        },
      ],
    });
    expect(helplines).toEqual(['112', '0301234567']);
    for (const text of ['Bel 030 - 123 45 67.', '+31 30 1234567', '0800 - 0113', '+31 800 0113', '113'])
      expect([text, personalDataIn(text, { helplines })]).toEqual([text, []]);
    expect(personalDataIn('Bel 030 - 123 45 67.')).toEqual(['phone']);
    expect(partsIn('030 1234567 en 0612345678', { helplines })).toEqual(['0612345678']);
  });

  it('is told with the part of the text that it is', () => {
    expect(partsIn('Bel 06 - 12 34 56 78, of mail wilg@example.nl. Of nl91 abna 0417 1643 00 dan.')).toEqual([
      '06 - 12 34 56 78',
      'wilg@example.nl',
      'nl91 abna 0417 1643 00',
    ]);
    expect(partsIn('１２３ 06\u200b12345678')).toEqual(['0612345678']);
  });

  it('of which a room can forbid what is a contact: a street is asked about only', () => {
    expect(contactIn('Kom langs: Beukenlaan 14')).toEqual([]);
    expect(kindsOf(contactIn('0612345678, wilg@example.nl, Beukenlaan 14, @wilg_tekent'))).toEqual([
      'phone',
      'email',
      'account',
    ]);
  });

  // In time that grows with the square of the text, each of these takes minutes.
  it.each([
    ['letters', 'a', []],
    ['capitals', 'A', []],
    ['signs of mail', '@', []],
    ['mail without an end', 'a@a ', []],
    ['zeros', '0', []],
    ['digits apart', '0 6 ', ['phone']],
    ['digits far apart', `1${' '.repeat(40)}`, []],
    ['words of numbers', 'nul twee ', ['phone']],
    ['one word of numbers', 'nul aaaaaaaaaaaaaaaaaaaaaaaaa', []],
    ['accounts', 'NL91ABNA0417164300 ', ['iban']],
    ['halves of accounts', 'NL91 ABNA ', []],
    ['names with an @', '@wilg_tekent ', ['account']],
    ['marks', 'e\u0301\u200b', []],
    ['what stands for a platform', 'insta is ', []],
    ['digits of another script', '٦', []],
  ] as const)('is found in 200 kB of %s', (_, piece, kinds) => {
    const text = piece.repeat(200_000 / piece.length);
    expect(personalDataIn(text, { names: ['Wilgje'], helplines: ['112'] })).toEqual(kinds);
  });
});
