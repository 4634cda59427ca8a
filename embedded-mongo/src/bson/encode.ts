import { CommandError } from '../errors/command-error.js';
import {
  Binary,
  DateTime,
  Decimal,
  type Doc,
  Double,
  type MaxKey,
  MinKey,
  ObjectId,
  Raw,
  Regex,
  Timestamp,
  type Value,
} from './values.js';

/** Bytes of one document, after `headLength` zeros for the caller to fill. The buffer belongs to the caller. */
export function encodeDocument(document: Doc, headLength = 0): Buffer {
  return writer.encode(document, headLength);
}

const usualSize = 65_536;
/** More than any message may have: a pipeline can make such documents of small ones. */
const mostBytes = 64_000_000;

/** Writes into a buffer that it keeps, and gives copies of the right size. */
class Writer {
  #buffer = Buffer.allocUnsafeSlow(usualSize);
  #at = 0;

  encode(document: Doc, headLength: number): Buffer {
    this.#at = headLength;
    this.#buffer.fill(0, 0, headLength);
    try {
      this.document(document);
      return Buffer.from(this.#buffer.subarray(0, this.#at));
    } finally {
      if (this.#buffer.length > usualSize * 16) this.#buffer = Buffer.allocUnsafeSlow(usualSize);
    }
  }

  document(document: Doc): void {
    const start = this.#open();
    for (const [name, value] of document) this.#field(name, value);
    this.#close(start);
  }

  #array(items: readonly Value[]): void {
    const start = this.#open();
    for (let index = 0; index < items.length; index++) this.#field(String(index), items[index] ?? null);
    this.#close(start);
  }

  #open(): number {
    const start = this.#at;
    this.#room(4);
    this.#at += 4;
    return start;
  }

  #close(start: number): void {
    this.#byte(0);
    this.#buffer.writeInt32LE(this.#at - start, start);
  }

  #room(size: number): void {
    if (this.#at + size <= this.#buffer.length) return;
    if (this.#at + size > mostBytes)
      throw new CommandError('BSONObjectTooLarge', `a document of more than ${mostBytes} bytes`);
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#at + size));
    this.#buffer.copy(larger, 0, 0, this.#at);
    this.#buffer = larger;
  }

  #byte(value: number): void {
    this.#room(1);
    this.#buffer[this.#at++] = value;
  }

  #int32(value: number): void {
    this.#room(4);
    this.#at = this.#buffer.writeInt32LE(value, this.#at);
  }

  #raw(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#buffer.set(bytes, this.#at);
    this.#at += bytes.length;
  }

  #cstring(value: string): void {
    this.#room(value.length * 3 + 1);
    this.#at += this.#buffer.write(value, this.#at);
    this.#buffer[this.#at++] = 0;
  }

  #string(value: string): void {
    this.#room(value.length * 3 + 5);
    const size = this.#buffer.write(value, this.#at + 4) + 1;
    this.#buffer.writeInt32LE(size, this.#at);
    this.#at += 4 + size;
    this.#buffer[this.#at - 1] = 0;
  }

  #head(type: number, name: string): void {
    this.#byte(type);
    this.#cstring(name);
  }

  #double(name: string, value: number): void {
    this.#head(0x01, name);
    this.#room(8);
    this.#at = this.#buffer.writeDoubleLE(value, this.#at);
  }

  #field(name: string, value: Value): void {
    switch (typeof value) {
      case 'string':
        this.#head(0x02, name);
        return this.#string(value);
      case 'boolean':
        this.#head(0x08, name);
        return this.#byte(value ? 1 : 0);
      case 'number':
        // Only numbers made by the store itself can be outside int32.
        if ((value | 0) !== value) return this.#double(name, value);
        this.#head(0x10, name);
        return this.#int32(value);
      case 'bigint':
        return this.#int64(0x12, name, value);
      default:
        return value === null ? this.#head(0x0a, name) : this.#object(name, value);
    }
  }

  #int64(type: number, name: string, value: bigint): void {
    this.#head(type, name);
    this.#room(8);
    this.#at = this.#buffer.writeBigUInt64LE(BigInt.asUintN(64, value), this.#at);
  }

  #object(name: string, value: Exclude<Value, null | boolean | number | bigint | string>): void {
    if (value instanceof Map) {
      this.#head(0x03, name);
      this.document(value);
    } else if (Array.isArray(value)) {
      this.#head(0x04, name);
      this.#array(value);
    } else if (value instanceof Double) {
      this.#double(name, value.value);
    } else if (value instanceof ObjectId) {
      this.#head(0x07, name);
      this.#room(12);
      this.#at += this.#buffer.write(value.hex, this.#at, 'hex');
    } else if (value instanceof DateTime) {
      this.#int64(0x09, name, value.ms);
    } else if (value instanceof Binary) {
      this.#head(0x05, name);
      this.#int32(value.bytes.length);
      this.#byte(value.subtype);
      this.#raw(value.bytes);
    } else if (value instanceof Raw) {
      this.#head(0x03, name);
      this.#raw(value.document);
    } else if (value instanceof Regex) {
      this.#head(0x0b, name);
      this.#cstring(value.pattern);
      this.#cstring(value.flags);
    } else if (value instanceof Timestamp) {
      this.#int64(0x11, name, value.value);
    } else if (value instanceof Decimal) {
      this.#head(0x13, name);
      this.#raw(value.decimal);
    } else if (value instanceof MinKey) {
      this.#head(0xff, name);
    } else {
      value satisfies MaxKey;
      this.#head(0x7f, name);
    }
  }
}

const writer = new Writer();
