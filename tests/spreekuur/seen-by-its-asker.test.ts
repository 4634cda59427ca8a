import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spreekuurRoutes, type ThreadId } from '@naast/shared/contract/spreekuur';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import {
  asksAndConfirms,
  comesBack,
  greets,
  listOf,
  newestQuestion,
  readsAnswers,
  readsQuestion,
} from '../support/spreekuur.js';

describe('how far an asker has seen their question', () => {
  let naast: Naast;
  let asker: Person;
  let noor: Person;
  let words: string;
  let threadId: ThreadId;

  beforeEach(async () => {
    naast = await Naast.start();
    asker = naast.visitor('iemand');
    ({ words } = await asksAndConfirms(asker));
    noor = await naast.team('Noor');
    threadId = await newestQuestion(noor);
    await greets(noor, threadId);
  });
  afterEach(() => naast.close());

  const sees = (seq: number) => asker.call(spreekuurRoutes.markMyQuestionSeen, { body: { seq } });
  const seen = async () => (await readsAnswers(asker)).seenSeq;

  it('is nothing at first, is never lowered, and is no more than there is', async () => {
    expect(await seen()).toBe(0);
    await sees(1);
    expect(await seen()).toBe(1);
    await sees(2);
    await sees(1);
    expect(await seen()).toBe(2);
    await sees(1000);
    expect(await seen()).toBe(2);
  });

  it('is the same on another device, and stays when the question changes', async () => {
    await sees(2);
    const elsewhere = naast.visitor('elders');
    expect((await comesBack(elsewhere, words)).seenSeq).toBe(2);
    await elsewhere.call(spreekuurRoutes.keepMyQuestion, { body: { keepDays: 365 } });
    expect(await seen()).toBe(2);
  });

  it('shows the team nothing of when the asker looks', async () => {
    const view = async () => [await readsQuestion(noor, threadId), await listOf(noor)];
    const before = await view();
    await sees(2);
    expect(await view()).toEqual(before);
  });

  it('marks nothing in a question of an older Naast, until it is stored', async () => {
    const { connection } = await naast.store.connect();
    await connection
      .collection<{ _id: string }>('threads')
      .updateOne({ _id: threadId }, { $unset: { seenSeq: '' } });
    expect(await seen()).toBeNull();
    await sees(1);
    expect(await seen()).toBe(1);
  });
});
