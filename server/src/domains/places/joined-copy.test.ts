import { describe, expect, it } from '@jest/globals';
import { limits } from '@naast/shared/limits';
import { joinedCopy } from './joined-copy.js';
import type { PlaceCopy } from './place-items.js';

const said = (id: string, text: string, isItem = false): PlaceCopy['items'][number] => ({
  id,
  name: 'Kim',
  role: 'person',
  sentAt: `2026-11-21T20:${id.padStart(2, '0')}:00.000Z`,
  text,
  isItem,
});
const copy = (...items: PlaceCopy['items']): PlaceCopy => ({ name: 'Kim', items });
const textsOf = (joined: PlaceCopy | null) => joined?.items.map(({ text }) => text);

describe('the words that an alarm copied', () => {
  it('stay when their author deleted them before somebody raised it again', () => {
    const joined = joinedCopy(copy(said('1', 'Ik weet waar je woont.', true)), copy(said('1', '')));
    expect(joined?.items).toEqual([said('1', 'Ik weet waar je woont.', true)]);
  });

  it('stay beside those that their author made of them', () => {
    const before = copy(said('1', 'Ik weet waar je woont.', true), said('2', 'Wat?'));
    const now = copy(said('1', 'Ik weet het niet.'), said('2', 'Wat?', true), said('3', 'Niks.'));
    const joined = joinedCopy(before, now);
    expect(textsOf(joined)).toEqual(['Ik weet waar je woont.', 'Ik weet het niet.', 'Wat?', 'Niks.']);
    expect(joined?.items.map(({ isItem }) => isItem)).toEqual([true, true, true, false]);
    expect(joinedCopy(joined, now)).toEqual(joined);
  });

  it('are not driven out by what is said after them', () => {
    const most = limits.alarm.copiedMost;
    const flood = Array.from({ length: most }, (_, at) => said(`${at + 2}`, `bla ${at}`));
    const joined = joinedCopy(copy(said('1', 'Ik weet waar je woont.', true)), copy(...flood));
    expect(joined?.items).toHaveLength(most);
    expect(textsOf(joined)).toContain('Ik weet waar je woont.');
    expect(textsOf(joined)).not.toContain('bla 0');
  });
});
