import { toDouble } from '../bson/numbers.js';
import { rank, rankOf, typeAliases } from '../bson/types.js';
import { type Doc, isArray, isNumber, Regex, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { isOperatorDoc } from './matcher.js';
import { comparison, modulo, oneOf, type Test } from './predicates.js';
import { regexTest } from './regex.js';

export function valueTest(value: Value): Test {
  if (value instanceof Regex) return regexTest(value.pattern, value.flags);
  checkOperand('$eq', value);
  return comparison('$eq', value);
}

export function checkOperand(name: string, value: Value): void {
  const found = rankOf(value);
  if (found === rank.minKey || found === rank.maxKey) throw unsupported(`MinKey or MaxKey with '${name}'`);
}

export function inTest(name: string, operand: Value): Test {
  if (!isArray(operand)) throw new CommandError('BadValue', `${name} needs an array`);
  const patterns: Test[] = [];
  const values: Value[] = [];
  for (const item of operand) {
    if (item instanceof Regex) {
      patterns.push(regexTest(item.pattern, item.flags));
      continue;
    }
    if (isOperatorDoc(item)) throw new CommandError('BadValue', `cannot nest $ under ${name}`);
    checkOperand(name, item);
    values.push(item);
  }
  return oneOf(values, patterns);
}

export function typeSet(operand: Value): Set<number> {
  const types = new Set<number>();
  for (const wanted of isArray(operand) ? operand : [operand]) {
    if (wanted === 'number') {
      for (const number of [1, 16, 18, 19]) types.add(number);
      continue;
    }
    const number =
      typeof wanted === 'string' ? typeAliases.get(wanted) : isNumber(wanted) ? toDouble(wanted) : undefined;
    if (number === undefined || ![...typeAliases.values()].includes(number)) {
      throw unsupported(`the $type '${typeof wanted === 'string' ? wanted : String(number)}'`);
    }
    types.add(number);
  }
  if (types.size === 0) throw new CommandError('FailedToParse', '$type must match at least one type');
  return types;
}

export function regexOperator(operand: Value, whole: Doc): Test {
  const options = whole.get('$options');
  if (options !== undefined && typeof options !== 'string')
    throw new CommandError('BadValue', '$options has to be a string');
  if (operand instanceof Regex) {
    if (options !== undefined && operand.flags !== '')
      throw unsupported('$options beside a regex that has options');
    return regexTest(operand.pattern, options ?? operand.flags);
  }
  if (typeof operand !== 'string') throw new CommandError('BadValue', '$regex has to be a string');
  return regexTest(operand, options ?? '');
}

export function modTest(operand: Value): Test {
  if (!isArray(operand) || operand.length !== 2)
    throw new CommandError('BadValue', 'malformed mod, needs two elements');
  const [divisor, remainder] = operand.map((item) => {
    const double = isNumber(item) ? toDouble(item) : Number.NaN;
    if (!Number.isFinite(double)) throw new CommandError('BadValue', 'malformed mod, needs numbers');
    return Math.trunc(double);
  });
  if (divisor === undefined || remainder === undefined || divisor === 0) {
    throw new CommandError('BadValue', 'divisor cannot be 0');
  }
  return modulo(divisor, remainder + 0);
}
