import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backUp } from '../copy/backup.js';
import { restore } from '../copy/restore.js';
import { complain, say, sayProgress } from './say.js';
import { serveAlone } from './serve.js';

/** What was asked for cannot be understood; the message says what is missing. */
class UsageError extends Error {
  readonly code = 'STORE_USAGE';
}

const foreseen = new Set([
  'STORE_USAGE',
  'STORE_COPY',
  'STORE_FORMAT',
  'STORE_DAMAGED',
  'STORE_ADDRESS_SPACE',
  'STORE_IN_USE',
  'ENOENT',
  'EACCES',
  'ENOSPC',
]);

await run(process.argv.slice(2)).catch((error: unknown) => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const isPlain = foreseen.has(code) || code.startsWith('ERR_PARSE_ARGS') || code === 'EADDRINUSE';
  if (!(error instanceof Error) || !isPlain) throw error;
  complain(error.message);
  process.exitCode = 1;
});

async function run(args: string[]): Promise<void> {
  const [first] = args;
  if (first === 'backup') return runBackup(args.slice(1));
  if (first === 'restore') return runRestore(args.slice(1));
  return runServe(args);
}

async function runServe(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      dir: { type: 'string' },
      socket: { type: 'string' },
      port: { type: 'string' },
      record: { type: 'string' },
    },
  });
  const { dir, socket, port, record } = values;
  if (dir === undefined) throw new UsageError('Which folder? --dir DIR');
  if ((socket === undefined) === (port === undefined))
    throw new UsageError('Where should it listen? --socket PATH or --port N');
  // Drivers take nothing else in a connection string for a socket.
  if (socket !== undefined && !socket.endsWith('.sock'))
    throw new UsageError('The path of a socket ends with .sock.');
  if (socket !== undefined) return serveAlone({ dir, listen: { socket }, record });
  if (!/^\d{1,5}$/.test(port ?? '') || Number(port) > 65_535)
    throw new UsageError('A port is a number from 0 to 65535.');
  return serveAlone({ dir, listen: { port: Number(port) }, record });
}

async function runBackup(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { dir: { type: 'string' }, to: { type: 'string' } } });
  if (values.dir === undefined || values.to === undefined)
    throw new UsageError('Which folders? --dir DIR --to FOLDER');
  await backUp(resolve(values.dir), resolve(values.to), sayProgress('Copying'));
  say(`The backup is in ${resolve(values.to)}.`);
}

async function runRestore(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { from: { type: 'string' }, dir: { type: 'string' } } });
  if (values.from === undefined || values.dir === undefined)
    throw new UsageError('Which folders? --from FOLDER --dir DIR');
  await restore(resolve(values.from), resolve(values.dir), sayProgress('Restoring'));
  say(`The store is in ${resolve(values.dir)}.`);
}
