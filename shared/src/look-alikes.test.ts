import { describe, expect, it } from '@jest/globals';
import { lookOf, namesARole, passesFor } from './look-alikes.js';
import { comparableName } from './plain-text.js';
import { visitorNameProblem } from './visitor-name.js';

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

  it('of a pictograph is that pictograph, whatever is unseen around it', () => {
    expect(new Set(['🌱', '🌳', '❤', '👩‍👩‍👧'].map(lookOf)).size).toBe(4);
    expect(lookOf('❤\ufe0f')).toBe(lookOf(' ❤'));
    expect(lookOf('🌱 Mila')).toBe(lookOf('Mila'));
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
    'Host1',
    '1host',
    'Host 12',
    'h○st',
    'Lieve h○st',
    'T€am',
    'Modera+or',
    'hulpverl3ner',
    'ꓧꓳꓢꓔ',
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
    'Steam 2',
    'Mila 5',
    '€uro',
  ])('is not %s', (name) => expect(namesARole(name)).toBe(false));
});

describe('a name of a helper by profession', () => {
  it.each([
    'Psycholoog',
    'psychologe Eva',
    'Psychiater',
    'Psych1ater',
    'Arts',
    'Anna (arts)',
    'Arts2',
    'Huisarts Jan',
    'Therapeut',
    'Gezinstherapeute',
    'Verpleegkundige',
    'Verpleegster',
    'Hulpverleenster',
    'Hulpverlening',
    'Crisisdienst',
    'Crisis Line',
    'Psychologist',
    'Psychiatrist',
    'Doctor',
    'Therapist Tom',
    'Nurse',
    'Counsellor',
    'Social worker',
    'Vrijwilliger',
    'Life coach',
    'Dr. Anna',
    'Drs Jansen',
    'Mentor Mo',
    'Advocaat',
    'Lawyer Lee',
    'Sociaal werker',
    'Support worker Kim',
    'Duty lead Jo',
    'Hulp1ijn',
    'He1pline',
    '🅼entor',
  ])('is %s', (name) => expect(visitorNameProblem(name)).toBe('roleWord'));

  it.each([
    'Samantha',
    'Theo',
    'Arthur',
    'Marts',
    'Hosta',
    'Bart',
    'Artsy',
    'Nursel',
    'Dora',
    'Psyche',
    'Martijn',
    'Coachella',
    'Crisje',
    'Doctoranda',
    'Grote zus',
    'Jan-Willem',
    'Zoë',
    'Łukasz',
    '小明 Ming',
    'ليلى',
    'أحمد ٥',
    'Анна',
    '🌱 Mila',
    'Gast 4',
    'Lieve Mila\u3164',
    'Dries',
    'Drew',
    'Profeet',
    'Mentha',
    'Leidi',
  ])('is not %s', (name) => expect(visitorNameProblem(name)).toBeNull());
});

describe('a name of one character', () => {
  it.each(['M', 'é', 'O', 'Ж', '李', '김', 'ア', 'م', '🌱', '❤\ufe0f', '👩‍👩‍👧'])('can be %s', (name) =>
    expect(visitorNameProblem(name)).toBeNull(),
  );
  it.each(['1', '.', '-', '½', '\u0301', '\u200b', ''])('is not %j', (name) =>
    expect(visitorNameProblem(name)).not.toBeNull(),
  );
});

describe('a name that passes for somebody of the team', () => {
  it.each([
    ['Noor', 'noorhost'],
    ['Noor', 'hostnoor'],
    ['Noor', 'Noor 1'],
    ['Noor', 'Nꝏr'],
    ['Noor', 'ꓠꓳꓳꓣ'],
    ['Noor', 'Noor ○'],
    ['Noor', 'N○○r'],
    ['Noor', 'Noor!'],
    ['Bo', '8o'],
    ['Bo', 'ßo'],
    ['Sam', '5am'],
    ['Sam', '$am'],
    ['Sam', 'ᏚᎪᎷ'],
    ['Sam', 'Sam2'],
    ['Ruben', 'Rubenteam'],
  ])('of %s is %s', (known, name) => expect(passesFor(name, known)).toBe(true));

  it.each([
    ['Sam', 'Samantha'],
    ['Sam', 'Samuel'],
    ['Bo', 'Bob'],
    ['Bo', 'Bodil'],
    ['Noor', 'Noortje'],
    ['Noor', 'Eleanoor'],
    ['Ruben', 'Rubena'],
  ])('of %s is not %s', (known, name) => expect(passesFor(name, known)).toBe(false));

  it.each(['N๐๐r', 'Nဝဝr', 'N໐໐r', 'Nంంr', 'N〇〇r', 'N٥٥r', 'Nჿჿr'])(
    'is of one script in a word, not %s',
    (name) => expect(visitorNameProblem(name)).toBe('notAllowed'),
  );
});
