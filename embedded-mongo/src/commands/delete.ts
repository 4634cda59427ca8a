import { type Doc, doc } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';
import { findForWrite } from '../plan/run.js';
import { namespaceOf, type Server } from './command.js';
import { commandFields, Fields } from './fields.js';
import { runStatements, withErrors } from './write-batch.js';

export async function deleteDocuments(server: Server, body: Doc): Promise<Doc> {
  const namespace = namespaceOf(body);
  const fields = commandFields(body, ['deletes', 'ordered']);
  const statements = fields.documents('deletes');
  const ordered = fields.flag('ordered', true);
  const maxTimeMs = fields.count('maxTimeMS') ?? 0;
  const { store } = server;
  return store.write(() => {
    let removed = 0;
    const errors = runStatements(statements, ordered, (statement) => {
      const part = new Fields('deletes', statement, ['q', 'limit', 'hint']);
      const limit = part.count('limit');
      if (limit !== 0 && limit !== 1)
        throw new CommandError('FailedToParse', 'The limit field in delete objects must be 0 or 1');
      const collection = store.catalog.find(namespace.db, namespace.name);
      const query = { filter: part.document('q'), hint: part.value('hint'), limit, maxTimeMs };
      // All are found before the first is removed.
      for (const row of findForWrite(store, collection, query)) {
        if (collection === undefined) break;
        store.records.remove(collection, row.record, row.document);
        removed += 1;
      }
    });
    return withErrors(doc({ n: removed }), errors);
  });
}
