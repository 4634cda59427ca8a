import { describe, expect, it } from '@jest/globals';
import { DateTime } from '../bson/values.js';
import { dateTrunc, type TruncWish } from './dates.js';

const moment = (text: string) => new DateTime(BigInt(Date.parse(text)));
const nothing = { binSize: undefined, timezone: undefined, startOfWeek: undefined };

function truncated(date: string, wish: Partial<TruncWish>): string | null {
  const start = dateTrunc({ ...nothing, unit: 'day', ...wish, date: moment(date) });
  return start === null ? null : new Date(Number(start.ms)).toISOString();
}

describe('$dateTrunc', () => {
  it.each<[string, Partial<TruncWish>, string]>([
    ['2026-03-05T13:47:12.345Z', { unit: 'millisecond' }, '2026-03-05T13:47:12.345Z'],
    ['2026-03-05T13:47:12.345Z', { unit: 'second' }, '2026-03-05T13:47:12.000Z'],
    ['2026-03-05T13:47:12.345Z', { unit: 'minute', binSize: 15 }, '2026-03-05T13:45:00.000Z'],
    ['2026-03-05T13:47:12.345Z', { unit: 'hour' }, '2026-03-05T13:00:00.000Z'],
    ['2026-03-05T13:47:12.345Z', { unit: 'day' }, '2026-03-05T00:00:00.000Z'],
    // A Thursday; weeks begin on Sunday unless told otherwise.
    ['2026-03-05T13:47:12.345Z', { unit: 'week' }, '2026-03-01T00:00:00.000Z'],
    ['2026-03-05T13:47:12.345Z', { unit: 'week', startOfWeek: 'Monday' }, '2026-03-02T00:00:00.000Z'],
    ['2026-03-05T13:47:12.345Z', { unit: 'week', startOfWeek: 'thu' }, '2026-03-05T00:00:00.000Z'],
    ['2026-03-05T13:47:12.345Z', { unit: 'month' }, '2026-03-01T00:00:00.000Z'],
    ['2026-03-05T13:47:12.345Z', { unit: 'month', binSize: 5 }, '2025-11-01T00:00:00.000Z'],
    ['2026-03-05T13:47:12.345Z', { unit: 'quarter' }, '2026-01-01T00:00:00.000Z'],
    ['2026-03-05T13:47:12.345Z', { unit: 'year', binSize: 10 }, '2020-01-01T00:00:00.000Z'],
    ['1999-12-31T23:00:00.000Z', { unit: 'day' }, '1999-12-31T00:00:00.000Z'],
    ['1969-07-20T20:17:00.000Z', { unit: 'year' }, '1969-01-01T00:00:00.000Z'],
    ['0004-05-06T07:08:09.000Z', { unit: 'month' }, '0004-05-01T00:00:00.000Z'],
    ['2026-03-05T13:47:12.345Z', { unit: 'day', timezone: 'UTC' }, '2026-03-05T00:00:00.000Z'],
  ])('%s by %j is %s', (date, wish, start) => {
    expect(truncated(date, wish)).toBe(start);
  });

  it('is null where something it needs is null, and refuses what it does not know', () => {
    expect(dateTrunc({ ...nothing, date: null, unit: 'day' })).toBeNull();
    expect(truncated('2026-03-05', { binSize: null })).toBeNull();
    expect(truncated('2026-03-05', { timezone: null })).toBeNull();
    expect(truncated('2026-03-05', { unit: 'week', startOfWeek: null })).toBeNull();
    expect(() => truncated('2026-03-05', { unit: 'decade' })).toThrow('unit');
    expect(() => truncated('2026-03-05', { binSize: 0 })).toThrow('binSize');
    expect(() => truncated('2026-03-05', { unit: 'week', startOfWeek: 'payday' })).toThrow('startOfWeek');
    expect(() => truncated('2026-03-05', { timezone: 'Europe/Amsterdam' })).toThrow(
      'not supported by the embedded store',
    );
    expect(() => dateTrunc({ ...nothing, date: 'today', unit: 'day' })).toThrow('to be a date');
  });
});
