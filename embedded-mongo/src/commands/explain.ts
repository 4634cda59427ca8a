import { type Doc, doc, isDoc } from '../bson/values.js';
import { unsupported } from '../errors/command-error.js';
import { compileFilter } from '../match/filter.js';
import { planOf, type Query } from '../plan/run.js';
import { isNatural, sortOf } from '../plan/sort.js';
import type { Index } from '../store/catalog.js';
import { aggregateOptions, planOfFirsts, splitQuery, stagesOf } from './aggregate.js';
import { namespaceOf, type Server } from './command.js';
import { skipIndex } from './distinct.js';
import { commandFields, Fields } from './fields.js';
import { findOptions, queryOf } from './find.js';
import { findAndModifyOptions } from './find-and-modify.js';
import { updateParts } from './update.js';

/** Tells the plan of a command: which index, or COLLSCAN, and whether it sorts. No run times. */
export function explain(server: Server, body: Doc): Doc {
  const fields = commandFields(body, ['verbosity']);
  const inner = fields.document('explain');
  const [name = ''] = inner.keys();
  const command: Doc = new Map([...inner, ['$db', body.get('$db') ?? null]]);
  const { db, name: collectionName, full } = namespaceOf(command);
  const query = queryIn(name, command);
  compileFilter(query.filter);
  const collection = server.store.catalog.find(db, collectionName);
  const plan = collection === undefined ? undefined : planOf(collection, query);
  const sort = sortOf(query.sort);
  let stage: Doc;
  const key = name === 'distinct' ? command.get('key') : undefined;
  const skipped = typeof key === 'string' ? skipIndex(collection, key, query) : undefined;
  const stages = name === 'aggregate' ? stagesOf(commandFields(command, aggregateOptions)) : [];
  const firsts = planOfFirsts(collection, query, splitQuery(stages).rest);
  if (collection === undefined) stage = doc({ stage: 'EOF' });
  else if (skipped) stage = distinctScan(skipped);
  else if (firsts) stage = distinctScan(firsts.index);
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
  const isSorted = plan?.givesSort === true || firsts !== undefined;
  if (sort.length > 0 && !isNatural(sort) && !isSorted && isDoc(query.sort)) {
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

/** Which documents a command looks for, and in which order. */
function queryIn(name: string, command: Doc): Query {
  switch (name) {
    case 'find':
      return queryOf(commandFields(command, findOptions));
    case 'count':
    case 'distinct': {
      const fields = commandFields(command, ['query', 'key', 'hint', 'skip', 'limit']);
      return { filter: fields.document('query'), hint: fields.value('hint') };
    }
    case 'aggregate': {
      const fields = commandFields(command, aggregateOptions);
      return { ...splitQuery(stagesOf(fields)).query, hint: fields.value('hint') };
    }
    case 'findAndModify': {
      const fields = commandFields(command, findAndModifyOptions);
      return { filter: fields.document('query'), sort: fields.value('sort'), hint: fields.value('hint') };
    }
    case 'update':
    case 'delete': {
      const part = name === 'update' ? 'updates' : 'deletes';
      const [statement, ...others] = commandFields(command, [part, 'ordered']).documents(part);
      if (statement === undefined || others.length > 0) throw unsupported(`explain of several ${part}`);
      const fields = new Fields(part, statement, [...updateParts, 'limit']);
      return { filter: fields.document('q'), hint: fields.value('hint') };
    }
    default:
      throw unsupported(`explain of '${name}'`);
  }
}

const distinctScan = ({ key, name }: Index): Doc =>
  doc({ stage: 'DISTINCT_SCAN', keyPattern: key, indexName: name });

function directionOf(isReverse: boolean | undefined): string {
  return isReverse === true ? 'backward' : 'forward';
}
