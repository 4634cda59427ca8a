import { compareValues } from '../bson/compare.js';
import { toDouble } from '../bson/numbers.js';
import { rank, rankOf } from '../bson/types.js';
import { type Doc, isDoc, isNumber, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { type DocumentKeys, documentKeys } from '../keys/document-keys.js';
import { type KeyValue, nothing } from '../keys/encode-key.js';
import { HeldBytes, weigh } from './held-bytes.js';

export interface SortField {
  path: string;
  descending: boolean;
}

export function sortOf(sort: Value | undefined): SortField[] {
  if (sort === undefined) return [];
  if (!isDoc(sort)) throw new CommandError('TypeMismatch', 'the sort must be a document');
  return [...sort].map(([path, order]) => {
    if (isDoc(order)) throw unsupported(`the sort by an expression on '${path}'`);
    const direction = isNumber(order) ? toDouble(order) : 0;
    if (direction !== 1 && direction !== -1) {
      throw new CommandError(
        'BadValue',
        '$sort key ordering must be 1 (for ascending) or -1 (for descending)',
      );
    }
    if (path === '' || path.split('.').includes('')) {
      throw new CommandError('BadValue', `the sort path '${path}' has an empty part`);
    }
    return { path, descending: direction === -1 };
  });
}

/** `{$natural: ±1}` as a sort is the order of storing. */
export function isNatural(sort: readonly SortField[]): boolean {
  return sort.length === 1 && sort[0]?.path === '$natural';
}

export type SortKey = readonly KeyValue[];

/** The key a document sorts by: of an array its least element, or its greatest where the order is descending. */
export function sortKey(document: Doc, fields: readonly SortField[]): SortKey {
  const { rows } = sortRows(document, fields);
  const [first = [], ...others] = rows;
  return others.reduce((least, row) => (compareSortKeys(row, least, fields) < 0 ? row : least), first);
}

function sortRows(document: Doc, fields: readonly SortField[]): DocumentKeys {
  try {
    return documentKeys(
      document,
      fields.map(({ path }) => path.split('.')),
    );
  } catch (error) {
    if (error instanceof CommandError && error.codeName === 'CannotIndexParallelArrays')
      throw new CommandError('BadValue', 'cannot sort with keys that are parallel arrays');
    throw error;
  }
}

export function compareSortKeys(left: SortKey, right: SortKey, fields: readonly SortField[]): number {
  for (let at = 0; at < fields.length; at++) {
    const found = compareKeyValues(left[at], right[at]);
    if (found !== 0) return fields[at]?.descending === true ? -found : found;
  }
  return 0;
}

function compareKeyValues(left: KeyValue | undefined, right: KeyValue | undefined): number {
  if (left !== nothing && right !== nothing) return compareValues(left, right);
  const ranked = (value: KeyValue | undefined) => (value === nothing ? rank.nothing : rankOf(value));
  return ranked(left) - ranked(right);
}

/** Sorts what it is given and keeps the first `limit`, without holding much more than those. */
export class Sorter<T> {
  readonly #fields: readonly SortField[];
  readonly #limit: number;
  readonly #held = new HeldBytes('Sort');
  #rows: { key: SortKey; item: T; bytes: number }[] = [];

  constructor(fields: readonly SortField[], limit = Number.POSITIVE_INFINITY) {
    this.#fields = fields;
    this.#limit = limit;
  }

  /** `weight`: about how many bytes the item holds. */
  add(document: Doc, item: T, weight: number): void {
    const key = sortKey(document, this.#fields);
    let bytes = weight;
    for (const value of key) bytes += value === nothing ? 0 : weigh(value);
    this.#held.add(bytes);
    this.#rows.push({ key, item, bytes });
    if (this.#rows.length >= this.#limit * 2 + 1000 || this.#held.isTooMuch) this.#trim();
    this.#held.check();
  }

  sorted(): T[] {
    this.#trim();
    return this.#rows.map((row) => row.item);
  }

  #trim(): void {
    this.#rows.sort((a, b) => compareSortKeys(a.key, b.key, this.#fields));
    if (this.#rows.length <= this.#limit) return;
    this.#rows.length = this.#limit;
    this.#held.reset(this.#rows.reduce((sum, { bytes }) => sum + bytes, 0));
  }
}
