import { StartError } from '../platform/config/config.js';
import { complain } from './say.js';

export interface Ending {
  /** Printed before an error's message, unless it explains itself. */
  readonly failed?: string;
  /** The exit code after an error; 1 by default. */
  readonly failedCode?: number;
}

/** Codes of store errors, whose messages tell what to do. */
const ofTheStore = new Set(['STORE_COPY', 'STORE_FORMAT', 'STORE_IN_USE']);
/** Codes of file system errors, which the operator can fix without a stack. */
const ofTheDisk = new Set(['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'ENOENT']);

/** Runs a command and sets its exit code; prints errors in words, without a stack where possible. */
export function endWith(run: () => Promise<number>, ending: Ending = {}): void {
  const { failed = 'That did not work: ', failedCode = 1 } = ending;
  run().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      complain(inWords(error, failed));
      process.exit(failedCode);
    },
  );
}

function inWords(error: unknown, failed: string): string {
  if (!(error instanceof Error)) return `${failed}unknown reason`;
  const code = String(Reflect.get(error, 'code'));
  const saysItself = error instanceof StartError || ofTheStore.has(code) || code.startsWith('ERR_PARSE_ARGS');
  if (saysItself) return error.message;
  return `${failed}${ofTheDisk.has(code) ? error.message : (error.stack ?? error.name)}`;
}
