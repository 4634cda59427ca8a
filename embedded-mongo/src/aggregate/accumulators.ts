import { compareValues, isNullish } from '../bson/compare.js';
import {
  Decimal,
  Double,
  isArray,
  isDoc,
  isNumber,
  type Maybe,
  type NumberValue,
  type Value,
} from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { encodeKey } from '../keys/encode-key.js';
import { type HeldBytes, weigh } from '../plan/held-bytes.js';
import { ExactSum } from './exact-sum.js';
import { compileExpression, type Expression, type Scope } from './expression.js';

/** Gathers one field of a group. */
export interface Accumulator {
  add(value: Maybe): void;
  result(): Value;
}

/** One field of $group: the expression per document, and a fresh accumulator per group. */
export interface GroupField {
  name: string;
  value: Expression;
  /** What it keeps of each document is counted in `held`. */
  start: (held: HeldBytes) => Accumulator;
}

export function groupField(name: string, spec: Value): GroupField {
  if (name.includes('.') || name.startsWith('$'))
    throw new CommandError('Location40353', `The field name '${name}' is not allowed in $group`);
  if (!isDoc(spec) || spec.size !== 1)
    throw new CommandError('BadValue', `The field '${name}' must be an accumulator object`);
  const [operator = '', operand = null] = spec.entries().next().value ?? [];
  const start = accumulators.get(operator);
  if (start === undefined) throw unsupported(`the group operator '${operator}'`);
  if (isArray(operand))
    throw new CommandError('Location40237', `The ${operator} accumulator is a unary operator`);
  if (operator === '$count' && !(isDoc(operand) && operand.size === 0))
    throw new CommandError('TypeMismatch', '$count takes no arguments, i.e. $count:{}');
  const value: Expression = operator === '$count' ? () => 1 : compileExpression(operand);
  return { name, value: (scope: Scope) => value(scope), start };
}

function sum(): Accumulator {
  const total = new ExactSum();
  return {
    add(value) {
      if (!isNumber(value)) return;
      refuseDecimal(value);
      total.add(value);
    },
    result: () => total.result(),
  };
}

function refuseDecimal(value: NumberValue): void {
  if (value instanceof Decimal) throw unsupported('a sum or average of Decimal128');
}

function average(): Accumulator {
  const total = new ExactSum();
  let count = 0;
  return {
    add(value) {
      if (!isNumber(value)) return;
      refuseDecimal(value);
      total.add(value);
      count += 1;
    },
    result: () => (count === 0 ? null : new Double(total.asDouble() / count)),
  };
}

function extreme(direction: 1 | -1): () => Accumulator {
  return () => {
    let best: Maybe;
    return {
      add(value) {
        if (isNullish(value)) return;
        if (best === undefined || compareValues(value, best) * direction > 0) best = value;
      },
      result: () => best ?? null,
    };
  };
}

function first(): Accumulator {
  let found: { value: Value } | undefined;
  return {
    add(value) {
      found ??= { value: value ?? null };
    },
    result: () => found?.value ?? null,
  };
}

function last(): Accumulator {
  let found: Value = null;
  return {
    add(value) {
      found = value ?? null;
    },
    result: () => found,
  };
}

function push(held: HeldBytes): Accumulator {
  const items: Value[] = [];
  return {
    add(value) {
      if (value === undefined) return;
      held.add(weigh(value));
      items.push(value);
    },
    result: () => items,
  };
}

function addToSet(held: HeldBytes): Accumulator {
  const items = new Map<string, Value>();
  return {
    add(value) {
      if (value === undefined) return;
      const key = encodeKey(value).toString('latin1');
      if (items.has(key)) return;
      held.add(weigh(key) + weigh(value));
      items.set(key, value);
    },
    result: () => [...items.values()],
  };
}

const accumulators: ReadonlyMap<string, (held: HeldBytes) => Accumulator> = new Map([
  ['$sum', sum],
  ['$count', sum],
  ['$avg', average],
  ['$min', extreme(-1)],
  ['$max', extreme(1)],
  ['$first', first],
  ['$last', last],
  ['$push', push],
  ['$addToSet', addToSet],
]);

export const groupOperators: readonly string[] = [...accumulators.keys()];
