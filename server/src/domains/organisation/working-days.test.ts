import { describe, expect, it } from '@jest/globals';
import { dutchHolidays } from '@naast/shared/holidays';
import { limits } from '@naast/shared/limits';
import { addWorkingDays, readingAt, sharePassed } from './working-days.js';

const zone = 'Europe/Amsterdam';
const officeHours = {
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
  closedOn: ['2026-12-24'],
};
const at = (moment: string) => new Date(moment);

describe('how much of a promise has passed', () => {
  const share = (from: string, by: string, now: string, reading = officeHours) =>
    sharePassed(reading, zone, { from: at(from), by: at(by) }, at(now));

  it('counts reading hours only: a weekend, a closed day and a night are no time', () => {
    // From a Friday at three until Tuesday at five: two, eight and eight hours.
    const [from, by] = ['2026-11-27T14:00:00Z', '2026-12-01T16:00:00Z'];
    expect(share(from, by, '2026-11-27T13:00:00Z')).toBe(0);
    expect(share(from, by, '2026-11-27T16:00:00Z')).toBeCloseTo(2 / 18);
    expect(share(from, by, '2026-11-30T07:59:00Z')).toBeCloseTo(2 / 18);
    expect(share(from, by, '2026-11-30T15:00:00Z')).toBeCloseTo(9 / 18);
    expect(share(from, by, '2026-12-01T16:00:00Z')).toBe(1);
    expect(share(from, by, '2026-12-05T16:00:00Z')).toBe(1);
    // Thursday 24 December is closed, and then it is Christmas.
    expect(share('2026-12-23T14:00:00Z', '2026-12-28T16:00:00Z', '2026-12-27T12:00:00Z')).toBeCloseTo(2 / 10);
  });

  it('counts all the time where no reading hours are planned in between', () => {
    const none = { weekly: [], closedOn: [] };
    expect(share('2026-11-27T00:00:00Z', '2026-11-29T00:00:00Z', '2026-11-28T00:00:00Z', none)).toBe(0.5);
    expect(share('2026-11-28T00:00:00Z', '2026-11-28T10:00:00Z', '2026-11-28T05:00:00Z')).toBe(0.5);
  });
});

describe('a promise in working days', () => {
  it('ends with the reading hours of the nth working day after the day of asking', () => {
    // A Tuesday morning, 09:30 in Amsterdam.
    expect(addWorkingDays(officeHours, zone, at('2026-11-24T08:30:00Z'), 1)).toEqual(
      at('2026-11-25T16:00:00Z'),
    );
    expect(addWorkingDays(officeHours, zone, at('2026-11-24T08:30:00Z'), 2)).toEqual(
      at('2026-11-26T16:00:00Z'),
    );
  });

  it('does not count weekends, holidays, or days the organisation is closed', () => {
    // Friday night.
    expect(addWorkingDays(officeHours, zone, at('2026-11-27T22:00:00Z'), 1)).toEqual(
      at('2026-11-30T16:00:00Z'),
    );
    // Wednesday 23 December: the 24th is closed, 25 and 26 are Christmas, then a weekend.
    expect(addWorkingDays(officeHours, zone, at('2026-12-23T10:00:00Z'), 1)).toEqual(
      at('2026-12-28T16:00:00Z'),
    );
  });

  it('keeps the clock on the wall through a change of daylight saving', () => {
    // The clocks went back on Sunday 25 October 2026.
    expect(addWorkingDays(officeHours, zone, at('2026-10-23T10:00:00Z'), 1)).toEqual(
      at('2026-10-26T16:00:00Z'),
    );
    expect(addWorkingDays(officeHours, zone, at('2026-10-22T10:00:00Z'), 1)).toEqual(
      at('2026-10-23T15:00:00Z'),
    );
  });

  it('counts on where the team reads on one day a week, or is closed for weeks', () => {
    const mondays = { weekly: [{ weekday: 1, from: '09:00', to: '12:00' }], closedOn: [] };
    const ends = Array.from({ length: 10 }, (_, days) =>
      addWorkingDays(mondays, zone, at('2026-12-01T10:00:00Z'), days + 1).getTime(),
    );
    expect(ends).toEqual([...ends].sort((one, other) => one - other));
    expect(new Set(ends).size).toBe(10);
    const summer = Array.from({ length: 40 }, (_, ahead) =>
      new Date(Date.UTC(2027, 6, 1 + ahead)).toISOString().slice(0, 10),
    );
    expect(addWorkingDays({ ...officeHours, closedOn: summer }, zone, at('2027-06-30T10:00:00Z'), 1)).toEqual(
      at('2027-08-10T15:00:00Z'),
    );
  });

  it('counts on where the only day of each week is closed, for as many weeks as there can be', () => {
    const thursdays = (weeks: number) =>
      Array.from({ length: weeks }, (_, ahead) =>
        new Date(Date.UTC(2027, 6, 1 + 7 * ahead)).toISOString().slice(0, 10),
      );
    const weekly = [{ weekday: 4, from: '09:00', to: '12:00' }];
    const summer = { weekly, closedOn: thursdays(8) };
    expect(addWorkingDays(summer, zone, at('2027-06-30T10:00:00Z'), 1)).toEqual(at('2027-08-26T10:00:00Z'));
    expect(readingAt(summer, zone, at('2027-06-30T10:00:00Z')).opensAt).toEqual(at('2027-08-26T07:00:00Z'));
    const aYear = { weekly, closedOn: thursdays(limits.settings.closedDaysMost) };
    const asked = at('2027-06-30T10:00:00Z');
    expect(addWorkingDays(aYear, zone, asked, 10).getTime()).toBeGreaterThan(at('2028-09-01').getTime());
    expect(readingAt(aYear, zone, asked).opensAt).toEqual(at('2028-08-24T07:00:00Z'));
  });

  it('counts plain days where nobody ever reads', () => {
    const never = { weekly: [], closedOn: [] };
    expect(addWorkingDays(never, zone, at('2026-11-24T08:30:00Z'), 2)).toEqual(at('2026-11-26T08:30:00Z'));
  });
});

describe('reading hours', () => {
  it('are over on a holiday, and begin again on the first working day', () => {
    expect(readingAt(officeHours, zone, at('2026-11-24T08:30:00Z')).within).toBe(true);
    const christmas = readingAt(officeHours, zone, at('2026-12-25T10:00:00Z'));
    expect(christmas.within).toBe(false);
    expect(christmas.opensAt).toEqual(at('2026-12-28T08:00:00Z'));
  });

  it('begin again after weeks in which the team is closed', () => {
    const closedOn = Array.from({ length: 21 }, (_, ahead) =>
      new Date(Date.UTC(2027, 6, 5 + ahead)).toISOString().slice(0, 10),
    );
    const away = readingAt({ ...officeHours, closedOn }, zone, at('2027-07-06T10:00:00Z'));
    expect(away).toMatchObject({ within: false, opensAt: at('2027-07-26T07:00:00Z') });
    expect(readingAt({ weekly: [], closedOn }, zone, at('2027-07-06T10:00:00Z')).opensAt).toBeNull();
  });
});

describe('Dutch holidays', () => {
  it('move with Easter', () => {
    expect(dutchHolidays(2026)).toEqual(expect.arrayContaining(['2026-04-06', '2026-05-14', '2026-05-25']));
    expect(dutchHolidays(2027)).toEqual(expect.arrayContaining(['2027-03-29', '2027-05-06', '2027-05-17']));
    expect(dutchHolidays(2028)).toEqual(expect.arrayContaining(['2028-04-17', '2028-05-25', '2028-06-05']));
    // The latest Easter there can be.
    expect(dutchHolidays(2038)).toContain('2038-04-26');
  });

  it('celebrate the king a day early when his birthday is a Sunday', () => {
    expect(dutchHolidays(2031)).toContain('2031-04-26');
  });
});
