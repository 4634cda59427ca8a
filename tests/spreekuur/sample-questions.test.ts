import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answeringRoutes, type QuestionItem } from '@naast/shared/contract/answering';
import { SampleHouse } from '../api/sample-house.js';
import { readsQuestion } from '../support/spreekuur.js';
import { newInstallation } from '../support/started-naast.js';

describe('the sample questions', () => {
  let installation: Awaited<ReturnType<typeof newInstallation>>;
  let house: SampleHouse;

  beforeAll(async () => {
    installation = await newInstallation();
    house = await SampleHouse.start(installation.env);
  });
  afterAll(async () => {
    await house.stop();
    await installation.remove();
  });

  async function all(): Promise<QuestionItem[]> {
    const host = await house.team('Noor');
    const lists = await Promise.all(
      (['open', 'answered'] as const).map((show) =>
        host.call(answeringRoutes.listQuestions, { query: { show } }),
      ),
    );
    return lists.flatMap(({ questions }) => questions);
  }

  it('are ten, in Dutch and in English, with themes, in several states', async () => {
    const questions = await all();
    expect(questions).toHaveLength(10);
    for (const language of ['nl', 'en'])
      expect(questions.filter((question) => question.language === language).length).toBeGreaterThanOrEqual(4);
    expect(questions.filter(({ themeIds }) => themeIds.length !== 1)).toEqual([]);
    const states = new Set(questions.flatMap(({ voices }) => voices.map(({ state }) => state)));
    expect([...states].sort()).toEqual(['answered', 'asksBack', 'open', 'taken']);
    expect(questions.some(({ urgency }) => urgency === null)).toBe(true);
    expect(questions.some(({ voices }) => voices.some(({ kind }) => kind === 'either'))).toBe(true);
  });

  it('speak safely: no method, no blame, and a line where somebody thinks of suicide', async () => {
    const host = await house.team('Noor');
    const whole = await Promise.all((await all()).map(({ id }) => readsQuestion(host, id)));
    const text = JSON.stringify(whole.map(({ entries }) => entries.map(({ words }) => words)));
    expect(text).not.toMatch(/zelfmoord|committed suicide|geslaagde poging|overdosis/i);
    for (const { entries } of whole.filter(({ urgency }) => urgency !== null && urgency >= 2))
      expect(JSON.stringify(entries)).toContain('113');
  });
});
