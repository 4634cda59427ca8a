import { type Doc, isArray, isDoc, Regex, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { all, isOperatorDoc, type Matcher, truthy, wholeNumber } from './matcher.js';
import { splitPath, visitPath } from './path.js';
import { type Comparison, comparison, ofSize, ofType, type Test } from './predicates.js';
import { checkOperand, inTest, modTest, regexOperator, typeSet, valueTest } from './value-tests.js';

/** Compiles a filter; throws for anything that it would not evaluate exactly as MongoDB does. */
export function compileFilter(filter: Doc): Matcher {
  const parts: Matcher[] = [];
  for (const [name, condition] of filter) parts.push(compilePart(name, condition));
  return all(parts);
}

function compilePart(name: string, condition: Value): Matcher {
  switch (name) {
    case '$and':
      return all(branches(name, condition));
    case '$or': {
      const options = branches(name, condition);
      return (document, found) => options.some((matches) => matches(document, found));
    }
    case '$nor': {
      const options = branches(name, condition);
      return (document) => !options.some((matches) => matches(document));
    }
    case '$comment':
      return () => true;
    default:
  }
  if (name.startsWith('$')) throw unsupported(`the filter operator '${name}'`);
  return fieldCondition(name, condition);
}

function branches(name: string, condition: Value): Matcher[] {
  if (!isArray(condition) || condition.length === 0) {
    throw new CommandError('BadValue', `${name} must be a nonempty array`);
  }
  return condition.map((branch) => {
    if (!isDoc(branch)) throw new CommandError('BadValue', `${name} entries need to be full objects`);
    return compileFilter(branch);
  });
}

/** The condition on one field: a value, a pattern, or operators that must all hold. */
function fieldCondition(name: string, condition: Value): Matcher {
  const path = splitPath(name);
  if (isOperatorDoc(condition)) return all(operators(path, condition));
  return onPath(path, valueTest(condition));
}

/** Holds when some value at the path passes; array elements count one by one, and the array as a whole. */
function onPath(path: readonly string[], test: Test, intoLeaf = true): Matcher {
  return (document, found) =>
    visitPath(document, path, intoLeaf, (value, position) => {
      if (!test(value)) return false;
      if (found !== undefined && position !== undefined) found.position = position;
      return true;
    });
}

function not(matches: Matcher): Matcher {
  return (document) => !matches(document);
}

function operators(path: readonly string[], condition: Doc): Matcher[] {
  const parts: Matcher[] = [];
  for (const [name, operand] of condition) {
    if (!name.startsWith('$')) throw new CommandError('BadValue', `unknown operator: ${name}`);
    if (name === '$options') {
      if (!condition.has('$regex')) throw new CommandError('BadValue', '$options needs a $regex');
      continue;
    }
    parts.push(operator(path, name, operand, condition));
  }
  return parts;
}

function operator(path: readonly string[], name: string, operand: Value, whole: Doc): Matcher {
  switch (name) {
    case '$eq':
      if (operand instanceof Regex) return onPath(path, comparison('$eq', operand));
      return onPath(path, valueTest(operand));
    case '$ne':
      if (operand instanceof Regex) throw new CommandError('BadValue', "Can't have regex as arg to $ne.");
      return not(onPath(path, valueTest(operand)));
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return ordering(path, name, operand);
    case '$in':
      return onPath(path, inTest(name, operand));
    case '$nin':
      return not(onPath(path, inTest(name, operand)));
    case '$exists': {
      const isThere = onPath(path, (value) => value !== undefined);
      return truthy(operand) ? isThere : not(isThere);
    }
    case '$type':
      return onPath(path, ofType(typeSet(operand)));
    case '$not':
      return not(negated(path, operand));
    case '$all':
      return allOf(path, operand);
    case '$elemMatch':
      return elemMatch(path, operand);
    case '$size': {
      const size = wholeNumber(operand, '$size');
      if (size < 0) throw new CommandError('BadValue', '$size may not be negative');
      return onPath(path, ofSize(size), false);
    }
    case '$regex':
      return onPath(path, regexOperator(operand, whole));
    case '$mod':
      return onPath(path, modTest(operand));
    default:
      throw unsupported(`the filter operator '${name}'`);
  }
}

function ordering(path: readonly string[], name: Comparison, operand: Value): Matcher {
  if (operand instanceof Regex)
    throw new CommandError(
      'BadValue',
      `Can't have RegEx as arg to predicate over field '${path.join('.')}'.`,
    );
  checkOperand(name, operand);
  return onPath(path, comparison(name, operand));
}

function negated(path: readonly string[], operand: Value): Matcher {
  if (operand instanceof Regex) return onPath(path, valueTest(operand));
  if (!isDoc(operand) || operand.size === 0 || !isOperatorDoc(operand)) {
    throw new CommandError('BadValue', '$not needs a regex or a document with operators');
  }
  return all(operators(path, operand));
}

function allOf(path: readonly string[], operand: Value): Matcher {
  if (!isArray(operand)) throw new CommandError('BadValue', '$all needs an array');
  if (operand.length === 0) return () => false;
  const hasElemMatch = operand.some((item) => isDoc(item) && item.has('$elemMatch'));
  return all(
    operand.map((item) => {
      if (hasElemMatch) {
        if (!isDoc(item) || item.size !== 1)
          throw new CommandError('BadValue', '$all/$elemMatch has to be consistent');
        return elemMatch(path, item.get('$elemMatch') ?? null);
      }
      if (isOperatorDoc(item)) throw new CommandError('BadValue', 'no $ expressions in $all');
      return onPath(path, valueTest(item));
    }),
  );
}

function elemMatch(path: readonly string[], operand: Value): Matcher {
  if (!isDoc(operand)) throw new CommandError('BadValue', '$elemMatch needs an Object');
  const element = isOnValues(operand) ? elementOperators(operand) : elementFilter(compileFilter(operand));
  return (document, found) =>
    visitPath(document, path, false, (value, position) => {
      if (!isArray(value)) return false;
      const index = value.findIndex((item) => element(item));
      if (index < 0) return false;
      if (found !== undefined) found.position = position ?? index;
      return true;
    });
}

/** Operators such as `$gt`, on elements as they are; `$and` and its kin begin a filter on elements that are documents. */
function isOnValues(operand: Value): operand is Doc {
  if (!isOperatorDoc(operand)) return false;
  const [first] = operand.keys();
  return first !== '$and' && first !== '$or' && first !== '$nor';
}

function elementFilter(matches: Matcher): (item: Value) => boolean {
  return (item) => {
    if (isDoc(item)) return matches(item);
    // An array is matched as if its positions were field names.
    if (isArray(item)) return matches(new Map(item.map((inner, index) => [String(index), inner])));
    return false;
  };
}

/** Operators on the elements themselves: each is put under a name, and matched without going into it. */
function elementOperators(operand: Doc): (item: Value) => boolean {
  const matchers = operators(['v'], operand);
  return (item) => {
    if (isArray(item)) throw unsupported('$elemMatch with operators on arrays inside arrays');
    const wrapped: Doc = new Map([['v', item]]);
    return matchers.every((matches) => matches(wrapped));
  };
}

/** What `$pull` takes out: elements that equal a value, pass operators, or match as documents. */
export function elementTest(operand: Value): (item: Value) => boolean {
  if (isOnValues(operand)) return elementOperators(operand);
  if (!isDoc(operand)) return valueTest(operand);
  const matches = compileFilter(operand);
  // Of arrays inside the array none is taken out: other than in $elemMatch, a filter is about documents only.
  return (item) => isDoc(item) && matches(item);
}
