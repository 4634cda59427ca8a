import { type ErrorCode, type ErrorView, errorCodes, refusalSchema } from '@naast/shared/errors';

/** The server refused, with a code that the screen has a sentence for. */
export class ApiError extends Error {
  readonly view: ErrorView;

  constructor(view: ErrorView) {
    super(view.code);
    this.name = 'ApiError';
    this.view = view;
  }
}

export type Refusal = ErrorCode | 'offline';

/** What went wrong, as one code. Anything without an answer from Naast counts as a bad line. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof ApiError) return error.view.code;
  // On the server, `call` throws an error of the server's own, with a code; a browser's own codes are numbers.
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
    return errorCodes.find((code) => code === error.code) ?? 'internal';
  }
  return 'offline';
}

/** Reads an error answer; a proxy's own error page has no code of ours. */
export function errorViewOf(body: unknown, status: number): ErrorView {
  const parsed = refusalSchema.safeParse(body);
  if (parsed.success) return parsed.data.error;
  return { code: status === 502 || status === 503 || status === 504 ? 'storeUnavailable' : 'internal' };
}
