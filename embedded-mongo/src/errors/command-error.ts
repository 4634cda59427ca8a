import type { Doc } from '../bson/values.js';
import { type ErrorName, errorCodes } from './codes.js';

/** An error that a client is told about, with MongoDB's code and codeName. */
export class CommandError extends Error {
  readonly codeName: ErrorName;
  readonly code: number;
  /** Further fields of the answer, such as keyPattern and keyValue. */
  readonly extra: Doc | undefined;

  constructor(codeName: ErrorName, message: string, extra?: Doc) {
    super(message);
    this.codeName = codeName;
    this.code = errorCodes[codeName];
    this.extra = extra;
  }
}

/** The store's own refusal: it names the thing, so that the caller sees what was not understood. */
export function unsupported(thing: string, codeName: ErrorName = 'BadValue'): CommandError {
  return new CommandError(codeName, `${thing} is not supported by the embedded store`);
}
