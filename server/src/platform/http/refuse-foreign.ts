import type { Request, RequestHandler } from 'express';
import { NaastError } from '../../kernel/errors.js';
import { isFromElsewhere, isVisit } from './origins.js';

const isRead = (request: Request): boolean => request.method === 'GET' || request.method === 'HEAD';

/** Whoever changes something must come from our own pages. */
export function refuseForeignChanges(isOurs: (request: Request) => boolean): RequestHandler {
  return (request, _response, next) => {
    if (isRead(request) || isOurs(request)) return next();
    throw new NaastError('originRefused');
  };
}

/** Anybody may link to a page; no other site may load one behind somebody's back, to learn from it who has a visit. */
export const refuseForeignPeeks: RequestHandler = (request, _response, next) => {
  if (isRead(request) && isFromElsewhere(request) && !isVisit(request)) throw new NaastError('originRefused');
  next();
};

/** An answer that says something of whoever asks is for our own pages only. Throws `originRefused`. */
export function refuseForeignRead(request: Request): void {
  if (isRead(request) && isFromElsewhere(request)) throw new NaastError('originRefused');
}
