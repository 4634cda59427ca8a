import { type Doc, doc } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';

/**
 * Runs the statements of one write command in turn. A refused statement becomes an entry of `writeErrors`; with
 * `ordered` the rest is not tried.
 */
export function runStatements(
  statements: readonly Doc[],
  ordered: boolean,
  run: (statement: Doc, index: number) => void,
): Doc[] {
  if (statements.length === 0 || statements.length > 100_000) {
    throw new CommandError(
      'InvalidLength',
      `Write batch sizes must be between 1 and 100000. Got ${statements.length} operations.`,
    );
  }
  const errors: Doc[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      errors.push(
        doc({ index, code: error.code, errmsg: error.message, ...Object.fromEntries(error.extra ?? []) }),
      );
      if (ordered) break;
    }
  }
  return errors;
}

export function withErrors(answer: Doc, errors: Doc[]): Doc {
  if (errors.length > 0) answer.set('writeErrors', errors);
  answer.set('ok', 1);
  return answer;
}
