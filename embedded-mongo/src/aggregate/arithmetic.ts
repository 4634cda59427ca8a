import { isNullish } from '../bson/compare.js';
import { toDouble } from '../bson/numbers.js';
import { typeAlias } from '../bson/types.js';
import {
  DateTime,
  Decimal,
  Double,
  isNumber,
  type Maybe,
  type NumberValue,
  type Value,
} from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';

const leastLong = -(2n ** 63n);

type Operand = NumberValue | DateTime;
type Step = (left: Operand, right: Operand) => Operand;

/** Null as soon as one operand is null or missing: those behind it are not asked for. */
export function arithmetic(values: Iterable<Maybe>, step: Step): Value {
  const operands: Operand[] = [];
  for (const value of values) {
    if (isNullish(value)) return null;
    if (value instanceof Decimal) throw unsupported('arithmetic with a Decimal128');
    if (!isNumber(value) && !(value instanceof DateTime)) {
      throw new CommandError(
        'TypeMismatch',
        `arithmetic only supports numeric or date types, not ${typeAlias(value)}`,
      );
    }
    operands.push(value);
  }
  const [first, ...others] = operands;
  return first === undefined ? 0 : others.reduce(step, first);
}

/** The outcome of whole numbers: int32 while both were and it fits, then int64, then double. */
function whole(left: NumberValue, right: NumberValue, result: bigint): NumberValue {
  const small = typeof left === 'number' && typeof right === 'number';
  if (small && BigInt.asIntN(32, result) === result) return Number(result);
  return BigInt.asIntN(64, result) === result ? result : new Double(Number(result));
}

function calculate(
  left: NumberValue,
  right: NumberValue,
  onWhole: (a: bigint, b: bigint) => bigint,
  onDouble: (a: number, b: number) => number,
): NumberValue {
  if (left instanceof Decimal || right instanceof Decimal) throw unsupported('arithmetic with a Decimal128');
  if (left instanceof Double || right instanceof Double)
    return new Double(onDouble(toDouble(left), toDouble(right)));
  return whole(left, right, onWhole(BigInt(left), BigInt(right)));
}

function milliseconds(value: NumberValue): bigint {
  return BigInt(Math.round(toDouble(value)));
}

export function add(left: Operand, right: Operand): Operand {
  if (left instanceof DateTime) {
    if (right instanceof DateTime)
      throw new CommandError('BadValue', 'only one date allowed in an $add expression');
    return new DateTime(left.ms + milliseconds(right));
  }
  if (right instanceof DateTime) return new DateTime(right.ms + milliseconds(left));
  return addNumbers(left, right);
}

export function addNumbers(left: NumberValue, right: NumberValue): NumberValue {
  return calculate(
    left,
    right,
    (a, b) => a + b,
    (a, b) => a + b,
  );
}

export function subtract(left: Operand, right: Operand): Operand {
  if (left instanceof DateTime) {
    return right instanceof DateTime ? left.ms - right.ms : new DateTime(left.ms - milliseconds(right));
  }
  if (right instanceof DateTime)
    throw new CommandError('TypeMismatch', "can't $subtract a date from a number");
  return calculate(
    left,
    right,
    (a, b) => a - b,
    (a, b) => a - b,
  );
}

function numbersOnly(name: string, left: Operand, right: Operand): [NumberValue, NumberValue] {
  if (left instanceof DateTime || right instanceof DateTime) {
    throw new CommandError('TypeMismatch', `${name} only supports numeric types, not date`);
  }
  return [left, right];
}

export function multiply(left: Operand, right: Operand): Operand {
  const [a, b] = numbersOnly('$multiply', left, right);
  return calculate(
    a,
    b,
    (x, y) => x * y,
    (x, y) => x * y,
  );
}

export function divide(left: Operand, right: Operand): Operand {
  const [a, b] = numbersOnly('$divide', left, right);
  if (toDouble(b) === 0) throw new CommandError('BadValue', "can't $divide by zero");
  return new Double(toDouble(a) / toDouble(b));
}

export function remainder(left: Operand, right: Operand): Operand {
  const [a, b] = numbersOnly('$mod', left, right);
  if (toDouble(b) === 0) throw new CommandError('BadValue', "can't $mod by zero");
  return calculate(
    a,
    a instanceof Double ? b : wholeIfSmall(b),
    (x, y) => x % y,
    (x, y) => x % y,
  );
}

/** A divisor such as 2.0, when an int32 can hold it, counts as that int32. */
function wholeIfSmall(value: NumberValue): NumberValue {
  return value instanceof Double &&
    Math.trunc(value.value) === value.value &&
    (value.value | 0) === value.value
    ? value.value | 0
    : value;
}

/** $abs, $floor and $ceil keep whole numbers whole. */
export function rounded(name: string, value: Maybe, onDouble: (value: number) => number): Value {
  if (isNullish(value)) return null;
  if (!isNumber(value))
    throw new CommandError('BadValue', `${name} only supports numeric types, not ${typeAlias(value)}`);
  if (value instanceof Decimal) throw unsupported(`${name} of a Decimal128`);
  if (value instanceof Double) return new Double(onDouble(value.value));
  const abs = name === '$abs' && value < 0;
  if (!abs) return value;
  if (value === leastLong) throw new CommandError('Location28680', "can't take $abs of long long min");
  return whole(value, value, -BigInt(value));
}
