import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  answeringRoutes,
  type ListCursor,
  type Skimmed,
  type Urgency,
} from '@naast/shared/contract/answering';
import type { Reply } from '@naast/shared/contract/kit';
import { spreekuurRoutes, type ThreadId } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import { days, hours, minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { logRows } from '../support/logbook.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import {
  asksAndConfirms,
  asksFurther,
  comesBack,
  followsMyQuestion,
  givesBack,
  greets,
  listOf,
  newestQuestion,
  readsAnswers,
  readsIn,
  readsQuestion,
  setsAside,
  takes,
} from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';
import { inThread } from '../support/wire.js';

describe('a question that the team sets aside', () => {
  let naast: Naast;
  let noor: Person;
  let sam: Person;
  let ruben: Person;
  let bo: Person;
  let asker: Person;
  let words: string;
  let threadId: ThreadId;

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
  });
  afterAll(() => naast.close());

  let signedInAt = 0;
  /** Signs in again, after the clock passed the sign-in's end. */
  const signIn = async () => {
    if (naast.clock.now().getTime() - signedInAt < minutes(10)) return;
    signedInAt = naast.clock.now().getTime();
    [noor, sam, ruben, bo] = await Promise.all([
      naast.team('Noor'),
      naast.team('Sam'),
      naast.team('Ruben'),
      naast.team('Bo'),
    ]);
  };
  const asked = async (text?: string, parts: object = {}): Promise<ThreadId> => {
    naast.clock.forward(1000);
    asker = naast.visitor('iemand');
    ({ words } = await asksAndConfirms(asker, { ...parts, ...(text !== undefined && { text }) }));
    return newestQuestion(noor);
  };

  beforeEach(async () => {
    await signIn();
    threadId = await asked();
  });

  const idsIn = async (show: 'open' | 'answered' | 'aside') => (await listOf(bo, show)).map(({ id }) => id);
  const refusal = async (person: Person, rev?: number) => {
    const known = rev ?? (await readsQuestion(noor, threadId)).rev;
    const body = { reason: 'twice' as const, rev: known };
    return person.refusal(answeringRoutes.setAside, { params: { threadId }, body });
  };
  const manyAside = async (marked: readonly { threadId: ThreadId; rev: number }[]) =>
    (
      await noor.call(answeringRoutes.setManyAside, {
        body: { reason: 'notForUs', questions: [...marked] },
      })
    ).results.map(({ outcome }) => outcome);
  const mark = async (id: ThreadId) => ({ threadId: id, rev: (await readsQuestion(noor, id)).rev });

  it('is told to its asker: that it was, why, and until when; not by whom, and not to be waited for', async () => {
    await setsAside(noor, threadId, 'elsewhere');
    const until = new Date(naast.clock.now().getTime() + limits.question.asideKept).toISOString();
    for (const person of [asker, naast.visitor('dezelfde, op een ander toestel')]) {
      if (person !== asker) await comesBack(person, words);
      const mine = await readsAnswers(person);
      expect(mine.setAside).toEqual({ reason: 'elsewhere', at: naast.clock.now().toISOString(), until });
      expect(mine.keptUntil).toBe(until);
      expect(mine.linesFirst).toBe(true);
      expect(JSON.stringify(mine)).not.toContain('Noor');
    }
    await asker.request('GET', `${spreekuurRoutes.saveMyQuestion.path}?language=nl`);
    expect(asker.wire.at(-1)).toContain(
      'Door het team opzij gezet op: 21 november 2026. Wij denken dat een andere',
    );
  });

  it('rings for its asker and the team at once, and for no other asker', async () => {
    const other = naast.visitor('een ander');
    await asksAndConfirms(other);
    for (const person of [asker, other, sam, bo]) await person.connect();
    await followsMyQuestion(asker);
    await followsMyQuestion(other);
    await sam.emit('place:follow', inThread(threadId));
    await bo.emit('questions:follow', {});
    await naast.settled();
    for (const person of [asker, other, sam, bo]) person.heard.length = 0;
    const { rev } = await setsAside(noor, threadId);
    const { rev: later } = await givesBack(bo, threadId);
    await eventually(() => {
      expect(asker.heardOf('place:head')).toContainEqual({ ...inThread(threadId), rev: later });
      expect(sam.heardOf('place:head')).toContainEqual({ ...inThread(threadId), rev: later });
      expect(bo.heardOf('questions:changed').length).toBeGreaterThan(0);
    });
    expect(later).toBeGreaterThan(rev);
    await naast.settled();
    expect(other.heard).toEqual([]);
    expect(bo.heardOf('place:head')).toEqual([]);
    for (const person of [asker, sam, bo])
      expect(JSON.stringify(person.heard)).not.toMatch(/twice|opzij|reason/);
  });

  it('waits for nobody, stands in a list of its own, and comes back as it was, said twice too', async () => {
    const before = (await listOf(noor)).find(({ id }) => id === threadId);
    const aside = await setsAside(noor, threadId);
    expect(aside.may).toEqual({ read: true, readIn: true, greet: false, setAside: false, giveBack: true });
    expect(aside.voices.map(({ may }) => may.take)).toEqual([false, false]);
    expect(await idsIn('open')).not.toContain(threadId);
    expect(await idsIn('answered')).not.toContain(threadId);
    expect(await idsIn('aside')).toContain(threadId);
    expect(await refusal(sam)).toBe('questionSetAside');
    await expect(takes(ruben, threadId, 'professional')).rejects.toThrow('questionSetAside');
    await expect(greets(sam, threadId)).rejects.toThrow('questionSetAside');

    // A coordinator, who does not read questions, can undo it.
    await givesBack(bo, threadId);
    await givesBack(ruben, threadId);
    const after = (await listOf(noor)).find(({ id }) => id === threadId);
    expect(after).toEqual({ ...before, rev: after?.rev });
    const acts = (await logRows(naast)).map(({ act }) => act);
    expect(acts.filter((act) => act === 'question.givenBack')).toHaveLength(2);
  });

  it('comes back by whatever its asker writes: unread, and with a promise that counts from now', async () => {
    await readsIn(noor, threadId, 1);
    await setsAside(noor, threadId, 'notClear');
    naast.clock.forward(days(7));
    await signIn();
    await comesBack(asker, words);
    const clientKey = randomUUID();
    const body = { clientKey, kind: 'further' as const, text: 'Ik bedoel het anders.' };
    const mine = await asker.call(spreekuurRoutes.writeInMyQuestion, { body });
    expect(mine).toMatchObject({ setAside: null, keptUntil: null, state: 'open' });
    expect(mine.helloBy).toBe('2026-11-30T16:00:00.000Z');
    expect(new Set(mine.voices.map(({ promisedBy }) => promisedBy))).toEqual(
      new Set(['2026-12-01T16:00:00.000Z']),
    );
    const item = (await listOf(noor)).find(({ id }) => id === threadId);
    expect(item).toMatchObject({ urgency: null, setAside: null, dueBy: '2026-11-30T16:00:00.000Z' });

    // A retry after the team has read it is no news.
    await setsAside(noor, threadId, 'twice');
    expect(await asker.call(spreekuurRoutes.writeInMyQuestion, { body })).toMatchObject({
      setAside: { reason: 'twice' },
    });
    const thanks = { clientKey: randomUUID(), kind: 'thanks' as const, text: 'Toch bedankt.' };
    expect(await asker.call(spreekuurRoutes.writeInMyQuestion, { body: thanks })).toMatchObject({
      setAside: null,
    });
  });

  it.each([2, 3, 4] satisfies Urgency[])('never one that was read in as level %d', async (urgency) => {
    await readsIn(noor, threadId, urgency);
    expect(await refusal(noor)).toBe('speaksOfDanger');
    expect(await manyAside([await mark(threadId)])).toEqual(['speaksOfDanger']);
    expect((await readsQuestion(noor, threadId)).may.setAside).toBe(false);
    // Read in again as less urgent: two acts, both in the log.
    await readsIn(noor, threadId, 1);
    await setsAside(noor, threadId);
    // Reading it in as dangerous gives it back.
    const again = await readsIn(sam, threadId, urgency);
    expect(again.setAside).toBeNull();
    expect((await listOf(noor)).map(({ id }) => id)).toContain(threadId);
  });

  it('is not set aside when it was read in, taken, greeted, withdrawn or erased since it was marked', async () => {
    const ids: ThreadId[] = [];
    const askers: Person[] = [];
    for (let n = 0; n < 7; n++) {
      ids.push(await asked());
      askers.push(asker);
    }
    const [danger, taken, greeted, further, withdrawn, erased, stays] = ids as [
      ThreadId,
      ThreadId,
      ThreadId,
      ThreadId,
      ThreadId,
      ThreadId,
      ThreadId,
    ];
    const marked = await Promise.all(ids.map(mark));
    await readsIn(sam, danger, 3);
    await takes(ruben, taken, 'professional');
    await greets(sam, greeted);
    await asksFurther(askers[3] as Person, 'En nog iets.');
    await askers[4]?.call(spreekuurRoutes.withdrawMyQuestion, {});
    await askers[5]?.call(spreekuurRoutes.eraseMyQuestion, {});
    expect(await manyAside(marked)).toEqual([
      'speaksOfDanger',
      'alreadyTaken',
      'changedMeanwhile',
      'changedMeanwhile',
      'questionClosed',
      'notFound',
      'setAside',
    ]);
    expect(await manyAside(marked.slice(-1))).toEqual(['questionSetAside']);
    const open = await idsIn('open');
    for (const id of [danger, taken, greeted, further]) expect(open).toContain(id);
    expect(open).not.toContain(withdrawn);
    expect(open).not.toContain(erased);
    expect(await idsIn('aside')).toContain(stays);
  });

  it('never both: of setting aside and reading in danger at the same moment, danger wins', async () => {
    for (let n = 0; n < 4; n++) {
      const id = await asked();
      const { rev } = await readsQuestion(noor, id);
      await Promise.all([
        noor.ask(answeringRoutes.setAside, { params: { threadId: id }, body: { reason: 'twice', rev } }),
        readsIn(sam, id, 3),
        noor.ask(answeringRoutes.setManyAside, {
          body: { reason: 'twice', questions: [{ threadId: id, rev }] },
        }),
      ]);
      expect(await readsQuestion(noor, id)).toMatchObject({ urgency: 3, setAside: null });
    }
  });

  describe('the list to tidy up by', () => {
    const skims = async (person: Person): Promise<Skimmed[]> => {
      const all: Skimmed[] = [];
      let after: ListCursor | undefined;
      for (;;) {
        const query: { after?: ListCursor } = after === undefined ? {} : { after };
        const page: Reply<typeof answeringRoutes.skimUnread> = await person.call(answeringRoutes.skimUnread, {
          query,
        });
        all.push(...page.questions);
        if (page.next === null) return all;
        after = page.next;
      }
    };

    it('shows hosts how each unread question begins, and nobody else', async () => {
      const long = await asked(`${'Een  lange\n\nzin 🌱 '.repeat(20)}en het einde.`);
      await asksFurther(asker, 'Ik schreef nog iets.');
      const taken = await asked('Die is al opgepakt.');
      await takes(ruben, taken, 'professional');
      const read = await asked('Die is al gelezen.');
      await readsIn(noor, read, 0);
      const list = await skims(noor);
      const shown = (id: ThreadId) => list.find((item) => item.id === id);
      const [beginning = '', ...none] = shown(long)?.firstWords ?? [];
      expect(beginning).toMatch(/^Een lange zin 🌱 Een lange .* …$/u);
      expect(none).toEqual([]);
      const left = 20 * 4 + 3 - (beginning.split(' ').length - 1);
      expect(Math.abs((shown(long)?.moreWords ?? 0) - left)).toBeLessThanOrEqual(1);
      expect(Array.from(beginning).length).toBeLessThanOrEqual(limits.question.firstWordsMaxCharacters + 2);
      expect(shown(long)).toMatchObject({ latestWords: 'Ik schreef nog iets.', may: { setAside: true } });
      expect(shown(taken)).toMatchObject({ latestWords: null, may: { setAside: false } });
      expect(shown(read)).toBeUndefined();
      for (const person of [ruben, bo])
        expect(await person.refusal(answeringRoutes.skimUnread, { query: {} })).toBe('notAllowed');
      expect(await asker.refusal(answeringRoutes.skimUnread, { query: {} })).toBe('signInNeeded');
    });

    it('never shows a beginning as if it were the whole, and calls alike only what is alike to its end', async () => {
      const parts = {
        happened: 'Ik heb vannacht een strip pillen klaargelegd.',
        standing: `${'Er is veel gebeurd. '.repeat(20)}Vanavond om elf uur doe ik het.`,
        wish: 'Iemand moet me tegenhouden.',
      };
      const junk = [await asked('Help'), await asked('Help'), await asked(' Help')];
      const real = await asked('Help', parts);
      const elsewhere = await asked('Help', { wish: parts.happened });
      const moved = await asked('Help', { happened: parts.happened });
      const later = await asked('Help');
      await asksFurther(asker, 'Ik ga vanavond dood, en niemand weet het.');
      await asksFurther(asker, 'Hallo?');
      const list = await skims(noor);
      const shown = (id: ThreadId) => {
        const found = list.find((item) => item.id === id);
        if (!found) throw new Error('not in the list');
        return found;
      };
      expect(shown(junk[0] as ThreadId)).toMatchObject({
        firstWords: ['Help'],
        latestWords: null,
        moreWords: 0,
      });
      const { firstWords, moreWords } = shown(real);
      expect(firstWords).toEqual([
        'Help',
        parts.happened,
        expect.stringMatching(/^Er is veel .* …$/),
        parts.wish,
      ]);
      expect(moreWords).toBeGreaterThan(20);
      expect(shown(later)).toMatchObject({ firstWords: ['Help'], latestWords: 'Hallo?', moreWords: 8 });
      const marks = [real, elsewhere, moved, later, ...junk].map((id) => shown(id).sameWords);
      expect(new Set(marks).size).toBe(5);
      expect(new Set(marks.slice(4)).size).toBe(1);
      // An unkeyed hash of these words could be reversed by guessing.
      const whole = JSON.stringify([['question', 'Help', '', '', '']]);
      expect(marks).not.toContain(createHash('sha256').update(whole).digest('base64url'));
    });

    it('stands in the log question by question, without words, before anything is shown', async () => {
      naast.clock.forward(hours(2));
      await signIn();
      const rows = async () => (await logRows(naast)).filter(({ act }) => act === 'question.skimmed');
      const before = (await rows()).length;
      const list = await skims(noor);
      const after = await rows();
      expect(after.length - before).toBe(list.length);
      expect(JSON.stringify(after)).not.toContain('slaap');
      // Logged once an hour, as every read.
      await skims(noor);
      expect(await rows()).toHaveLength(after.length);

      naast.clock.forward(minutes(5));
      const another = await asked('Ongeschreven in het logboek');
      const { append } = naast.app.stores.logbook;
      Object.assign(naast.app.stores.logbook, { append: () => Promise.reject(new Error('full')) });
      const answer = await noor.ask(answeringRoutes.skimUnread, { query: {} });
      Object.assign(naast.app.stores.logbook, { append });
      expect(answer.error?.code).toBe('storeUnavailable');
      expect(noor.wire.at(-1)).not.toContain('Ongeschreven');
      await setsAside(noor, another);
    });
  });

  it('goes after 30 days, key first; what nobody set aside never goes by itself', async () => {
    const [unread, back, written] = [await asked(), await asked(), await asked()];
    for (const id of [threadId, back, written]) await setsAside(noor, id);
    await givesBack(noor, back);
    await asksFurther(asker, 'Het is wel een vraag.');
    const { connection } = await naast.store.connect();
    const left = async () =>
      (await connection.collection<{ _id: string }>('threads').find().toArray()).map(({ _id }) => _id);
    const ends = naast.clock.now().getTime() + limits.question.asideKept;
    const at = async (ms: number) => {
      naast.clock.set(new Date(ms).toISOString());
      await naast.app.jobs.run('privacy.retention');
      return left();
    };
    expect(await at(ends - hours(1))).toContain(threadId);
    const after = await at(ends + hours(1));
    expect(after).not.toContain(threadId);
    for (const id of [unread, back, written]) expect(after).toContain(id);
    const keys = await connection.collection<{ _id: string }>('dataKeys').find().toArray();
    expect(keys.map(({ _id }) => _id)).not.toContain(`thread:${threadId}`);
    expect(await at(ends + days(800))).toEqual(expect.arrayContaining([unread, back, written]));
  });
});
