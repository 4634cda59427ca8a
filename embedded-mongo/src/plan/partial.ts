import { type Doc, isArray, isDoc } from '../bson/values.js';
import { unsupported } from '../errors/command-error.js';
import { compileFilter } from '../match/filter.js';
import { isOperatorDoc, truthy } from '../match/matcher.js';

const allowed = new Set(['$eq', '$gt', '$gte', '$lt', '$lte', '$type', '$in']);

/** Which documents an index holds may be told by these conditions only, as in MongoDB. */
export function checkPartialFilter(filter: Doc): void {
  compileFilter(filter);
  for (const [name, condition] of filter) {
    if (name === '$and' || name === '$or') {
      if (isArray(condition)) for (const branch of condition) if (isDoc(branch)) checkPartialFilter(branch);
    } else if (isOperatorDoc(condition)) {
      for (const [operator, operand] of condition) {
        if (operator === '$exists' && truthy(operand)) continue;
        if (!allowed.has(operator)) {
          throw unsupported(`'${operator}' in a partialFilterExpression`, 'CannotCreateIndex');
        }
      }
    }
  }
}
