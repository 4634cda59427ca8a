import { sameValue } from '../bson/compare.js';
import { type Doc, doc, isArray, isDoc, type Value } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';
import type { Collection, Index, IndexSpec } from '../store/catalog.js';
import { clearGivenUp, isDiskFull } from '../store/in-pieces.js';
import type { Store } from '../store/store.js';
import { type Namespace, namespaceOf, type Server } from './command.js';
import { expiry } from './create-indexes.js';
import { commandFields, Fields } from './fields.js';

export function mustFind(store: Store, { db, name, full }: Namespace): Collection {
  const collection = store.catalog.find(db, name);
  if (collection === undefined) throw new CommandError('NamespaceNotFound', `ns does not exist: ${full}`);
  return collection;
}

export function indexInfo(index: IndexSpec): Doc {
  return doc({
    v: 2,
    key: index.key,
    name: index.name,
    unique: index.unique && index.name !== '_id_' ? true : undefined,
    sparse: index.sparse ? true : undefined,
    partialFilterExpression: index.partial,
    expireAfterSeconds: index.expireAfterSeconds,
  });
}

export async function listIndexes(server: Server, body: Doc): Promise<Doc> {
  const namespace = namespaceOf(body);
  const cursor = new Fields('listIndexes.cursor', commandFields(body, ['cursor']).document('cursor'), [
    'batchSize',
  ]);
  const collection = mustFind(server.store, namespace);
  const rows = collection.indexes.map((index) => indexInfo(index));
  return doc({
    cursor: await server.cursors.start(namespace.full, rows, cursor.count('batchSize') ?? rows.length + 1),
    ok: 1,
  });
}

export async function dropIndexes(server: Server, body: Doc): Promise<Doc> {
  const namespace = namespaceOf(body);
  const wanted = commandFields(body, ['index']).value('index') ?? null;
  const { store } = server;
  const answer = await store.writeAlone(() => {
    const collection = mustFind(store, namespace);
    const before = collection.indexes.length;
    const gone = matching(collection, wanted);
    for (const index of gone) store.records.giveUpIndex(index);
    store.catalog.removeIndexes(collection, gone);
    return doc({ nIndexesWas: before, ok: 1 });
  });
  await clearOrLeave(store);
  return answer;
}

/** What is dropped is gone for every reader. Its rows follow in pieces; where that fails now, a round of the store goes on with it. */
export async function clearOrLeave(store: Store): Promise<void> {
  try {
    await clearGivenUp(store);
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
}

function matching(collection: Collection, wanted: Value): Index[] {
  if (wanted === '*') return collection.indexes.filter((index) => index.name !== '_id_');
  if (isArray(wanted)) return wanted.flatMap((name) => matching(collection, name));
  const found = collection.indexes.find((index) =>
    isDoc(wanted) ? sameValue(index.key, wanted) : index.name === wanted,
  );
  if (found === undefined) {
    const name = typeof wanted === 'string' ? wanted : 'that key';
    throw new CommandError('IndexNotFound', `index not found with name [${name}]`);
  }
  if (found.name === '_id_') throw new CommandError('InvalidOptions', 'cannot drop _id index');
  return [found];
}

/** Only the life time of a TTL index can be changed. */
export async function collMod(server: Server, body: Doc): Promise<Doc> {
  const namespace = namespaceOf(body);
  const change = new Fields('collMod.index', commandFields(body, ['index']).document('index'), [
    'name',
    'keyPattern',
    'expireAfterSeconds',
  ]);
  return server.store.writeAlone(() => {
    const collection = mustFind(server.store, namespace);
    if (!change.has('expireAfterSeconds')) return doc({ ok: 1 });
    const [index] = matching(collection, change.value('name') ?? change.value('keyPattern') ?? null);
    const seconds = expiry(change.value('expireAfterSeconds'));
    if (index === undefined || seconds === undefined || index.fields.length !== 1) {
      throw new CommandError('InvalidOptions', 'TTL indexes are single-field indexes');
    }
    const before = index.expireAfterSeconds;
    index.expireAfterSeconds = seconds;
    server.store.catalog.save(collection);
    return doc({ expireAfterSeconds_old: before, expireAfterSeconds_new: seconds, ok: 1 });
  });
}
