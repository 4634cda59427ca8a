import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CastName } from '@naast/server/sample/cast';
import { answeringRoutes } from '@naast/shared/contract/answering';
import { type DeskRow, deskRoutes } from '@naast/shared/contract/desk';
import { dutyRoutes } from '@naast/shared/contract/duty';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { Naast } from '../support/naast.js';
import {
  asksAndConfirms,
  asksFurther,
  comesBack,
  greets,
  newestQuestion,
  readsIn,
  takes,
  writesIn,
} from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

describe('a promise that comes to its end', () => {
  let naast: Naast;
  let threadId: ThreadId;
  let words: string;

  beforeEach(async () => {
    // Saturday evening. The team reads on weekdays from nine until five, and promises an answer by Tuesday at five: 16 hours.
    naast = await Naast.start({ limits: unlimited });
    ({ words } = await asksAndConfirms(naast.visitor('vraagsteller')));
    const noor = await naast.team('Noor');
    threadId = await newestQuestion(noor);
    await readsIn(noor, threadId, 1);
    await greets(noor, threadId, 'Ik heb je vraag gelezen.');
    await takes(noor, threadId, 'experience');
  });
  afterEach(() => naast.close());

  const at = (moment: string) =>
    naast.clock.forward(new Date(moment).getTime() - naast.clock.now().getTime());
  /** On a desk that was signed in to just now. */
  async function rowsOf(name: CastName): Promise<readonly DeskRow[]> {
    const { rows } = await (await naast.team(name)).call(deskRoutes.readDesk, {});
    return rows.filter(({ kind }) => kind.startsWith('question'));
  }
  const kindsOf = async (name: CastName) => (await rowsOf(name)).map(({ kind }) => kind);

  it('is on its taker’s desk at half of the reading hours and at four fifths; not in a weekend', async () => {
    at('2026-11-22T20:00:00Z');
    expect(await kindsOf('Noor')).toEqual(['questionMine']);
    at('2026-11-23T15:30:00Z');
    expect(await kindsOf('Noor')).toEqual(['questionMine']);
    at('2026-11-24T08:05:00Z');
    expect(await rowsOf('Noor')).toMatchObject([
      { id: `question:${threadId}`, kind: 'questionHalfway', part: 'mine', isPressing: false },
    ]);
    at('2026-11-24T13:00:00Z');
    expect(await rowsOf('Noor')).toMatchObject([
      {
        kind: 'questionAlmostLate',
        isPressing: true,
        next: { what: 'due', at: '2026-11-24T16:00:00.000Z' },
      },
    ]);
    at('2026-11-24T16:01:00Z');
    expect(await rowsOf('Noor')).toMatchObject([{ kind: 'questionMine', isPressing: true }]);
  });

  it('is on the desk of a coordinator and of the duty lead before it breaks, and on no other', async () => {
    at('2026-11-24T12:00:00Z');
    expect(await kindsOf('Bo')).not.toContain('questionsAlmostLate');
    at('2026-11-24T13:00:00Z');
    const row = { kind: 'questionsAlmostLate', part: 'anybody', to: '/team/questions', count: 1 };
    expect(await rowsOf('Bo')).toMatchObject([row]);
    expect(await kindsOf('Sam')).not.toContain('questionsAlmostLate');
    const sam = await naast.team('Sam');
    const { rev } = await sam.call(dutyRoutes.readDuty, {});
    await sam.call(dutyRoutes.takeDuty, { body: { rev } });
    expect(await rowsOf('Sam')).toEqual(expect.arrayContaining([expect.objectContaining(row)]));
    at('2026-11-24T16:01:00Z');
    expect(await kindsOf('Bo')).toEqual(['questionsLate']);
  });

  it('counts a hello that nobody said', async () => {
    await asksAndConfirms(naast.visitor('nog iemand'));
    // A hello is promised by Monday at five.
    at('2026-11-23T14:30:00Z');
    expect(await rowsOf('Bo')).toMatchObject([{ kind: 'questionsAlmostLate', count: 1 }]);
  });

  it('begins anew with what the asker asks further, and leaves no desk with a voice that has answered', async () => {
    at('2026-11-24T13:00:00Z');
    const noor = await naast.team('Noor');
    const { voices } = await noor.call(answeringRoutes.readQuestion, { params: { threadId } });
    const mine = voices.find(({ may }) => may.write);
    await writesIn(noor, threadId, mine as never, { kind: 'answer', text: 'Ik denk met je mee.' });
    expect(await kindsOf('Noor')).toEqual([]);
    const asker = naast.visitor('vraagsteller');
    await comesBack(asker, words);
    await asksFurther(asker, 'En hoe dan?');
    expect(await kindsOf('Noor')).toEqual(['questionMine']);
  });

  it('counts from the asking where an older Naast made the promise', async () => {
    const { connection } = await naast.store.connect();
    await connection.collection('threads').updateMany({}, { $unset: { 'voices.$[].promisedFrom': '' } });
    at('2026-11-24T13:00:00Z');
    expect(await kindsOf('Noor')).toEqual(['questionAlmostLate']);
  });
});
