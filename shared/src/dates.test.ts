import { describe, expect, it } from '@jest/globals';
import { fullDate, fullMoment } from './dates.js';

describe('dates in words', () => {
  const at = Date.parse('2026-11-27T23:05:00Z');
  it('say the day, the month and the year in both languages, and never only in numbers', () => {
    expect(fullDate(at, 'nl', 'Europe/Amsterdam')).toBe('28 november 2026');
    expect(fullDate(at, 'en', 'Europe/Amsterdam')).toBe('28 November 2026');
    expect(fullDate(at, 'en', 'UTC')).toBe('27 November 2026');
    expect(fullMoment(at, 'nl', 'Europe/Amsterdam')).toBe('28 november 2026 om 00:05');
    expect(fullMoment(at, 'en', 'Europe/Amsterdam')).toBe('28 November 2026 at 00:05');
  });
});
