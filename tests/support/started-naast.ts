import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomId, roomRoutes } from '@naast/shared/contract/rooms';
import { Person } from './person.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Everything that one installation writes to disk: data, key and tombstones each in a folder of their own. */
export interface Folders {
  readonly home: string;
  readonly dataDir: string;
  readonly keyFile: string;
  readonly tombstoneDir: string;
  remove(): Promise<void>;
}

export async function makeFolders(): Promise<Folders> {
  const home = await mkdtemp(join(tmpdir(), 'naast-started-'));
  return {
    home,
    dataDir: join(home, 'data'),
    keyFile: join(home, 'key', 'naast.key'),
    tombstoneDir: join(home, 'tombstones'),
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

/** Naast as an operator starts it: its own process on the embedded store, with all that it prints. */
export class StartedNaast {
  url = '';
  readonly folders: Folders;
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  #printed = '';

  private constructor(child: ChildProcess, folders: Folders) {
    this.#child = child;
    this.folders = folders;
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#printed += text;
      });
    this.#ended = new Promise((resolve) => child.once('exit', resolve));
  }

  /** Resolves when it listens. Throws, with what it printed, when it ends before. */
  static async start(folders: Folders, environment: Record<string, string> = {}): Promise<StartedNaast> {
    const child = spawn(
      process.execPath,
      ['--conditions=@naast/source', '--import', 'tsx', 'server/src/main.ts'],
      {
        cwd: root,
        env: {
          PATH: process.env['PATH'],
          HOME: folders.home,
          PORT: '0',
          NAAST_DATA_DIR: folders.dataDir,
          NAAST_KEY_FILE: folders.keyFile,
          NAAST_TOMBSTONE_DIR: folders.tombstoneDir,
          ...environment,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const naast = new StartedNaast(child, folders);
    const listens = new Promise<void>((resolve) => {
      child.stdout?.on('data', () => {
        if (naast.#printed.includes('Stop with Ctrl+C')) resolve();
      });
    });
    const code = await Promise.race([listens, naast.#ended]);
    if (code !== undefined) throw new Error(`ended with ${code}: ${naast.printed}`);
    naast.url = /http:\/\/127\.0\.0\.1:\d+/.exec(naast.printed)?.[0] ?? '';
    return naast;
  }

  /** Standard output and standard error, as they came. */
  get printed(): string {
    return this.#printed;
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Somebody of the sample team, signed in. */
  async team(name: string): Promise<Person> {
    const file = await readFile(join(this.folders.dataDir, 'sample-team.json'), 'utf8');
    const { team } = JSON.parse(file) as { team: { name: string; passphrase: string }[] };
    const passphrase = team.find((member) => member.name === name)?.passphrase ?? '';
    const person = new Person(name, this.url);
    await person.call(peopleRoutes.signIn, { body: { name, passphrase } });
    return person;
  }

  visitor(name: string): Person {
    return new Person(name, this.url);
  }

  /** The sample room that is within its hours at any time. */
  async roomWithinHours(): Promise<RoomId> {
    const { rooms } = await this.visitor('Nobody').call(roomRoutes.listRooms, {});
    const room = rooms.find(({ status }) => status === 'waiting');
    if (!room) throw new Error('no room is within its hours');
    return room.id;
  }

  /** As Ctrl+C does; resolves with the exit code. */
  async stop(): Promise<number | null> {
    this.#child.kill('SIGINT');
    return this.#ended;
  }
}
