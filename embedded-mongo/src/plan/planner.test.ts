import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Document } from 'mongodb';
import { document, filter, sort } from '../../testing/arbitraries.js';
import { given } from '../../testing/bson.js';
import { seed, times } from '../../testing/chance.js';
import { withFolder } from '../../testing/fresh-store.js';
import { decodeDocument } from '../bson/decode.js';
import type { Doc } from '../bson/values.js';
import type { Server } from '../commands/command.js';
import { dispatch } from '../commands/dispatch.js';
import { Cursors } from '../cursors/cursors.js';
import { compileFilter } from '../match/filter.js';
import { under } from '../store/key-value.js';
import { recordPrefix } from '../store/layout.js';
import { Store } from '../store/store.js';
import { type Flow, pause } from './flow.js';
import { flowQuery, planOf, type Row } from './run.js';
import { compareSortKeys, sortKey, sortOf } from './sort.js';

const rowsOf = (flow: Flow<Row>): Row[] => [...flow].filter((row) => row !== pause);

const rounds = times(200);
const perRound = 100;

const indexes: Document[] = [
  { key: { a: 1 } },
  { key: { b: -1, d: 1 } },
  { key: { 'c.x': 1, 'c.y': -1 } },
  { key: { 'a.x': 1, 'a.y': 1 } },
  { key: { b: 1, a: -1 } },
  { key: { d: 1 }, sparse: true },
  { key: { d: -1, b: 1 }, partialFilterExpression: { b: { $gte: 1 } } },
  { key: { 'c.y': 1 }, partialFilterExpression: { d: { $exists: true } } },
].map((index, at) => ({ ...index, name: `i${at}` }));

const query = fc.record({
  filter,
  sort,
  skip: fc.integer({ min: 0, max: 3 }),
  limit: fc.constantFrom(0, 0, 1, 4),
});
/** What happens to the documents before they are looked for, so that index entries also move and go. */
const change = fc.oneof(
  fc
    .tuple(fc.nat(24), document)
    .map(([_id, u]) => ({ update: 'rows', updates: [{ q: { _id }, u: { ...u, _id } }] })),
  fc.nat(24).map((_id) => ({ delete: 'rows', deletes: [{ q: { _id }, limit: 1 }] })),
  fc
    .tuple(fc.nat(24), document)
    .map(([at, row]) => ({ insert: 'rows', documents: [{ ...row, _id: 100 + at }] })),
);

/** Everything there is, filtered and sorted without any plan. */
function plainly(store: Store, wanted: Doc, order: Doc): Doc[] {
  const matches = compileFilter(wanted);
  const rows: Doc[] = [];
  const collection = store.catalog.find('d', 'rows');
  for (const { value } of store.keys.scan(under(recordPrefix(collection?.id ?? 0)))) {
    const row = decodeDocument(value);
    if (matches(row)) rows.push(row);
  }
  const fields = sortOf(order);
  return rows.toSorted((a, b) => compareSortKeys(sortKey(a, fields), sortKey(b, fields), fields));
}

const ids = (rows: Doc[]) => rows.map((row) => row.get('_id'));

/** A document that two arrays keep out of an index is refused in an entry of its own, and that is well. */
async function must(server: Server, command: Document): Promise<void> {
  expect((await dispatch(server, given({ ...command, $db: 'd' }))).get('ok')).toBe(1);
}

it(`finds by index exactly what a plain scan finds, in the same order, ${rounds * perRound} times`, async () => {
  let usedIndex = 0;
  await withFolder(async (dir) => {
    const store = new Store(dir);
    const server: Server = { store, cursors: new Cursors(Date.now), connectionId: 1 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 5, maxLength: 25 }),
        fc.subarray(indexes, { minLength: 1, maxLength: 4 }),
        fc.array(change, { maxLength: 6 }),
        fc.array(query, { minLength: perRound, maxLength: perRound }),
        async (documents, some, changes, queries) => {
          await must(server, { createIndexes: 'rows', indexes: some });
          await must(server, { insert: 'rows', documents: documents.map((row, _id) => ({ ...row, _id })) });
          for (const one of changes) await must(server, one);
          const collection = store.catalog.find('d', 'rows');
          for (const wish of queries) {
            const wanted = given(wish.filter);
            // With `_id` at the end there is one order only.
            const order = given({ ...wish.sort, _id: 1 });
            const limit = { skip: wish.skip, limit: wish.limit };
            const found = rowsOf(flowQuery(store, collection, { filter: wanted, sort: order, ...limit }));
            const all = ids(plainly(store, wanted, order));
            const end = wish.limit === 0 ? all.length : wish.skip + wish.limit;
            expect({ wish, ids: ids(found.map((row) => row.document)) }).toEqual({
              wish,
              ids: all.slice(wish.skip, end),
            });
            // Without it an index may give the order; ties may then fall otherwise.
            const free = { filter: wanted, sort: given(wish.sort) };
            const rows = rowsOf(flowQuery(store, collection, free)).map((row) => row.document);
            const fields = sortOf(free.sort);
            const keys = (of: Doc[]) => of.map((row) => sortKey(row, fields));
            expect({ wish, keys: keys(rows) }).toEqual({
              wish,
              keys: keys(plainly(store, wanted, free.sort)),
            });
            expect(new Set(ids(rows)).size).toBe(all.length);
            if (collection !== undefined && planOf(collection, free).index !== undefined) usedIndex += 1;
          }
          await must(server, { dropDatabase: 1 });
        },
      ),
      { numRuns: rounds, seed },
    );
    await store.close();
  });
  // The test would say nothing if no index were ever chosen.
  expect(usedIndex).toBeGreaterThan((rounds * perRound) / 10);
});
