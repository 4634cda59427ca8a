import { marksOf, type StoredRows } from './stored-rows.js';

/**
 * Tries to say which of two kinds of things belong to one person, from the rows of a store alone. It knows no field: it compares
 * whatever has an order or a time, in each way that it knows, and has a *teacher*: pairs that are known to be right. The way that
 * is best on these is then tried on all others. A way that is right by luck is not right again.
 */
export interface Things {
  /** Their ids, as they stand in the store. */
  readonly ids: readonly string[];
}
export type Pair = readonly [one: number, other: number];

export interface Verdict {
  /** The ways that were best on the known pairs. */
  readonly ways: readonly string[];
  readonly right: number;
  readonly of: number;
  /** As many would be right for who guesses blindly. */
  readonly chance: number;
}

/** One column of values: of each thing or row the value that it has there, if it has one. */
interface Column {
  readonly name: string;
  readonly domain: string;
  readonly values: readonly (number | null)[];
}
/** For each row of a collection, or each thing, the thing that it points at, and how far that is off. */
type Pointers = readonly ({ readonly at: number; readonly off: number } | null)[];
interface Way {
  readonly name: string;
  /** For each of the one kind the other. */
  readonly guesses: readonly (number | null)[];
}

/** Half of the pairs is known, the other half is asked; and the other way round. */
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
  // By way of something else: a row that points at both.
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

/** Where several rows point at the same thing, the one that points best. */
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
/** Written out once: it is searched for many ids. */
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

/** By nearest value, as it is and at the difference that comes most often (and at those that were learnt); and by rank. */
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

/** The first of the one points at the first of the other, the last at the last. */
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
/** The middle of the narrowest heap of differences. */
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

/** Of the known pairs: the difference that comes most often, and the one in the middle. */
function learntShifts(a: Column, b: Column, known: readonly Pair[]): (number | null)[] {
  if (a.domain !== b.domain) return [];
  const differences = differencesOf(known.map(([one, other]) => [a.values[one], b.values[other]] as const));
  const middle = [...differences].sort((one, other) => one - other)[Math.floor(differences.length / 2)];
  return [heapOf(differences, a.domain), middle ?? null];
}

/** Of every document that names the thing: the first and the last of each value. */
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

/** Without those that are the same for all, and without doubles. */
function telling(columns: readonly Column[]): Column[] {
  const seen = new Set<string>();
  return columns.filter(({ domain, values }) => {
    const shape = `${domain} ${values.join()}`;
    if (seen.has(shape) || new Set(values).size < 2) return false;
    seen.add(shape);
    return true;
  });
}
