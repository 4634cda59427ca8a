import { describe, expect, it } from '@jest/globals';
import { type Document, Double, Long } from 'mongodb';
import { freshStore, refusal } from '../../testing/fresh-store.js';

const store = freshStore();

async function over(documents: Document[], pipeline: Document[]): Promise<Document[]> {
  const rows = store.db().collection('rows');
  await rows.insertMany(documents);
  return rows.aggregate(pipeline).toArray();
}

async function gives(document: Document, expression: unknown): Promise<unknown> {
  const rows = store.db().collection('rows');
  await rows.insertOne(document);
  const [found] = await rows.aggregate([{ $project: { _id: 0, v: expression } }]).toArray();
  return found?.['v'];
}

const byZero = { $divide: [1, '$zero'] };

describe('an operator that knows its answer', () => {
  it.each<[unknown, unknown]>([
    [{ $and: ['$zero', byZero] }, false],
    [{ $or: ['$one', byZero] }, true],
    [{ $ifNull: ['$zero', byZero] }, 0],
    [{ $add: ['$nope', byZero] }, null],
    [{ $multiply: ['$nope', byZero] }, null],
    [{ $concat: ['$nope', byZero] }, null],
    [{ $concatArrays: ['$nope', '$text'] }, null],
    [{ $concatArrays: [[1], '$nope', byZero] }, null],
  ])('does not compute the rest: %j', async (expression, value) => {
    expect(await gives({ zero: 0, one: 1, text: 'x' }, expression)).toEqual(value);
  });

  it.each([
    { $and: ['$one', byZero] },
    { $or: ['$zero', byZero] },
    { $ifNull: ['$nope', byZero] },
    { $concatArrays: ['$text', '$nope'] },
  ])('computes what it needs: %j', async (expression) => {
    expect(await refusal(gives({ zero: 0, one: 1, text: 'x' }, expression))).toMatchObject({ code: 2 });
  });
});

describe('a computed field', () => {
  it.each([{ $addFields: { 'o.w.x': '$nope' } }, { $project: { 'o.w.x': '$nope' } }])(
    'has its parents also when its value is missing: %j',
    async (stage) => {
      const made = { o: { w: {} } };
      expect(
        await over(
          [{ _id: 'a' }, { _id: 'b', o: 5 }, { _id: 'c', o: { w: null } }],
          [stage, { $unset: '_id' }],
        ),
      ).toEqual([made, made, made]);
    },
  );

  it('is refused inside an array, in $project too', async () => {
    for (const stage of [{ $addFields: { 'o.w': '$nope' } }, { $project: { 'o.w': '$nope' } }])
      expect(await refusal(over([{ o: [1] }], [stage]))).toMatchObject({
        code: 2,
        message: expect.stringContaining('not supported by the embedded store'),
      });
  });

  it.each([{ $project: { o: {} } }, { $project: { o: { w: {} } } }, { $addFields: { o: {} } }])(
    'is no empty object: %j',
    async (stage) => {
      expect(await refusal(over([{ o: 1 }], [stage]))).toMatchObject({ code: 51270 });
    },
  );
});

describe('sums', () => {
  async function total(values: unknown[], operator = '$sum'): Promise<unknown> {
    const rows = store.db().collection('rows');
    await rows.insertMany(values.map((v) => ({ v })));
    const group = { $group: { _id: null, s: { [operator]: '$v' } } };
    const [found] = await rows.aggregate([group], { promoteValues: false }).toArray();
    return found?.['s'];
  }

  it('lose nothing between doubles', async () => {
    expect(await total(Array.from({ length: 10 }, () => 0.1))).toEqual(new Double(1));
    expect(await total([1e16, 0.5, 0.5, -1e16].map((n) => new Double(n)))).toEqual(new Double(1));
    expect(await total([new Double(1), 2])).toEqual(new Double(3));
    expect(
      await total(
        Array.from({ length: 10 }, () => 0.1),
        '$avg',
      ),
    ).toEqual(new Double(0.1));
  });

  it('lose nothing when whole numbers pass what an int64 holds, and come back', async () => {
    expect(await total([Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE])).toEqual(Long.MAX_VALUE.sub(1));
    expect(await total([Long.MAX_VALUE, 1])).toEqual(new Double(2 ** 63));
    expect(await total([Long.MAX_VALUE, new Double(0.5), Long.MIN_VALUE])).toEqual(new Double(-0.5));
  });

  it('stay infinite, or no number', async () => {
    expect(await total([new Double(Infinity), 1])).toEqual(new Double(Infinity));
    expect(await total([new Double(Infinity), new Double(-Infinity)])).toEqual(new Double(Number.NaN));
  });

  it.each<[Document, number]>([
    [{ $sum: ['$a', '$b'] }, 40237],
    [{ $push: ['$a'] }, 40237],
    [{ $first: [] }, 40237],
    [{ $count: { x: 1 } }, 14],
    [{ $count: 1 }, 14],
  ])('take one operand: %j', async (s, code) => {
    expect(await refusal(over([{ a: 1 }], [{ $group: { _id: null, s } }]))).toMatchObject({ code });
  });
});

it('takes a divisor that is a whole double for an int', async () => {
  const mod = async (a: unknown, b: unknown) => [
    await gives({ a, b }, { $mod: ['$a', '$b'] }),
    await gives({ a, b }, { $type: { $mod: ['$a', '$b'] } }),
  ];
  expect(await mod(5, new Double(2))).toEqual([1, 'int']);
  expect(await mod(Long.fromNumber(5), new Double(2))).toEqual([1, 'long']);
  expect(await mod(5, new Double(2.5))).toEqual([0, 'double']);
  expect(await mod(new Double(5), 2)).toEqual([1, 'double']);
  expect(await mod(5, new Double(2 ** 31))).toEqual([5, 'double']);
});

it('has no $abs of the least int64', async () => {
  expect(await refusal(gives({ a: Long.MIN_VALUE }, { $abs: '$a' }))).toMatchObject({ code: 28680 });
  expect(await gives({ a: Long.MIN_VALUE.add(1) }, { $eq: [{ $abs: '$a' }, Long.MAX_VALUE] })).toBe(true);
});
