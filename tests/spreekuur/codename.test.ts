import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codenameLists } from '@naast/shared/codename/lists';
import { answeringRoutes } from '@naast/shared/contract/answering';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { rateLimits } from '@naast/shared/rate-limits';
import { hours } from '../support/clock.js';
import { Naast } from '../support/naast.js';
import { aQuestion, asks, asksAndConfirms, comesBack, readsAnswers, wordsOf } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

describe('the codename', () => {
  let naast: Naast;
  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
  });
  afterAll(() => naast.close());

  it.each(['nl', 'en'] as const)('has three lines of three words from the list (%s)', async (language) => {
    const { words } = await asks(naast.visitor('iemand'), { language });
    const lines = words.split('\n').map((line) => line.split(' '));
    expect(lines.map((line) => line.length)).toEqual([3, 3, 3]);
    expect(lines.flat().filter((word) => !codenameLists[language].includes(word))).toEqual([]);
  });

  it('opens the thread from any browser, however it is typed', async () => {
    const { words } = await asksAndConfirms(naast.visitor('iemand'));
    const lines = words.split('\n');
    for (const typed of [
      words,
      words.toUpperCase(),
      words.replaceAll(/\s/g, ', '),
      lines.map((line, n) => `${n + 1}. ${line}`).join('\n'),
      [...lines].reverse().join('\n'),
    ])
      expect((await comesBack(naast.visitor('elders'), typed)).codenameConfirmed).toBe(true);
  });

  it('gives one answer to what opens nothing: unknown, badly formed, and erased', async () => {
    const asker = naast.visitor('iemand');
    const { words } = await asksAndConfirms(asker);
    await asker.call(spreekuurRoutes.eraseMyQuestion, {});
    const answers = [];
    for (const typed of [words, words.split('\n').slice(1).join(' '), 'een twee drie', '', 'x'.repeat(500)]) {
      const { status, error } = await naast
        .visitor('elders')
        .ask(spreekuurRoutes.returnWithCodename, { body: { words: typed } });
      answers.push({ status, error });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ status: 401, error: { code: 'codenameUnknown' } })]),
    );
  });

  it('is fresh when the reply was cut off: the former opens nothing, and there is one thread', async () => {
    const host = await naast.team('Noor');
    const count = async () =>
      (await host.call(answeringRoutes.listQuestions, { query: {} })).questions.length;
    const before = await count();
    const clientKey = randomUUID();
    const asker = naast.visitor('iemand');
    const first = await asks(asker, { clientKey });
    // The reply was lost, with its cookie.
    const again = naast.visitor('iemand, opnieuw');
    const second = await asks(again, { clientKey });
    expect(second.words).not.toBe(first.words);
    expect(await count()).toBe(before + 1);
    const tried = await naast
      .visitor('elders')
      .ask(spreekuurRoutes.returnWithCodename, { body: { words: first.words } });
    expect(tried.error?.code).toBe('codenameUnknown');
    const stale = await asker.ask(spreekuurRoutes.confirmCodename, { body: { words: first.words } });
    expect(stale.error?.code).toBe('codenameReplaced');
    expect((await again.call(spreekuurRoutes.readMyQuestion, {})).may.draw).toBe(true);
    const kept = await again.call(spreekuurRoutes.confirmCodename, { body: { words: second.words } });
    expect(kept.may.draw).toBe(false);
    expect((await comesBack(naast.visitor('elders'), second.words)).entries).toHaveLength(1);
  });

  it('asks once, also when the same question comes ten times at the same moment', async () => {
    const host = await naast.team('Noor');
    const count = async () =>
      (await host.call(answeringRoutes.listQuestions, { query: {} })).questions.length;
    const before = await count();
    const body = aQuestion();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        naast.visitor(`tab ${n}`).call(spreekuurRoutes.askQuestion, { body }),
      ),
    );
    expect(await count()).toBe(before + 1);
    const opened = await Promise.all(
      answers.map(({ codename }) =>
        naast
          .visitor('elders')
          .ask(spreekuurRoutes.returnWithCodename, { body: { words: wordsOf(codename) } }),
      ),
    );
    // Only the last drawn codename works.
    expect(opened.filter(({ error }) => error === null)).toHaveLength(1);
    const [one] = opened.filter(({ error }) => error === null);
    expect(one?.reply?.entries).toHaveLength(1);
  });

  it('counts coming back with it as having kept it: no other can be drawn then', async () => {
    const asker = naast.visitor('iemand');
    const { words } = await asks(asker);
    await comesBack(naast.visitor('elders'), words);
    expect(await asker.refusal(spreekuurRoutes.drawCodename, {})).toBe('codenameConfirmed');
  });

  it('is stored nowhere, neither whole nor in words', async () => {
    const { words } = await asksAndConfirms(naast.visitor('iemand'));
    const { connection } = await naast.store.connect();
    const stored = JSON.stringify(await connection.collection('threads').find().toArray());
    expect(stored).toContain('codeHash');
    const lines = words.split('\n');
    for (const said of [words, ...lines, lines.join(' / ')]) expect(stored).not.toContain(said);
  });

  it('takes longer the more often one network tries, and is never refused', async () => {
    const pauses: number[] = [];
    const node = await naast.addNode({
      limits: { ...unlimited, return: { ...rateLimits.return, burst: 3, perMinute: 60 } },
      pause: async (ms) => void pauses.push(ms),
    });
    const guess = () =>
      naast.visitor('gok', node.url).ask(spreekuurRoutes.returnWithCodename, { body: { words: 'een' } });
    for (let n = 0; n < 20; n++) expect((await guess()).error?.code).toBe('codenameUnknown');
    expect(pauses.length).toBe(17);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(10_000);
    expect(pauses.at(-1)).toBeGreaterThan(pauses[0] ?? 0);
    await node.close();
  });

  it('is needed again once the visit is over', async () => {
    const asker = naast.visitor('iemand');
    const { words } = await asksAndConfirms(asker);
    naast.clock.forward(hours(1));
    expect(await asker.refusal(spreekuurRoutes.readMyQuestion, {})).toBe('notFound');
    await comesBack(asker, words);
    expect((await readsAnswers(asker)).entries).toHaveLength(1);
  });
});
