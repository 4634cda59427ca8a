import { Decimal128 } from 'bson';
import { Decimal, Double, type NumberValue } from './values.js';

/** The nearest double; for comparing use `compareNumbers`, which is exact. */
export function toDouble(value: NumberValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Double ? value.value : Number(decimalText(value));
}

export function decimalText(value: Decimal): string {
  return new Decimal128(value.decimal).toString();
}

/** Exact order of any two numbers; NaN comes first and equals itself. */
export function compareNumbers(left: NumberValue, right: NumberValue): number {
  if (left instanceof Decimal || right instanceof Decimal) return compareExact(left, right);
  const a = left instanceof Double ? left.value : left;
  const b = right instanceof Double ? right.value : right;
  // JavaScript compares a bigint with a number exactly.
  if (a < b) return -1;
  if (a > b) return 1;
  const leftNan = Number.isNaN(a);
  const rightNan = Number.isNaN(b);
  if (leftNan || rightNan) return Number(rightNan) - Number(leftNan);
  return 0;
}

/** The whole number that a value equals, or null when it is none. */
export function toWhole(value: NumberValue): bigint | null {
  if (typeof value === 'bigint') return value;
  const double = toDouble(value);
  return Number.isInteger(double) ? BigInt(double) : null;
}

/** sign × digits × 10^exponent × 2^twos, each exact. */
interface Exact {
  digits: bigint;
  exponent: number;
  twos: number;
}

function compareExact(left: NumberValue, right: NumberValue): number {
  const a = toDouble(left);
  const b = toDouble(right);
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  const leftInfinite = infinite(left);
  const rightInfinite = infinite(right);
  if (leftInfinite !== 0 || rightInfinite !== 0) return Math.sign(leftInfinite - rightInfinite);
  const x = exact(left);
  const y = exact(right);
  const exponent = Math.min(x.exponent, y.exponent);
  const twos = Math.min(x.twos, y.twos);
  const scaled = (v: Exact) => v.digits * 10n ** BigInt(v.exponent - exponent) * 2n ** BigInt(v.twos - twos);
  const p = scaled(x);
  const q = scaled(y);
  return p < q ? -1 : p > q ? 1 : 0;
}

/** A huge Decimal128 becomes Infinity as a double without being infinite. */
function infinite(value: NumberValue): number {
  if (value instanceof Decimal) {
    const written = decimalText(value);
    return written === 'Infinity' ? 1 : written === '-Infinity' ? -1 : 0;
  }
  const double = toDouble(value);
  return Number.isFinite(double) ? 0 : Math.sign(double);
}

function exact(value: NumberValue): Exact {
  if (value instanceof Decimal) {
    const [mantissa = '0', exponent = '0'] = decimalText(value).split('E');
    const [whole = '0', fraction = ''] = mantissa.split('.');
    return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length, twos: 0 };
  }
  if (typeof value === 'bigint') return { digits: value, exponent: 0, twos: 0 };
  let double = toDouble(value);
  let twos = 0;
  while (!Number.isInteger(double)) {
    double *= 2;
    twos -= 1;
  }
  return { digits: BigInt(double), exponent: 0, twos };
}
