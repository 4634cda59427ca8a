import type { UnknownWord } from '@naast/shared/codename/read-codename';
import { type ErrorCode, isErrorCode, type Problem } from '@naast/shared/errors';
import { ApiError, type Refusal, refusalOf } from '../api/api-error.js';
import type { Call } from '../api/call.js';

/** The fields of a sent form; a name with several values is a list. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The result of a form: a page to go to (its path without language), or something to show on this page. */
export type Done<Shown> = { readonly goTo: string } | { readonly shown: Shown };

/**
 * One form, for browser and server. With JavaScript the browser runs `send`; without, the server does, and renders the
 * page again with the result.
 */
export interface Form<Shown = never> {
  readonly name: string;
  /** Error codes that are shown beside a field, with the field's name. */
  readonly refusedAt?: Readonly<Partial<Record<ErrorCode, string>>>;
  /** Rejects with `FieldProblems` for errors that the form finds, or with what `call` rejects with. */
  send(fields: Fields, call: Call): Promise<Done<Shown>>;
}

/** Validation errors by field. */
export class FieldProblems extends Error {
  readonly problems: Problems;

  constructor(problems: Problems) {
    super('a field is not right');
    this.problems = problems;
  }
}
/** What may be mistyped in nine words. */
export type WordsHint = { readonly count: number } | { readonly unknown: readonly UnknownWord[] };

/** Nine words that can open nothing as they were typed; `NineWordsField` says why. */
export class MistypedWords extends Error {
  readonly hint: WordsHint;

  constructor(hint: WordsHint) {
    super('the words are not right');
    this.hint = hint;
  }
}
export type Problems = Readonly<Record<string, Problem | ErrorCode | 'needed' | 'tooMany'>>;

/** The outcome of a sent form, for its page. */
export interface Sent {
  readonly form: string;
  /** The input, so that the form is rendered with it again. */
  readonly fields: Fields;
  readonly problems: Problems;
  /** The server's error; null if there is none, or `problems` shows it. */
  readonly refusal: Refusal | null;
  /** Of nine words that were mistyped. */
  readonly hint?: WordsHint;
  /** The form's result; undefined if there is none. */
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
  if (error instanceof MistypedWords) return { form, fields, problems: {}, refusal: null, hint: error.hint };
  const problems = problemsOf(error);
  if (Object.keys(problems).length > 0) return { form, fields, problems, refusal: null };
  const refusal = refusalOf(error);
  const field = isErrorCode(refusal) ? refusedAt?.[refusal] : undefined;
  return field === undefined || !isErrorCode(refusal)
    ? { form, fields, problems, refusal }
    : { form, fields, problems: { [field]: refusal }, refusal: null };
}

/** Field problems of the server: an `ApiError` in the browser, an error with the same view in-process. */
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

export function textsIn(fields: Fields | undefined, name: string): string[] {
  const value = fields?.[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : [...value];
}

/** The fields of a form element. */
export function fieldsOf(form: HTMLFormElement): Fields {
  const given = new FormData(form);
  return Object.fromEntries(
    [...new Set(given.keys())].map((name) => {
      const values = given.getAll(name).map(String);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

/** The chosen value if it is one of the choices, else the first. */
export const choiceIn = <T extends string>(fields: Fields, name: string, choices: readonly [T, ...T[]]): T =>
  choices.find((choice) => choice === textIn(fields, name)) ?? choices[0];
