import { type Doc, doc } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';
import { changeFirst, findAtOnce, findInTurns, firstAtOnce, rowAt } from '../plan/find-for-write.js';
import type { Query, Row } from '../plan/run.js';
import type { Collection } from '../store/catalog.js';
import type { Store } from '../store/store.js';
import { namespaceOf, type Server } from './command.js';
import { commandFields, Fields } from './fields.js';
import { runStatements, type Statements, withErrors } from './write-batch.js';

export async function deleteDocuments(server: Server, body: Doc): Promise<Doc> {
  const namespace = namespaceOf(body);
  const fields = commandFields(body, ['deletes', 'ordered']);
  const statements = fields.documents('deletes');
  const ordered = fields.flag('ordered', true);
  const maxTimeMs = fields.count('maxTimeMS') ?? 0;
  const { store } = server;
  const find = () => store.catalog.find(namespace.db, namespace.name);
  const { done, errors } = await runStatements(store, statements, ordered, deleting(store, find, maxTimeMs));
  return withErrors(doc({ n: done.reduce((sum, { told }) => sum + told, 0) }), errors);
}

/** Each tells how many documents went. */
function deleting(store: Store, find: () => Collection | undefined, maxTimeMs: number): Statements<number> {
  const remove = (collection: Collection | undefined, row: Row | undefined): number => {
    if (collection === undefined || row === undefined) return 0;
    store.records.remove(collection, row.record, row.document);
    return 1;
  };
  return {
    onlyRemoves: true,
    atOnce(statement, most, tell) {
      const query = queryOf(statement, maxTimeMs);
      const collection = find();
      let removed = 0;
      if (query.limit === 1) {
        const row = firstAtOnce(store, collection, query);
        if (row === 'long') return 'long';
        removed = remove(collection, row);
      } else {
        // All are found before the first is removed.
        const places = findAtOnce(store, collection, query, most);
        if (places === undefined) return 'long';
        for (const place of places)
          removed += remove(collection, collection && rowAt(store, collection, place));
      }
      tell(removed, removed);
    },
    async inPieces(statement, most, tell) {
      const query = queryOf(statement, maxTimeMs);
      if (query.limit === 1) return tell(await changeFirst(store, find, query, remove));
      const { records, collection, recheck } = await findInTurns(store, find, query);
      for (let at = 0; at < records.length; at += most) {
        const removed = await store.write(() => {
          const now = find();
          if (now === undefined || now.id !== collection?.id) return undefined;
          let count = 0;
          for (const record of records.slice(at, at + most)) count += remove(now, recheck(now, record));
          return count;
        });
        // Dropped: everything went.
        if (removed === undefined) return;
        tell(removed);
      }
    },
  };
}

function queryOf(statement: Doc, maxTimeMs: number): Query {
  const part = new Fields('deletes', statement, ['q', 'limit', 'hint']);
  const limit = part.count('limit');
  if (limit !== 0 && limit !== 1)
    throw new CommandError('FailedToParse', 'The limit field in delete objects must be 0 or 1');
  return { filter: part.document('q'), hint: part.value('hint'), limit, maxTimeMs };
}
