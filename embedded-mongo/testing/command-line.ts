import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { nodeArgs, root } from './own-process.js';

/** `npm run store` without npm. */
const program = nodeArgs('src/cli/main');
const spawned: SpawnOptions = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] };

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [...program, ...args], spawned);
}

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs it to its end. */
export async function storeCommand(...args: string[]): Promise<Ended> {
  const child = start(args);
  const told = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (told.out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (told.err += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...told };
}

export interface LoneStore {
  uri: string;
  pid: number;
  /** What it complained of so far. */
  err(): string;
  stop(): Promise<number | null>;
}

/** Starts it and resolves when it says that it is ready. */
export function loneStore(...args: string[]): Promise<LoneStore> {
  return ready(start(args));
}

/** The same, where no file can grow beyond so many megabytes until its limit is raised. Not on Windows. */
export function loneStoreWithin(megabytes: number, ...args: string[]): Promise<LoneStore> {
  // In blocks of 512 bytes, as POSIX has it.
  const limit = `ulimit -S -f ${megabytes * 2048} && exec "$@"`;
  return ready(spawn('sh', ['-c', limit, 'sh', process.execPath, ...program, ...args], spawned));
}

async function ready(child: ChildProcess): Promise<LoneStore> {
  const closed = once(child, 'close') as Promise<[number | null]>;
  let out = '';
  let err = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  const uri = await new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const [line, rest] = out.split('\n');
      if (line !== undefined && rest !== undefined) resolve(line);
    });
    void closed.then(() => reject(new Error(`it ended: ${err}`)));
  });
  return {
    uri,
    pid: child.pid ?? 0,
    err: () => err,
    async stop() {
      child.kill('SIGTERM');
      return (await closed)[0];
    },
  };
}
