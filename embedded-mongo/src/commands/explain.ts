import { type Doc, doc, isDoc } from '../bson/values.js';
import { unsupported } from '../errors/command-error.js';
import { compileFilter } from '../match/filter.js';
import { planOf } from '../plan/run.js';
import { isNatural, sortOf } from '../plan/sort.js';
import { namespaceOf, type Server } from './command.js';
import { commandFields } from './fields.js';
import { findOptions, queryOf } from './find.js';

/** Tells the plan of a find: which index, or COLLSCAN, and whether it sorts. No run times. */
export function explain(server: Server, body: Doc): Doc {
  const fields = commandFields(body, ['verbosity']);
  const inner = fields.document('explain');
  const [name] = inner.keys();
  if (name !== 'find') throw unsupported(`explain of '${String(name)}'`);
  const command: Doc = new Map([...inner, ['$db', body.get('$db') ?? null]]);
  const { db, name: collectionName, full } = namespaceOf(command);
  const query = queryOf(commandFields(command, findOptions));
  compileFilter(query.filter);
  const collection = server.store.catalog.find(db, collectionName);
  const plan = collection === undefined ? undefined : planOf(collection, query);
  const sort = sortOf(query.sort);
  let stage: Doc;
  if (collection === undefined) stage = doc({ stage: 'EOF' });
  else if (plan?.index === undefined)
    stage = doc({ stage: 'COLLSCAN', direction: directionOf(plan?.reverse) });
  else {
    const { index, reverse } = plan;
    const inputStage = doc({
      stage: 'IXSCAN',
      keyPattern: index.key,
      indexName: index.name,
      isMultiKey: index.multikey.includes(true),
      isUnique: index.unique,
      isSparse: index.sparse,
      isPartial: index.partial !== undefined,
      direction: directionOf(reverse),
    });
    stage = doc({ stage: 'FETCH', inputStage });
  }
  if (sort.length > 0 && !isNatural(sort) && plan?.givesSort !== true && isDoc(query.sort)) {
    stage = doc({ stage: 'SORT', sortPattern: query.sort, inputStage: stage });
  }
  const queryPlanner = doc({
    namespace: full,
    parsedQuery: query.filter,
    winningPlan: stage,
    rejectedPlans: [],
  });
  return doc({ explainVersion: '1', queryPlanner, ok: 1 });
}

function directionOf(isReverse: boolean | undefined): string {
  return isReverse === true ? 'backward' : 'forward';
}
