import { describe, expect, it } from '@jest/globals';
import type { Opening } from '@naast/shared/contract/clock-time';
import { hoursAt } from './hours.js';

const zone = 'Europe/Amsterdam';
const on = (weekdays: number[], from: string, to: string): Opening[] =>
  weekdays.map((weekday) => ({ weekday, from, to }));
const at = (moment: string) => new Date(moment);

describe('weekly hours', () => {
  const tuesdays = on([2], '19:30', '21:30');

  it('are open from the first minute to just before the last', () => {
    expect(hoursAt(tuesdays, zone, at('2026-11-24T18:29:59Z')).within).toBe(false);
    expect(hoursAt(tuesdays, zone, at('2026-11-24T18:30:00Z'))).toEqual({
      within: true,
      closesAt: at('2026-11-24T20:30:00Z'),
      opensAt: null,
      opensAgainAt: at('2026-12-01T18:30:00Z'),
    });
    expect(hoursAt(tuesdays, zone, at('2026-11-24T20:30:00Z')).within).toBe(false);
  });

  it('say when they begin next, a week ahead too', () => {
    expect(hoursAt(tuesdays, zone, at('2026-11-24T20:30:00Z')).opensAt).toEqual(at('2026-12-01T18:30:00Z'));
    expect(hoursAt([], zone, at('2026-11-24T20:30:00Z')).opensAt).toBeNull();
  });

  it('say when others begin while some are on', () => {
    const twice = [...tuesdays, ...on([3], '10:00', '11:00')];
    expect(hoursAt(twice, zone, at('2026-11-24T19:00:00Z')).opensAgainAt).toEqual(at('2026-11-25T09:00:00Z'));
    expect(hoursAt(twice, zone, at('2026-11-24T21:00:00Z')).opensAgainAt).toBeNull();
  });

  it('keep the clock on the wall through both changes of daylight saving', () => {
    const sundays = on([7], '15:00', '16:30');
    expect(hoursAt(sundays, zone, at('2026-10-24T12:00:00Z')).opensAt).toEqual(at('2026-10-25T14:00:00Z'));
    expect(hoursAt(sundays, zone, at('2026-03-28T12:00:00Z')).opensAt).toEqual(at('2026-03-29T13:00:00Z'));
  });

  it('join windows that touch over midnight', () => {
    const night = [...on([6], '22:00', '24:00'), ...on([7], '00:00', '02:00')];
    expect(hoursAt(night, zone, at('2026-11-21T22:30:00Z')).closesAt).toEqual(at('2026-11-22T01:00:00Z'));
    expect(hoursAt(night, zone, at('2026-11-21T23:30:00Z'))).toMatchObject({ within: true });
  });

  it('count hours of one date too, also those that summer time takes away in part', () => {
    const also = [{ on: '2026-12-12', from: '10:00', to: '12:00' }];
    expect(hoursAt(tuesdays, zone, at('2026-12-12T10:00:00Z'), { also }).closesAt).toEqual(
      at('2026-12-12T11:00:00Z'),
    );
    expect(hoursAt([], zone, at('2026-11-24T20:30:00Z'), { also }).opensAt).toEqual(
      at('2026-12-12T09:00:00Z'),
    );
    // The clock goes from 02:00 to 03:00 in that night: what begins between them begins then.
    const lost = (from: string, to: string) =>
      hoursAt([], zone, at('2026-03-28T12:00:00Z'), { also: [{ on: '2026-03-29', from, to }] }).opensAt;
    expect(lost('02:00', '03:00')).toBeNull();
    expect(lost('01:00', '04:00')).toEqual(at('2026-03-29T00:00:00Z'));
    expect(lost('02:30', '04:00')).toEqual(at('2026-03-29T01:00:00Z'));
  });

  describe('of a Sunday night', () => {
    /** When those of this Sunday open and close, seen from the evening before; null: they do not open. */
    const night = (evening: string, from: string, to: string, there = zone) => {
      const week = on([7], from, to);
      const { opensAt } = hoursAt(week, there, at(evening));
      if (opensAt === null || opensAt.getTime() > at(evening).getTime() + 30 * 60 * 60_000) return null;
      const { closesAt } = hoursAt(week, there, opensAt);
      return [opensAt, closesAt].map((moment) => moment?.toISOString().slice(0, 16));
    };

    it.each([
      // 02:30 does not exist: 01:59 is followed by 03:00, which is 01:00 UTC.
      ['end where the skipped hour begins', '01:00', '02:00', '00:00', '01:00'],
      ['end within it', '01:00', '02:30', '00:00', '01:00'],
      ['begin before it and end after it', '01:00', '04:00', '00:00', '02:00'],
      ['begin within it', '02:30', '04:00', '01:00', '02:00'],
      ['begin where it ends', '03:00', '04:00', '01:00', '02:00'],
    ])('are right when summer time begins: %s', (_what, from, to, opens, closes) => {
      expect(night('2026-03-28T20:00:00Z', from, to)).toEqual([
        `2026-03-29T${opens}`,
        `2026-03-29T${closes}`,
      ]);
    });

    it.each([
      ['02:00', '03:00'],
      ['02:15', '02:45'],
      ['02:30', '03:00'],
    ])('do not open when they lie within the hour that summer time skips: %s to %s', (from, to) => {
      expect(night('2026-03-28T20:00:00Z', from, to)).toBeNull();
      // A week later they do.
      expect(hoursAt(on([7], from, to), zone, at('2026-03-28T20:00:00Z')).opensAt).toEqual(
        at(`2026-04-05T00:${from.slice(3)}:00Z`),
      );
    });

    it('open where summer time begins at midnight', () => {
      const azores = (from: string, to: string) => night('2026-03-28T20:00:00Z', from, to, 'Atlantic/Azores');
      expect(azores('00:00', '02:00')).toEqual(['2026-03-29T01:00', '2026-03-29T02:00']);
      expect(azores('00:30', '02:00')).toEqual(['2026-03-29T01:00', '2026-03-29T02:00']);
      expect(azores('00:00', '01:00')).toBeNull();
      expect(azores('23:00', '24:00')).toEqual(['2026-03-29T23:00', '2026-03-30T00:00']);
    });

    it.each([
      // 02:00 to 03:00 comes twice, from 00:00 UTC and from 01:00 UTC.
      ['end where it begins', '01:00', '02:00', '23:00', '00:00'],
      ['end within it, the first time', '01:00', '02:30', '23:00', '00:30'],
      ['are the hour itself, both times', '02:00', '03:00', '00:00', '02:00'],
      ['lie within it, the first time', '02:15', '02:45', '00:15', '00:45'],
      ['begin within it, the first time', '02:30', '04:00', '00:30', '03:00'],
      ['begin where it ends', '03:00', '04:00', '02:00', '03:00'],
    ])('are right when an hour comes twice: %s', (_what, from, to, opens, closes) => {
      const day = opens === '23:00' ? '2026-10-24' : '2026-10-25';
      expect(night('2026-10-24T20:00:00Z', from, to)).toEqual([`${day}T${opens}`, `2026-10-25T${closes}`]);
    });
  });

  it('are found beyond days that are closed, before an hour of a later date', () => {
    const closedOn = ['2026-12-01', '2026-12-08'];
    const exceptions = {
      isClosedOn: (day: { toISODate(): string | null }) => closedOn.includes(day.toISODate() ?? ''),
      searchedDays: 30,
      also: [{ on: '2027-01-02', from: '10:00', to: '11:00' }],
    };
    expect(hoursAt(tuesdays, zone, at('2026-11-24T21:00:00Z'), exceptions).opensAt).toEqual(
      at('2026-12-15T18:30:00Z'),
    );
  });

  it('never end when they cover the week', () => {
    const always = on([1, 2, 3, 4, 5, 6, 7], '00:00', '24:00');
    expect(hoursAt(always, zone, at('2026-10-25T00:30:00Z'))).toEqual({
      within: true,
      closesAt: null,
      opensAt: null,
      opensAgainAt: null,
    });
  });
});
