import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answeringRoutes } from '@naast/shared/contract/answering';
import { spreekuurRoutes, type ThreadId } from '@naast/shared/contract/spreekuur';
import { days, minutes } from '../support/clock.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import {
  asks,
  givesBack,
  greets,
  listOf,
  newestQuestion,
  readsIn,
  setsAside,
  takes,
  writesIn,
} from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

/** More than six pages of the team's list. */
const many = 320;

describe('a flood of questions hides nobody', () => {
  let naast: Naast;
  let noor: Person;
  let real: ThreadId;
  let junk: readonly ThreadId[];

  const idsOf = (questions: readonly { readonly id: ThreadId }[]) => questions.map(({ id }) => id);
  const asked = (text: string) => asks(naast.visitor('iemand'), { text, voiceWish: 'experience' });

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    noor = await naast.team('Noor');
    await asked('Ik durf er met niemand over te praten.');
    real = await newestQuestion(noor);
    naast.clock.forward(minutes(5));
    for (let n = 0; n < many; n += 20)
      await Promise.all(Array.from({ length: 20 }, (_, m) => asked(`Koop nu! ${n + m}`)));
    junk = idsOf(await listOf(noor)).filter((id) => id !== real);
  }, 120_000);
  afterAll(() => naast.close());

  it('every one of them is reached, page after page, each once; and counted', async () => {
    const ids = idsOf(await listOf(noor));
    expect(ids).toHaveLength(many + 1);
    expect(new Set(ids).size).toBe(many + 1);
    expect(ids).toContain(real);
    const { open, unread } = await noor.call(answeringRoutes.listQuestions, { query: {} });
    expect({ open, unread }).toEqual({ open: many + 1, unread: many + 1 });
  });

  it('also while questions come, are read in and go between the pages: who stays is met once', async () => {
    const gone: ThreadId[] = [];
    const ids = idsOf(
      await listOf(noor, 'open', async (page) => {
        await asked('Er komt er nog een.');
        const going = junk[junk.length - 1 - page];
        if (going === undefined) return;
        gone.push(going);
        await setsAside(noor, going, 'notForUs');
      }),
    );
    expect(gone.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
    const staying = [real, ...junk.filter((id) => !gone.includes(id))];
    expect(staying.filter((id) => !ids.includes(id))).toEqual([]);
    for (const id of gone) await givesBack(noor, id);
  });

  it('what was set aside, and what was answered, is paged through as well', async () => {
    const some = junk.slice(0, 52);
    for (const id of some) await setsAside(noor, id, 'notForUs');
    expect(idsOf(await listOf(noor, 'aside')).sort()).toEqual([...some].sort());
    for (const id of some) await givesBack(noor, id);
    expect(await listOf(noor, 'aside')).toEqual([]);

    const answered = junk.slice(60, 112);
    for (const id of answered)
      await writesIn(noor, id, await takes(noor, id, 'experience'), { kind: 'answer', text: 'Nee.' });
    expect(idsOf(await listOf(noor, 'answered')).sort()).toEqual([...answered].sort());
  }, 60_000);

  it('refuses a cursor of another list, and of none', async () => {
    const { next } = await noor.call(answeringRoutes.listQuestions, { query: {} });
    const query = { show: 'aside' as const, after: next ?? undefined };
    expect(await noor.refusal(answeringRoutes.listQuestions, { query })).toBe('badInput');
    const after = 'nergens' as never;
    expect(await noor.refusal(answeringRoutes.listQuestions, { query: { after } })).toBe('badInput');
  });
});

describe("the order of the team's list", () => {
  let naast: Naast;
  let noor: Person;

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    noor = await naast.team('Noor');
  });
  afterAll(() => naast.close());

  async function asked(): Promise<ThreadId> {
    naast.clock.forward(minutes(1));
    await asks(naast.visitor('iemand'));
    return newestQuestion(noor);
  }

  it('level 4, 3 and 2, then what nobody has read in, then the rest; among equals the soonest promise', async () => {
    const [calm, hard, unread, two, three, four] = [
      await asked(),
      await asked(),
      await asked(),
      await asked(),
      await asked(),
      await asked(),
    ];
    await readsIn(noor, calm, 0);
    await readsIn(noor, hard, 1);
    await readsIn(noor, two, 2);
    await readsIn(noor, three, 3);
    await readsIn(noor, four, 4);
    // Days later: its promise is the latest.
    naast.clock.forward(days(3));
    noor = await naast.team('Noor');
    const latest = await asked();
    const order = async () => (await listOf(noor)).map(({ id }) => id);
    // Equal promises are ordered by the time of asking.
    expect(await order()).toEqual([four, three, two, unread, latest, calm, hard]);

    // After the greeting the later promise counts, so it moves down among those of equal rank.
    await greets(noor, calm);
    expect(await order()).toEqual([four, three, two, unread, latest, hard, calm]);
    await readsIn(noor, latest, 4);
    expect((await order()).slice(0, 2)).toEqual([four, latest]);
  });

  it('counts those of which a promise has passed', async () => {
    const { open, late } = await noor.call(answeringRoutes.listQuestions, { query: {} });
    expect({ open, late }).toEqual({ open: 7, late: 6 });
  });

  it('stands also for a store that an older Naast wrote, and is put right when it does not', async () => {
    const before = (await listOf(noor)).map(({ id }) => id);
    const { connection } = await naast.store.connect();
    await connection
      .collection('threads')
      .updateMany({}, { $unset: { list: '', rank: '', waitsForAsker: '', setAside: '' } });
    const later = await naast.addNode({ limits: unlimited });
    const sam = await naast.team('Sam', later.url);
    expect((await listOf(sam)).map(({ id }) => id)).toEqual(before);

    await connection.collection('threads').updateMany({}, { $set: { list: 'answered', rank: 0 } });
    expect(await listOf(sam)).toEqual([]);
    await naast.app.jobs.run('spreekuur.rankQuestions');
    expect((await listOf(sam)).map(({ id }) => id)).toEqual(before);
  });

  it('leaves out what its asker withdrew', async () => {
    const asker = naast.visitor('iemand');
    await asks(asker);
    const { open } = await noor.call(answeringRoutes.listQuestions, { query: {} });
    await asker.call(spreekuurRoutes.withdrawMyQuestion, {});
    expect(await noor.call(answeringRoutes.listQuestions, { query: {} })).toMatchObject({ open: open - 1 });
  });
});
