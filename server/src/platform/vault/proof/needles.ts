const windowBytes = 8;
const filterBits = 24;
/** In a local variable: looked up once, not for each byte. */
const { imul } = Math;

interface Needle {
  readonly bytes: Buffer;
  readonly name: number;
}

/**
 * Searches for very many byte strings in one pass: a filter tells whether the last eight bytes could begin one of them.
 */
export class Needles {
  readonly #filter = new Uint8Array(2 ** (filterBits - 3));
  readonly #byBegin = new Map<number, Needle[]>();
  size = 0;
  /** The length of the longest one, in bytes. */
  longest = 0;

  /** `name` is reported when found. Strings of fewer than eight bytes are ignored. */
  add(bytes: Buffer, name: number): void {
    if (bytes.length < windowBytes) return;
    const mark = markOf(bytes.readUInt32BE(0), bytes.readUInt32BE(4));
    const begin = mark >>> (32 - filterBits);
    this.#filter[begin >>> 3] = (this.#filter[begin >>> 3] ?? 0) | (1 << (begin & 7));
    const known = this.#byBegin.get(mark);
    if (known) known.push({ bytes, name });
    else this.#byBegin.set(mark, [{ bytes, name }]);
    this.size += 1;
    this.longest = Math.max(this.longest, bytes.length);
  }

  /** Reports the name and the position of each find; a name may be reported more than once. */
  search(bytes: Buffer, onFound: (name: number, at: number) => void): void {
    const filter = this.#filter;
    let high = 0;
    let low = 0;
    for (let at = 0; at < bytes.length; at++) {
      high = (high << 8) | (low >>> 24);
      low = (low << 8) | (bytes[at] ?? 0);
      const mark = markOf(high, low);
      const begin = mark >>> (32 - filterBits);
      if (((filter[begin >>> 3] ?? 0) & (1 << (begin & 7))) === 0) continue;
      this.#compare(bytes, at + 1 - windowBytes, mark, onFound);
    }
  }

  #compare(bytes: Buffer, start: number, mark: number, onFound: (name: number, at: number) => void): void {
    if (start < 0) return;
    for (const needle of this.#byBegin.get(mark) ?? []) {
      const end = start + needle.bytes.length;
      if (end <= bytes.length && needle.bytes.equals(bytes.subarray(start, end))) onFound(needle.name, start);
    }
  }
}

/** Hashes eight bytes to 32 bits. */
function markOf(high: number, low: number): number {
  const mixed = imul(high ^ imul(low, 0x9e3779b1), 0x85ebca6b);
  return imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 0;
}
