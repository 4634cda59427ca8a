import { z } from 'zod';
import { errorCodes, type Problem, problems } from '../errors.js';

export const errorViewSchema = z.strictObject({
  code: z.enum(errorCodes),
  /** Only with `badInput`: the field and its problem. Never the value. */
  fields: z.array(z.strictObject({ path: z.string(), problem: z.enum(problems) })).optional(),
  /** Only with `tooFast`: milliseconds to wait before a retry. */
  retryAfterMs: z.number().int().nonnegative().optional(),
});
export type ErrorView = z.infer<typeof errorViewSchema>;

/** The body of every REST error. */
export const refusalSchema = z.strictObject({ error: errorViewSchema });

/** Converts a Zod error to field problems. Does not echo unknown keys or values. */
export function fieldProblems(error: z.ZodError): NonNullable<ErrorView['fields']> {
  return error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), problem: problemOf(issue) }));
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  switch (issue.code) {
    case 'custom':
      return problems.find((problem) => problem === issue.params?.problem) ?? 'notAllowed';
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'wrongKind';
    case 'too_small':
      return 'tooShort';
    case 'too_big':
      return 'tooLong';
    case 'unrecognized_keys':
      return 'unknown';
    default:
      return 'notAllowed';
  }
}
