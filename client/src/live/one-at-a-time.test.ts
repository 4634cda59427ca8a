import { expect, it } from '@jest/globals';
import { oneAtATime } from './one-at-a-time.js';

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

it('runs once more after what was asked meanwhile, however often that was', async () => {
  let runs = 0;
  let finish = () => {};
  const read = oneAtATime(
    () =>
      new Promise((resolve) => {
        runs++;
        finish = resolve;
      }),
  );
  read();
  read();
  read();
  expect(runs).toBe(1);
  finish();
  await settle();
  expect(runs).toBe(2);
  finish();
  await settle();
  expect(runs).toBe(2);
  read();
  expect(runs).toBe(3);
});
