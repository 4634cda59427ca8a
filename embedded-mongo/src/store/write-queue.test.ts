import { describe, expect, it } from '@jest/globals';
import { CommandError } from '../errors/command-error.js';
import { WriteQueue } from './write-queue.js';

/** A store whose writes are numbers, kept only when their transaction commits. */
function numbers(refuse: (commit: number) => boolean = () => false) {
  let kept: number[] = [];
  let commits = 0;
  let rollbacks = 0;
  const queue = new WriteQueue({
    commit(work) {
      const before = [...kept];
      commits += 1;
      try {
        const result = work();
        if (refuse(commits)) throw new Error('No space left on device: details');
        return result;
      } catch (error) {
        kept = before;
        throw error;
      }
    },
    rolledBack() {
      rollbacks += 1;
    },
  });
  return {
    queue,
    add: (value: number) => queue.write(() => kept.push(value)),
    kept: () => kept,
    counts: () => ({ commits, rollbacks }),
  };
}

describe('group commit', () => {
  it('commits what came together in one transaction', async () => {
    const store = numbers();
    await Promise.all([store.add(1), store.add(2), store.add(3)]);
    expect(store.kept()).toEqual([1, 2, 3]);
    expect(store.counts()).toEqual({ commits: 1, rollbacks: 0 });
  });

  it('tells each writer of a group that failed, and goes on', async () => {
    const store = numbers((commit) => commit === 1);
    const told = await Promise.allSettled([store.add(1), store.add(2)]);
    for (const outcome of told) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { code: 14031, message: 'the write was not stored: No space left on device' },
      });
    }
    expect(store.kept()).toEqual([]);
    await store.add(3);
    expect(store.kept()).toEqual([3]);
  });

  it('keeps the others when one breaks or refuses', async () => {
    const store = numbers();
    const told = await Promise.allSettled([
      store.add(1),
      store.queue.write(() => {
        throw new TypeError('a bug');
      }),
      store.queue.write(() => {
        throw new CommandError('DuplicateKey', 'taken');
      }),
      store.add(2),
    ]);
    expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(told[1]).toMatchObject({ reason: { code: 1 } });
    expect(told[2]).toMatchObject({ reason: { code: 11000 } });
    expect(store.kept()).toEqual([1, 2]);
  });

  it('undoes all of a write that runs alone and refuses half-way', async () => {
    const store = numbers();
    const half = store.queue.write(() => {
      store.kept().push(7);
      throw new CommandError('BadValue', 'no');
    }, true);
    const told = await Promise.allSettled([store.add(1), half, store.add(2)]);
    expect(told[1]).toMatchObject({ status: 'rejected', reason: { code: 2 } });
    expect(store.kept()).toEqual([1, 2]);
  });
});
