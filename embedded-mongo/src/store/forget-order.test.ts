import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { given } from '../../testing/bson.js';
import { withFolder } from '../../testing/fresh-store.js';
import { rawPages } from '../../testing/raw-pages.js';
import { decodeDocument } from '../bson/decode.js';
import type { Collection } from './catalog.js';
import { OrderForgetter } from './forget-order.js';
import { KeyValue, under } from './key-value.js';
import { indexPrefix, recordOfKey, recordPrefix } from './layout.js';
import { Store } from './store.js';

const idOf = (name: string, n: number) => `${name}-${String(n).padStart(5, '0')}.`;

/** People sign up and ask by turns, each in a transaction of its own; some change, some go. */
async function evening(store: Store, from: number, to: number): Promise<void> {
  const [accounts, threads] = await store.write(() => {
    const known = store.catalog.find('d', 'accounts');
    const made = known ?? store.catalog.create('d', 'accounts', { isClustered: true });
    if (!known) {
      const base = { unique: true, sparse: false, partial: undefined, expireAfterSeconds: undefined };
      store.catalog.addIndex(made, { ...base, name: 'key_1', key: given({ key: 1 }) });
      store.catalog.save(made);
    }
    return [made, store.ensure('d', 'threads')] as const;
  });
  const row = (n: number, more: string) =>
    given({ _id: idOf('account', n), key: `${(n * 7919) % 10_007}`, more });
  for (let n = from; n < to; n++) {
    await store.write(() => store.records.insert(accounts, row(n, 'x'.repeat(200))));
    await store.write(() => store.records.insert(threads, given({ _id: idOf('thread', n), askedAt: n })));
    const record = recordOf(store, accounts, idOf('account', n));
    if (n % 3 === 0)
      await store.write(() => {
        store.records.replace(accounts, record, row(n, 'x'.repeat(200)), row(n, 'y'.repeat(260)));
      });
    if (n % 5 === 0) await store.write(() => store.records.remove(accounts, record, row(n, '')));
  }
}

function recordOf(store: Store, collection: Collection, id: string): number {
  for (const { key, value } of store.keys.scan(under(recordPrefix(collection.id))))
    if (decodeDocument(value).get('_id') === id) return recordOfKey(key);
  throw new Error(`${id} is not there`);
}

const isSorted = (keys: readonly Buffer[]) =>
  keys.every((key, at) => at === 0 || Buffer.compare(keys[at - 1] ?? key, key) < 0);
const prefixesOf = ({ id, indexes }: Collection) => [
  recordPrefix(id),
  ...indexes.map((index) => indexPrefix(index.id)),
];
const accountsOf = (store: Store): Collection => {
  const found = store.catalog.find('d', 'accounts');
  if (!found) throw new Error('no accounts');
  return found;
};

/** Each row is in the file once, written by one transaction with all of its kind, in the order of the keys. */
function expectNothingTold(store: Store, file: string): void {
  for (const prefix of prefixesOf(accountsOf(store))) {
    const rowsOf = rawPages(file).flatMap(({ transaction, rows }) => {
      const own = rows.filter(({ key }) => key.subarray(0, prefix.length).equals(prefix));
      return own.length === 0 ? [] : [{ transaction, keys: own.map(({ key }) => key) }];
    });
    expect(new Set(rowsOf.map(({ transaction }) => transaction)).size).toBe(1);
    for (const { keys } of rowsOf) expect(isSorted(keys)).toBe(true);
    const live = [...store.keys.scan(under(prefix))].map(({ key }) => key);
    expect(rowsOf.flatMap(({ keys }) => keys).toSorted(Buffer.compare)).toEqual(live);
  }
}

it('leaves in no byte of the file when a row of a clustered collection came', async () => {
  await withFolder(async (dir) => {
    const store = new Store(dir);
    const file = join(dir, 'data.mdb');
    await evening(store, 0, 150);
    const inStore = () =>
      prefixesOf(accountsOf(store)).flatMap((prefix) => [...store.keys.scan(under(prefix))]);
    const before = inStore();
    const inFile = (text: string) => readFileSync(file).toString('latin1').split(text).length - 1;
    const isTold = rawPages(file).some(({ rows }) => !isSorted(rows.map(({ key }) => key)));
    expect(isTold).toBe(true);
    expect(await new OrderForgetter(store).forget()).toMatchObject({ isSure: true });

    expectNothingTold(store, file);
    for (let n = 0; n < 150; n += 5) expect([n, inFile(idOf('account', n))]).toEqual([n, 0]);
    expect(inStore()).toEqual(before);
    await store.close();
  });
});

it('is as thorough in a long file, while others write and read', async () => {
  await withFolder(async (dir) => {
    const store = new Store(dir, true);
    await evening(store, 0, 40);
    const letters = await store.write(() => store.ensure('d', 'letters'));
    const letter = (n: number) => given({ _id: n, text: 'z'.repeat(3000) });
    for (let n = 0; n < 30; n++)
      await store.write(() => {
        for (let m = 0; m < 100; m++) store.records.insert(letters, letter(100 * n + m));
      });
    await store.write(() => store.records.removeGivenUp(recordPrefix(letters.id), 10_000));
    expect(store.keys.pages().free).toBeGreaterThan(3000);
    const end = new AbortController();
    const others = async () => {
      for (let n = 10_000; !end.signal.aborted; n++) {
        await store.write(() => store.records.insert(letters, letter(n)));
        for (const { value } of store.keys.scan(under(recordPrefix(accountsOf(store).id))))
          decodeDocument(value);
      }
    };
    const working = others();
    const order = new OrderForgetter(store);
    for (let n = 40; n < 46; n++) {
      await evening(store, n, n + 1);
      expect([n, await order.forget()]).toEqual([n, expect.objectContaining({ isSure: true })]);
      expectNothingTold(store, join(dir, 'data.mdb'));
    }
    end.abort();
    await working;
    await store.close();
  });
});

it('says so when a reader held on to pages, and forgets what they held once it is gone', async () => {
  await withFolder(async (dir) => {
    const store = new Store(dir);
    await evening(store, 0, 60);
    const reader = new KeyValue(dir, 'read');
    reader.holdMoment();
    await evening(store, 60, 90);
    const order = new OrderForgetter(store);
    expect(await order.forget()).toMatchObject({ isSure: false });
    await reader.close();
    expect(await order.forget()).toMatchObject({ isSure: true });
    expectNothingTold(store, join(dir, 'data.mdb'));
    await store.close();
  });
});

it('makes the file hardly longer, however often', async () => {
  await withFolder(async (dir) => {
    const store = new Store(dir);
    await evening(store, 0, 100);
    const order = new OrderForgetter(store);
    for (let n = 0; n < 5; n++) await order.forget();
    const before = store.keys.pages();
    for (let n = 100; n < 130; n++) {
      await evening(store, n, n + 1);
      expect(await order.forget()).toMatchObject({ isSure: true });
      expectNothingTold(store, join(dir, 'data.mdb'));
    }
    const { all, free } = store.keys.pages();
    // To write rows anew takes as much room again, and some more rows came.
    expect(free).toBeLessThan(all - free + 32);
    expect(all).toBeLessThan(before.all + 16);
    await store.close();
  });
});
