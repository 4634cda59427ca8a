import { describe, expect, it } from '@jest/globals';
import { type PersonalDataKind, personalDataIn } from './personal-data.js';

const found: [PersonalDataKind, string][] = [
  ['phone', 'Je kunt me bellen op 06 - 98 76 54 32.'],
  ['phone', 'Mijn nummer: +32 470 12 34 56'],
  ['phone', 'appen kan: 0 6 9 8 7 6 5 4 3 2'],
  ['phone', 'nul zes achtennegentig zesenzeventig vierenvijftig tweeëndertig'],
  ['phone', 'Ring me: (020) 7946 0958'],
  ['email', 'schrijf naar wilg.blad@example.nl'],
  ['email', 'wilg apenstaartje example punt nl'],
  ['email', 'wilg [at] example [dot] org'],
  ['address', 'Ik zit op 9712 AB, vlak bij de brug'],
  ['address', 'postcode 9712ab'],
  ['address', 'Kom langs: Beukenlaan 14'],
  ['address', 'It is EH1 1YZ'],
  ['iban', 'Maak het over naar NL91 ABNA 0417 1643 00 dan'],
  ['iban', 'BE68539007547034'],
  ['bsn', 'mijn bsn is 111222333'],
  ['bsn', '1234.56.782'],
  ['account', 'Volg me: @wilg_tekent'],
  ['account', 'insta: wilgtekent'],
  ['account', 'zie instagram.com/wilgtekent'],
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
    expect(personalDataIn('@Wilgje, fijn dat je er bent', ['Wilgje', 'Berk'])).toEqual([]);
    expect(personalDataIn('@Wilgje, fijn dat je er bent', ['Berk'])).toEqual(['account']);
  });
});
