import { createHash } from 'node:crypto';

/**
 * The id of something that a first start makes: the same at each try, so that a start that was cut off makes nothing twice. Only
 * for what everybody may know, e.g. a room; it has the shape of a random id.
 */
export const fixedId = (name: string): string =>
  createHash('sha256').update(`naast ${name}`).digest('base64url').slice(0, 22);
