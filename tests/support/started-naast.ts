import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A folder with separate folders for data, key and tombstones. */
export async function newInstallation(): Promise<{
  folder: string;
  env: Record<string, string>;
  remove(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'naast-start-'));
  return {
    folder,
    env: { NAAST_DATA_DIR: join(folder, 'data'), XDG_CONFIG_HOME: join(folder, 'config'), PORT: '0' },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

type CommandName =
  | 'backup'
  | 'make-coordinator'
  | 'prove-sealed'
  | 'restore'
  | 'rotate-key'
  | 'upgrade'
  | 'verify-log';

export const commandEntry = (name: CommandName): string => `server/dist/commands/${name}.js`;

/** Runs a command in its own process until it exits. */
export async function runCommand(
  name: CommandName,
  env: Record<string, string>,
  ...args: readonly string[]
): Promise<{ code: number | null; output: string }> {
  const command = new StartedNaast(env, commandEntry(name), '', args);
  const code = await command.ended;
  return { code, output: command.output };
}

/**
 * The built program in its own process; jest builds it before it runs a file that imports this. From sources it would take ten seconds
 * of CPU time to start.
 */
export class StartedNaast {
  readonly #child: ChildProcess;
  /** Its output so far. */
  output = '';
  readonly ended: Promise<number | null>;

  constructor(
    env: Record<string, string>,
    entry = 'server/dist/main.js',
    input?: string,
    args: readonly string[] = [],
  ) {
    const { PATH = '', HOME = '' } = process.env;
    this.#child = spawn(process.execPath, [entry, ...args], {
      cwd: root,
      env: { PATH, HOME, NODE_ENV: 'production', ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
      });
    }
    this.#child.stdin?.end(input ?? '');
    this.ended = new Promise((resolve) => this.#child.once('close', resolve));
  }

  /** Resolves with the printed address. Throws if the process exits first. */
  async address(): Promise<string> {
    for (;;) {
      const address = /Naast is open:\s+(\S+)/.exec(this.output)?.[1];
      // The last line of the greeting.
      if (address && this.output.includes('Ctrl+C')) return address;
      if (this.#child.exitCode !== null) throw new Error(`Naast ended: ${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.#child.kill(signal);
    return this.ended;
  }
}
