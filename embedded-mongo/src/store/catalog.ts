import { randomBytes } from 'node:crypto';
import { decodeDocument } from '../bson/decode.js';
import { encodeDocument } from '../bson/encode.js';
import { Binary, type Doc, doc, isArray, isDoc, type Value } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';
import { compileFilter } from '../match/filter.js';
import { type Matcher } from '../match/matcher.js';
import type { KeyValue } from './key-value.js';
import { under } from './key-value.js';
import { catalogKey, catalogPrefix, lastIdKey, recordOfKey, recordPrefix } from './layout.js';

/** What an index promises, as createIndexes gave it. */
export interface IndexSpec {
  name: string;
  /** The key as given, for listIndexes and errors. */
  key: Doc;
  unique: boolean;
  sparse: boolean;
  partial: Doc | undefined;
  expireAfterSeconds: number | undefined;
}

export interface IndexField {
  path: readonly string[];
  descending: boolean;
}

export interface Index extends IndexSpec {
  id: number;
  fields: IndexField[];
  /** Per field: some document has, or had, an array on its path. Such a field gives no order and only one bound. */
  multikey: boolean[];
  /** Some key was cut short: keys are still found, but no longer in order. */
  isCut: boolean;
  covers: Matcher;
}

export interface Collection {
  db: string;
  name: string;
  id: number;
  uuid: Binary;
  indexes: Index[];
  /** Its documents lie in an order that says nothing of when they came. */
  isClustered: boolean;
  lastRecord: number;
  /** No document has, or had, more keys than this: its own, and those in indexes. */
  mostKeys: number;
}

/** Which collections and indexes there are. In memory, and on disk in the transaction that changes it. */
export class Catalog {
  readonly #keys: KeyValue;
  #collections = new Map<string, Collection>();
  #lastId = 0;
  /** Counts what may have taken a collection or an index away. */
  losses = 0;

  constructor(keys: KeyValue) {
    this.#keys = keys;
    this.reload();
  }

  /** After a transaction that failed, memory may be ahead of the disk. */
  reload(): void {
    const stored = this.#keys.get(lastIdKey);
    this.#lastId = stored === undefined ? 0 : stored.readUInt32BE(0);
    this.losses += 1;
    this.#collections = new Map();
    for (const { value } of this.#keys.scan(under(catalogPrefix))) {
      const collection = this.#load(decodeDocument(value));
      this.#keys.expectRemovalOf(collection.mostKeys);
      this.#collections.set(`${collection.db}.${collection.name}`, collection);
    }
  }

  find(db: string, name: string): Collection | undefined {
    return this.#collections.get(`${db}.${name}`);
  }

  list(db: string): Collection[] {
    return [...this.#collections.values()].filter((collection) => collection.db === db);
  }

  all(): Collection[] {
    return [...this.#collections.values()];
  }

  create(db: string, name: string, { isClustered = false } = {}): Collection {
    const uuid = randomBytes(16);
    uuid[6] = ((uuid[6] ?? 0) & 0x0f) | 0x40;
    uuid[8] = ((uuid[8] ?? 0) & 0x3f) | 0x80;
    const collection: Collection = {
      db,
      name,
      id: this.#nextId(),
      uuid: new Binary(4, uuid),
      indexes: [],
      isClustered,
      lastRecord: 0,
      mostKeys: 0,
    };
    this.addIndex(collection, {
      name: '_id_',
      key: doc({ _id: 1 }),
      unique: true,
      sparse: false,
      partial: undefined,
      expireAfterSeconds: undefined,
    });
    this.#collections.set(`${db}.${name}`, collection);
    this.save(collection);
    return collection;
  }

  addIndex(collection: Collection, spec: IndexSpec): Index {
    const index = asIndex(spec, this.#nextId());
    collection.indexes.push(index);
    return index;
  }

  /** Still as it was when a reader began: the collection, and the index it goes along. Throws QueryPlanKilled. */
  mustStillHave({ db, name, id }: Collection, index: Index | undefined): void {
    const now = this.find(db, name);
    if (now?.id !== id) throw new CommandError('QueryPlanKilled', `collection dropped: ${db}.${name}`);
    if (index !== undefined && !now.indexes.some((other) => other.id === index.id))
      throw new CommandError('QueryPlanKilled', `index '${index.name}' dropped`);
  }

  /** Without its entries, which are to be given up with it. */
  removeIndexes(collection: Collection, gone: readonly Index[]): void {
    this.losses += 1;
    collection.indexes = collection.indexes.filter((index) => !gone.includes(index));
    this.#keys.note(...this.#entry(collection));
  }

  remove(collection: Collection): void {
    this.losses += 1;
    this.#collections.delete(`${collection.db}.${collection.name}`);
    this.#keys.remove(catalogKey(`${collection.db}.${collection.name}`));
  }

  save(collection: Collection): void {
    this.#keys.put(...this.#entry(collection));
  }

  /** Rounded up, so that it is stored seldom. */
  expectKeys(collection: Collection, keys: number): void {
    if (keys <= collection.mostKeys) return;
    collection.mostKeys = 2 ** Math.ceil(Math.log2(keys));
    this.#keys.expectRemovalOf(collection.mostKeys);
    this.save(collection);
  }

  #entry(collection: Collection): [key: Buffer, value: Buffer] {
    const indexes = collection.indexes.map((index) => indexDoc(index));
    const { db, name, id, uuid, isClustered, mostKeys } = collection;
    const clustered = isClustered ? true : undefined;
    const stored = doc({ db, name, id, uuid, clustered, indexes, mostKeys });
    return [catalogKey(`${db}.${name}`), encodeDocument(stored)];
  }

  #nextId(): number {
    this.#lastId += 1;
    const value = Buffer.allocUnsafe(4);
    value.writeUInt32BE(this.#lastId, 0);
    this.#keys.put(lastIdKey, value);
    return this.#lastId;
  }

  #load(stored: Doc): Collection {
    const id = Number(stored.get('id'));
    const [last] = this.#keys.scan(under(recordPrefix(id)), true);
    const uuid = stored.get('uuid');
    const indexes = stored.get('indexes');
    if (!(uuid instanceof Binary) || !isArray(indexes))
      throw new Error('the catalog of the store is damaged');
    return {
      db: textIn(stored, 'db'),
      name: textIn(stored, 'name'),
      id,
      uuid,
      indexes: indexes.map((index) => loadIndex(index)),
      isClustered: stored.get('clustered') === true,
      lastRecord: last === undefined ? 0 : recordOfKey(last.key),
      mostKeys: Number(stored.get('mostKeys') ?? 0),
    };
  }
}

function asIndex(spec: IndexSpec, id: number): Index {
  const fields = [...spec.key].map(([path, order]) => ({ path: path.split('.'), descending: order === -1 }));
  return {
    ...spec,
    id,
    fields,
    multikey: fields.map(() => false),
    isCut: false,
    covers: spec.partial === undefined ? () => true : compileFilter(spec.partial),
  };
}

function indexDoc(index: Index): Doc {
  return doc({
    id: index.id,
    name: index.name,
    key: index.key,
    unique: index.unique,
    sparse: index.sparse,
    partial: index.partial,
    expire: index.expireAfterSeconds,
    multikey: index.multikey,
    isCut: index.isCut,
  });
}

function loadIndex(stored: Value): Index {
  const key = isDoc(stored) ? stored.get('key') : undefined;
  if (!isDoc(stored) || !isDoc(key)) throw new Error('the catalog of the store is damaged');
  const partial = stored.get('partial');
  const expire = stored.get('expire');
  const multikey = stored.get('multikey');
  const index = asIndex(
    {
      name: textIn(stored, 'name'),
      key,
      unique: stored.get('unique') === true,
      sparse: stored.get('sparse') === true,
      partial: isDoc(partial) ? partial : undefined,
      expireAfterSeconds: typeof expire === 'number' ? expire : undefined,
    },
    Number(stored.get('id')),
  );
  if (isArray(multikey)) index.multikey = multikey.map((flag) => flag === true);
  index.isCut = stored.get('isCut') === true;
  return index;
}

function textIn(stored: Doc, field: string): string {
  const text = stored.get(field);
  if (typeof text !== 'string') throw new Error('the catalog of the store is damaged');
  return text;
}
