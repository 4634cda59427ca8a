import { sameValue } from '../bson/compare.js';
import { toDouble } from '../bson/numbers.js';
import { type Doc, doc, isDoc, isNumber, type Maybe, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { checkPartialFilter } from '../plan/partial.js';
import type { Collection, IndexSpec } from '../store/catalog.js';
import { namespaceOf, type Server } from './command.js';
import { commandFields, Fields } from './fields.js';

const maxIndexes = 64;
const known = [
  'key',
  'name',
  'ns',
  'v',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  // Since MongoDB 4.2 without effect.
  'background',
];

export async function createIndexes(server: Server, body: Doc): Promise<Doc> {
  const namespace = namespaceOf(body);
  const fields = commandFields(body, ['indexes']);
  const specs = fields.documents('indexes').map((spec) => specOf(spec));
  if (specs.length === 0) throw new CommandError('BadValue', 'Must specify at least one index to create');
  const { store } = server;
  return store.writeAlone(() => {
    const isNew = store.catalog.find(namespace.db, namespace.name) === undefined;
    const collection = store.ensure(namespace.db, namespace.name);
    const before = collection.indexes.length;
    for (const spec of specs) {
      if (alreadyThere(collection, spec)) continue;
      if (collection.indexes.length >= maxIndexes)
        throw new CommandError(
          'CannotCreateIndex',
          `add index fails, too many indexes for ${namespace.full}`,
        );
      store.records.build(collection, store.catalog.addIndex(collection, spec));
    }
    store.catalog.save(collection);
    const after = collection.indexes.length;
    return doc({
      numIndexesBefore: before,
      numIndexesAfter: after,
      createdCollectionAutomatically: isNew,
      note: after === before ? 'all indexes already exist' : undefined,
      ok: 1,
    });
  });
}

/** True for an equal index. One that clashes by name or by key is refused. */
function alreadyThere(collection: Collection, spec: IndexSpec): boolean {
  for (const index of collection.indexes) {
    const isSame = isSameIndex(index, spec);
    if (index.name === spec.name) {
      if (isSame || spec.name === '_id_') return true;
      const what = sameValue(index.key, spec.key) ? 'IndexOptionsConflict' : 'IndexKeySpecsConflict';
      throw new CommandError(
        what,
        `An existing index has the same name as the requested index, but differs from it: ${spec.name}`,
      );
    }
    if (!sameValue(index.key, spec.key) || !sameValue(index.partial, spec.partial)) continue;
    throw new CommandError(
      'IndexOptionsConflict',
      `Index already exists with a different name: ${index.name}`,
    );
  }
  return false;
}

function isSameIndex(index: IndexSpec, spec: IndexSpec): boolean {
  return (
    sameValue(index.key, spec.key) &&
    index.unique === spec.unique &&
    index.sparse === spec.sparse &&
    index.expireAfterSeconds === spec.expireAfterSeconds &&
    sameValue(index.partial, spec.partial)
  );
}

function specOf(body: Doc): IndexSpec {
  const fields = new Fields('createIndexes.indexes', body, known);
  const key = keyOf(fields.value('key'));
  const isId = key.size === 1 && key.has('_id');
  const name = isId ? '_id_' : fields.text('name');
  if (!isId && name === '_id_')
    throw new CommandError('BadValue', "The index name '_id_' is reserved for the _id index");
  const version = fields.count('v') ?? 2;
  if (version !== 2) throw unsupported(`the index version ${version}`);
  const partial = fields.optionalDocument('partialFilterExpression');
  if (partial !== undefined) checkPartialFilter(partial);
  const sparse = fields.flag('sparse');
  if (sparse && partial !== undefined) {
    throw new CommandError('CannotCreateIndex', 'cannot mix "partialFilterExpression" and "sparse" options');
  }
  const expireAfterSeconds = expiry(fields.value('expireAfterSeconds'));
  if (expireAfterSeconds !== undefined && (key.size > 1 || isId)) {
    throw new CommandError('CannotCreateIndex', 'TTL indexes are single-field indexes, and not on _id');
  }
  return { name, key, unique: isId || fields.flag('unique'), sparse, partial, expireAfterSeconds };
}

function keyOf(value: Maybe): Doc {
  if (!isDoc(value) || value.size === 0)
    throw new CommandError('CannotCreateIndex', 'Index keys must be a document that is not empty');
  if (value.size > 32) throw new CommandError('CannotCreateIndex', 'Index key contains more than 32 fields');
  for (const [path, order] of value) {
    if (typeof order === 'string') throw unsupported(`an index of type '${order}'`, 'CannotCreateIndex');
    const direction = isNumber(order) ? toDouble(order) : 0;
    if (direction !== 1 && direction !== -1)
      throw unsupported(`the index order of '${path}'`, 'CannotCreateIndex');
    if (path.includes('$**')) throw unsupported('a wildcard index', 'CannotCreateIndex');
    const parts = path.split('.');
    if (parts.includes('') || parts.some((part) => part.startsWith('$'))) {
      throw new CommandError('CannotCreateIndex', `the index path '${path}' has an empty or a '$' part`);
    }
  }
  return new Map(
    [...value].map(([path, order]): [string, Value] => [path, isNumber(order) ? toDouble(order) : order]),
  );
}

/** Seconds, as MongoDB limits them. */
export function expiry(value: Maybe): number | undefined {
  if (value === undefined) return undefined;
  const seconds = isNumber(value) ? Math.trunc(toDouble(value)) : Number.NaN;
  if (!(seconds >= 0 && seconds <= 0x7fffffff)) {
    throw new CommandError(
      'CannotCreateIndex',
      'TTL index expireAfterSeconds must be a number from 0 to 2147483647',
    );
  }
  return seconds;
}
