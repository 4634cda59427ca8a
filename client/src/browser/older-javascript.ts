// Polyfills for the oldest browsers of `oldest-browsers.json`. Imported before everything else, so that packages find
// it too; tests/architecture/built-for.test.ts looks for what else the built script uses.

type Method = (this: never, ...given: never[]) => unknown;

function add(onto: object, methods: Readonly<Record<string, Method>>): void {
  for (const [name, value] of Object.entries(methods)) {
    if (!(name in onto)) Object.defineProperty(onto, name, { value, writable: true, configurable: true });
  }
}

const atOf = (length: number, index: number): number => {
  const whole = Math.trunc(index) || 0;
  return whole < 0 ? length + whole : whole;
};

/** Safari 15.4; the copying ones and `findLast` later. */
add(Array.prototype, {
  at(this: unknown[], index: number) {
    return this[atOf(this.length, index)];
  },
  findLast(this: unknown[], matches: (item: unknown, index: number, all: unknown[]) => unknown) {
    for (let index = this.length - 1; index >= 0; index--)
      if (matches(this[index], index, this)) return this[index];
    return undefined;
  },
  findLastIndex(this: unknown[], matches: (item: unknown, index: number, all: unknown[]) => unknown) {
    for (let index = this.length - 1; index >= 0; index--)
      if (matches(this[index], index, this)) return index;
    return -1;
  },
  toSorted(this: unknown[], compare?: (one: unknown, other: unknown) => number) {
    return this.slice().sort(compare);
  },
  toReversed(this: unknown[]) {
    return this.slice().reverse();
  },
  toSpliced(this: unknown[], ...given: [number, number, ...unknown[]]) {
    const copy = this.slice();
    copy.splice(...given);
    return copy;
  },
  with(this: unknown[], index: number, value: unknown) {
    const at = atOf(this.length, index);
    if (at < 0 || at >= this.length) throw new RangeError('no such index');
    const copy = this.slice();
    copy[at] = value;
    return copy;
  },
});
add(String.prototype, {
  at(this: string, index: number) {
    return this[atOf(this.length, index)];
  },
});
add(Object, {
  hasOwn(this: unknown, thing: object, key: PropertyKey) {
    return Object.prototype.hasOwnProperty.call(thing, key);
  },
});
