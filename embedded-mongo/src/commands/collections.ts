import { type Doc, doc } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { compileFilter } from '../match/filter.js';
import { databaseOf, namespaceOf, type Server } from './command.js';
import { commandFields, Fields } from './fields.js';
import { clearOrLeave, indexInfo, mustFind } from './indexes.js';

export async function create(server: Server, body: Doc): Promise<Doc> {
  const { db, name, full } = namespaceOf(body);
  const isClustered = clusteredBy(commandFields(body, ['clusteredIndex']));
  return server.store.write(() => {
    const known = server.store.catalog.find(db, name);
    if (known === undefined) server.store.catalog.create(db, name, { isClustered });
    // Equal options: MongoDB answers ok when the collection is already there.
    else if (known.isClustered !== isClustered)
      throw new CommandError(
        'NamespaceExists',
        `namespace ${full} already exists, but with different options`,
      );
    return doc({ ok: 1, ns: full });
  });
}

/** MongoDB knows no other clustered index than this one. */
function clusteredBy(fields: Fields): boolean {
  const given = fields.optionalDocument('clusteredIndex');
  if (given === undefined) return false;
  const spec = new Fields('create.clusteredIndex', given, ['key', 'unique']);
  const key = [...spec.document('key')];
  if (key.length !== 1 || key[0]?.[0] !== '_id' || Number(key[0][1]) !== 1 || !spec.flag('unique'))
    throw new CommandError('BadValue', 'the clusteredIndex must be { key: { _id: 1 }, unique: true }');
  return true;
}

export async function drop(server: Server, body: Doc): Promise<Doc> {
  const namespace = namespaceOf(body);
  commandFields(body, []);
  const { store } = server;
  const answer = await store.writeAlone(() => {
    const collection = mustFind(store, namespace);
    store.records.giveUpAll(collection);
    store.catalog.remove(collection);
    return doc({ nIndexesWas: collection.indexes.length, ns: namespace.full, ok: 1 });
  });
  await clearOrLeave(store);
  return answer;
}

export async function dropDatabase(server: Server, body: Doc): Promise<Doc> {
  const db = databaseOf(body);
  commandFields(body, []);
  const { store } = server;
  await store.writeAlone(() => {
    for (const collection of store.catalog.list(db)) {
      store.records.giveUpAll(collection);
      store.catalog.remove(collection);
    }
  });
  await clearOrLeave(store);
  return doc({ dropped: db, ok: 1 });
}

const clusteredIndex = doc({ v: 2, key: doc({ _id: 1 }), name: '_id_', unique: true });

export async function listCollections(server: Server, body: Doc): Promise<Doc> {
  const db = databaseOf(body);
  const fields = commandFields(body, ['filter', 'nameOnly', 'authorizedCollections', 'cursor']);
  const cursor = new Fields('listCollections.cursor', fields.document('cursor'), ['batchSize']);
  const matches = compileFilter(fields.document('filter'));
  const nameOnly = fields.flag('nameOnly');
  const rows = server.store.catalog
    .list(db)
    .map(({ name, uuid, isClustered, indexes: [idIndex] }) =>
      doc({
        name,
        type: 'collection',
        options: nameOnly ? undefined : doc(isClustered ? { clusteredIndex } : {}),
        info: nameOnly ? undefined : doc({ readOnly: false, uuid }),
        idIndex: nameOnly || idIndex === undefined ? undefined : indexInfo(idIndex),
      }),
    )
    .filter((row) => matches(row));
  const batch = cursor.count('batchSize') ?? rows.length + 1;
  return doc({ cursor: await server.cursors.start(`${db}.$cmd.listCollections`, rows, batch), ok: 1 });
}

export function listDatabases(server: Server, body: Doc): Doc {
  if (databaseOf(body) !== 'admin') {
    throw new CommandError('BadValue', 'listDatabases may only be run against the admin database.');
  }
  const fields = commandFields(body, ['filter', 'nameOnly', 'authorizedDatabases']);
  const matches = compileFilter(fields.document('filter'));
  const names = new Set(server.store.catalog.all().map(({ db }) => db));
  // All databases share one file: there are no sizes to tell.
  if (!fields.flag('nameOnly')) throw unsupported("'listDatabases' without 'nameOnly'");
  const databases = [...names]
    .sort()
    .map((name) => doc({ name }))
    .filter((row) => matches(row));
  return doc({ databases, ok: 1 });
}
