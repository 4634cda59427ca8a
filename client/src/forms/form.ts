import { type ErrorCode, isErrorCode, type Problem } from '@naast/shared/errors';
import { ApiError, type Refusal, refusalOf } from '../api/api-error.js';
import type { Call } from '../api/call.js';

/** A form's fields as they were sent; a field that was ticked more than once is a list. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What came of a form: another page (its address without language), or something to show on this one. */
export type Done<Shown> = { readonly goTo: string } | { readonly shown: Shown };

/**
 * One form, for the browser and for the server. With JavaScript the browser runs `send` itself; without, the server does, with the
 * fields that were posted, and renders the page again with what came of it.
 */
export interface Form<Shown = never> {
  readonly name: string;
  /** What the server refuses because of one field is said beside that field. */
  readonly refusedAt?: Readonly<Partial<Record<ErrorCode, string>>>;
  /** Rejects with `FieldProblems` for what the form itself sees, or with whatever `call` rejects with. */
  send(fields: Fields, call: Call): Promise<Done<Shown>>;
}

/** Which field is not right, and how. */
export class FieldProblems extends Error {
  readonly problems: Problems;

  constructor(problems: Problems) {
    super('a field is not right');
    this.problems = problems;
  }
}
export type Problems = Readonly<Record<string, Problem | ErrorCode | 'needed' | 'tooMany'>>;

/** What came of a form, for the page that it stands on. */
export interface Sent {
  readonly form: string;
  /** What was typed, so that nothing gets lost. */
  readonly fields: Fields;
  readonly problems: Problems;
  /** Why the server refused; null when it did not, or when the problems say it. */
  readonly refusal: Refusal | null;
  /** What the form gave to show; undefined when it gave nothing. */
  readonly shown?: unknown;
}

export const sentWell = (form: string, shown: unknown): Sent => ({
  form,
  fields: {},
  problems: {},
  refusal: null,
  shown,
});

export function sentBadly(
  { name: form, refusedAt }: Pick<Form, 'name' | 'refusedAt'>,
  fields: Fields,
  error: unknown,
): Sent {
  if (error instanceof FieldProblems) return { form, fields, problems: error.problems, refusal: null };
  const problems = problemsOf(error);
  if (Object.keys(problems).length > 0) return { form, fields, problems, refusal: null };
  const refusal = refusalOf(error);
  const field = isErrorCode(refusal) ? refusedAt?.[refusal] : undefined;
  return field === undefined || !isErrorCode(refusal)
    ? { form, fields, problems, refusal }
    : { form, fields, problems: { [field]: refusal }, refusal: null };
}

/** The server names fields by their path, in the browser by `ApiError`, in the process by an error with the same view. */
function problemsOf(error: unknown): Problems {
  const view: unknown = error instanceof ApiError ? error.view : Reflect.get(Object(error), 'view');
  const fields: unknown = Reflect.get(Object(view), 'fields');
  if (!Array.isArray(fields)) return {};
  return Object.fromEntries(fields.map(({ path, problem }) => [String(path).split('.')[0], problem]));
}

export function textIn(fields: Fields | undefined, name: string): string {
  const value = fields?.[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

export function textsIn(fields: Fields | undefined, name: string): readonly string[] {
  const value = fields?.[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** The fields of a form on the screen. */
export function fieldsOf(form: HTMLFormElement): Fields {
  const given = new FormData(form);
  return Object.fromEntries(
    [...new Set(given.keys())].map((name) => {
      const values = given.getAll(name).map(String);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

/** One of the choices that a field may have; the first when it is none of them. */
export const choiceIn = <T extends string>(fields: Fields, name: string, choices: readonly [T, ...T[]]): T =>
  choices.find((choice) => choice === textIn(fields, name)) ?? choices[0];
