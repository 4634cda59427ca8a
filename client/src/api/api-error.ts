import type { ErrorView } from '@naast/shared/contract/refusals';
import { type BrowserRefusal, errorCodes, type Refusal } from '@naast/shared/errors';

/** The server refused, with a code that the screen has a sentence for. */
export class ApiError extends Error {
  readonly view: ErrorView;

  constructor(view: ErrorView) {
    super(view.code);
    this.name = 'ApiError';
    this.view = view;
  }
}

/** No answer of Naast, or one that cannot be parsed. */
export class NoAnswer extends Error {
  readonly why: Exclude<BrowserRefusal, 'ownFault'>;

  constructor(why: Exclude<BrowserRefusal, 'ownFault'>) {
    super(why);
    this.name = 'NoAnswer';
    this.why = why;
  }
}

export type { Refusal };

/** What went wrong, as one code. An unexpected error is reported as our own fault, never as a bad connection. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof ApiError) return error.view.code;
  if (error instanceof NoAnswer) return error.why;
  // On the server, `call` throws an error of the server's own, with a code; a browser's own codes are numbers.
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
    return errorCodes.find((code) => code === error.code) ?? 'internal';
  }
  return 'ownFault';
}

/** Reads an error answer, which the server made by its schema; a proxy's own error page has no code of ours. */
export function errorViewOf(body: unknown, status: number): ErrorView {
  const view: unknown = Reflect.get(Object(body), 'error');
  if (errorCodes.includes(Reflect.get(Object(view), 'code'))) return view as ErrorView;
  return { code: status === 502 || status === 503 || status === 504 ? 'storeUnavailable' : 'internal' };
}
