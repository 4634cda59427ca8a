import { createHash } from 'node:crypto';
import { toDouble } from '../bson/numbers.js';
import { rank, rankOf } from '../bson/types.js';
import {
  Binary,
  DateTime,
  Decimal,
  isDoc,
  isNumber,
  type NumberValue,
  ObjectId,
  Regex,
  Timestamp,
  type Value,
} from '../bson/values.js';
import { unsupported } from '../errors/command-error.js';

/** Longer keys are cut here and end in a hash; every hit is checked on the document, so a cut key never lies. */
export const maxKeyLength = 800;

/** The key of an empty array, which sorts below null. */
export const nothing: unique symbol = Symbol('nothing');
export type KeyValue = Value | typeof nothing;

/** One value as bytes whose order is MongoDB's order of values. No encoding is the beginning of another. */
export function encodeKey(value: KeyValue, descending = false): Buffer {
  const parts: Buffer[] = [];
  write(parts, value);
  const bytes = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
  if (!descending) return bytes;
  const turned = Buffer.allocUnsafe(bytes.length);
  for (let index = 0; index < bytes.length; index++) turned[index] = ~(bytes[index] ?? 0);
  return turned;
}

export function shorten(key: Buffer): Buffer {
  if (key.length <= maxKeyLength) return key;
  const hash = createHash('sha256').update(key).digest().subarray(0, 16);
  return Buffer.concat([key.subarray(0, maxKeyLength), hash]);
}

function write(parts: Buffer[], value: KeyValue): void {
  if (value === nothing) {
    parts.push(Buffer.of(rank.nothing));
  } else if (typeof value === 'string') {
    parts.push(Buffer.of(rank.string), escaped(value));
  } else if (isNumber(value)) {
    parts.push(numberKey(value));
  } else if (value instanceof ObjectId) {
    parts.push(Buffer.of(rank.objectId), Buffer.from(value.hex, 'hex'));
  } else if (typeof value === 'boolean') {
    parts.push(Buffer.of(rank.boolean, value ? 1 : 0));
  } else if (value instanceof DateTime) {
    parts.push(tagged(rank.date, BigInt.asUintN(64, value.ms ^ (1n << 63n))));
  } else if (value instanceof Timestamp) {
    parts.push(tagged(rank.timestamp, value.value));
  } else if (value instanceof Binary) {
    const head = Buffer.alloc(6);
    head[0] = rank.binary;
    head.writeUInt32BE(value.bytes.length, 1);
    head[5] = value.subtype;
    parts.push(head, value.bytes);
  } else if (value instanceof Regex) {
    parts.push(Buffer.of(rank.regex), escaped(value.pattern), escaped(value.flags));
  } else {
    writeNested(parts, value);
  }
}

function writeNested(parts: Buffer[], value: Value): void {
  parts.push(Buffer.of(rankOf(value)));
  if (Array.isArray(value)) {
    for (const item of value) write(parts, item);
    parts.push(Buffer.of(0));
  } else if (isDoc(value)) {
    for (const [name, item] of value) {
      parts.push(Buffer.of(rankOf(item)), escaped(name));
      write(parts, item);
    }
    parts.push(Buffer.of(0));
  }
}

/** A zero byte inside becomes 00 FF, so that the end, 00 00, sorts first. */
function escaped(text: string): Buffer {
  const bytes = Buffer.from(text);
  if (!bytes.includes(0)) return Buffer.concat([bytes, Buffer.alloc(2)]);
  const out: number[] = [];
  for (const byte of bytes) out.push(...(byte === 0 ? [0, 0xff] : [byte]));
  out.push(0, 0);
  return Buffer.from(out);
}

function tagged(tag: number, value: bigint): Buffer {
  const bytes = Buffer.allocUnsafe(9);
  bytes[0] = tag;
  bytes.writeBigUInt64BE(value, 1);
  return bytes;
}

const exactBelow = 2 ** 53;

/**
 * The nearest double in an order-keeping form; where doubles are no longer exact, followed by what rounding took
 * away from an int64, so that neighbours stay apart.
 */
function numberKey(value: NumberValue): Buffer {
  if (value instanceof Decimal) throw unsupported('a Decimal128 in an indexed field');
  const double = toDouble(value);
  const wide = Math.abs(double) >= exactBelow;
  const bytes = Buffer.allocUnsafe(wide ? 11 : 9);
  bytes[0] = rank.number;
  writeDouble(bytes, double, 1);
  if (wide) {
    const rest = typeof value === 'bigint' ? Number(value - BigInt(double)) : 0;
    bytes.writeUInt16BE(rest + 0x8000, 9);
  }
  return bytes;
}

function writeDouble(bytes: Buffer, double: number, at: number): void {
  if (Number.isNaN(double)) {
    bytes.fill(0, at, at + 8);
    return;
  }
  // Adding 0 turns -0 into 0: they are equal.
  bytes.writeDoubleBE(double + 0, at);
  if (double < 0) {
    for (let index = at; index < at + 8; index++) bytes[index] = ~(bytes[index] ?? 0);
  } else {
    bytes[at] = (bytes[at] ?? 0) | 0x80;
  }
}

/** The first key after every key that begins with `prefix`. */
export function after(prefix: Buffer): Buffer {
  const next = Buffer.from(prefix);
  for (let index = next.length - 1; index >= 0; index--) {
    const byte = next[index] ?? 0;
    if (byte < 0xff) {
      next[index] = byte + 1;
      return next.subarray(0, index + 1);
    }
  }
  // Never reached with a real key: every key starts with a kind byte below 0xff.
  return Buffer.alloc(maxKeyLength * 2, 0xff);
}
