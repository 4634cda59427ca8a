import { StartError } from '../platform/config/config.js';
import { complain } from './say.js';

export interface Ending {
  /** Said before the reason, where that does not speak for itself. */
  readonly failed?: string;
  /** The exit code when it went wrong; 1 where nothing else is documented. */
  readonly failedCode?: number;
}

/** Of the store: these say in words what can be done. */
const ofTheStore = new Set(['STORE_COPY', 'STORE_FORMAT', 'STORE_IN_USE']);
/** Of the disk: whoever sits at the terminal can mend it, and needs no stack. */
const ofTheDisk = new Set(['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'ENOENT']);

/** Runs a command to its end: its answer is the exit code; what goes wrong is said in words, without a stack where it can be. */
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
