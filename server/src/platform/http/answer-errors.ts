import type { ErrorView } from '@naast/shared/contract/refusals';
import { errorStatus } from '@naast/shared/errors';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { NaastError } from '../../kernel/errors.js';
import type { Log } from '../logging/log.js';
import { isStoreAway } from '../storage/store-errors.js';

export const unknownAddress: RequestHandler = () => {
  throw new NaastError('notFound');
};

/** Answers every error as a code; nothing of the request is echoed. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    if (response.headersSent) {
      // Express' default handler would print the message, and libraries put values into messages.
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

/** The error as the client sees it. Errors that a client can cause are refusals, not faults. */
export function viewOf(error: unknown): ErrorView {
  if (error instanceof NaastError) return error.view;
  if (isStoreAway(error)) return { code: 'storeUnavailable' };
  // Express, its parsers and `express.static` put a status on errors for bad requests.
  const status: unknown = error instanceof Error ? Reflect.get(error, 'status') : undefined;
  if (typeof status !== 'number' || status < 400 || status > 499) return { code: 'internal' };
  // 403: the path leads out of the folder of static files.
  if (status === 403 || status === 404) return { code: 'notFound' };
  return { code: status === 413 ? 'tooLarge' : 'badInput' };
}
