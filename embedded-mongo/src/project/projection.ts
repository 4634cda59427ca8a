import { toDouble } from '../bson/numbers.js';
import { type Doc, isArray, isDoc, isNumber, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { compileFilter } from '../match/filter.js';
import { truthy, wholeNumber } from '../match/matcher.js';

export type Projection = (document: Doc, position?: number) => Doc;

/** What to do with a field: keep it, leave it out, go into it, or change its array. */
type Rule =
  | 'keep'
  | 'drop'
  | Rules
  | FirstMatch
  | ((value: Value, position: number | undefined) => Value | undefined);
type Rules = Map<string, Rule>;

/** `$elemMatch`. As MongoDB's since 4.4, its fields come behind those that are kept, in the order of the projection. */
class FirstMatch {
  readonly of: (value: Value) => Value | undefined;
  constructor(of: (value: Value) => Value | undefined) {
    this.of = of;
  }
}

/** Compiles a projection; undefined where there is none, so that the stored bytes can go out as they are. */
export function compileProjection(spec: Doc | undefined): Projection | undefined {
  if (spec === undefined || spec.size === 0) return undefined;
  const rules: Rules = new Map();
  const modes = new Set<'include' | 'exclude'>();
  for (const [path, value] of flatten(spec)) addRule(rules, modes, path, value);
  if (modes.size > 1) {
    throw new CommandError('Location31254', 'Cannot do exclusion and inclusion in one projection');
  }
  const idRule = rules.get('_id');
  const isInclusion = modes.has('include') || (modes.size === 0 && idRule === 'keep' && rules.size === 1);
  if (!isInclusion) return (document, position) => exclude(document, rules, position);
  if (idRule === undefined) rules.set('_id', 'keep');
  return (document, position) => include(document, rules, position);
}

/** `{a: {b: 1}}` is `{'a.b': 1}`. */
function* flatten(spec: Doc, prefix = ''): Generator<[string, Value]> {
  for (const [name, value] of spec) {
    const path = `${prefix}${name}`;
    if (!isDoc(value) || isOperator(value)) {
      yield [path, value];
      continue;
    }
    if (value.size === 0) throw new CommandError('BadValue', 'An empty sub-projection is not a valid value');
    yield* flatten(value, `${path}.`);
  }
}

function isOperator(value: Doc): boolean {
  return [...value.keys()].some((name) => name.startsWith('$'));
}

function addRule(rules: Rules, modes: Set<'include' | 'exclude'>, path: string, value: Value): void {
  const isPositional = path.endsWith('.$');
  const parts = (isPositional ? path.slice(0, -2) : path).split('.');
  if (parts.some((part) => part === '' || part.startsWith('$'))) {
    throw new CommandError(
      'Location16410',
      `The projection path '${path}' is not supported by the embedded store`,
    );
  }
  if (isDoc(value)) {
    const [operator, operand] = value.entries().next().value ?? ['', null];
    if (value.size !== 1) throw unsupported(`the projection of '${path}'`);
    if (operator === '$slice') return put(rules, parts, slicer(operand));
    if (operator !== '$elemMatch') throw unsupported(`'${operator}' in a projection`);
    if (parts.length > 1)
      throw new CommandError('BadValue', 'Cannot use $elemMatch projection on a nested field.');
    modes.add('include');
    return put(rules, parts, firstMatch(operand));
  }
  if (!isNumber(value) && typeof value !== 'boolean')
    throw unsupported(`a computed field, '${path}', in a projection`);
  const isKept = truthy(value);
  if (path !== '_id') modes.add(isKept ? 'include' : 'exclude');
  if (isPositional && !isKept)
    throw new CommandError('Location31254', 'A positional projection cannot exclude');
  put(rules, parts, isPositional ? atPosition : isKept ? 'keep' : 'drop');
}

function put(rules: Rules, parts: readonly string[], rule: Rule): void {
  const [part = '', ...rest] = parts;
  const existing = rules.get(part);
  if (rest.length === 0) {
    if (existing !== undefined) throw collision(parts);
    rules.set(part, rule);
    return;
  }
  if (existing !== undefined && !(existing instanceof Map)) throw collision(parts);
  const inner: Rules = existing ?? new Map();
  rules.set(part, inner);
  put(inner, rest, rule);
}

function collision(parts: readonly string[]): CommandError {
  return new CommandError('Location31249', `Path collision at ${parts.join('.')}`);
}

function include(document: Doc, rules: Rules, position: number | undefined): Doc {
  const kept: Doc = new Map();
  for (const [name, value] of document) {
    const rule = rules.get(name);
    if (rule === undefined || rule === 'drop' || rule instanceof FirstMatch) continue;
    const next = applyRule(value, rule, position, include, true);
    if (next !== undefined) kept.set(name, next);
  }
  for (const [name, rule] of rules) {
    if (!(rule instanceof FirstMatch)) continue;
    const found = rule.of(document.get(name) ?? null);
    if (found !== undefined) kept.set(name, found);
  }
  return kept;
}

function exclude(document: Doc, rules: Rules, position: number | undefined): Doc {
  const kept: Doc = new Map();
  for (const [name, value] of document) {
    const rule = rules.get(name);
    const next = rule === undefined ? value : applyRule(value, rule, position, exclude, false);
    if (next !== undefined) kept.set(name, next);
  }
  return kept;
}

/** Inside arrays the rules hold for each element; an inclusion drops elements that have no fields. */
function applyRule(
  value: Value,
  rule: Rule,
  position: number | undefined,
  walk: typeof include,
  isInclusion: boolean,
): Value | undefined {
  if (rule === 'keep') return value;
  if (rule === 'drop') return undefined;
  if (typeof rule === 'function') return rule(value, position);
  if (rule instanceof FirstMatch) return rule.of(value);
  if (isDoc(value)) return walk(value, rule, position);
  if (!isArray(value)) return isInclusion ? undefined : value;
  return value.flatMap((item): Value[] => {
    const next = applyRule(item, rule, position, walk, isInclusion);
    return next === undefined ? [] : [next];
  });
}

function atPosition(value: Value, position: number | undefined): Value {
  if (!isArray(value)) return value;
  const item = position === undefined ? undefined : value[position];
  if (item === undefined) {
    throw new CommandError(
      'BadValue',
      "Executor error during find command: positional operator '.$' couldn't find a matching element in the array",
    );
  }
  return [item];
}

function slicer(operand: Value): Rule {
  if (isArray(operand)) {
    const [start, size] = operand.map((item) => wholeNumber(item, '$slice'));
    if (start === undefined || size === undefined || operand.length !== 2 || size <= 0) {
      throw new CommandError('BadValue', '$slice takes a number, or a start and a positive number');
    }
    return (value) => {
      if (!isArray(value)) return value;
      const from = start < 0 ? Math.max(0, value.length + start) : start;
      return value.slice(from, from + size);
    };
  }
  const count = isNumber(operand) ? Math.trunc(toDouble(operand)) : Number.NaN;
  if (Number.isNaN(count))
    throw new CommandError('BadValue', '$slice takes a number, or a start and a positive number');
  return (value) => (isArray(value) ? (count < 0 ? value.slice(count) : value.slice(0, count)) : value);
}

function firstMatch(operand: Value): FirstMatch {
  if (!isDoc(operand)) throw new CommandError('BadValue', 'elemMatch: Invalid argument, object required');
  const matches = compileFilter(new Map([['v', new Map([['$elemMatch', operand]])]]));
  return new FirstMatch((value) => {
    if (!isArray(value)) return undefined;
    const found = value.find((item) => matches(new Map([['v', [item]]])));
    return found === undefined ? undefined : [found];
  });
}
