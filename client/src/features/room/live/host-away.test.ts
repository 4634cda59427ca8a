import { describe, expect, it } from '@jest/globals';
import { minutesUntil } from './host-away.js';

const second = 1000;

describe('minutes until a moment', () => {
  it.each([
    ['just set, by a clock that is behind', 2 * 60 + 10, 2],
    ['just set, by a clock that is far behind', 2 * 60 + 20, 2],
    ['just set', 2 * 60, 2],
    ['half way', 60, 1],
    ['ten minutes', 10 * 60 + 9, 10],
    ['past', -5, 1],
  ])('%s', (_when, seconds, minutes) => {
    expect(minutesUntil(seconds * second, 0)).toBe(minutes);
  });
});
