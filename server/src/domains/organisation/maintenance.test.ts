import { describe, expect, it } from '@jest/globals';
import { maintenanceIn } from './maintenance.js';

const text = { nl: 'Er komt een nieuwe versie.', en: 'A new version comes.' };

function when(date: string, from: string, to: string): readonly (string | undefined)[] {
  const found = maintenanceIn({ planned: { date, from, to, text } }, 'Europe/Amsterdam');
  return [found?.from, found?.until].map((moment) => moment?.toISOString().slice(0, 16));
}

describe('planned maintenance', () => {
  it('is by the clock on the wall, and ends the next day when its end comes first', () => {
    expect(when('2026-11-30', '22:00', '23:30')).toEqual(['2026-11-30T21:00', '2026-11-30T22:30']);
    expect(when('2026-11-30', '23:30', '01:00')).toEqual(['2026-11-30T22:30', '2026-12-01T00:00']);
  });

  // 01:59 is followed by 03:00, which is 01:00 UTC.
  it.each([
    ['begins in the hour that is skipped', '02:30', '04:00', '01:00', '02:00'],
    ['ends in it', '01:00', '02:30', '00:00', '01:00'],
    ['lies in it', '02:15', '02:45', '01:00', '01:00'],
  ])('%s when summer time begins: at that very moment', (_what, from, to, begins, ends) => {
    expect(when('2026-03-29', from, to)).toEqual([`2026-03-29T${begins}`, `2026-03-29T${ends}`]);
  });

  it('keeps to the clock over the night in which summer time begins, and in which it ends', () => {
    expect(when('2026-03-28', '23:00', '04:00')).toEqual(['2026-03-28T22:00', '2026-03-29T02:00']);
    expect(when('2026-10-24', '23:00', '04:00')).toEqual(['2026-10-24T21:00', '2026-10-25T03:00']);
  });

  it('is none on a day that does not exist', () => {
    expect(when('2026-02-30', '22:00', '23:00')).toEqual([undefined, undefined]);
  });
});
