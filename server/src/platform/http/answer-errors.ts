import { type ErrorView, errorStatus } from '@naast/shared/errors';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { NaastError } from '../../kernel/errors.js';
import type { Log } from '../logging/log.js';
import { isStoreAway } from '../storage/store-errors.js';

export const unknownAddress: RequestHandler = () => {
  throw new NaastError('notFound');
};

/** Every refusal has one shape, a code; nothing of what was sent comes back. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    if (response.headersSent) {
      // Express' own last resort would print the message, and libraries put values into messages.
      log.fault('answerCutOff', error);
      response.destroy();
      return;
    }
    const view = viewOf(error);
    if (view.code === 'internal') log.fault('requestFailed', error);
    if (view.retryAfterMs !== undefined)
      response.set('Retry-After', String(Math.ceil(view.retryAfterMs / 1000)));
    response.status(errorStatus[view.code]).json({ error: view });
  };
}

/** What an error is to who asked. Whatever they can bring about themselves is a refusal, and no fault of ours. */
export function viewOf(error: unknown): ErrorView {
  if (error instanceof NaastError) return error.view;
  if (isStoreAway(error)) return { code: 'storeUnavailable' };
  // Express, its parsers and the static files mark what they refuse by a status.
  const status: unknown = error instanceof Error ? Reflect.get(error, 'status') : undefined;
  if (typeof status !== 'number' || status < 400 || status > 499) return { code: 'internal' };
  // 403: an address that leads out of the folder of files.
  if (status === 403 || status === 404) return { code: 'notFound' };
  return { code: status === 413 ? 'tooLarge' : 'badInput' };
}
