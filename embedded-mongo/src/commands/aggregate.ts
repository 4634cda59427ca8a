import type { Stage } from '../aggregate/stage.js';
import { compileStage, positive } from '../aggregate/stages.js';
import { DateTime, type Doc, doc, isDoc, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { type FirstOfEach, fieldOfFirsts, firstOfEach, planFirsts } from '../plan/first-of-each.js';
import { type Flow, spread } from '../plan/flow.js';
import { flowQuery, type Query } from '../plan/run.js';
import { sortOf } from '../plan/sort.js';
import { stillThere } from '../plan/still-there.js';
import type { Collection } from '../store/catalog.js';
import { namespaceOf, type Server } from './command.js';
import { commandFields, Fields } from './fields.js';
import { defaultBatch } from './find.js';

export const aggregateOptions = ['pipeline', 'cursor', 'hint', 'allowDiskUse', 'bypassDocumentValidation'];

export async function aggregate(server: Server, body: Doc): Promise<Doc> {
  if (typeof body.get('aggregate') !== 'string') throw unsupported('an aggregation over no collection');
  const namespace = namespaceOf(body);
  const fields = commandFields(body, aggregateOptions);
  if (!fields.has('cursor')) throw new CommandError('FailedToParse', "The 'cursor' option is required");
  const cursor = new Fields('aggregate.cursor', fields.document('cursor'), ['batchSize']);
  const { query, rest } = splitQuery(stagesOf(fields));
  const now = new DateTime(BigInt(Date.now()));
  const compiled: Stage[] = rest.map(([name, spec]) => compileStage(name, spec, now));
  const collection = server.store.catalog.find(namespace.db, namespace.name);
  const asked = { ...query, hint: fields.value('hint'), maxTimeMs: fields.count('maxTimeMS') ?? 0 };
  const firsts = planOfFirsts(collection, asked, rest);
  const found =
    collection !== undefined && firsts !== undefined
      ? stillThere(
          server.store,
          collection,
          firsts.index,
          firstOfEach(server.store, collection, asked, firsts),
        )
      : flowQuery(server.store, collection, asked);
  let rows: Flow<Doc> = spread(found, ({ document }) => [document]);
  for (const stage of compiled) rows = stage(rows);
  const batch = cursor.count('batchSize') ?? defaultBatch;
  return doc({ cursor: await server.cursors.start(namespace.full, rows, batch), ok: 1 });
}

/** For a `$group` that follows at once and takes the first of each: the rows behind the first need not be read. */
export function planOfFirsts(
  collection: Collection | undefined,
  query: Query,
  [stage]: readonly [string, Value][],
): FirstOfEach | undefined {
  const path = stage?.[0] === '$group' ? fieldOfFirsts(stage[1]) : undefined;
  return collection === undefined || path === undefined ? undefined : planFirsts(collection, query, path);
}

/** Each stage as its name and what it says. */
export function stagesOf(fields: Fields): [string, Value][] {
  return fields.documents('pipeline').map((stage): [string, Value] => {
    const [only] = stage;
    if (only === undefined || stage.size !== 1) {
      throw new CommandError(
        'BadValue',
        'A pipeline stage specification object must contain exactly one field.',
      );
    }
    return only;
  });
}

/** A leading $match, $sort, $skip and $limit, in this order, are a query: an index can serve them. */
export function splitQuery(stages: readonly [string, Value][]): { query: Query; rest: [string, Value][] } {
  const rest = [...stages];
  const next = (name: string): Value | undefined => (rest[0]?.[0] === name ? rest.shift()?.[1] : undefined);
  const filter = isDoc(rest[0]?.[1]) ? next('$match') : undefined;
  const query: Query = { filter: isDoc(filter) ? filter : new Map() };
  const sort = rest[0]?.[0] === '$sort' && sortOf(rest[0][1]).length > 0 ? next('$sort') : undefined;
  if (sort !== undefined) query.sort = sort;
  const skip = next('$skip');
  if (skip !== undefined) query.skip = positive('$skip', skip, 0);
  const limit = next('$limit');
  if (limit !== undefined) query.limit = positive('$limit', limit, 1);
  return { query, rest };
}
