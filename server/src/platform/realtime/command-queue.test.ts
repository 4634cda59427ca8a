import { describe, expect, it } from '@jest/globals';
import { commandQueue } from './command-queue.js';

describe('the commands of one socket', () => {
  /** Runs commands of which each ends when it is told to. */
  function started(count: number) {
    const events: string[] = [];
    const enqueue = commandQueue<number>();
    const steps = Array.from({ length: count }, (_, number) => {
      const step = { letNextBegin: () => {}, end: () => {} };
      enqueue(
        (letNextBegin) =>
          new Promise((resolve) => {
            events.push(`begin ${number}`);
            Object.assign(step, { letNextBegin, end: () => resolve(number) });
          }),
        (outcome) => events.push(`answer ${outcome}`),
      );
      return step;
    });
    const after = async (act: () => void) => {
      act();
      await new Promise(setImmediate);
      return events.splice(0).sort();
    };
    return { steps, after };
  }

  it('begin when the one before is done', async () => {
    const { steps, after } = started(2);
    expect(await after(() => {})).toEqual(['begin 0']);
    expect(await after(() => steps[0]?.end())).toEqual(['answer 0', 'begin 1']);
    expect(await after(() => steps[1]?.end())).toEqual(['answer 1']);
  });

  it('begin earlier when the one before lets them, and are answered in order all the same', async () => {
    const { steps, after } = started(3);
    await after(() => {});
    expect(await after(() => steps[0]?.letNextBegin())).toEqual(['begin 1']);
    expect(await after(() => steps[1]?.letNextBegin())).toEqual(['begin 2']);
    expect(await after(() => steps[2]?.end())).toEqual([]);
    expect(await after(() => steps[1]?.end())).toEqual([]);
    expect(await after(() => steps[0]?.end())).toEqual(['answer 0', 'answer 1', 'answer 2']);
  });
});
