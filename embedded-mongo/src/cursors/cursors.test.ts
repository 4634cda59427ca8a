import { describe, expect, it } from '@jest/globals';
import { decodeDocument } from '../bson/decode.js';
import { type Doc, doc, isArray, isDoc, Raw } from '../bson/values.js';
import { Cursors } from './cursors.js';

const minutes = 60_000;
const rows = (many: number): Doc[] => Array.from({ length: many }, (_, n) => doc({ n }));

function withClock() {
  let now = 0;
  const cursors = new Cursors(() => now);
  return { cursors, pass: (ms: number) => (now += ms) };
}

function idOf(answer: Doc): bigint {
  const id = answer.get('id');
  if (typeof id !== 'bigint') throw new Error('an answer without a cursor');
  return id;
}

function shown(answer: Doc): unknown[] {
  const batch = answer.get('nextBatch') ?? answer.get('firstBatch');
  if (!isArray(batch)) throw new Error('an answer without a batch');
  return batch.map((row) => (row instanceof Raw ? decodeDocument(row.document).get('n') : isDoc(row)));
}

describe('a cursor', () => {
  it('gives its rows in batches, and is gone after the last', async () => {
    const { cursors } = withClock();
    const first = await cursors.start('d.rows', rows(5), 2);
    expect(shown(first)).toEqual([0, 1]);
    expect(shown(await cursors.more(idOf(first), 'd.rows', 2))).toEqual([2, 3]);
    const last = await cursors.more(idOf(first), 'd.rows', 2);
    expect([shown(last), idOf(last)]).toEqual([[4], 0n]);
    await expect(cursors.more(idOf(first), 'd.rows', 2)).rejects.toMatchObject({ code: 43 });
  });

  it('that nobody asks for ten minutes is closed, unless it was to stay', async () => {
    const { cursors, pass } = withClock();
    const [used, idle, staying] = [
      idOf(await cursors.start('d.rows', rows(9), 1)),
      idOf(await cursors.start('d.rows', rows(9), 1)),
      idOf(await cursors.start('d.rows', rows(9), 1, { mayIdle: true })),
    ];
    pass(9 * minutes);
    await cursors.more(used, 'd.rows', 1);
    pass(2 * minutes);
    await expect(cursors.more(idle, 'd.rows', 1)).rejects.toMatchObject({ code: 43 });
    expect(shown(await cursors.more(used, 'd.rows', 1))).toEqual([2]);
    expect(shown(await cursors.more(staying, 'd.rows', 1))).toEqual([1]);
  });

  it('belongs to its collection, and ends when it is killed', async () => {
    const { cursors } = withClock();
    const id = idOf(await cursors.start('d.rows', rows(9), 1));
    await expect(cursors.more(id, 'd.others', 1)).rejects.toMatchObject({ code: 43 });
    expect([cursors.kill(id), cursors.kill(id)]).toEqual([true, false]);
    await expect(cursors.more(id, 'd.rows', 1)).rejects.toMatchObject({ code: 43 });
  });
});
