import { createHash } from 'node:crypto';

/**
 * A deterministic id, in the shape of a random one, so that an interrupted first start can be retried without
 * duplicates. Only for public things, e.g. a room: the id can be guessed.
 */
export const fixedId = (name: string): string =>
  createHash('sha256').update(`naast ${name}`).digest('base64url').slice(0, 22);
