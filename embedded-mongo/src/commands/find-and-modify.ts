import { type Doc, doc, type Value } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';
import { changeFirst } from '../plan/find-for-write.js';
import type { Row } from '../plan/run.js';
import { compileProjection } from '../project/projection.js';
import { compileUpdate, type Updater } from '../update/update.js';
import { changeOne, insertUpserted } from './change-one.js';
import { namespaceOf, type Server } from './command.js';
import { commandFields, type Fields } from './fields.js';

export const findAndModifyOptions = [
  'query',
  'sort',
  'remove',
  'update',
  'new',
  'fields',
  'upsert',
  'hint',
  'arrayFilters',
  'bypassDocumentValidation',
];

export async function findAndModify(server: Server, body: Doc): Promise<Doc> {
  const namespace = namespaceOf(body);
  const fields = commandFields(body, findAndModifyOptions);
  const updater = updaterOf(fields);
  const filter = fields.document('query');
  const projection = compileProjection(fields.optionalDocument('fields'));
  const { store } = server;
  const find = () => store.catalog.find(namespace.db, namespace.name);
  const query = {
    filter,
    sort: fields.value('sort'),
    hint: fields.value('hint'),
    limit: 1,
    maxTimeMs: fields.count('maxTimeMS') ?? 0,
  };
  const shown = (document: Doc, of: Row | undefined): Doc => projection?.(document, of?.position) ?? document;
  return changeFirst(store, find, query, (collection, row) => {
    if (row !== undefined && collection !== undefined) {
      const before = shown(row.document, row);
      if (updater === undefined) {
        store.records.remove(collection, row.record, row.document);
        return answer({ n: 1 }, before);
      }
      const { after } = changeOne(store, collection, row, updater);
      return answer({ n: 1, updatedExisting: true }, fields.flag('new') ? shown(after, row) : before);
    }
    if (updater === undefined) return answer({ n: 0 }, null);
    if (!fields.flag('upsert')) return answer({ n: 0, updatedExisting: false }, null);
    const made = insertUpserted(store, store.ensure(namespace.db, namespace.name), filter, updater);
    const told = { n: 1, updatedExisting: false, upserted: made.get('_id') };
    return answer(told, fields.flag('new') ? shown(made, undefined) : null);
  });
}

/** Absent: the document is removed. */
function updaterOf(fields: Fields): Updater | undefined {
  const update = fields.value('update');
  if (!fields.flag('remove')) {
    if (update === undefined)
      throw new CommandError('FailedToParse', 'Either an update or remove=true must be specified');
    return compileUpdate(update, fields.value('arrayFilters'));
  }
  if (update !== undefined)
    throw new CommandError('FailedToParse', 'Cannot specify both an update and remove=true');
  if (fields.has('arrayFilters'))
    throw new CommandError('FailedToParse', 'Cannot specify arrayFilters and remove=true');
  if (fields.flag('upsert') || fields.flag('new')) {
    throw new CommandError('FailedToParse', "Cannot specify 'upsert' or 'new' with remove=true");
  }
  return undefined;
}

function answer(lastErrorObject: { [name: string]: Value | undefined }, value: Value): Doc {
  return doc({ lastErrorObject: doc(lastErrorObject), value, ok: 1 });
}
