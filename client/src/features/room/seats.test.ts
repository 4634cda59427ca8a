import { describe, expect, it } from '@jest/globals';
import { mila, noor } from '../../live/testing/small-room.js';
import { restOf } from './seats.js';

describe('a rest from writing', () => {
  const until = '2026-01-10T19:02:00.000Z';
  const rest = { seatId: mila, until, by: noor, why: 'tooMuch' } as const;
  const rests = [rest];

  it('lasts until its moment and then ends by itself', () => {
    expect(restOf(rests, mila, Date.parse(until) - 1)).toBe(rest);
    expect(restOf(rests, mila, Date.parse(until))).toBeNull();
  });

  it('is one person’s alone', () => {
    expect(restOf(rests, noor, 0)).toBeNull();
    expect(restOf(rests, null, 0)).toBeNull();
  });
});
