import { compareValues } from '../bson/compare.js';
import { Decimal, type Doc, doc, isArray, type Value } from '../bson/values.js';
import { unsupported } from '../errors/command-error.js';
import { encodeKey } from '../keys/encode-key.js';
import { splitPath, visitPath } from '../match/path.js';
import { drain } from '../plan/flow.js';
import { flowQuery } from '../plan/run.js';
import { namespaceOf, type Server } from './command.js';
import { commandFields } from './fields.js';

export async function distinct({ store }: Server, body: Doc): Promise<Doc> {
  const { db, name } = namespaceOf(body);
  const fields = commandFields(body, ['key', 'query', 'hint']);
  const path = splitPath(fields.text('key'));
  const query = {
    filter: fields.document('query'),
    hint: fields.value('hint'),
    maxTimeMs: fields.count('maxTimeMS') ?? 0,
  };
  const values = new Map<string, Value>();
  await drain(flowQuery(store, store.catalog.find(db, name), query), ({ document }) => {
    visitPath(document, path, false, (found) => {
      // An array gives its elements, and not itself.
      for (const value of isArray(found) ? found : [found]) {
        if (value instanceof Decimal) throw unsupported('a Decimal128 in distinct');
        if (value !== undefined) addOnce(values, value);
      }
      return false;
    });
  });
  return doc({ values: [...values.values()].sort(compareValues), ok: 1 });
}

function addOnce(values: Map<string, Value>, value: Value): void {
  const key = encodeKey(value).toString('latin1');
  if (!values.has(key)) values.set(key, value);
}
