import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { domains } from '@naast/server/domains';
import type { Domain } from '@naast/server/domains/domain';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';

describe('a stop while a job is under way', () => {
  let naast: Naast;
  const steps: string[] = [];
  let go: (outcome: 'well' | 'badly') => void;

  beforeEach(async () => {
    steps.length = 0;
    const gate = new Promise<'well' | 'badly'>((resolve) => {
      go = resolve;
    });
    const slow = {
      jobs: [
        {
          name: 'test.slow',
          everySeconds: 3600,
          async run(ctx) {
            steps.push('begun');
            if ((await gate) === 'badly') throw new Error('broken');
            // Asks the store, which must still be open.
            await ctx.stores.rooms.list();
            steps.push('done');
          },
        },
      ],
    } satisfies Domain;
    naast = await Naast.start({ domains: [...domains, slow] });
    naast.app.startClocks();
    await eventually(() => expect(steps).toEqual(['begun']));
  });
  afterEach(() => naast.store.close());

  const faults = () => naast.logged.filter((line) => line.includes('"level":50'));

  it('waits for it before the store is closed, and logs no fault', async () => {
    const closed = naast.app.close().then(() => steps.push('closed'));
    // Longer than a close takes that waits for nothing.
    await Promise.race([closed, sleep(1000)]);
    go('well');
    await closed;
    expect(steps).toEqual(['begun', 'done', 'closed']);
    expect(faults()).toEqual([]);
  });

  it('tells of a job that fails by itself at that moment', async () => {
    const closed = naast.app.close();
    go('badly');
    await closed;
    expect(faults().join()).toContain('"job":"test.slow"');
  });
});
