import { decimalText } from '../bson/numbers.js';
import {
  Binary,
  DateTime,
  Decimal,
  type Doc,
  Double,
  doc,
  isDoc,
  MaxKey,
  MinKey,
  ObjectId,
  Raw,
  Regex,
  Timestamp,
  type Value,
} from '../bson/values.js';
import type { KeyValue } from '../keys/encode-key.js';
import { CommandError } from './command-error.js';

interface KeyOwner {
  db: string;
  name: string;
}

/** E11000 as MongoDB words it: callers tell unique indexes apart by `keyPattern`. */
export function duplicateKey(
  collection: KeyOwner,
  index: { name: string; key: Doc },
  row: readonly KeyValue[],
): CommandError {
  const keyValue: Doc = new Map();
  let at = 0;
  for (const field of index.key.keys()) {
    const value = row[at++];
    keyValue.set(field, typeof value === 'symbol' || value === undefined ? null : value);
  }
  const message = `E11000 duplicate key error collection: ${collection.db}.${collection.name} index: ${index.name} dup key: ${shown(keyValue)}`;
  return new CommandError('DuplicateKey', message, doc({ keyPattern: index.key, keyValue }));
}

/** A value as MongoDB's messages write it. */
function shown(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  if (value instanceof Double)
    return Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value);
  if (value instanceof ObjectId) return `ObjectId('${value.hex}')`;
  if (value instanceof DateTime) return `new Date(${value.ms})`;
  if (value instanceof Binary)
    return `BinData(${value.subtype}, ${value.bytes.toString('hex').toUpperCase()})`;
  if (value instanceof Regex) return `/${value.pattern}/${value.flags}`;
  if (value instanceof Timestamp) return `Timestamp(${value.value >> 32n}, ${value.value & 0xffffffffn})`;
  if (value instanceof Decimal) return decimalText(value);
  if (value instanceof MinKey) return 'MinKey';
  if (value instanceof MaxKey) return 'MaxKey';
  if (value instanceof Raw) return '{…}';
  if (!isDoc(value)) return value.length === 0 ? '[]' : `[ ${value.map((item) => shown(item)).join(', ')} ]`;
  const fields = [...value].map(([name, item]) => `${name}: ${shown(item)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
