import { describe, expect, it } from '@jest/globals';
import type { RoomView } from '@naast/shared/contract/rooms';
import { soonestFirst } from './soonest-first.js';

const wholeWeek = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));

function room(name: string, status: RoomView['status'], opensAt: string | null = null) {
  return { name, status, opensAt, weekly: [{ weekday: 1, from: '20:00', to: '22:00' }] };
}

describe('the order of rooms on the first page', () => {
  it('is by when they open, and among equals the coordinator’s', () => {
    const arranged = [
      room('unplanned', 'closed'),
      { ...room('around the clock', 'waiting'), weekly: wholeWeek },
      room('tomorrow', 'closed', '2026-11-22T19:00:00.000Z'),
      room('without its host', 'waiting'),
      room('also tomorrow', 'closed', '2026-11-22T19:00:00.000Z'),
      room('tonight', 'closed', '2026-11-21T21:00:00.000Z'),
      room('open', 'open'),
    ];
    expect(arranged.toSorted(soonestFirst).map(({ name }) => name)).toEqual([
      'without its host',
      'open',
      'tonight',
      'tomorrow',
      'also tomorrow',
      'unplanned',
      'around the clock',
    ]);
  });
});
