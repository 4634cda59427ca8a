import type { RequestHandler } from 'express';
import { NaastError } from '../../kernel/errors.js';

const slashLike = '(?:[/\\\\]|%2f|%5c)';
/** Two slashes in a row, or anything that browsers take for one: `//host` in a link or a redirect leads to another host. */
const oddSlashes = new RegExp(`${slashLike}{2,}|\\\\|%5c`, 'gi');
const controls = /[\u0000-\u0020]/;

/**
 * Before anything is made from an address: one that could be taken for another host's is sent on to the same path with single
 * slashes, on this host; whatever would change something gets "does not exist".
 */
export const oneSlash: RequestHandler = (request, response, next) => {
  const [path = '', ...query] = request.originalUrl.split('?');
  const isOurs = path.startsWith('/') && !controls.test(path);
  const single = path.replace(oddSlashes, '/');
  if (isOurs && single === path) return next();
  if (!isOurs || (request.method !== 'GET' && request.method !== 'HEAD')) throw new NaastError('notFound');
  response.redirect(308, [single, ...query].join('?'));
};
