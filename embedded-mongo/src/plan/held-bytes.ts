import { Binary, isArray, isDoc, Raw, type Value } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';

/** As MongoDB limits what a stage holds before it goes on on disk; this store never goes on on disk. */
const mostBytes = 100 * 2 ** 20;
/** In memory a document of 16 MB takes no more. */
const mostOfOne = 64 * 2 ** 20;
const plainBytes = 24;

/** What one sort or group keeps in memory. */
export class HeldBytes {
  readonly #what: string;
  #bytes = 0;

  constructor(what: string) {
    this.#what = what;
  }

  get isTooMuch(): boolean {
    return this.#bytes > mostBytes;
  }

  add(bytes: number): void {
    this.#bytes += bytes;
  }

  /** After some of it was let go. */
  reset(bytes: number): void {
    this.#bytes = bytes;
  }

  check(): void {
    if (!this.isTooMuch) return;
    throw new CommandError(
      'QueryExceededMemoryLimitNoDiskUseAllowed',
      `${this.#what} exceeded memory limit of ${mostBytes} bytes; going on on disk is not supported by the embedded store`,
    );
  }
}

/** A value that an expression made of others. One that no document could hold is refused before it grows further. */
export function refuseTooLarge<T extends Value>(value: T): T {
  if (weigh(value, mostOfOne) <= mostOfOne) return value;
  throw new CommandError('BSONObjectTooLarge', 'an expression gives a value that no document can hold');
}

/** About how many bytes a value takes in memory; it stops counting once that is more than `most`. */
export function weigh(value: Value, most = Number.POSITIVE_INFINITY): number {
  if (typeof value === 'string') return plainBytes + value.length * 2;
  if (value instanceof Binary) return plainBytes + value.bytes.length;
  if (value instanceof Raw) return plainBytes + value.document.length;
  let bytes = plainBytes;
  if (isArray(value)) {
    for (const item of value) {
      bytes += weigh(item, most - bytes);
      if (bytes > most) break;
    }
  } else if (isDoc(value)) {
    for (const [name, item] of value) {
      bytes += name.length * 2 + weigh(item, most - bytes);
      if (bytes > most) break;
    }
  }
  return bytes;
}
