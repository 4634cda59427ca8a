import { describe, expect, it } from '@jest/globals';
import {
  clockTime,
  dayAndDate,
  dayInWords,
  isWithin,
  momentInShort,
  momentSeenFrom,
  weekdaysInWords,
} from './time.js';

const zone = 'Europe/Amsterdam';
const at = (iso: string) => Date.parse(iso);

describe('times on the screen', () => {
  it('are told in the time zone of the organisation', () => {
    expect(clockTime(at('2026-01-10T18:05:00Z'), zone)).toBe('19:05');
    expect(clockTime(at('2026-07-10T22:00:00Z'), zone)).toBe('00:00');
  });

  it('say the year of a day where another one could be meant', () => {
    const said = (date: string) => dayAndDate(date, '2026-11-30', 'nl');
    expect(['2026-12-05', '2027-03-28', '2027-12-05', '2020-01-01'].map(said)).toEqual([
      'zaterdag 5 december',
      'zondag 28 maart',
      'zondag 5 december 2027',
      'woensdag 1 januari 2020',
    ]);
  });

  it('say a day or a moment in few letters, by the calendar there', () => {
    const now = at('2026-01-10T22:30:00Z');
    const day = (iso: string) => dayInWords(at(iso), now, 'nl', zone);
    expect(['2026-01-10T08:00:00Z', '2026-01-09T22:59:00Z', '2026-01-04T12:00:00Z'].map(day)).toEqual([
      'vandaag',
      'gisteren',
      'zondag',
    ]);
    expect(day('2026-01-03T12:00:00Z')).toBe('3 januari');
    const short = (iso: string, language: 'nl' | 'en') => momentInShort(at(iso), now, language, zone);
    expect(short('2026-01-10T23:15:00Z', 'nl')).toBe('morgen 00:15');
    expect(short('2026-01-13T16:00:00Z', 'nl')).toBe('di 17:00');
    expect(short('2026-01-13T16:00:00Z', 'en')).toBe('Tue 17:00');
    expect(short('2025-12-22T16:00:00Z', 'nl')).toBe('22 dec 17:00');
  });

  it('say today, tomorrow, a weekday or a date, by the calendar there', () => {
    const now = at('2026-01-10T22:30:00Z');
    expect(momentSeenFrom(at('2026-01-10T22:45:00Z'), now, 'nl', zone)).toEqual({
      kind: 'today',
      time: '23:45',
    });
    expect(momentSeenFrom(at('2026-01-09T22:45:00Z'), now, 'nl', zone)).toEqual({
      kind: 'yesterday',
      time: '23:45',
    });
    expect(momentSeenFrom(at('2026-01-05T08:00:00Z'), now, 'nl', zone)).toMatchObject({
      kind: 'later',
      date: 'maandag 5 januari',
    });
    expect(momentSeenFrom(at('2026-01-10T23:15:00Z'), now, 'nl', zone)).toEqual({
      kind: 'tomorrow',
      time: '00:15',
    });
    expect(momentSeenFrom(at('2026-01-13T18:00:00Z'), now, 'nl', zone)).toMatchObject({ weekday: 'dinsdag' });
    expect(momentSeenFrom(at('2026-01-20T18:00:00Z'), now, 'en', zone)).toMatchObject({ kind: 'later' });
  });

  it('count one day over the night that the clock changes', () => {
    const now = at('2026-03-28T12:00:00Z');
    expect(momentSeenFrom(at('2026-03-29T18:00:00Z'), now, 'nl', zone)).toEqual({
      kind: 'tomorrow',
      time: '20 uur',
    });
  });

  it('know whether a line is open now', () => {
    const hours = { from: '11:00', to: '21:00' };
    expect(isWithin(hours, at('2026-01-10T10:00:00Z'), zone)).toBe(true);
    expect(isWithin(hours, at('2026-01-10T20:00:00Z'), zone)).toBe(false);
    expect(isWithin(null, 0, zone)).toBe(true);
    const overnight = { from: '18:00', to: '02:00' };
    const open = ['16:59', '17:00', '00:59', '01:00'].map((utc) =>
      isWithin(overnight, at(`2026-01-10T${utc}:00Z`), zone),
    );
    expect(open).toEqual([false, true, true, false]);
  });

  it('know hours of some days, over midnight too', () => {
    const isOpen = (hours: Parameters<typeof isWithin>[0], iso: string) => isWithin(hours, at(iso), zone);
    const weekdays = { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] };
    // 9 January 2026 is a Friday.
    expect(['09', '10', '11', '12'].map((date) => isOpen(weekdays, `2026-01-${date}T12:00:00Z`))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    const sundays = { from: '20:00', to: '02:00', days: [7] };
    expect(
      ['10T22:00', '11T22:00', '12T00:30', '12T22:00', '11T00:30'].map((when) =>
        isOpen(sundays, `2026-01-${when}:00Z`),
      ),
    ).toEqual([false, true, true, false, false]);
  });

  it('join weekdays as in a sentence', () => {
    expect(weekdaysInWords([1, 4], 'nl')).toBe('maandag en donderdag');
    expect(weekdaysInWords([1, 3, 5], 'en')).toBe('Monday, Wednesday and Friday');
  });

  it('name three or more weekdays in a row by the first and the last', () => {
    expect(weekdaysInWords([1, 2, 3, 4, 5], 'nl')).toBe('maandag tot en met vrijdag');
    expect(weekdaysInWords([3, 4, 5], 'en')).toBe('Wednesday to Friday');
    expect(weekdaysInWords([6, 7], 'nl')).toBe('zaterdag en zondag');
  });
});
