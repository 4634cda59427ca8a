import { describe, expect, it } from '@jest/globals';
import type { Document } from 'mongodb';
import { given } from '../testing/bson.js';
import { freshStore, type Loose, withFolder } from '../testing/fresh-store.js';
import { dispatch } from './commands/dispatch.js';
import { Cursors } from './cursors/cursors.js';
import { Store } from './store/store.js';

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
      { $addToSet: own([`set.${name}.polluted`, 1]) },
      { $inc: own([`count.${name}.polluted`, 1]), $max: own([`most.${name}.polluted`, 1]) },
      { $currentDate: own([`at.${name}.polluted`, true]) },
    ];
    for (const update of updates) await rows.updateOne({ _id: 1 }, update);
    expect(await rows.countDocuments(own([`x.${name}.polluted`, 1]))).toBe(1);
    expect(await rows.countDocuments(own([`y.${name}`, { $exists: true }]))).toBe(0);
    await rows.insertOne(own(['_id', 3], [name, own(['polluted', [own([name, own(['polluted', 1])])]])]));
    expect(Object.keys((await rows.findOne({ _id: 3 })) ?? {})).toEqual(['_id', name]);
    await rows.updateOne(own([`${name}.seed.polluted`, 1], ['_id', 4]), { $set: { z: 1 } }, { upsert: true });
    await rows.updateOne({ _id: 4 }, { $set: own([`${name}.items`, [own([name, 1])]]) });
    await rows.updateOne(
      { _id: 4 },
      { $set: own([`${name}.items.$[one].${name}`, own(['polluted', 1])]) },
      { arrayFilters: [own([`one.${name}`, 1])] },
    );
    await rows.findOneAndUpdate(
      { _id: 4 },
      { $unset: own([`${name}.seed`, 1]) },
      { projection: own([name, 1]) },
    );
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
        { $addFields: own([`n2.${name}`, '$n'], [name, { polluted: '$n' }]) },
        { $project: own([`n3.${name}.polluted`, '$n'], ['list', [1, 2]]) },
        { $unwind: { path: '$list', includeArrayIndex: `n3.${name}.at` } },
        { $replaceWith: '$n3' },
      ])
      .toArray();
    expect(await rows.distinct(`x.${name}.polluted`)).toEqual([1]);
    await rows.updateOne({ _id: 1 }, { $unset: own([name, '']) });
    await expect(store.db().command(own([name, 1]))).rejects.toThrow('not supported by the embedded store');
    // The store runs in a thread of its own: were its objects changed, new documents would show it.
    await rows.deleteMany({});
    await rows.insertOne({ _id: 2 });
    expect(Object.keys((await rows.findOne({ _id: 2 })) ?? {})).toEqual(['_id']);
    expect(await rows.countDocuments({ polluted: { $exists: true } })).toBe(0);
  });

  // In this very realm, where a changed prototype would be seen.
  it.each(names)('%s changes nothing that all objects share', async (name) => {
    const shared = () =>
      [Object, Array, Map, Function, String].map((of) => Object.getOwnPropertyNames(of.prototype));
    const before = shared();
    await withFolder(async (dir) => {
      const inner = new Store(dir);
      const server = { store: inner, cursors: new Cursors(Date.now), connectionId: 1 };
      const paths = [
        `${name}.polluted`,
        `a.${name}.polluted`,
        `list.0.${name}.polluted`,
        `${name}.${name}.polluted`,
      ];
      const operators = [
        '$set',
        '$unset',
        '$inc',
        '$min',
        '$push',
        '$addToSet',
        '$rename',
        '$currentDate',
        '$pull',
      ];
      const operand = (operator: string) => ({ $rename: 'gone', $currentDate: true })[operator] ?? 1;
      const updates = paths.flatMap((path) => [
        ...operators.map((operator) => ({ [operator]: own([path, operand(operator)]) })),
        { $rename: { n: path } },
      ]);
      const commands: Document[] = [
        ...updates.map((u) => ({ update: 'r', updates: [{ q: { _id: 1 }, u, upsert: true }] })),
        ...paths.flatMap((path): Document[] => [
          { update: 'r', updates: [{ q: own([path, 5]), u: { $set: { b: 1 } }, upsert: true }] },
          { createIndexes: 'r', indexes: [{ key: own([path, 1]), name: path }] },
          { find: 'r', filter: own([path, { $ne: 9 }]), sort: own([path, 1]), projection: own([path, 1]) },
          { distinct: 'r', key: path },
          { aggregate: 'r', pipeline: [{ $addFields: own([path, { x: 1 }]) }], cursor: {} },
          {
            aggregate: 'r',
            pipeline: [{ $group: own(['_id', `$${path}`], [name, { $sum: 1 }]) }],
            cursor: {},
          },
        ]),
        own([name, 1]),
        { find: 'r', ...own([name, 1]) },
      ];
      for (const command of commands) await dispatch(server, given({ ...command, $db: 'd' }));
      expect(inner.catalog.list('d')).toHaveLength(1);
      await inner.close();
    });
    expect(shared()).toEqual(before);
  });
});
