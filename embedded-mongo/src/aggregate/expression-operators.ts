import { compareValues, isNullish, sameValue } from '../bson/compare.js';
import { toWhole } from '../bson/numbers.js';
import { rank, rankOf, typeAlias } from '../bson/types.js';
import { type Doc, isArray, isDoc, isNumber, type Maybe, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { truthy } from '../match/matcher.js';
import { refuseTooLarge } from '../plan/held-bytes.js';
import { add, arithmetic, divide, multiply, remainder, rounded, subtract } from './arithmetic.js';
import { dateTrunc } from './dates.js';

/** The document an expression is about, and the variables in reach. */
export interface Scope {
  root: Doc;
  variables: ReadonlyMap<string, Maybe>;
}

/** Undefined where MongoDB speaks of a missing value. */
export type Expression = (scope: Scope) => Maybe;

type CompileExpression = (value: Value) => Expression;
/** An operator compiles its operand; expressions inside it are compiled by the caller. */
type Compile = (operand: Value, compile: CompileExpression) => Expression;

/** Missing comes before null here, other than in filters. */
function compare(left: Maybe, right: Maybe): number {
  if (left !== undefined && right !== undefined) return compareValues(left, right);
  const order = (value: Maybe) => (value === undefined ? rank.nothing : rankOf(value));
  return order(left) - order(right);
}

function list(operand: Value, compile: CompileExpression): Expression[] {
  return (isArray(operand) ? operand : [operand]).map((item) => compile(item));
}

function exactly(name: string, operand: Value, count: number, compile: CompileExpression): Expression[] {
  const items = list(operand, compile);
  if (items.length !== count) {
    throw new CommandError(
      'BadValue',
      `Expression ${name} takes exactly ${count} arguments. ${items.length} were passed in.`,
    );
  }
  return items;
}

function unary(name: string, run: (value: Maybe) => Maybe): [string, Compile] {
  return [
    name,
    (operand, compile) => {
      const [only] = exactly(name, operand, 1, compile);
      return (scope) => run(only?.(scope));
    },
  ];
}

function binary(name: string, run: (left: Maybe, right: Maybe) => Maybe): [string, Compile] {
  return [
    name,
    (operand, compile) => {
      const [left, right] = exactly(name, operand, 2, compile);
      return (scope) => run(left?.(scope), right?.(scope));
    },
  ];
}

/** The operands are computed one by one, as `run` asks for them: what it does not reach is never computed, and cannot fail. */
function many(name: string, run: (values: Iterable<Maybe>) => Maybe): [string, Compile] {
  return [
    name,
    (operand, compile) => {
      const items = list(operand, compile);
      return (scope) => run(computed(items, scope));
    },
  ];
}

function* computed(items: readonly Expression[], scope: Scope): Generator<Maybe> {
  for (const item of items) yield item(scope);
}

function every(values: Iterable<Maybe>): boolean {
  for (const value of values) if (!truthy(value)) return false;
  return true;
}

function some(values: Iterable<Maybe>): boolean {
  for (const value of values) if (truthy(value)) return true;
  return false;
}

function firstThere(values: Iterable<Maybe>): Maybe {
  let last: Maybe;
  for (const value of values) {
    if (!isNullish(value)) return value;
    last = value;
  }
  return last;
}

function named(
  name: string,
  operand: Value,
  required: readonly string[],
  optional: readonly string[] = [],
): Map<string, Value> {
  if (!isDoc(operand)) throw new CommandError('FailedToParse', `${name} takes a document`);
  for (const key of operand.keys())
    if (![...required, ...optional].includes(key)) throw unsupported(`'${key}' in ${name}`);
  for (const key of required)
    if (!operand.has(key)) throw new CommandError('FailedToParse', `Missing '${key}' in ${name}`);
  return operand;
}

function cond(operand: Value, compile: CompileExpression): Expression {
  const parts = isArray(operand)
    ? exactly('$cond', operand, 3, compile)
    : ['if', 'then', 'else'].map((key) =>
        compile(named('$cond', operand, ['if', 'then', 'else']).get(key) ?? null),
      );
  const [test, then, otherwise] = parts;
  return (scope) => (truthy(test?.(scope)) ? then?.(scope) : otherwise?.(scope));
}

function switchCase(operand: Value, compile: CompileExpression): Expression {
  const fields = named('$switch', operand, ['branches'], ['default']);
  const branches = fields.get('branches');
  if (!isArray(branches)) throw new CommandError('FailedToParse', '$switch needs an array of branches');
  const compiled = branches.map((branch) => {
    const parts = named('$switch', branch, ['case', 'then']);
    return {
      when: compile(parts.get('case') ?? null),
      result: compile(parts.get('then') ?? null),
    };
  });
  const otherwise = fields.has('default') ? compile(fields.get('default') ?? null) : undefined;
  return (scope) => {
    for (const { when, result } of compiled) if (truthy(when(scope))) return result(scope);
    if (otherwise === undefined)
      throw new CommandError(
        'BadValue',
        '$switch could not find a matching branch, and no default was given',
      );
    return otherwise(scope);
  };
}

function overArray(name: '$filter' | '$map', body: 'cond' | 'in'): Compile {
  return (operand, compile) => {
    const fields = named(name, operand, ['input', body], ['as']);
    const input = compile(fields.get('input') ?? null);
    const run = compile(fields.get(body) ?? null);
    const variable = fields.get('as') ?? 'this';
    if (typeof variable !== 'string' || !/^[a-z][A-Za-z0-9_]*$/.test(variable)) {
      throw new CommandError('FailedToParse', `'as' of ${name} must be a variable name`);
    }
    return (scope) => {
      const items = input(scope);
      if (isNullish(items)) return null;
      if (!isArray(items))
        throw new CommandError('BadValue', `input to ${name} must be an array not ${typeAlias(items)}`);
      const results = items.map((item) => ({
        item,
        found: run({ root: scope.root, variables: new Map([...scope.variables, [variable, item]]) }),
      }));
      if (name === '$map') return refuseTooLarge(results.map(({ found }) => found ?? null));
      return results.filter(({ found }) => truthy(found)).map(({ item }) => item);
    };
  };
}

function arrayOrNull(name: string, value: Maybe): Value[] | null {
  if (isNullish(value)) return null;
  if (!isArray(value))
    throw new CommandError('BadValue', `${name}'s argument must be an array, but is ${typeAlias(value)}`);
  return value;
}

function elementAt(name: string, value: Maybe, place: Maybe): Maybe {
  const array = arrayOrNull(name, value);
  if (array === null || isNullish(place)) return null;
  const index = isNumber(place) ? toWhole(place) : null;
  if (index === null) throw new CommandError('BadValue', `${name}'s second argument must be a whole number`);
  return array.at(Number(index));
}

function size(value: Maybe): Value {
  if (!isArray(value))
    throw new CommandError(
      'BadValue',
      `The argument to $size must be an array, but was of type: ${typeAlias(value)}`,
    );
  return value.length;
}

function concat(values: Iterable<Maybe>): Maybe {
  let text = '';
  for (const value of values) {
    if (isNullish(value)) return null;
    if (typeof value !== 'string')
      throw new CommandError('BadValue', `$concat only supports strings, not ${typeAlias(value)}`);
    text += value;
  }
  return refuseTooLarge(text);
}

function concatArrays(values: Iterable<Maybe>): Maybe {
  const items: Value[] = [];
  for (const value of values) {
    const array = arrayOrNull('$concatArrays', value);
    if (array === null) return null;
    for (const item of array) items.push(item);
  }
  return refuseTooLarge(items);
}

function isIn(value: Maybe, items: Maybe): Value {
  if (!isArray(items))
    throw new CommandError(
      'BadValue',
      `$in requires an array as a second argument, found: ${typeAlias(items)}`,
    );
  return value !== undefined && items.some((item) => sameValue(item, value));
}

function truncated(operand: Value, compile: CompileExpression): Expression {
  const fields = named('$dateTrunc', operand, ['date', 'unit'], ['binSize', 'timezone', 'startOfWeek']);
  const parts = new Map([...fields].map(([key, value]) => [key, compile(value)]));
  return (scope) => {
    const given = (key: string): Maybe => {
      const part = parts.get(key);
      return part === undefined ? undefined : (part(scope) ?? null);
    };
    return dateTrunc({
      date: given('date'),
      unit: given('unit'),
      binSize: given('binSize'),
      timezone: given('timezone'),
      startOfWeek: given('startOfWeek'),
    });
  };
}

export const operators: ReadonlyMap<string, Compile> = new Map<string, Compile>([
  binary('$eq', (a, b) => compare(a, b) === 0),
  binary('$ne', (a, b) => compare(a, b) !== 0),
  binary('$gt', (a, b) => compare(a, b) > 0),
  binary('$gte', (a, b) => compare(a, b) >= 0),
  binary('$lt', (a, b) => compare(a, b) < 0),
  binary('$lte', (a, b) => compare(a, b) <= 0),
  binary('$cmp', (a, b) => Math.sign(compare(a, b))),
  many('$and', every),
  many('$or', some),
  unary('$not', (value) => !truthy(value)),
  ['$cond', cond],
  many('$ifNull', firstThere),
  ['$switch', switchCase],
  many('$add', (values) => arithmetic(values, add)),
  many('$multiply', (values) => arithmetic(values, multiply)),
  binary('$subtract', (a, b) => arithmetic([a, b], subtract)),
  binary('$divide', (a, b) => arithmetic([a, b], divide)),
  binary('$mod', (a, b) => arithmetic([a, b], remainder)),
  unary('$abs', (value) => rounded('$abs', value, Math.abs)),
  unary('$floor', (value) => rounded('$floor', value, Math.floor)),
  unary('$ceil', (value) => rounded('$ceil', value, Math.ceil)),
  many('$concat', concat),
  many('$concatArrays', concatArrays),
  unary('$size', size),
  unary('$isArray', (value) => isArray(value)),
  unary('$type', (value) => typeAlias(value)),
  binary('$arrayElemAt', (array, place) => elementAt('$arrayElemAt', array, place)),
  unary('$first', (array) => elementAt('$first', array, 0)),
  unary('$last', (array) => elementAt('$last', array, -1)),
  binary('$in', isIn),
  ['$dateTrunc', truncated],
  ['$filter', overArray('$filter', 'cond')],
  ['$map', overArray('$map', 'in')],
]);
