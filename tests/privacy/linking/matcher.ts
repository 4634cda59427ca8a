import { marksOf, type StoredRows } from './stored-rows.js';

/**
 * Tries to link two kinds of things that belong to one person, from the rows of a store alone. It knows no field names: it compares
 * all values with an order or a time, by several methods, and selects the method that is best on known pairs (training). That method
 * is then measured on the other pairs, where luck does not repeat.
 */
export interface Things {
  /** Their ids in the store. */
  readonly ids: readonly string[];
}
export type Pair = readonly [one: number, other: number];

export interface Verdict {
  /** The best methods on the known pairs. */
  readonly ways: readonly string[];
  readonly right: number;
  readonly of: number;
  /** The number of right links by blind guessing. */
  readonly chance: number;
}

/** One column: the value of each thing or row, if it has one. */
interface Column {
  readonly name: string;
  readonly domain: string;
  readonly values: readonly (number | null)[];
}
/** For each row or thing: the thing it is nearest to, and the distance. */
type Pointers = readonly ({ readonly at: number; readonly off: number } | null)[];
interface Way {
  readonly name: string;
  /** From each thing of one kind to one of the other. */
  readonly guesses: readonly (number | null)[];
}

/** Two-fold cross-validation: trains on half of the pairs, tests on the other half, and vice versa. */
export function match(rows: StoredRows, one: Things, other: Things, truth: readonly Pair[]): Verdict {
  const halves = [0, 1].map((half) => truth.filter((_, at) => at % 2 === half));
  const tries = halves.map((known, at) => bestWay(rows, one, other, known, halves[1 - at] ?? []));
  return {
    ways: tries.map(({ name, rightOfKnown }) => `${name} (${rightOfKnown} of the known ones)`),
    right: tries.reduce((sum, { right }) => sum + right, 0),
    of: truth.length,
    chance: truth.length / other.ids.length,
  };
}

function bestWay(
  rows: StoredRows,
  one: Things,
  other: Things,
  known: readonly Pair[],
  asked: readonly Pair[],
): { name: string; rightOfKnown: number; right: number } {
  let best = { name: 'none', rightOfKnown: 0, right: 0 };
  for (const { name, guesses } of waysBetween(rows, one, other, known)) {
    const rightIn = (pairs: readonly Pair[]) => pairs.filter(([a, b]) => guesses[a] === b).length;
    const rightOfKnown = rightIn(known);
    if (rightOfKnown > best.rightOfKnown) best = { name, rightOfKnown, right: rightIn(asked) };
  }
  return best;
}

function* waysBetween(rows: StoredRows, one: Things, other: Things, known: readonly Pair[]): Generator<Way> {
  const [ones, others] = [columnsOf(rows, one), columnsOf(rows, other)];
  for (const a of ones)
    for (const b of others) {
      for (const { name, pointers } of pointersBetween(a, b, learntShifts(a, b, known)))
        yield { name, guesses: pointers.map((pointer) => pointer?.at ?? null) };
    }
  // Indirectly: by a row that links to both.
  for (const [collection, documents] of rows) {
    const columns = columnsOfRows(collection, documents);
    const toOne = pointersFrom(documents, columns, one, ones);
    const toOther = pointersFrom(documents, columns, other, others);
    for (const [left, first] of toOne)
      for (const [right, second] of toOther)
        yield {
          name: `${left} and ${right}`,
          guesses: joined(first, second, one.ids.length),
        };
  }
}

/** Of several rows that link to the same thing, the nearest. */
function joined(first: Pointers, second: Pointers, size: number): (number | null)[] {
  const guesses = Array.from({ length: size }, (): { to: number; off: number } | null => null);
  first.forEach((pointer, row) => {
    const further = second[row];
    if (!pointer || !further) return;
    const off = pointer.off + further.off;
    const known = guesses[pointer.at];
    if (!known || off < known.off) guesses[pointer.at] = { to: further.at, off };
  });
  return guesses.map((guess) => guess?.to ?? null);
}

function pointersFrom(
  documents: readonly object[],
  columns: readonly Column[],
  things: Things,
  columnsOfThings: readonly Column[],
): Map<string, Pointers> {
  const found = new Map<string, Pointers>();
  const seen = new Set<string>();
  const add = (name: string, pointers: Pointers) => {
    const shape = pointers.map((pointer) => pointer?.at ?? '-').join();
    if (seen.has(shape) || pointers.every((pointer) => pointer === null)) return;
    seen.add(shape);
    found.set(name, pointers);
  };
  add('by its id', byId(documents, things));
  for (const a of columns)
    for (const b of columnsOfThings)
      for (const { name, pointers } of pointersBetween(a, b, [])) add(name, pointers);
  return found;
}

const texts = new WeakMap<object, string>();
/** Serialized once, since it is searched for many ids. */
function textOf(document: object): string {
  const text = texts.get(document) ?? JSON.stringify(document);
  texts.set(document, text);
  return text;
}

function byId(documents: readonly object[], { ids }: Things): Pointers {
  return documents.map((document) => {
    const text = textOf(document);
    const at = ids.findIndex((id) => text.includes(id));
    return at < 0 ? null : { at, off: 0 };
  });
}

/** Links by nearest value, also after subtracting the most frequent or the learnt differences, and by rank. */
function pointersBetween(
  a: Column,
  b: Column,
  learnt: readonly (number | null)[],
): { name: string; pointers: Pointers }[] {
  const ways = [{ name: `${a.name} ~ ${b.name} by rank`, pointers: byRank(a, b) }];
  if (a.domain !== b.domain) return ways;
  for (const shift of new Set([0, commonShift(a, b), ...learnt]))
    if (shift !== null)
      ways.push({ name: `${a.name} ~ ${b.name} nearest at ${shift}`, pointers: nearest(a, b, shift) });
  return ways;
}

function nearest(a: Column, b: Column, shift: number): Pointers {
  return a.values.map((value) => {
    if (value === null) return null;
    let best: { at: number; off: number } | null = null;
    b.values.forEach((candidate, at) => {
      if (candidate === null) return;
      const off = Math.abs(candidate - value - shift);
      if (best === null || off < best.off) best = { at, off };
    });
    return best;
  });
}

/** Links by rank: first to first, last to last. */
function byRank(a: Column, b: Column): Pointers {
  const [from, to] = [inOrder(a), inOrder(b)];
  const pointers: ({ at: number; off: number } | null)[] = a.values.map(() => null);
  const stretch = from.length > 1 ? (to.length - 1) / (from.length - 1) : 0;
  from.forEach((row, rank) => {
    const at = to[Math.round(rank * stretch)];
    if (at !== undefined) pointers[row] = { at, off: 0 };
  });
  return pointers;
}

function inOrder({ values }: Column): number[] {
  const has = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  return has.sort((one, other) => one.value - other.value).map(({ at }) => at);
}

const together = 2000;
/** The centre of the densest cluster of differences. */
function heapOf(differences: readonly number[], domain: string): number | null {
  const all = [...differences].sort((one, other) => one - other);
  const width = domain === 'time' ? together : 0;
  let best = { size: 0, from: 0 };
  for (let from = 0, to = 0; from < all.length; from++) {
    while (to < all.length && (all[to] ?? 0) - (all[from] ?? 0) <= width) to++;
    if (to - from > best.size) best = { size: to - from, from };
  }
  return all[best.from + Math.floor(best.size / 2)] ?? null;
}

const differencesOf = (pairs: readonly (readonly [number | null | undefined, number | null | undefined])[]) =>
  pairs.flatMap(([one, other]) =>
    typeof one === 'number' && typeof other === 'number' ? [other - one] : [],
  );

const commonShift = (a: Column, b: Column): number | null =>
  heapOf(differencesOf(a.values.flatMap((one) => b.values.map((other) => [one, other] as const))), a.domain);

/** The mode and the median of the differences of the known pairs. */
function learntShifts(a: Column, b: Column, known: readonly Pair[]): (number | null)[] {
  if (a.domain !== b.domain) return [];
  const differences = differencesOf(known.map(([one, other]) => [a.values[one], b.values[other]] as const));
  const middle = [...differences].sort((one, other) => one - other)[Math.floor(differences.length / 2)];
  return [heapOf(differences, a.domain), middle ?? null];
}

/** For each thing: the first and last value in the documents that contain its id. */
function columnsOf(rows: StoredRows, { ids }: Things): Column[] {
  const columns = new Map<string, { domain: string; values: (number | null)[] }>();
  for (const [collection, documents] of rows)
    documents.forEach((document, position) => {
      const text = textOf(document);
      ids.forEach((id, at) => {
        if (!text.includes(id)) return;
        for (const { path, domain, value } of marksOf(collection, document, position))
          for (const [which, pick] of [
            ['first', Math.min],
            ['last', Math.max],
          ] as const) {
            const name = `${which} ${path}`;
            const column = columns.get(name) ?? { domain, values: ids.map(() => null) };
            columns.set(name, column);
            column.values[at] = pick(value, column.values[at] ?? value);
          }
      });
    });
  return telling([...columns].map(([name, column]) => ({ name, ...column })));
}

function columnsOfRows(collection: string, documents: readonly object[]): Column[] {
  const columns = new Map<string, { domain: string; values: (number | null)[] }>();
  documents.forEach((document, at) => {
    for (const { path, domain, value } of marksOf(collection, document, at)) {
      const column = columns.get(path) ?? { domain, values: documents.map(() => null) };
      columns.set(path, column);
      column.values[at] ??= value;
    }
  });
  return telling([...columns].map(([name, column]) => ({ name, ...column })));
}

/** Drops constant and duplicate columns. */
function telling(columns: readonly Column[]): Column[] {
  const seen = new Set<string>();
  return columns.filter(({ domain, values }) => {
    const shape = `${domain} ${values.join()}`;
    if (seen.has(shape) || new Set(values).size < 2) return false;
    seen.add(shape);
    return true;
  });
}
