import { describe, expect, it } from '@jest/globals';
import type { Sharing } from '../live/said-context.js';
import { isForbidden, toAskAbout } from './before-sharing.js';

const seats = [{ name: 'Stille Zwaluw' }];
const sharing = (rule: Sharing['rule']): Sharing => ({ rule, helplines: ['0301234567'] });
const asked = (rule: Sharing['rule'], text: string, more: { former?: string; hasAgreed?: boolean } = {}) =>
  toAskAbout({ text, hasAgreed: false, ...more }, sharing(rule), seats).map(({ part }) => part);

describe('before words that lead to a person are sent', () => {
  it('asks their author, unless they agreed', () => {
    expect(asked('asks', 'Beukenlaan 14, 06 12345678')).toEqual(['06 12345678', 'Beukenlaan 14']);
    expect(asked('asks', 'Beukenlaan 14, 06 12345678', { hasAgreed: true })).toEqual([]);
  });

  it('asks nothing where only one of the team reads it', () => {
    expect(asked('free', 'Beukenlaan 14, 06 12345678')).toEqual([]);
  });

  it('names only what the room forbids where it does, whatever its author agreed to; then asks about the rest', () => {
    for (const hasAgreed of [false, true])
      expect(asked('forbids', 'Beukenlaan 14, 06 12345678', { hasAgreed })).toEqual(['06 12345678']);
    expect(asked('forbids', 'Beukenlaan 14')).toEqual(['Beukenlaan 14']);
    expect(asked('forbids', 'Beukenlaan 14', { hasAgreed: true })).toEqual([]);
  });

  it('of an edit asks about kinds that were not in the former words, and forbids them all the same', () => {
    const former = 'Bel 06 12345678';
    expect(asked('asks', 'Bel 06 87654321', { former })).toEqual([]);
    expect(asked('asks', 'Bel 06 87654321, wilg@example.nl', { former })).toEqual(['wilg@example.nl']);
    expect(asked('forbids', 'Bel 06 87654321', { former })).toEqual(['06 87654321']);
  });

  it('passes over helplines and who is named here', () => {
    expect(asked('forbids', '@Stille, bel 030 123 45 67 of 113')).toEqual([]);
  });

  it('is a refusal only where the room forbids it', () => {
    const [phone, street] = [
      { kind: 'phone', part: '' },
      { kind: 'address', part: '' },
    ] as const;
    expect(isForbidden([phone], sharing('forbids'))).toBe(true);
    expect(isForbidden([street], sharing('forbids'))).toBe(false);
    expect(isForbidden([phone], sharing('asks'))).toBe(false);
  });
});
