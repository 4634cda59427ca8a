import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { dangerPhrases } from './danger.js';
import { findIndexed, indexPhrases } from './danger-phrases.js';
import { phraseSpelledOut, spelledOut } from './danger-spelling.js';
import { createJudge } from './judge.js';
import { tokensOf } from './tokens.js';

const judge = createJudge();

const rowsOf = (name: string): string[][] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

/** Written for this: heavy ones, and ordinary, advertising, insulting and idiomatic ones that are near them. */
const rows = rowsOf('danger-sentences.tsv').map(([danger = '', language = '', text = '']) => ({
  isHeavy: danger === 'yes',
  language,
  text,
}));
const heavy = rows.filter(({ isHeavy }) => isHeavy);
const ordinary = rows.filter(({ isHeavy }) => !isHeavy);

describe('what speaks of danger', () => {
  it('is tried in both languages', () => {
    for (const language of ['nl', 'en']) {
      expect(heavy.filter((row) => row.language === language).length).toBeGreaterThan(100);
      expect(ordinary.filter((row) => row.language === language).length).toBeGreaterThan(50);
    }
  });

  it.each(heavy)('is found, and where: $text', ({ text }) => {
    const { speaksOfDanger, danger } = judge(text);
    expect(speaksOfDanger).toBe(true);
    for (const { start, end } of danger) {
      expect(start).toBeLessThan(end);
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
    }
  });

  it('is held by nothing, with a number, an insult and a wall of signs beside it', () => {
    for (const { text } of heavy) {
      const beside = `Klootzakken. ${text}. Bel 06-71829304 ${'!'.repeat(60)}`;
      const { findings, heldBy, label } = judge(beside);
      expect(findings.length).toBeGreaterThan(0);
      expect([beside, heldBy, label]).toEqual([beside, [], 'ok']);
    }
  });

  it.each(ordinary)('is not this: $text', ({ text }) => {
    const { danger } = judge(text);
    expect(danger.map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });

  it('is nothing that another rule holds in its own table', () => {
    const held = rowsOf('held-out.tsv').filter(([, label]) => label !== 'ok');
    expect(held.length).toBeGreaterThan(50);
    expect(held.map(([, , , text = '']) => text).filter((text) => judge(text).speaksOfDanger)).toEqual([]);
  });
});

describe('words of danger aimed at another', () => {
  it.each([
    ['spring dan van een brug', 'ik spring zo van de brug'],
    ['ga zelfmoord plegen', 'ik ga zelfmoord plegen'],
    ['ga dood', 'ik ga dood'],
    ['kill yourself', 'he says: kill yourself'],
    ['niemand mist je', 'niemand mist mij'],
    ['jij kunt beter dood zijn', 'ik kan beter dood zijn'],
    ['go jump off a bridge', 'i am about to jump off a bridge'],
  ])('are no danger, told or of oneself they are: %s, %s', (aimed, own) => {
    expect([aimed, judge(aimed).speaksOfDanger]).toEqual([aimed, false]);
    expect([own, judge(own).speaksOfDanger]).toEqual([own, true]);
  });

  it('hide no danger that stands beside them', () => {
    expect(judge('kill yourself, all of you. I took all my pills').speaksOfDanger).toBe(true);
  });
});

describe('spelling as it is typed', () => {
  it.each([
    ['kwil nimeer leve', 'ik wil niet meer leven'],
    ['ikwildood', 'ik wil dood'],
    ['ik wil dooooood', 'ik wil dood'],
    ['zelfmrood', 'zelfmoord'],
    ['zelfmoort', 'zelfmoord'],
    ['overdosiss', 'overdosis'],
    ['sewerslide', 'suicide'],
    ['wnna kil meself', 'wanna kill mezelf'],
    ['vermoeden', 'vermoeden'],
    ['stem', 'stem'],
  ])('%s is read as %s', (typed, meant) =>
    expect(
      spelledOut(tokensOf(typed))
        .map(({ word }) => word)
        .join(' '),
    ).toBe(meant),
  );

  it('keeps where it stood', () =>
    expect(spelledOut(tokensOf('ja ikwil')).map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [3, 8],
      [3, 8],
    ]));
});

describe('what a text that speaks of danger is about', () => {
  const about = (text: string) => judge(text).subject;
  it.each([
    ['suicide', 'Ik wil dood', 'i want to die'],
    ['body', 'Ik heb mezelf weer gesneden', 'I cut myself again'],
    ['violence', 'Hij slaat mij elke dag', 'my husband hits me every night'],
  ])('%s', (subject, nl, en) => expect([about(nl), about(en)]).toEqual([subject, subject]));

  it('is nothing for what speaks of none', () =>
    expect([about('Ik ga morgen naar de markt'), about('jij bent een idioot')]).toEqual([null, null]));

  it('is said of each text that speaks of danger', () => {
    for (const { text } of heavy) expect([text, judge(text).subject]).not.toEqual([text, null]);
  });
});

describe('the list of phrases', () => {
  it('has no phrase twice in a kind, and none that no text can have', () => {
    const word = '[a-z0-9*&]+(?:/[a-z0-9*&]+)*';
    const form = new RegExp(`^${word}(?: (?:\\.\\. )*${word})*$`);
    for (const [kind, phrases] of Object.entries(dangerPhrases)) {
      expect([kind, phrases.length > 10]).toEqual([kind, true]);
      expect([kind, phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)]).toEqual([kind, []]);
      expect([kind, phrases.filter((phrase) => !form.test(phraseSpelledOut(phrase)))]).toEqual([kind, []]);
      // A form that is read as two words must not stand beside another: it would change the phrase.
      expect([
        kind,
        phrases.filter((phrase) => phraseSpelledOut(phrase).split(' ').length !== phrase.split(' ').length),
      ]).toEqual([kind, []]);
    }
  });

  it('passes over three words for each "..", and takes any ending for a star', () => {
    const index = indexPhrases(['een .. vier/vijf', 'zes .. .. sep*']);
    const found = (text: string) =>
      findIndexed(tokensOf(text), index).map(({ start, end }) => text.slice(start, end));
    expect(found('een a b c vijf')).toEqual(['een a b c vijf']);
    expect(found('een a b c d vijf')).toEqual([]);
    expect(found('zes a b c d e f september')).toEqual(['zes a b c d e f september']);
    expect(found('een vier een vijf')).toEqual(['een vier', 'een vijf']);
    expect(found(`een ${'x'.repeat(31)} vier`)).toEqual([]);
  });
});
