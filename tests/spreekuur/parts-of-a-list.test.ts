import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answeringRoutes, type QuestionList, type QuestionPart } from '@naast/shared/contract/answering';
import {
  spreekuurRoutes,
  type ThemeId,
  type ThemeView,
  type ThreadId,
} from '@naast/shared/contract/spreekuur';
import { days } from '../support/clock.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { asksAndConfirms, greets, newestQuestion, readsIn, takes, writesIn } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

describe('the team’s lists, in parts', () => {
  let naast: Naast;
  let [noor, ruben, bo]: Person[] = [];
  const ids: ThreadId[] = [];
  /** In the order in which they were asked. */
  const numbered = (found: readonly ThreadId[]) => found.map((id) => ids.indexOf(id) + 1);

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    [noor, ruben, bo] = await Promise.all([naast.team('Noor'), naast.team('Ruben'), naast.team('Bo')]);
    for (let n = 0; n < 6; n++) {
      naast.clock.forward(1000);
      await asksAndConfirms(naast.visitor('iemand'));
      ids.push(await newestQuestion(the(noor)));
    }
  });
  afterAll(() => naast.close());

  const the = (person: Person | undefined): Person => person as Person;

  async function shown(
    person: Person | undefined,
    show: QuestionList,
    part?: QuestionPart,
    themeId?: ThemeId,
  ): Promise<number[]> {
    const query = { show, ...(part && { part }), ...(themeId && { themeId }) };
    const { questions, found } = await the(person).call(answeringRoutes.listQuestions, { query });
    expect(found).toBe(questions.length);
    return numbered(questions.map(({ id }) => id)).sort((a, b) => a - b);
  }

  it('has what I took, what I can take, what is not read in, what is late, and what waits for its asker', async () => {
    const [one, two, three, four] = ids as [ThreadId, ThreadId, ThreadId, ThreadId];
    await readsIn(the(noor), one, 1);
    const mine = await takes(the(noor), one, 'experience');
    await takes(the(ruben), two, 'professional');
    // It was greeted, and both its voices ask back: it waits for its asker alone.
    await greets(the(noor), three, 'Ik heb je vraag gelezen.');
    for (const [by, kind] of [
      [the(noor), 'experience'],
      [the(ruben), 'professional'],
    ] as const)
      await writesIn(by, three, await takes(by, three, kind), { kind: 'askBack', text: 'Sinds wanneer?' });
    await writesIn(the(noor), four, await takes(the(noor), four, 'experience'), {
      kind: 'answer',
      text: 'Ik ken dit.',
    });

    expect(await shown(noor, 'open', 'mine')).toEqual([1, 4]);
    expect(await shown(ruben, 'open', 'mine')).toEqual([2]);
    expect(await shown(noor, 'open', 'forMe')).toEqual([2, 5, 6]);
    expect(await shown(ruben, 'open', 'forMe')).toEqual([1, 4, 5, 6]);
    // Bo coordinates, and gives no voice.
    expect(await shown(bo, 'open', 'forMe')).toEqual([]);
    expect(await shown(bo, 'open', 'unread')).toEqual([2, 4, 5, 6]);
    expect(await shown(noor, 'answered', 'waitsForAsker')).toEqual([3]);
    expect(await shown(ruben, 'answered', 'mine')).toEqual([3]);
    expect(await shown(noor, 'open', 'late')).toEqual([]);

    await writesIn(the(noor), one, mine, { kind: 'answer', text: 'Ik denk mee.' });
    // The professional's voice is still promised.
    expect(await shown(noor, 'open', 'mine')).toEqual([1, 4]);
    naast.clock.forward(days(10));
    [noor, ruben, bo] = await Promise.all([naast.team('Noor'), naast.team('Ruben'), naast.team('Bo')]);
    expect(await shown(noor, 'open', 'late')).toEqual([1, 2, 4, 5, 6]);
  });

  it('has those with one theme, in each list, and no question for a theme that is not there', async () => {
    const { themes } = await the(noor).call(spreekuurRoutes.readSpreekuur, {});
    const [{ id: theme }, { id: other }] = themes as [ThemeView, ThemeView];
    for (const at of [2, 4])
      await the(noor).call(answeringRoutes.readIn, {
        params: { threadId: ids[at] as ThreadId },
        body: { urgency: 1, worries: [], themeIds: [theme] },
      });
    expect(await shown(noor, 'open', undefined, theme)).toEqual([5]);
    expect(await shown(noor, 'open', 'forMe', theme)).toEqual([5]);
    expect(await shown(noor, 'open', 'mine', theme)).toEqual([]);
    expect(await shown(noor, 'answered', 'waitsForAsker', theme)).toEqual([3]);
    expect(await shown(noor, 'open', undefined, other)).toEqual([]);
    expect(await shown(noor, 'open', undefined, 'x'.repeat(22) as ThemeId)).toEqual([]);
  });

  it('refuses a part that no list has', async () => {
    const { error } = await the(noor).ask(answeringRoutes.listQuestions, {
      query: { show: 'open', part: 'all' as QuestionPart },
    });
    expect(error).toMatchObject({ code: 'badInput', fields: [{ path: 'part' }] });
  });

  it('has the same parts where an older Naast wrote, which did not say whom a question waits for', async () => {
    const { connection } = await naast.store.connect();
    await connection.collection('threads').updateMany({}, { $unset: { waitsForAsker: '' } });
    const later = await naast.addNode({ limits: unlimited });
    expect(await shown(await naast.team('Sam', later.url), 'answered', 'waitsForAsker')).toEqual([3]);
  });

  describe('half an hour', () => {
    async function fitting(person: Person | undefined, not: readonly ThreadId[] = []) {
      const { fitting: found } = await the(person).call(answeringRoutes.findFitting, {
        query: not.length === 0 ? {} : { not: not.join(',') },
      });
      return found && ([ids.indexOf(found.question.id) + 1, found.because] as const);
    }

    it('begins with what I took, then completes an answer, then takes the next; each only once', async () => {
      const passed: ThreadId[] = [];
      const offered: (readonly [number, string])[] = [];
      for (;;) {
        const found = await fitting(ruben, passed);
        if (found === null) break;
        offered.push(found);
        passed.push(ids[found[0] - 1] as ThreadId);
      }
      expect(offered[0]).toEqual([2, 'mine']);
      expect(offered.slice(1, 3).sort(([a], [b]) => a - b)).toEqual([
        [1, 'completes'],
        [4, 'completes'],
      ]);
      expect(offered.slice(3).sort(([a], [b]) => a - b)).toEqual([
        [5, 'next'],
        [6, 'next'],
      ]);
    });

    it('goes before all of these to what speaks of danger', async () => {
      await readsIn(the(noor), ids[5] as ThreadId, 3);
      expect(await fitting(ruben)).toEqual([6, 'next']);
    });

    it('takes nothing, and offers nothing to who gives no voice', async () => {
      await fitting(ruben);
      expect(await shown(ruben, 'open', 'mine')).toEqual([2]);
      expect(await fitting(bo)).toBeNull();
    });

    it('refuses ids that are none', async () => {
      const { error } = await the(ruben).ask(answeringRoutes.findFitting, { query: { not: 'a b' } });
      expect(error).toMatchObject({ code: 'badInput', fields: [{ path: 'not' }] });
    });
  });
});
