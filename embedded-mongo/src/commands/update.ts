import { type Doc, doc, type Value } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';
import { compileFilter } from '../match/filter.js';
import { findForWrite } from '../plan/run.js';
import type { Store } from '../store/store.js';
import { compileUpdate } from '../update/update.js';
import { changeOne, insertUpserted } from './change-one.js';
import { type Namespace, namespaceOf, type Server } from './command.js';
import { commandFields, Fields } from './fields.js';
import { runStatements, withErrors } from './write-batch.js';

export const updateParts = ['q', 'u', 'multi', 'upsert', 'hint', 'arrayFilters'];

interface Outcome {
  matched: number;
  modified: number;
  upsertedId: Value | undefined;
}

export async function update(server: Server, body: Doc): Promise<Doc> {
  const namespace = namespaceOf(body);
  const fields = commandFields(body, ['updates', 'ordered', 'bypassDocumentValidation']);
  const statements = fields.documents('updates');
  const ordered = fields.flag('ordered', true);
  const maxTimeMs = fields.count('maxTimeMS') ?? 0;
  return server.store.write(() => {
    const total = { n: 0, nModified: 0 };
    const upserted: Doc[] = [];
    const errors = runStatements(statements, ordered, (statement, index) => {
      const outcome = updateStatement(server.store, namespace, statement, total, maxTimeMs);
      if (outcome.upsertedId !== undefined) upserted.push(doc({ index, _id: outcome.upsertedId }));
    });
    const answer = doc({
      n: total.n,
      nModified: total.nModified,
      upserted: upserted.length > 0 ? upserted : undefined,
    });
    return withErrors(answer, errors);
  });
}

/** Counts as it goes: of a multi-update that stops half-way, what was done stays done and is told. */
function updateStatement(
  store: Store,
  namespace: Namespace,
  statement: Doc,
  total: { n: number; nModified: number },
  maxTimeMs: number,
): Outcome {
  const fields = new Fields('updates', statement, updateParts);
  const filter = fields.document('q');
  const updater = compileUpdate(fields.value('u') ?? null, fields.value('arrayFilters'));
  const isMulti = fields.flag('multi');
  if (isMulti && updater.isReplacement) {
    throw new CommandError('FailedToParse', 'multi update is not supported for replacement-style update');
  }
  compileFilter(filter);
  const outcome: Outcome = { matched: 0, modified: 0, upsertedId: undefined };
  const collection = store.catalog.find(namespace.db, namespace.name);
  const query = { filter, hint: fields.value('hint'), limit: isMulti ? 0 : 1, maxTimeMs };
  // All are found before the first is changed, so that a change cannot bring one back into the scan.
  for (const row of findForWrite(store, collection, query)) {
    if (collection === undefined) break;
    const { changed } = changeOne(store, collection, row, updater);
    outcome.matched += 1;
    total.n += 1;
    if (changed) total.nModified += 1;
  }
  if (outcome.matched === 0 && fields.flag('upsert')) {
    const made = insertUpserted(store, store.ensure(namespace.db, namespace.name), filter, updater);
    outcome.upsertedId = made.get('_id');
    total.n += 1;
  }
  return outcome;
}
