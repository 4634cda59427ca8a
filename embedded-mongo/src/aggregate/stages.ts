import { toDouble } from '../bson/numbers.js';
import { type DateTime, type Doc, doc, isArray, isDoc, isNumber, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { encodeKey } from '../keys/encode-key.js';
import { compileFilter } from '../match/filter.js';
import { pause, spread } from '../plan/flow.js';
import { HeldBytes, weigh } from '../plan/held-bytes.js';
import { Sorter, sortOf } from '../plan/sort.js';
import { compileProjection } from '../project/projection.js';
import { type Accumulator, groupField } from './accumulators.js';
import { compileExpression, scopeOf } from './expression.js';
import { addFields, project } from './shaping.js';
import type { Scoped, Stage } from './stage.js';
import { unwind } from './unwind.js';

/** Compiles one stage; unknown ones are refused by name. */
export function compileStage(name: string, spec: Value, now: DateTime): Stage {
  const scoped: Scoped = (document) => scopeOf(document, now);
  switch (name) {
    case '$match':
      return match(spec);
    case '$sort':
      return sort(spec);
    case '$limit':
      return limit(positive(name, spec, 1));
    case '$skip':
      return skip(positive(name, spec, 0));
    case '$project':
      return project(spec, scoped);
    case '$addFields':
    case '$set':
      return addFields(name, spec, scoped);
    case '$unset':
      return unset(spec);
    case '$group':
      return group(spec, scoped);
    case '$unwind':
      return unwind(spec);
    case '$count':
      return count(spec);
    case '$replaceRoot':
    case '$replaceWith':
      return replaceRoot(name, spec, scoped);
    default:
      throw unsupported(`the aggregation stage '${name}'`);
  }
}

function match(spec: Value): Stage {
  if (!isDoc(spec)) throw new CommandError('BadValue', 'the match filter must be an expression in an object');
  const matches = compileFilter(spec);
  return (rows) => spread(rows, (row) => (matches(row) ? [row] : []));
}

function sort(spec: Value): Stage {
  const fields = sortOf(spec);
  if (fields.length === 0) throw new CommandError('BadValue', '$sort stage must have at least one sort key');
  return function* (rows) {
    const sorter = new Sorter<Doc>(fields);
    for (const row of rows) {
      if (row === pause) yield pause;
      else sorter.add(row, row, weigh(row));
    }
    yield* sorter.sorted();
  };
}

export function positive(name: string, spec: Value, least: number): number {
  const value = isNumber(spec) ? toDouble(spec) : Number.NaN;
  if (!Number.isSafeInteger(value) || value < least) {
    throw new CommandError('BadValue', `the ${name} must be a whole number, ${least} or more`);
  }
  return value;
}

function limit(most: number): Stage {
  return function* (rows) {
    let left = most;
    for (const row of rows) {
      yield row;
      if (row !== pause) left -= 1;
      if (left === 0) return;
    }
  };
}

function skip(first: number): Stage {
  return function* (rows) {
    let left = first;
    for (const row of rows) {
      if (row === pause || left === 0) yield row;
      else left -= 1;
    }
  };
}

function unset(spec: Value): Stage {
  const names = isArray(spec) ? spec : [spec];
  const fields: Doc = new Map();
  for (const name of names) {
    if (typeof name !== 'string')
      throw new CommandError('BadValue', '$unset takes a field name, or an array of them');
    fields.set(name, false);
  }
  const shape = compileProjection(fields);
  if (shape === undefined) throw new CommandError('BadValue', '$unset needs at least one field');
  return (rows) => spread(rows, (row) => [shape(row)]);
}

function group(spec: Value, scoped: Scoped): Stage {
  if (!isDoc(spec) || !spec.has('_id'))
    throw new CommandError('BadValue', 'a group specification must include an _id');
  const id = compileExpression(spec.get('_id') ?? null);
  const fields = [...spec]
    .filter(([name]) => name !== '_id')
    .map(([name, operand]) => groupField(name, operand));
  return function* (rows) {
    const groups = new Map<string, { id: Value; gathered: Accumulator[] }>();
    const held = new HeldBytes('$group');
    for (const row of rows) {
      if (row === pause) {
        yield pause;
        continue;
      }
      const scope = scoped(row);
      const value = id(scope) ?? null;
      const key = encodeKey(value).toString('latin1');
      let found = groups.get(key);
      if (found === undefined) {
        found = { id: value, gathered: fields.map((field) => field.start(held)) };
        groups.set(key, found);
        held.add(weigh(value) + weigh(key));
      }
      for (const [at, field] of fields.entries()) found.gathered[at]?.add(field.value(scope));
      held.check();
    }
    for (const { id: value, gathered } of groups.values()) {
      const row: Doc = new Map([['_id', value]]);
      for (const [at, field] of fields.entries()) row.set(field.name, gathered[at]?.result() ?? null);
      yield row;
    }
  };
}

function count(spec: Value): Stage {
  if (typeof spec !== 'string' || spec === '' || spec.startsWith('$') || spec.includes('.')) {
    throw new CommandError('BadValue', 'the count field must be a non-empty string without $ and .');
  }
  return function* (rows) {
    let total = 0;
    for (const row of rows) {
      if (row === pause) yield pause;
      else total += 1;
    }
    if (total > 0) yield doc({ [spec]: total });
  };
}

function replaceRoot(name: string, spec: Value, scoped: Scoped): Stage {
  const wanted =
    name === '$replaceWith' ? spec : isDoc(spec) && spec.size === 1 ? spec.get('newRoot') : undefined;
  if (wanted === undefined) throw new CommandError('BadValue', '$replaceRoot takes newRoot');
  const root = compileExpression(wanted);
  return (rows) =>
    spread(rows, (row) => {
      const next = root(scoped(row));
      if (!isDoc(next)) throw new CommandError('BadValue', "'newRoot' expression must evaluate to an object");
      return [next];
    });
}
