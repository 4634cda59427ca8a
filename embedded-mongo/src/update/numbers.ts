import { toDouble } from '../bson/numbers.js';
import { Decimal, Double, type NumberValue } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';

/** Adds or multiplies as MongoDB does: int32 grows into int64, a double makes the outcome a double. */
export function calculate(operator: '$inc' | '$mul', left: NumberValue, right: NumberValue): NumberValue {
  if (left instanceof Decimal || right instanceof Decimal) throw unsupported(`${operator} with a Decimal128`);
  if (left instanceof Double || right instanceof Double) {
    const a = toDouble(left);
    const b = toDouble(right);
    return new Double(operator === '$inc' ? a + b : a * b);
  }
  const a = BigInt(left);
  const b = BigInt(right);
  const whole = operator === '$inc' ? a + b : a * b;
  if (typeof left === 'number' && typeof right === 'number' && BigInt.asIntN(32, whole) === whole)
    return Number(whole);
  if (BigInt.asIntN(64, whole) !== whole) {
    throw new CommandError(
      'BadValue',
      `Failed to apply ${operator} operations to current value: the outcome is outside int64`,
    );
  }
  return whole;
}
