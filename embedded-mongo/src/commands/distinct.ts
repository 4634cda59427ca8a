import { compareValues } from '../bson/compare.js';
import { decodeSome } from '../bson/decode-some.js';
import { Decimal, type Doc, doc, isArray, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { encodeKey } from '../keys/encode-key.js';
import { splitPath, visitPath } from '../match/path.js';
import { topField } from '../match/top-fields.js';
import { drain } from '../plan/flow.js';
import { weigh } from '../plan/held-bytes.js';
import { flowQuery, type Query } from '../plan/run.js';
import { skipAlong, skippable } from '../plan/skip.js';
import { stillThere } from '../plan/still-there.js';
import type { Collection, Index } from '../store/catalog.js';
import { maxDocumentSize } from '../store/records.js';
import { namespaceOf, type Server } from './command.js';
import { commandFields } from './fields.js';

export async function distinct({ store }: Server, body: Doc): Promise<Doc> {
  const { db, name } = namespaceOf(body);
  const fields = commandFields(body, ['key', 'query', 'hint']);
  const key = fields.text('key');
  const path = splitPath(key);
  const query = {
    filter: fields.document('query'),
    hint: fields.value('hint'),
    maxTimeMs: fields.count('maxTimeMS') ?? 0,
  };
  const values = new Distinct();
  const collection = store.catalog.find(db, name);
  const index = skipIndex(collection, key, query);
  if (collection !== undefined && index !== undefined) {
    const along = skipAlong(store, collection, index, query.maxTimeMs);
    await drain(stillThere(store, collection, index, along), ({ value }) => values.add(value));
    return doc({ values: values.sorted(), ok: 1 });
  }
  const names = [Buffer.from(topField(key))];
  await drain(flowQuery(store, collection, query), ({ bytes }) => {
    visitPath(decodeSome(bytes, names), path, false, (found) => {
      // An array gives its elements, and not itself.
      for (const value of isArray(found) ? found : [found]) {
        if (value instanceof Decimal) throw unsupported('a Decimal128 in distinct');
        if (value !== undefined) values.add(value);
      }
      return false;
    });
  });
  return doc({ values: values.sorted(), ok: 1 });
}

/** The index along which all values are found without looking at all documents; undefined when there is none. */
export const skipIndex = (
  collection: Collection | undefined,
  key: string,
  { filter, hint }: Pick<Query, 'filter' | 'hint'>,
): Index | undefined =>
  filter.size === 0 && hint === undefined && collection !== undefined
    ? skippable(collection, key)
    : undefined;

class Distinct {
  readonly #values = new Map<string, Value>();
  #bytes = 0;

  add(value: Value): void {
    const key = encodeKey(value).toString('latin1');
    if (this.#values.has(key)) return;
    this.#values.set(key, value);
    this.#bytes += weigh(value);
    if (this.#bytes > maxDocumentSize) throw new CommandError('Location17217', 'distinct too big, 16mb cap');
  }

  sorted(): Value[] {
    return [...this.#values.values()].sort(compareValues);
  }
}
