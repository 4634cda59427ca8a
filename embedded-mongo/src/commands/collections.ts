import { type Doc, doc } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { compileFilter } from '../match/filter.js';
import { databaseOf, namespaceOf, type Server } from './command.js';
import { commandFields, Fields } from './fields.js';
import { indexInfo, mustFind } from './indexes.js';

export async function create(server: Server, body: Doc): Promise<Doc> {
  const { db, name, full } = namespaceOf(body);
  commandFields(body, []);
  return server.store.write(() => {
    // Equal options: MongoDB answers ok when the collection is already there.
    if (server.store.catalog.find(db, name) === undefined) server.store.catalog.create(db, name);
    return doc({ ok: 1, ns: full });
  });
}

export async function drop(server: Server, body: Doc): Promise<Doc> {
  const namespace = namespaceOf(body);
  commandFields(body, []);
  const { store } = server;
  return store.writeAlone(() => {
    const collection = mustFind(store, namespace);
    store.records.removeAll(collection);
    store.catalog.remove(collection);
    return doc({ nIndexesWas: collection.indexes.length, ns: namespace.full, ok: 1 });
  });
}

export async function dropDatabase(server: Server, body: Doc): Promise<Doc> {
  const db = databaseOf(body);
  commandFields(body, []);
  const { store } = server;
  return store.writeAlone(() => {
    for (const collection of store.catalog.list(db)) {
      store.records.removeAll(collection);
      store.catalog.remove(collection);
    }
    return doc({ dropped: db, ok: 1 });
  });
}

export async function listCollections(server: Server, body: Doc): Promise<Doc> {
  const db = databaseOf(body);
  const fields = commandFields(body, ['filter', 'nameOnly', 'authorizedCollections', 'cursor']);
  const cursor = new Fields('listCollections.cursor', fields.document('cursor'), ['batchSize']);
  const matches = compileFilter(fields.document('filter'));
  const nameOnly = fields.flag('nameOnly');
  const rows = server.store.catalog
    .list(db)
    .map(({ name, uuid, indexes: [idIndex] }) =>
      doc({
        name,
        type: 'collection',
        options: nameOnly ? undefined : doc({}),
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
