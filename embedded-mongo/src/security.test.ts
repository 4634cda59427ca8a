import { describe, expect, it } from '@jest/globals';
import type { Document } from 'mongodb';
import { freshStore, type Loose } from '../testing/fresh-store.js';

const store = freshStore();
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

/** An object whose own keys may be `__proto__`. */
const own = (...entries: [string, unknown][]): Document => Object.fromEntries(entries);

describe('names that JavaScript objects inherit', () => {
  it.each(names)('%s is a field like any other, in every position of a path', async (name) => {
    const rows = store.db().collection<Loose>('rows');
    await rows.insertOne({ _id: 1, a: 3 });
    const updates: Document[] = [
      { $set: own([`${name}.polluted`, 1]) },
      { $set: own([`x.${name}.polluted`, 1]) },
      { $rename: { a: `deep.${name}.polluted` } },
      { $push: own([`list.${name}`, 1]) },
    ];
    for (const update of updates) await rows.updateOne({ _id: 1 }, update);
    expect(await rows.countDocuments(own([`x.${name}.polluted`, 1]))).toBe(1);
    expect(await rows.countDocuments(own([`y.${name}`, { $exists: true }]))).toBe(0);
    await rows.createIndex([[`x.${name}.polluted`, 1]]);
    expect(
      await rows
        .find(own([`x.${name}.polluted`, 1]))
        .sort([[`x.${name}`, 1]])
        .project(own([`x.${name}`, 1]))
        .toArray(),
    ).toHaveLength(1);
    await rows
      .aggregate([
        { $group: { _id: `$x.${name}`, n: { $sum: 1 } } },
        { $addFields: own([`n2.${name}`, '$n']) },
      ])
      .toArray();
    expect(await rows.distinct(`x.${name}.polluted`)).toEqual([1]);
    await rows.updateOne({ _id: 1 }, { $unset: own([name, '']) });
    await expect(store.db().command(own([name, 1]))).rejects.toThrow('not supported by the embedded store');
    // The store runs in a thread of its own: were its objects changed, new documents would show it.
    await rows.insertOne({ _id: 2 });
    expect(Object.keys((await rows.findOne({ _id: 2 })) ?? {})).toEqual(['_id']);
    expect(await rows.countDocuments({ polluted: { $exists: true } })).toBe(0);
  });
});
