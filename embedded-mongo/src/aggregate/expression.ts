import { type DateTime, type Doc, isArray, isDoc, type Maybe, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { refuseTooLarge } from '../plan/held-bytes.js';
import { type Expression, operators, type Scope } from './expression-operators.js';

export type { Expression, Scope };

/** One instant for a whole aggregation, as `$$NOW` has it. */
export function scopeOf(root: Doc, now: DateTime): Scope {
  return { root, variables: new Map<string, Maybe>([['NOW', now]]) };
}

export function compileExpression(value: Value): Expression {
  if (typeof value === 'string' && value.startsWith('$')) return fieldPath(value);
  if (isArray(value)) {
    const items = value.map((item) => compileExpression(item));
    return (scope) => refuseTooLarge(items.map((item) => item(scope) ?? null));
  }
  if (!isDoc(value)) return () => value;
  const [name] = value.keys();
  if (name?.startsWith('$') === true) return operatorExpression(name, value);
  const fields = [...value].map(([field, inner]): [string, Expression] => {
    if (field === '' || field.includes('.') || field.startsWith('$')) {
      throw new CommandError('BadValue', `the field name '${field}' is not allowed in an object expression`);
    }
    return [field, compileExpression(inner)];
  });
  return (scope) => {
    const built: Doc = new Map();
    for (const [field, inner] of fields) {
      const found = inner(scope);
      if (found !== undefined) built.set(field, found);
    }
    return refuseTooLarge(built);
  };
}

function operatorExpression(name: string, value: Doc): Expression {
  if (value.size !== 1)
    throw new CommandError('BadValue', 'an object with an operator must have exactly one field');
  const operand = value.get(name) ?? null;
  if (name === '$literal') return () => operand;
  const compile = operators.get(name);
  if (compile === undefined) throw unsupported(`the expression operator '${name}'`);
  return compile(operand, compileExpression);
}

function fieldPath(text: string): Expression {
  const isVariable = text.startsWith('$$');
  const [start = '', ...rest] = text.slice(isVariable ? 2 : 1).split('.');
  const path = isVariable ? rest : [start, ...rest];
  if (path.includes('') || start === '')
    throw new CommandError('BadValue', `'${text}' is not a valid field path`);
  if (!isVariable || start === 'ROOT' || start === 'CURRENT') return ({ root }) => walk(root, path, 0);
  if (start === 'REMOVE') return () => undefined;
  if (!/^[a-z]/.test(start) && start !== 'NOW') throw unsupported(`the variable '$$${start}'`);
  return ({ variables }) => {
    if (!variables.has(start)) throw new CommandError('BadValue', `Use of undefined variable: ${start}`);
    return walk(variables.get(start), path, 0);
  };
}

/** Through an array a path gives the array of what its elements have there. */
function walk(from: Maybe, path: readonly string[], depth: number): Maybe {
  let at = from;
  for (let index = depth; index < path.length; index++) {
    if (isArray(at)) {
      return at.flatMap((item): Value[] => {
        const found = isDoc(item) ? walk(item, path, index) : undefined;
        return found === undefined ? [] : [found];
      });
    }
    if (!isDoc(at)) return undefined;
    at = at.get(path[index] ?? '');
  }
  return at;
}
