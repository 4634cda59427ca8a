import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

/** `npm run store` without npm and without a build. */
function start(args: readonly string[]): ChildProcess {
  const options = ['--conditions=@naast/source', '--import', 'tsx', program, ...args];
  return spawn(process.execPath, options, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
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
  stop(): Promise<number | null>;
}

/** Starts it and resolves with the line that says it is ready. */
export async function loneStore(...args: string[]): Promise<LoneStore> {
  const child = start(args);
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
    async stop() {
      child.kill('SIGTERM');
      return (await closed)[0];
    },
  };
}
