import { describe, expect, it } from '@jest/globals';
import { blocksOf, type Facts, unknownFillIns } from './page-text.js';

const known: Facts = {
  name: 'De Brug',
  contact: '030 123\ninfo@debrug.example',
  complaints: '',
  responsible: '',
  emergency: '112',
  date: '29 november 2026',
};

describe('the text of a page', () => {
  it('has headings, lists and paragraphs, which keep their line ends', () => {
    expect(
      blocksOf('Dag.\nEn welkom.\n\n# Over ons\nWij zijn er.\n- een\n- twee\nEn verder.', known),
    ).toEqual([
      { kind: 'words', pieces: ['Dag.\nEn welkom.'] },
      { kind: 'heading', pieces: ['Over ons'] },
      { kind: 'words', pieces: ['Wij zijn er.'] },
      { kind: 'list', items: [['een'], ['twee']] },
      { kind: 'words', pieces: ['En verder.'] },
    ]);
  });

  it('is filled in, by the words of either language, and leads to our own pages', () => {
    expect(blocksOf('Hier is [naam] ([NAME]). Lees [Wat we bewaren], of bel [noodnummer].', known)).toEqual([
      {
        kind: 'words',
        pieces: [
          'Hier is De Brug (De Brug). Lees ',
          { to: '/privacy', words: 'Wat we bewaren' },
          ', of bel 112.',
        ],
      },
    ]);
  });

  it('leaves out what names something that is not known, and a heading that then has nothing beneath it', () => {
    const text =
      '# Klachten\nBel [klachtencontact].\n\n# Contact\n- Verantwoordelijk: [verantwoordelijk]\n- [contact]';
    expect(blocksOf(text, known)).toEqual([
      { kind: 'heading', pieces: ['Contact'] },
      { kind: 'list', items: [['030 123\ninfo@debrug.example']] },
    ]);
    expect(blocksOf('# Leeg\n\n# Ook leeg', known)).toEqual([]);
  });

  it('takes all other signs as they are, also those of HTML and of a filled in fact', () => {
    const odd = '<b>vet</b> *sterk* [een link](javascript:alert(1)) #geen -kop [naam';
    expect(blocksOf(odd, known)).toEqual([{ kind: 'words', pieces: [odd] }]);
    expect(blocksOf('[naam]', { ...known, name: '# [contact]' })).toEqual([
      { kind: 'words', pieces: ['# [contact]'] },
    ]);
  });

  it('says what between brackets is filled in by nothing, each once', () => {
    expect(unknownFillIns('Bel [naaam] of [contact], [name], [Klachten] en [naaam]. [ ] Zie [x].')).toEqual([
      '[naaam]',
      '[ ]',
      '[x]',
    ]);
  });
});
