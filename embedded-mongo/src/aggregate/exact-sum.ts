import { toDouble } from '../bson/numbers.js';
import { Double, type NumberValue } from '../bson/values.js';

/**
 * Adds numbers as MongoDB's `$sum` and `$avg` do: whole ones without loss, doubles with what each addition rounded away
 * kept beside (two doubles for one), so that ten times 0.1 is 1 and the order of the documents does not show.
 */
export class ExactSum {
  #whole = 0n;
  #high = 0;
  #low = 0;
  /** Added plainly: what an infinity or NaN leads to. */
  #plain = 0;
  #widest: 'int' | 'long' | 'double' = 'int';

  add(value: NumberValue): void {
    if (typeof value === 'number' || typeof value === 'bigint') {
      this.#whole += BigInt(value);
      if (typeof value === 'bigint' && this.#widest === 'int') this.#widest = 'long';
      return;
    }
    this.#widest = 'double';
    this.#addDouble(toDouble(value));
  }

  /** int32 while all were and it fits, then int64, then double. */
  result(): NumberValue {
    if (this.#widest === 'double' || BigInt.asIntN(64, this.#whole) !== this.#whole)
      return new Double(this.asDouble());
    const isSmall = this.#widest === 'int' && BigInt.asIntN(32, this.#whole) === this.#whole;
    return isSmall ? Number(this.#whole) : this.#whole;
  }

  asDouble(): number {
    const both = new ExactSum();
    for (const part of [this.#high, this.#low]) both.#addDouble(part);
    // A whole number may take more digits than one double has.
    const near = Number(this.#whole);
    both.#addDouble(near);
    both.#addDouble(Number(this.#whole - BigInt(near)));
    return Number.isFinite(this.#plain) ? both.#high + both.#low : this.#plain;
  }

  #addDouble(value: number): void {
    this.#plain += value;
    const sum = this.#high + value;
    const part = sum - this.#high;
    const lost = this.#high - (sum - part) + (value - part);
    const low = this.#low + lost;
    this.#high = sum + low;
    this.#low = low - (this.#high - sum);
  }
}
