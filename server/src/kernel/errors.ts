import type { ErrorView } from '@naast/shared/contract/refusals';
import type { ErrorCode } from '@naast/shared/errors';

/** The only error that clients may see: a code, never words. */
export class NaastError extends Error {
  readonly view: ErrorView;

  constructor(code: ErrorCode, details: Omit<ErrorView, 'code'> = {}) {
    super(code);
    this.name = 'NaastError';
    this.view = { code, ...details };
  }

  get code(): ErrorCode {
    return this.view.code;
  }
}
