import { NaastError } from './errors.js';

/** Null where it no longer exists. */
export async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof NaastError && error.code === 'notFound') return null;
    throw error;
  }
}
