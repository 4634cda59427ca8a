import { type Doc, doc } from '../bson/values.js';
import { drain } from '../plan/flow.js';
import { flowQuery, type Query } from '../plan/run.js';
import { under } from '../store/key-value.js';
import { recordPrefix } from '../store/layout.js';
import { namespaceOf, type Server } from './command.js';
import { commandFields } from './fields.js';

export async function count({ store }: Server, body: Doc): Promise<Doc> {
  const { db, name } = namespaceOf(body);
  const fields = commandFields(body, ['query', 'limit', 'skip', 'hint']);
  const query: Query = {
    filter: fields.document('query'),
    hint: fields.value('hint'),
    skip: fields.count('skip') ?? 0,
    limit: fields.count('limit') ?? 0,
    maxTimeMs: fields.count('maxTimeMS') ?? 0,
  };
  const collection = store.catalog.find(db, name);
  if (collection !== undefined && query.filter.size === 0 && query.hint === undefined) {
    const there = Math.max(0, store.keys.count(under(recordPrefix(collection.id))) - (query.skip ?? 0));
    return doc({ n: query.limit ? Math.min(there, query.limit) : there, ok: 1 });
  }
  let n = 0;
  await drain(flowQuery(store, collection, query), () => {
    n += 1;
  });
  return doc({ n, ok: 1 });
}
