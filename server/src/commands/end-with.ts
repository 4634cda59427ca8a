import { StartError } from '../platform/config/config.js';
import { complain } from './say.js';

/** What somebody at the terminal can mend, besides what is a `StartError`: of the store, of the disk. */
const foreseen = new Set([
  'STORE_COPY',
  'STORE_FORMAT',
  'STORE_IN_USE',
  'ENOSPC',
  'EACCES',
  'EPERM',
  'EROFS',
  'EEXIST',
  'ENOTDIR',
  'ENOENT',
]);

/** Runs a command to its end: its answer is the exit code; what goes wrong is said in words, without a stack where it can be. */
export function endWith(run: () => Promise<number>): void {
  run().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      complain(inWords(error));
      process.exit(1);
    },
  );
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return 'That did not work.';
  const code = String(Reflect.get(error, 'code'));
  const isPlain = error instanceof StartError || foreseen.has(code) || code.startsWith('ERR_PARSE_ARGS');
  return isPlain ? error.message : `That did not work: ${error.stack ?? error.name}`;
}
