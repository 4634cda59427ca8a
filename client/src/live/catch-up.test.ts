import { expect, it } from '@jest/globals';
import { readCatchUp } from './catch-up.js';
import { message } from './testing/small-room.js';

it('reads page after page, each from where the last one ended', async () => {
  const asked: number[] = [];
  const reply = await readCatchUp(async (afterRev) => {
    asked.push(afterRev);
    const messages = [1, 2, 3, 4, 5].filter((rev) => rev > afterRev).slice(0, 2);
    return { messages: messages.map((rev) => message(rev)), rev: 5, complete: messages.at(-1) === 5 };
  }, 0);
  expect(asked).toEqual([0, 2, 4]);
  expect(reply).toMatchObject({ rev: 5, messages: [1, 2, 3, 4, 5].map((rev) => ({ rev })) });
});
