/** Where things are: one kind byte, the number of the collection or index, then what sorts inside it. */
export type RecordId = number;

const recordIdLength = 6;
const kind = { catalog: 0x63, record: 0x64, filler: 0x66, index: 0x69, meta: 0x6d, givenUp: 0x78 } as const;

/**
 * Each record space and each index grows in a tree of its own (until there are more of them than trees): where new
 * keys always come last, the pages of a tree are filled to the brim, but those in the midst of a shared one by half.
 */
export const trees = 64;

/** Of its own, so that what a filler pushes aside is never a row. It lies behind the others. */
const fillerTree = trees;

/** All of them. */
export const treesAndFillers = trees + 1;

/** Which tree a key is in. The catalog and the counter share the first one. */
export function treeOf(key: Buffer): number {
  if (key[0] === kind.filler) return fillerTree;
  const isNumbered = key[0] === kind.record || key[0] === kind.index;
  return isNumbered ? key.readUInt32BE(1) % trees : 0;
}

function prefixed(kindByte: number, id: number, extra: number): Buffer {
  const key = Buffer.allocUnsafe(5 + extra);
  key[0] = kindByte;
  key.writeUInt32BE(id, 1);
  return key;
}

export const catalogPrefix = Buffer.of(kind.catalog);
export const lastIdKey = Buffer.concat([Buffer.of(kind.meta), Buffer.from('lastId')]);

/** Of collections and indexes that are dropped, whose rows are still to be removed: the prefix of those rows follows. */
export const givenUpPrefix = Buffer.of(kind.givenUp);

export function givenUpKey(prefix: Buffer): Buffer {
  return Buffer.concat([givenUpPrefix, prefix]);
}

export function prefixGivenUp(key: Buffer): Buffer {
  return key.subarray(givenUpPrefix.length);
}

/** Rows that are there for a moment only, to take up free pages. */
export const fillerPrefix = Buffer.of(kind.filler);

export function fillerKey(number: number): Buffer {
  return prefixed(kind.filler, number, 0);
}

export function catalogKey(namespace: string): Buffer {
  return Buffer.concat([catalogPrefix, Buffer.from(namespace)]);
}

export function recordPrefix(collection: number): Buffer {
  return prefixed(kind.record, collection, 0);
}

export function recordKey(collection: number, record: RecordId): Buffer {
  const key = prefixed(kind.record, collection, recordIdLength);
  key.writeUIntBE(record, 5, recordIdLength);
  return key;
}

export function indexPrefix(index: number): Buffer {
  return prefixed(kind.index, index, 0);
}

/** In a unique index the record is the entry's value; elsewhere it ends the key, so that equal keys can live together. */
export function indexKey(index: number, key: Buffer, record: RecordId | undefined): Buffer {
  const whole = prefixed(kind.index, index, key.length + (record === undefined ? 0 : recordIdLength));
  key.copy(whole, 5);
  if (record !== undefined) whole.writeUIntBE(record, 5 + key.length, recordIdLength);
  return whole;
}

/** The record a key ends in: of a record's own key, or of an entry in an index that is not unique. */
export function recordOfKey(key: Buffer): RecordId {
  return key.readUIntBE(key.length - recordIdLength, recordIdLength);
}

export function recordValue(record: RecordId): Buffer {
  const value = Buffer.allocUnsafe(recordIdLength);
  value.writeUIntBE(record, 0, recordIdLength);
  return value;
}

export function recordOfValue(value: Buffer): RecordId {
  return value.readUIntBE(0, recordIdLength);
}

/** What an entry of an index that is not unique holds: lmdb wants a value. */
export const present = Buffer.of(1);
