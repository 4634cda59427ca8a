import { type Doc, doc, Raw } from '../bson/values.js';
import { type Flow, type Pause, pause } from '../plan/flow.js';
import { flowQuery, type Query, type Row } from '../plan/run.js';
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

export async function find(server: Server, body: Doc): Promise<Doc> {
  const namespace = namespaceOf(body);
  const fields = commandFields(body, findOptions);
  const projection = compileProjection(fields.optionalDocument('projection'));
  const collection = server.store.catalog.find(namespace.db, namespace.name);
  const rows = flowQuery(server.store, collection, queryOf(fields));
  const cursor = await server.cursors.start(
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

function* project(rows: Flow<Row>, projection: Projection | undefined): Generator<Doc | Raw | Pause> {
  for (const row of rows) {
    if (row === pause) yield pause;
    else yield projection === undefined ? new Raw(row.bytes) : projection(row.document, row.position);
  }
}
