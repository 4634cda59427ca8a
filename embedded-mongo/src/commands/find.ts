import { type Doc, doc, Raw } from '../bson/values.js';
import { type Query, type Row, runQuery } from '../plan/run.js';
import { compileProjection, type Projection } from '../project/projection.js';
import { namespaceOf, type Server } from './command.js';
import { commandFields, type Fields } from './fields.js';

export const findOptions = [
  'filter',
  'sort',
  'projection',
  'hint',
  'skip',
  'limit',
  'batchSize',
  'singleBatch',
  'noCursorTimeout',
  // A permission this store has no use for: it sorts in memory.
  'allowDiskUse',
];
export const defaultBatch = 101;

export function find(server: Server, body: Doc): Doc {
  const namespace = namespaceOf(body);
  const fields = commandFields(body, findOptions);
  const projection = compileProjection(fields.optionalDocument('projection'));
  const collection = server.store.catalog.find(namespace.db, namespace.name);
  const rows = runQuery(server.store, collection, queryOf(fields));
  const cursor = server.cursors.start(
    namespace.full,
    project(rows, projection),
    fields.count('batchSize') ?? defaultBatch,
    {
      limit: fields.count('limit') ?? 0,
      isSingle: fields.flag('singleBatch'),
      mayIdle: fields.flag('noCursorTimeout'),
    },
  );
  return doc({ cursor, ok: 1 });
}

export function queryOf(fields: Fields): Query {
  return {
    filter: fields.document('filter'),
    sort: fields.value('sort'),
    hint: fields.value('hint'),
    skip: fields.count('skip') ?? 0,
    limit: fields.count('limit') ?? 0,
    maxTimeMs: fields.count('maxTimeMS') ?? 0,
  };
}

function* project(rows: Iterable<Row>, projection: Projection | undefined): Generator<Doc | Raw> {
  for (const row of rows) {
    yield projection === undefined ? new Raw(row.bytes) : projection(row.document, row.position);
  }
}
