import {
  Binary,
  DateTime,
  Decimal,
  Double,
  MaxKey,
  type Maybe,
  MinKey,
  ObjectId,
  Regex,
  Timestamp,
} from './values.js';

/** MongoDB's order of types: first by this number, then by value. Missing sorts as null. */
export const rank = {
  minKey: 1,
  /** What an empty array sorts as. */
  nothing: 2,
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  maxKey: 255,
} as const;

export function rankOf(value: Maybe): number {
  switch (typeof value) {
    case 'undefined':
      return rank.null;
    case 'string':
      return rank.string;
    case 'number':
    case 'bigint':
      return rank.number;
    case 'boolean':
      return rank.boolean;
    default:
  }
  if (value === null) return rank.null;
  if (value instanceof ObjectId) return rank.objectId;
  if (value instanceof Double || value instanceof Decimal) return rank.number;
  if (value instanceof DateTime) return rank.date;
  if (Array.isArray(value)) return rank.array;
  if (value instanceof Binary) return rank.binary;
  if (value instanceof Regex) return rank.regex;
  if (value instanceof Timestamp) return rank.timestamp;
  if (value instanceof MinKey) return rank.minKey;
  if (value instanceof MaxKey) return rank.maxKey;
  return rank.object;
}

/** The names that `$type` knows and this store can hold. */
export const typeAliases: ReadonlyMap<string, number> = new Map([
  ['double', 1],
  ['string', 2],
  ['object', 3],
  ['array', 4],
  ['binData', 5],
  ['objectId', 7],
  ['bool', 8],
  ['date', 9],
  ['null', 10],
  ['regex', 11],
  ['int', 16],
  ['timestamp', 17],
  ['long', 18],
  ['decimal', 19],
  ['minKey', -1],
  ['maxKey', 127],
]);

const aliasByNumber = new Map([...typeAliases].map(([alias, number]) => [number, alias]));

export function typeAlias(value: Maybe): string {
  return value === undefined ? 'missing' : (aliasByNumber.get(typeNumber(value)) ?? 'object');
}

/** The BSON type number of a value that is there. */
export function typeNumber(value: Exclude<Maybe, undefined>): number {
  switch (typeof value) {
    case 'string':
      return 2;
    case 'number':
      return 16;
    case 'bigint':
      return 18;
    case 'boolean':
      return 8;
    default:
  }
  if (value === null) return 10;
  if (value instanceof Double) return 1;
  if (Array.isArray(value)) return 4;
  if (value instanceof Binary) return 5;
  if (value instanceof ObjectId) return 7;
  if (value instanceof DateTime) return 9;
  if (value instanceof Regex) return 11;
  if (value instanceof Timestamp) return 17;
  if (value instanceof Decimal) return 19;
  if (value instanceof MinKey) return -1;
  if (value instanceof MaxKey) return 127;
  return 3;
}
