import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { collectionsOf } from '@naast/server/compose-stored';
import { domains } from '@naast/server/domains';
import { answeringRoutes } from '@naast/shared/contract/answering';
import { spreekuurRoutes, type ThreadId } from '@naast/shared/contract/spreekuur';
import { days, hours } from '../support/clock.js';
import { HeldRows } from '../support/held-rows.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import {
  asksAndConfirms,
  comesBack,
  greets,
  newestQuestion,
  notes,
  readsAnswers,
  readsQuestion,
  takes,
  writesIn,
} from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

describe('what an asker leaves behind', () => {
  let naast: Naast;
  let asker: Person;
  let words: string;
  let threadId: ThreadId;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    asker = naast.visitor('iemand');
    ({ words } = await asksAndConfirms(asker));
    const [noor, ruben] = [await naast.team('Noor'), await naast.team('Ruben')];
    threadId = await newestQuestion(noor);
    await greets(noor, threadId);
    await notes(noor, threadId, 'Onder ons.');
    await takes(ruben, threadId, 'professional');
  });
  afterEach(() => naast.close());

  /** Collections that contain the thread's id. */
  async function left(): Promise<string[]> {
    const { connection } = await naast.store.connect();
    const found: string[] = [];
    for (const { name } of collectionsOf(domains)) {
      const documents = await connection.collection(name).find().toArray();
      if (documents.some((document) => JSON.stringify(document).includes(threadId))) found.push(name);
    }
    return found.sort();
  }
  const everywhere = ['dataKeys', 'messages', 'notes', 'seats', 'threads'];

  async function answer(): Promise<void> {
    const ruben = await naast.team('Ruben');
    const voice = await takes(ruben, threadId, 'professional');
    await writesIn(ruben, threadId, voice, { kind: 'answer', text: 'Hier ben ik.' });
  }
  const runAfter = async (ms: number) => {
    naast.clock.forward(ms);
    await naast.app.jobs.run('privacy.retention');
  };

  it('is gone at once when it is erased: key, words, names, notes, facts; for everybody, on every node', async () => {
    const node = await naast.addNode({ limits: unlimited });
    const ruben = await naast.team('Ruben', node.url);
    await ruben.call(answeringRoutes.readQuestion, { params: { threadId } });
    expect(await left()).toEqual(everywhere);

    await asker.call(spreekuurRoutes.eraseMyQuestion, {});
    expect(await left()).toEqual([]);
    expect(await asker.refusal(spreekuurRoutes.readMyQuestion, {})).toBe('notFound');
    expect(await ruben.refusal(answeringRoutes.readQuestion, { params: { threadId } })).toBe('notFound');
    const tombstones = await readFile(join(naast.store.folder, 'tombstones', 'tombstones.jsonl'), 'utf8');
    expect(tombstones).toContain(`"key":"thread:${threadId}"`);
  });

  it('leaves nothing behind of an answer, a note or a taking that was under way at that moment', async () => {
    const held = new HeldRows();
    const node = await naast.addNode({ limits: unlimited, wrapRows: held.wrap });
    const [ruben, noor] = [await naast.team('Ruben', node.url), await naast.team('Noor', node.url)];
    const voice = await takes(ruben, threadId, 'professional');
    await readsQuestion(noor, threadId);
    held.next(async (insert) => {
      await asker.call(spreekuurRoutes.eraseMyQuestion, {});
      await insert();
    });
    const late = { kind: 'answer', text: 'Net te laat.' } as const;
    await expect(writesIn(ruben, threadId, voice, late)).rejects.toThrow('notFound');
    await expect(notes(noor, threadId, 'Net te laat.')).rejects.toThrow('notFound');
    await expect(takes(noor, threadId, 'experience')).rejects.toThrow('notFound');
    expect(await left()).toEqual([]);
  });

  it('cannot be read even where the documents stay, once its key is gone', async () => {
    await naast.app.stores.spreekuur.shred(threadId, naast.clock.now());
    const { connection } = await naast.store.connect();
    expect(await connection.collection('messages').countDocuments({ placeId: threadId })).toBeGreaterThan(0);
    expect(await asker.refusal(spreekuurRoutes.readMyQuestion, {})).toBe('notFound');
  });

  it('stays as long as nobody has answered, whatever time goes by', async () => {
    expect((await readsAnswers(asker)).keptUntil).toBeNull();
    await runAfter(days(400));
    expect(await left()).toEqual(everywhere);
  });

  it('goes ninety days after the last visit once there is an answer, and an hour before it does not', async () => {
    await answer();
    const { keptUntil } = await readsAnswers(asker);
    expect(keptUntil).toBe('2027-02-20T00:00:00.000Z');
    naast.clock.set(String(keptUntil));
    await runAfter(-hours(1));
    expect(await left()).toEqual(everywhere);
    await runAfter(hours(2));
    expect(await left()).toEqual([]);
  });

  it('stays longer when the asker comes back, or wants it to', async () => {
    await answer();
    naast.clock.forward(days(80));
    await comesBack(asker, words);
    await runAfter(days(80));
    expect(await left()).toEqual(everywhere);
    await comesBack(asker, words);
    const { keptUntil } = await asker.call(spreekuurRoutes.keepMyQuestion, { body: { keepDays: 365 } });
    expect(Date.parse(String(keptUntil)) - naast.clock.now().getTime()).toBeGreaterThan(days(364));
    await runAfter(days(300));
    expect(await left()).toEqual(everywhere);
    await runAfter(days(70));
    expect(await left()).toEqual([]);
  });

  it('goes too when it was withdrawn before anybody answered', async () => {
    await asker.call(spreekuurRoutes.withdrawMyQuestion, {});
    await runAfter(days(92));
    expect(await left()).toEqual([]);
  });

  it('can be taken along as plain text, under a name that says nothing', async () => {
    await answer();
    const saved = await asker.request('GET', '/api/my-question/file?language=nl');
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename="?tekst\.txt"?$/);
    expect(saved.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const text = asker.wire.at(-1) ?? '';
    expect(text).toContain('Hier ben ik.');
    expect(text).toContain('Ruben (psycholoog) schreef');
    expect(text).not.toContain('Onder ons.');
    expect(text).not.toMatch(/naast/i);
  });
});
