import type { RequestHandler } from 'express';
import { NaastError } from '../../kernel/errors.js';

const slashLike = '(?:[/\\\\]|%2f|%5c)';
/** Repeated slashes, or what browsers treat as one: `//host` in a link or redirect leads to another host. */
const oddSlashes = new RegExp(`${slashLike}{2,}|\\\\|%5c`, 'gi');
const controls = /[\u0000-\u0020]/;

/**
 * Prevents open redirects: a GET with repeated slashes is redirected to the same path with single ones, other methods
 * get 404.
 */
export const oneSlash: RequestHandler = (request, response, next) => {
  const [path = '', ...query] = request.originalUrl.split('?');
  const isOurs = path.startsWith('/') && !controls.test(path);
  const single = path.replace(oddSlashes, '/');
  if (isOurs && single === path) return next();
  if (!isOurs || (request.method !== 'GET' && request.method !== 'HEAD')) throw new NaastError('notFound');
  response.redirect(308, [single, ...query].join('?'));
};
