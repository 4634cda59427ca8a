import { describe, expect, it } from '@jest/globals';
import { lookOf, namesARole } from './look-alikes.js';
import { comparableName } from './plain-text.js';

describe('the look of a name', () => {
  it.each([
    [
      'Mila',
      'MiIa',
      'Mi1a',
      'MILA',
      'mila',
      'Mïla',
      'M i l a',
      'Mila.',
      'Mila ✓',
      'M-i-l-a',
      'Ｍｉｌａ',
      '𝐌𝐢𝐥𝐚',
      'Mi|a',
    ],
    ['Noor', 'N00r', 'Nᴏᴏr', 'ɴoor', 'Nóór', 'Noor.', 'N o o r', 'No\u200dor', '🅽oor', 'Ⓝoor'],
    ['Bo', 'Во', 'Βο', 'ʙo', 'B0'],
    ['Kim', 'Kirn', 'кім'],
    ['Wies', 'VVies'],
  ])('is that of %s for what can be taken for it', (name, ...others) => {
    for (const other of others) expect([other, lookOf(other)]).toEqual([other, lookOf(name)]);
  });

  it('tells names apart that differ', () => {
    const names = [
      'Mila',
      'Mila 2',
      'Milan',
      'Noor',
      'Nora',
      'Kim',
      'Tim',
      '李',
      '小明',
      'ليلى',
      'שרה',
      'राम',
      'रमा',
      'Анна',
    ];
    expect(new Set(names.map(lookOf)).size).toBe(names.length);
  });

  it('is the same for what is the same name anyhow', () => {
    for (const [a, b] of [
      ['Lieve  Mila', 'lieve mila'],
      ['ÖMER', 'ömer'],
      ['D’Arcy', 'd’arcy'],
    ] as const)
      if (comparableName(a) === comparableName(b)) expect(lookOf(a)).toBe(lookOf(b));
  });
});

describe('a name of somebody of the team', () => {
  it.each([
    'Gastheer',
    'Host',
    'H0st',
    'h o s t',
    'Gastvrouw Noor',
    'Noor (host)',
    'Noor gastvrouw',
    'Moderator',
    'm0derator',
    'Beheerder',
    'Naast team',
    'Team Naast',
    'NoorHost',
    'Coördinator',
    'coordinator',
    'Consulent Ruben',
    'Achterwacht',
    'On call',
    'Gast heer',
    'ADMIN',
    'Ｈｏｓｔ',
    'hulp-verlener',
  ])('is %s', (name) => expect(namesARole(name)).toBe(true));

  it.each([
    'Mila',
    'Thomas',
    'Steam',
    'Modest',
    'Ghostje',
    'Naastje',
    'Gast 4',
    'Amin',
    'Hosta',
    'Lieve gast',
    '李',
    'Teamo',
  ])('is not %s', (name) => expect(namesARole(name)).toBe(false));
});
