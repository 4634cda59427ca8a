import { CommandError, unsupported } from '../errors/command-error.js';
import {
  Binary,
  DateTime,
  Decimal,
  type Doc,
  Double,
  MaxKey,
  MinKey,
  ObjectId,
  Regex,
  Timestamp,
  type Value,
} from './values.js';

/** MongoDB's own limit is 180 levels for what is stored. */
const maxDepth = 180;

function invalid(why: string): CommandError {
  return new CommandError('InvalidBSON', `invalid BSON: ${why}`);
}

function text(bytes: Buffer, start: number, end: number): string {
  const decoded = bytes.toString('utf8', start, end);
  // Bytes that are no UTF-8 would come back changed.
  if (decoded.includes('\ufffd') && Buffer.compare(Buffer.from(decoded), bytes.subarray(start, end)) !== 0) {
    throw invalid('a string is not UTF-8');
  }
  return decoded;
}

/** Reads one document that starts at `start`; throws InvalidBSON for anything malformed. */
export function decodeDocument(bytes: Buffer, start = 0, end = bytes.length): Doc {
  return new Reader(bytes, end).document(start, end, 1);
}

/** Reads one value of a stored document. */
export function decodeValueAt(bytes: Buffer, type: number, at: number): Value {
  return new Reader(bytes, bytes.length).valueAt(type, at);
}

class Reader {
  readonly #bytes: Buffer;
  readonly #end: number;
  #at = 0;

  constructor(bytes: Buffer, end: number) {
    this.#bytes = bytes;
    this.#end = Math.min(end, bytes.length);
  }

  document(start: number, limit: number, depth: number): Doc {
    const end = this.#open(start, limit, depth);
    const fields: Doc = new Map();
    for (;;) {
      const type = this.#byte(end);
      if (type === 0) break;
      const name = this.#cstring(end);
      if (fields.has(name)) throw invalid(`the field '${name}' occurs twice`);
      fields.set(name, this.#value(type, end, depth));
    }
    if (this.#at !== end) throw invalid('a document ends early');
    return fields;
  }

  valueAt(type: number, at: number): Value {
    this.#at = at;
    return this.#value(type, this.#end, 1);
  }

  #array(start: number, limit: number, depth: number): Value[] {
    const end = this.#open(start, limit, depth);
    const items: Value[] = [];
    for (;;) {
      const type = this.#byte(end);
      if (type === 0) break;
      this.#skipName(end);
      items.push(this.#value(type, end, depth));
    }
    if (this.#at !== end) throw invalid('an array ends early');
    return items;
  }

  #open(start: number, limit: number, depth: number): number {
    if (depth > maxDepth)
      throw new CommandError('Overflow', `documents are nested deeper than ${maxDepth} levels`);
    if (start + 5 > limit || start + 5 > this.#end) throw invalid('a document is cut off');
    const size = this.#bytes.readInt32LE(start);
    const end = start + size;
    if (size < 5 || end > limit || end > this.#end) throw invalid('a document has a wrong length');
    this.#at = start + 4;
    return end;
  }

  #byte(end: number): number {
    if (this.#at >= end) throw invalid('a document has no end');
    return this.#bytes[this.#at++] ?? 0;
  }

  #take(size: number, end: number): number {
    const start = this.#at;
    if (size < 0 || start + size >= end) throw invalid('a value is cut off');
    this.#at = start + size;
    return start;
  }

  #skipName(end: number): void {
    const stop = this.#bytes.indexOf(0, this.#at);
    if (stop < 0 || stop >= end) throw invalid('a name has no end');
    this.#at = stop + 1;
  }

  #cstring(end: number): string {
    const start = this.#at;
    this.#skipName(end);
    return text(this.#bytes, start, this.#at - 1);
  }

  #string(end: number): string {
    const size = this.#bytes.readInt32LE(this.#take(4, end));
    if (size < 1) throw invalid('a string has a wrong length');
    const start = this.#take(size, end);
    if (this.#bytes[start + size - 1] !== 0) throw invalid('a string has no end');
    return text(this.#bytes, start, start + size - 1);
  }

  #value(type: number, end: number, depth: number): Value {
    const bytes = this.#bytes;
    switch (type) {
      case 0x01:
        return new Double(bytes.readDoubleLE(this.#take(8, end)));
      case 0x02:
        return this.#string(end);
      case 0x03:
        return this.document(this.#at, end - 1, depth + 1);
      case 0x04:
        return this.#array(this.#at, end - 1, depth + 1);
      case 0x05:
        return this.#binary(end);
      case 0x07: {
        const start = this.#take(12, end);
        return new ObjectId(bytes.toString('hex', start, start + 12));
      }
      case 0x08: {
        const flag = bytes[this.#take(1, end)];
        if (flag !== 0 && flag !== 1) throw invalid('a boolean is neither 0 nor 1');
        return flag === 1;
      }
      case 0x09:
        return new DateTime(bytes.readBigInt64LE(this.#take(8, end)));
      case 0x0a:
        return null;
      case 0x0b: {
        const pattern = this.#cstring(end);
        return new Regex(pattern, this.#cstring(end));
      }
      case 0x10:
        return bytes.readInt32LE(this.#take(4, end));
      case 0x11:
        return new Timestamp(bytes.readBigUInt64LE(this.#take(8, end)));
      case 0x12:
        return bytes.readBigInt64LE(this.#take(8, end));
      case 0x13: {
        const start = this.#take(16, end);
        return new Decimal(Buffer.from(bytes.subarray(start, start + 16)));
      }
      case 0xff:
        return new MinKey();
      case 0x7f:
        return new MaxKey();
      default:
        throw unknownType(type);
    }
  }

  #binary(end: number): Binary {
    const size = this.#bytes.readInt32LE(this.#take(4, end));
    const subtype = this.#bytes[this.#take(1, end)] ?? 0;
    if (subtype === 2) throw unsupported("the BSON type 'binary subtype 2 (old)'");
    const start = this.#take(size, end);
    return new Binary(subtype, Buffer.from(this.#bytes.subarray(start, start + size)));
  }
}

const deprecated = new Map([
  [0x06, 'undefined'],
  [0x0c, 'dbPointer'],
  [0x0d, 'javascript'],
  [0x0e, 'symbol'],
  [0x0f, 'javascriptWithScope'],
]);

function unknownType(type: number): CommandError {
  const name = deprecated.get(type);
  return name === undefined
    ? invalid(`unknown type 0x${type.toString(16)}`)
    : unsupported(`the BSON type '${name}'`);
}
