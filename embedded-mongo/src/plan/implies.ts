import { sameValue } from '../bson/compare.js';
import { type Doc, isArray, isDoc, Regex, type Value } from '../bson/values.js';
import { compileFilter } from '../match/filter.js';
import { isOperatorDoc } from '../match/matcher.js';

/** True only when every match of `filter` surely satisfies `partial`; when in doubt, false. */
export function implies(filter: Doc, partial: Doc): boolean {
  for (const [name, condition] of partial) {
    if (name === '$and' && isArray(condition)) {
      if (!condition.every((branch) => isDoc(branch) && implies(filter, branch))) return false;
    } else if (name.startsWith('$')) {
      if (!conditionsOn(filter, name).some((given) => sameValue(given, condition))) return false;
    } else {
      for (const single of singles(condition)) if (!impliedOn(filter, name, single)) return false;
    }
  }
  return true;
}

/** `{$gt: 1, $lt: 5}` as two conditions. */
function singles(condition: Value): Value[] {
  if (!isOperatorDoc(condition)) return [condition];
  return [...condition].map(([operator, operand]): Value => new Map([[operator, operand]]));
}

function impliedOn(filter: Doc, path: string, wanted: Value): boolean {
  const given = conditionsOn(filter, path).flatMap(singles);
  if (given.some((condition) => sameValue(condition, wanted))) return true;
  const matches = compileFilter(new Map([['v', wanted]]));
  return given.some((condition) => {
    const values = pointsOf(condition);
    if (values !== undefined)
      return values.length > 0 && values.every((value) => matches(new Map([['v', value]])));
    return isOperatorDoc(wanted) && wanted.get('$exists') === true && needsPresence(condition);
  });
}

function conditionsOn(filter: Doc, path: string): Value[] {
  const found: Value[] = [];
  for (const [name, condition] of filter) {
    if (name === path) found.push(condition);
    else if (name === '$and' && isArray(condition)) {
      for (const branch of condition) if (isDoc(branch)) found.push(...conditionsOn(branch, path));
    }
  }
  return found;
}

/** The scalars that a condition allows, when it is a list of such. */
function pointsOf(condition: Value): Value[] | undefined {
  if (!isOperatorDoc(condition)) return isPlain(condition) ? [condition] : undefined;
  const equal = condition.get('$eq');
  if (equal !== undefined) return isPlain(equal) ? [equal] : undefined;
  const list = condition.get('$in');
  return isArray(list) && list.every((value) => isPlain(value)) ? list : undefined;
}

/** null also stands for missing, and arrays match in two ways: neither proves anything. */
function isPlain(value: Value): boolean {
  return value !== null && !isArray(value) && !isDoc(value) && !(value instanceof Regex);
}

function needsPresence(condition: Value): boolean {
  if (!isDoc(condition)) return false;
  const [operator, operand] = condition.entries().next().value ?? [];
  return (
    (operator === '$gt' || operator === '$gte' || operator === '$lt' || operator === '$lte') &&
    operand !== null
  );
}
