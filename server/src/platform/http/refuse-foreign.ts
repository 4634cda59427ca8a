import type { Request, RequestHandler } from 'express';
import { NaastError } from '../../kernel/errors.js';
import { isFromElsewhere, isVisit } from './origins.js';

const isRead = (request: Request): boolean => request.method === 'GET' || request.method === 'HEAD';

/** CSRF protection: requests that change something must come from our own pages. */
export function refuseForeignChanges(isOurs: (request: Request) => boolean): RequestHandler {
  return (request, _response, next) => {
    if (isRead(request) || isOurs(request)) return next();
    throw new NaastError('originRefused');
  };
}

/** Foreign sites may link to pages, but not load them in the background to learn whether there is a session. */
export const refuseForeignPeeks: RequestHandler = (request, _response, next) => {
  if (isRead(request) && isFromElsewhere(request) && !isVisit(request)) throw new NaastError('originRefused');
  next();
};

/** For routes whose reply depends on the session. Throws `originRefused` for other sites. */
export function refuseForeignRead(request: Request): void {
  if (isRead(request) && isFromElsewhere(request)) throw new NaastError('originRefused');
}
