import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createJudge, type Label } from './judge.js';
import { detectorRules, ruleIds } from './rules.js';

const judge = createJudge();
const labelOf = (text: string) => judge(text).label;

/** Sentences that no file of the training has, written before the model was tried on them. */
const [, ...heldOut] = readFileSync(new URL('held-out.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t'))
  .map(([, label = '', , text = '']) => ({ label, text }));

const held: readonly (readonly [Label, string])[] = [
  ['contact', 'Je vindt me op 06-71 82 93 04'],
  ['contact', 'nul zes, dan eenentachtig, zeventien, zesendertig, nul vijf'],
  ['contact', 'zevenenzeventig honderd drie negen twee zes vijf acht, met een nul ervoor'],
  ['contact', 'merel ad example punt nl'],
  ['contact', 'zoek merel#2041'],
  ['contact', 'username merel_zingt2 over there'],
  ['contact', 'https://chat.whatsapp.com/Gk29dkA kom erbij'],
  ['contact', 'Ik woon in de Wilgenlaan 41, kom gerust langs'],
  ['insult', 'kys'],
  ['insult', 'pleeg dan zelfmoord'],
  ['insult', 'Jij bent echt een ongelooflijke sukkel'],
  ['insult', 'j3 b3nt 33n 1d1oot'],
  ['insult', 'klootzak'],
  ['flood', 'ja hoor '.repeat(9)],
  ['flood', 'x'.repeat(60)],
  ['flood', 'kijk\nkijk\nkijk\nkijk\nkijk'],
  ['flood', '🔔'.repeat(15)],
  ['flood', 'poiuypoiuypoiuypoiuypoiuypoiuy'],
];

const ordinary = [
  'Ik word 0800-0113 vanavond nog gebeld, denk ik',
  'Bel anders 113, of 0800-0113.',
  'Ik ben zo’n idioot dat ik het weer vergat',
  'Mijn vader zei altijd: jij bent een mislukkeling',
  'De huisregels zeggen: niet schelden, geen telefoonnummers, geen reclame',
  'Mijn instagram is weg en dat is prima',
  'Bel je huisarts',
  'Lees https://www.thuisarts.nl/somber eens',
  'Ik slik 37,5 mg om 08.00 en 75 mg om 20.00, sinds 12-04-2021',
  'Een, twee, drie, vier, vijf, zes, zeven, acht. En nu uit: acht, zeven, zes, vijf, vier, drie, twee, een.',
  'HAHAHAHAHAHAHAHAHAHAHAHAHAHA',
  'hahahahahahahaha hahahahahaha',
  'la la la la la la la la la la',
  'laat het zijn, laat het zijn, laat het zijn, laat het zijn, fluister het wijs',
  '❤️❤️❤️❤️❤️',
  'aaaaaaaaah wat fijn',
  'Mijn broer heeft kanker en we weten niet hoe lang nog',
];

/** Heavy, with what a rule would hold: it is not held. */
const dangerous = [
  'Ik wil dood. Bel me op 06-71829304',
  'ik wil niet meer leven ik wil niet meer leven ik wil niet meer leven ik wil niet meer leven ik wil niet meer leven ik wil niet meer leven',
  'Mijn man slaat me, mijn adres is Wilgenlaan 41, kom alsjeblieft langs',
  'jullie zijn klootzakken, ik heb alle pillen geslikt',
  'de stemmen zeggen dat ik een hoer ben en moet springen',
  'I took all my pills. 07911 123456',
  'he hits me, you idiots, do something',
  'fuck you all, I am going to kill myself',
  'Mijn ex appte: pleeg zelfmoord, trut',
];

describe('a judge of one text', () => {
  it.each(held)('holds as %s: %s', (label, text) => expect(labelOf(text)).toBe(label));
  it.each(ordinary)('holds up nothing ordinary: %s', (text) =>
    expect({ text, heldBy: judge(text, { helplines: ['113', '08000113'] }).heldBy }).toEqual({
      text,
      heldBy: [],
    }),
  );

  it('tells the unseen sentences of its table apart', () => {
    const guesses = heldOut.map(({ label, text }) => ({ label, guess: labelOf(text) as string }));
    const f1s = ['spam', 'contact', 'insult', 'flood', 'ok'].map((label) => {
      const right = guesses.filter((one) => one.label === label && one.guess === label).length;
      const all = guesses.filter((one) => one.label === label).length;
      const guessed = guesses.filter((one) => one.guess === label).length;
      return (2 * right) / (all + guessed);
    });
    expect(f1s.reduce((sum, one) => sum + one, 0) / f1s.length).toBeGreaterThan(0.78);
    expect(guesses.filter(({ label, guess }) => label === 'ok' && guess !== 'ok').length).toBeLessThanOrEqual(
      3,
    );
  });
});

describe('what speaks of danger', () => {
  it.each(dangerous)('is never held: %s', (text) => {
    const { label, heldBy, findings, speaksOfDanger, danger } = judge(text);
    expect({ label, heldBy, speaksOfDanger }).toEqual({ label: 'ok', heldBy: [], speaksOfDanger: true });
    expect(findings.length + danger.length).toBeGreaterThan(0);
    for (const { start, end } of danger) expect(text.slice(start, end).trim()).not.toBe('');
  });

  it('is not what is wished on another', () => {
    for (const text of ['ga jezelf ophangen', 'kill yourself', 'ik vermoord je', 'spring dan van een brug'])
      expect([text, judge(text).speaksOfDanger]).toEqual([text, false]);
  });
});

describe('what a judge finds', () => {
  it('is said with the words that it is', () => {
    const text = 'Hoi! Je bereikt me op 06-71829304 of tuin@example.org';
    const { heldBy, findings } = judge(text);
    expect(heldBy).toEqual(expect.arrayContaining(['contact.phone', 'contact.email']));
    const words = findings.map(({ rule, start, end }) => [rule, text.slice(start, end)]);
    expect(words).toEqual(
      expect.arrayContaining([
        ['contact.phone', '06-71829304'],
        ['contact.email', 'tuin@example.org'],
      ]),
    );
  });

  it('leaves out the names in the place and the numbers of helplines', () => {
    expect(judge('@Wilgje_2 fijn dat je er bent', { names: ['Wilgje_2'] }).heldBy).toEqual([]);
    expect(judge('@Wilgje_2 fijn dat je er bent').heldBy).toContain('contact.account');
    expect(judge('Je kunt 030-1234567 bellen', { helplines: ['0301234567'] }).heldBy).toEqual([]);
    expect(judge('Je kunt 030-1234567 bellen').heldBy).toContain('contact.phone');
  });

  it('holds nothing by a rule that is off or silent', () => {
    const text = 'klootzak';
    expect(judge(text).heldBy).toEqual(expect.arrayContaining(['insult.direct']));
    const both = ['insult.direct', 'insult.wording'] as const;
    expect(createJudge({ off: both })(text)).toMatchObject({
      label: 'ok',
      heldBy: [],
      findings: [],
      silentFindings: [],
    });
    const silent = createJudge({ silent: both })(text);
    expect(silent).toMatchObject({ label: 'ok', heldBy: [], findings: [] });
    expect(silent.silentFindings.map(({ rule }) => rule)).toContain('insult.direct');
  });

  it('takes the organisation’s own words, in any case and with an ending', () => {
    const own = createJudge({
      watched: [
        { words: 'gouden kans', label: 'spam' },
        { words: 'Zwammerdam*', label: 'insult' },
        { words: '..', label: 'contact' },
      ],
    });
    expect(own('Dit is jouw GOUDEN kans')).toMatchObject({ label: 'spam', heldBy: ['watched.spam'] });
    expect(own('Dat zijn zwammerdammers').heldBy).toContain('watched.insult');
    expect(own('Zwammer, dam').heldBy).toEqual([]);
    expect(judge('Dit is jouw GOUDEN kans').heldBy).toEqual([]);
  });

  it('has a rule for each finding, with words in both languages', () => {
    expect(new Set(ruleIds).size).toBe(ruleIds.length);
    const texts = detectorRules.flatMap(({ name, about }): string[] => [
      name.nl,
      name.en,
      about.nl,
      about.en,
    ]);
    expect(texts.filter((text) => text.length < 5)).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
  });

  // In time that grows with the square of the text, each of these takes minutes.
  it.each([
    'a',
    'ab',
    '0 6 ',
    'nul zes ',
    'ha ',
    'wil niet ',
    'je bent een ',
    '@a.',
    'www.a.',
    '\n',
    '🎈',
    'e\u0301\u0301\u0301',
    'pleeg a ',
  ])('is found in 200 kB of %j', (piece) => {
    expect(judge(piece.repeat(200_000 / piece.length)).version).toBeGreaterThan(0);
  });
});
