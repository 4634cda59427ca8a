import { compareValues } from '../bson/compare.js';
import { typeAlias } from '../bson/types.js';
import { DateTime, isDoc, isNumber, Timestamp, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { addToSet, type Change, pop, pull, pullAll, push } from './array-operators.js';
import { calculate } from './numbers.js';
import { checkStorable } from './storable.js';

/** What one operator does to one field. Every operator but $unset and $rename, which remove. */
export function changeOf(operator: string, path: string, operand: Value): Change {
  switch (operator) {
    case '$set':
    case '$setOnInsert':
      checkStorable(operand, false);
      return () => operand;
    case '$inc':
    case '$mul':
      return arithmetic(operator, path, operand);
    case '$min':
      return (current) =>
        current === undefined || compareValues(operand, current) < 0 ? operand : undefined;
    case '$max':
      return (current) =>
        current === undefined || compareValues(operand, current) > 0 ? operand : undefined;
    case '$push':
      return push(path, operand);
    case '$addToSet':
      return addToSet(path, operand);
    case '$pull':
      return pull(path, operand);
    case '$pullAll':
      return pullAll(path, operand);
    case '$pop':
      return pop(path, operand);
    case '$currentDate':
      return currentDate(operand);
    default:
      throw unsupported(`the update operator '${operator}'`);
  }
}

function arithmetic(operator: '$inc' | '$mul', path: string, operand: Value): Change {
  if (!isNumber(operand)) {
    const verb = operator === '$inc' ? 'increment' : 'multiply';
    throw new CommandError(
      'TypeMismatch',
      `Cannot ${verb} with non-numeric argument: {${path}: ${typeAlias(operand)}}`,
    );
  }
  return (current) => {
    if (current === undefined) return operator === '$inc' ? operand : calculate('$mul', 0, operand);
    if (!isNumber(current)) {
      throw new CommandError(
        'TypeMismatch',
        `Cannot apply ${operator} to a value of non-numeric type. The field '${path}' is of type ${typeAlias(current)}`,
      );
    }
    return calculate(operator, current, operand);
  };
}

let ordinal = 0n;

function currentDate(operand: Value): Change {
  const type = isDoc(operand) && operand.size === 1 ? operand.get('$type') : undefined;
  if (operand === true || type === 'date') return () => new DateTime(BigInt(Date.now()));
  if (type !== 'timestamp') {
    throw new CommandError('BadValue', "$currentDate takes true, {$type: 'date'} or {$type: 'timestamp'}");
  }
  ordinal += 1n;
  return () => new Timestamp((BigInt(Math.floor(Date.now() / 1000)) << 32n) | (ordinal & 0xffffffffn));
}
