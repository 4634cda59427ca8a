import { describe, expect, it } from '@jest/globals';
import type { SeatId } from '@naast/shared/contract/seats';
import { mila, noor, seat } from '../../live/testing/small-room.js';
import { restOf, seatsInList } from './seats.js';

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

it('lists hosts first, then oneself, then the others as they came, without who left', () => {
  const [rik, jip, gone] = ['rik', 'jip', 'gone'].map((name) => name.padEnd(22, '-') as SeatId) as [
    SeatId,
    SeatId,
    SeatId,
  ];
  const seats = [
    seat(rik),
    seat(mila),
    seat(gone, { presence: 'left' }),
    seat(noor, { role: 'host' }),
    seat(jip),
  ];
  expect(seatsInList(seats, mila).map(({ id }) => id)).toEqual([noor, mila, rik, jip]);
  expect(seatsInList(seats, null).map(({ id }) => id)).toEqual([noor, rik, mila, jip]);
});
