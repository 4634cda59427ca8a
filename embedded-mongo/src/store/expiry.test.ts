import { expect, it } from '@jest/globals';
import { given } from '../../testing/bson.js';
import { withFolder } from '../../testing/fresh-store.js';
import { decodeDocument } from '../bson/decode.js';
import { sweepExpired } from './expiry.js';
import { under } from './key-value.js';
import { recordPrefix } from './layout.js';
import { Store } from './store.js';

const now = Date.parse('2026-06-01T12:00:00Z');
const at = (seconds: number) => new Date(now + seconds * 1000);

it('removes what is older than its term and nothing else', async () => {
  await withFolder(async (dir) => {
    const store = new Store(dir);
    const collection = await store.write(() => {
      const made = store.ensure('d', 'sessions');
      const base = { unique: false, sparse: false };
      store.catalog.addIndex(made, {
        ...base,
        name: 'at_1',
        key: given({ at: 1 }),
        partial: undefined,
        expireAfterSeconds: 60,
      });
      const partial = given({ gone: true });
      store.catalog.addIndex(made, {
        ...base,
        name: 'end_-1',
        key: given({ end: -1 }),
        partial,
        expireAfterSeconds: 0,
      });
      store.catalog.save(made);
      const documents = [
        { _id: 'old', at: at(-61) },
        { _id: 'young', at: at(-59) },
        { _id: 'text', at: 'long ago' },
        { _id: 'none' },
        { _id: 'oldest of several', at: [at(-61), at(5)] },
        { _id: 'over', end: at(-1), gone: true },
        { _id: 'over but kept', end: at(-1), gone: false },
        ...Array.from({ length: 1200 }, (_, n) => ({ _id: n, at: at(-100) })),
      ];
      for (const document of documents) store.records.insert(made, given(document));
      return made;
    });
    expect(await sweepExpired(store, now)).toBe(1203);
    const left = [...store.keys.scan(under(recordPrefix(collection.id)))].map(({ value }) =>
      decodeDocument(value).get('_id'),
    );
    expect(left).toEqual(['young', 'text', 'none', 'over but kept']);
    await store.close();
  });
});
