import { describe, expect, it } from '@jest/globals';
import { crisisSetIn } from './crisis-set-in.js';

const both = (text: string) => ({ nl: text, en: text });
const set = {
  country: both('België'),
  sources: ['https://www.1712.be/'],
  note: both(''),
  checkedOn: '2026-11-29',
  danger: { label: both('Bel 112'), phone: { shown: '112', dial: '112' } },
  lines: [
    {
      id: '1712',
      label: both('1712'),
      about: both('Over geweld.'),
      phone: { shown: '1712', dial: '1712' },
      chat: 'https://www.1712.be/',
      hours: { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] },
      discreetPhone: null,
    },
  ],
  otherwise: both('Bel je huisarts.'),
  whatNaastIsNot: both('Geen spoedhulp.'),
};
const changed = (change: object) => JSON.stringify({ ...set, ...change });

describe('crisis lines of a file', () => {
  it('are those of a set, unchecked', () => {
    const { checkedOn, danger, lines, otherwise } = set;
    expect(crisisSetIn(changed({}))).toEqual({ checkedOn, isChecked: false, danger, lines, otherwise });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"lines"'],
    ['null', 'null'],
    ['a list', '[1]'],
    ['no lines', changed({ lines: [] })],
    ['lines that are none', changed({ lines: 'bel 113' })],
    ['no emergency number', changed({ danger: { label: { nl: 'Bel', en: 'Call' } } })],
    ['a number that is none', changed({ danger: { phone: { shown: 112 } } })],
    ['far too much', changed({ note: 'a'.repeat(70_000) })],
  ])('are none in %s', (_what, text) => {
    expect(crisisSetIn(text)).toBeNull();
  });

  it('have fields of the kind that the form knows, whatever is in the file', () => {
    const odd = [
      7,
      null,
      { id: 'x', label: 'x', phone: '113', hours: { from: 9, days: ['ma', 2] } },
      { id: 'x' },
    ];
    const value = crisisSetIn(changed({ lines: odd, otherwise: null, checkedOn: 1 }));
    const empty = { nl: '', en: '' };
    const none = { label: empty, about: empty, phone: null, chat: null, hours: null, discreetPhone: null };
    expect(value).toMatchObject({ checkedOn: '', otherwise: empty });
    expect(value?.lines).toEqual([
      { ...none, id: 'line-1-of-file' },
      { ...none, id: 'line-2-of-file' },
      { ...none, id: 'x', hours: { from: '', to: '', days: [2] } },
      { ...none, id: 'line-4-of-file' },
    ]);
  });

  it('dial what they show', () => {
    const lie = { label: { nl: 'Bel 112', en: 'Call 112' }, phone: { shown: '112', dial: '0900123' } };
    expect(crisisSetIn(changed({ danger: lie }))?.danger.phone).toEqual({ shown: '112', dial: '112' });
  });
});
