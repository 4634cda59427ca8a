import { expect } from '@jest/globals';
import type { Db, Document } from 'mongodb';
import { type Loose, refusal } from '../fresh-store.js';

/** Proves one row's name in a fresh database; throws when it does not hold. */
export type Case = (db: Db) => Promise<void>;
/** By the area of a row, then by name. */
export type Cases = Readonly<Record<string, Readonly<Record<string, Case>>>>;

const fixtures: Document[] = [
  { _id: 1, n: 1, s: 'abc', a: [1, 2, 3], d: { x: 1 }, at: new Date('2026-03-05T13:47:12Z') },
  {
    _id: 2,
    n: 2.5,
    s: 'xyz',
    a: [
      { k: 1, v: 1 },
      { k: 2, v: 5 },
    ],
    d: { x: 2 },
  },
  { _id: 3, n: null, a: [] },
];

export async function seeded(db: Db) {
  const rows = db.collection<Loose>('rows');
  await rows.insertMany(fixtures);
  return rows;
}

/** The answer of a command on the seeded collection `rows` has at least this. */
export function answers(command: Document, expected: Document): Case {
  return async (db) => {
    await seeded(db);
    expect(await db.command(command)).toMatchObject({ ok: 1, ...expected });
  };
}

export function finds(options: Document, ids: number[]): Case {
  return async (db) => {
    await seeded(db);
    const { cursor } = await db.command({ find: 'rows', ...options });
    expect(cursor.firstBatch.map(({ _id }: Document) => _id)).toEqual(ids);
  };
}

export const matches = (filter: Document, ids: number[]): Case => finds({ filter }, ids);

export function shows(projection: Document, expected: Document, filter: Document = { _id: 2 }): Case {
  return async (db) => {
    await seeded(db);
    const { cursor } = await db.command({ find: 'rows', filter, projection });
    expect(cursor.firstBatch).toEqual([expected]);
  };
}

/** What an update makes of a document, by filter and options of its statement. */
export function updates(before: Document, u: Document, after: Document, options: Document = {}): Case {
  return async (db) => {
    const rows = db.collection<Loose>('rows');
    await rows.insertOne({ _id: 1, ...before });
    const answer = await db.command({ update: 'rows', updates: [{ q: { _id: 1 }, u, ...options }] });
    expect(answer['writeErrors']).toBeUndefined();
    expect(await rows.findOne({ _id: 1 })).toEqual({ _id: 1, ...after });
  };
}

export function aggregates(pipeline: Document[], rows: Document[]): Case {
  return async (db) => {
    await seeded(db);
    const { cursor } = await db.command({ aggregate: 'rows', pipeline, cursor: {} });
    expect(cursor.firstBatch).toEqual(rows);
  };
}

/** An expression over the first fixture. */
export const gives = (expression: unknown, value: unknown): Case =>
  aggregates([{ $match: { _id: 1 } }, { $project: { _id: 0, v: expression } }], [{ v: value }]);

export const gathers = (spec: unknown, value: unknown): Case =>
  aggregates([{ $sort: { _id: 1 } }, { $group: { _id: null, v: spec } }], [{ _id: null, v: value }]);

/** Refused with MongoDB's error shape and a message that names it. */
export function refused(command: Document, named: string): Case {
  return async (db) => {
    await seeded(db);
    const told = await refusal(
      db.command(command).then((answer) => {
        const [first] = answer['writeErrors'] ?? [];
        if (first !== undefined) throw Object.assign(new Error(first.errmsg), first);
      }),
    );
    expect(told).toMatchObject({ code: expect.any(Number), message: expect.stringContaining(named) });
    expect(told['message']).toContain('not supported by the embedded store');
  };
}

export const refusesFilter = (filter: Document, named: string): Case =>
  refused({ find: 'rows', filter }, named);
export const refusesUpdate = (u: unknown, named: string, options: Document = {}): Case =>
  refused({ update: 'rows', updates: [{ q: {}, u, ...options }] }, named);
export const refusesStage = (name: string, spec: unknown = {}): Case =>
  refused({ aggregate: 'rows', pipeline: [{ [name]: spec }], cursor: {} }, `'${name}'`);
export const refusesExpression = (name: string, operand: unknown = '$n'): Case =>
  refused(
    { aggregate: 'rows', pipeline: [{ $project: { v: { [name]: operand } } }], cursor: {} },
    `'${name}'`,
  );
export const refusesIndex = (spec: Document, named: string): Case =>
  refused({ createIndexes: 'rows', indexes: [{ name: 'i', ...spec }] }, named);
