import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStorageToLook } from '@naast/server/platform/storage/connect';
import { generateSync } from 'otplib';
import { repository } from '../../architecture/sources.js';
import { days } from '../../support/clock.js';
import { commandEntry, newInstallation, StartedNaast } from '../../support/started-naast.js';
import { CanaryPerson } from './canary-person.js';
import { addresses } from './needles.js';

/** The operator's webhook: its address must not show up anywhere, also when it does not answer. */
const nobodyOnCall = 'http://127.0.0.1:59993/zwarte-ruiter-om-de-hoek';

/** A new installation, without sample content, whose every byte is searched afterwards: its folders and what it prints. */
export class CanaryHouse {
  readonly folder: string;
  readonly remove: () => Promise<void>;
  /** What was answered well, over the whole suite. */
  readonly worked = new Set<string>();
  /** What was made for one person, to be known by nobody else: to be searched for beside the words. */
  readonly secrets = new Set<string>();
  /** What is shown once, at the terminal, to whoever stands there. */
  setupCode = '';
  readonly #env: Record<string, string>;
  readonly #printed: StartedNaast[] = [];
  readonly #people: CanaryPerson[] = [];
  #running: StartedNaast | null = null;
  #url = '';

  private constructor(folder: string, env: Record<string, string>, remove: () => Promise<void>) {
    this.folder = folder;
    this.#env = env;
    this.remove = remove;
  }

  static async build(): Promise<CanaryHouse> {
    const { folder, env, remove } = await newInstallation();
    const temporary = join(folder, 'tmp');
    await mkdir(temporary);
    const own = { NAAST_SAMPLE: '0', TMPDIR: temporary, NAAST_FAULT_WEBHOOK: nobodyOnCall };
    const house = new CanaryHouse(folder, { ...env, ...own }, remove);
    house.secrets.add(nobodyOnCall);
    await house.#forgetsItsCrisisFile();
    return house;
  }

  /** Its crisis lines are right, and were looked at long ago: that raises a fault. */
  async #forgetsItsCrisisFile(): Promise<void> {
    const lines = JSON.parse(
      await readFile(join(repository, 'server/assets/crisis.nl.json'), 'utf8'),
    ) as object;
    await mkdir(this.dataDir, { mode: 0o700 });
    await writeFile(join(this.dataDir, 'crisis.json'), JSON.stringify({ ...lines, checkedOn: '2020-01-01' }));
  }

  get dataDir(): string {
    return join(this.folder, 'data');
  }

  /** Standard output and standard error of all that ran. */
  get printed(): string {
    return this.#printed.map(({ output }) => output).join('\n');
  }

  /** `proxies`: how many are trusted to say where somebody comes from; without, the address of the socket. */
  async start(proxies: 0 | 1): Promise<void> {
    this.#running = this.#run('server/dist/main.js', { NAAST_PROXY_HOPS: String(proxies) });
    this.#url = await this.#running.address();
    for (const person of this.#people) person.url = this.#url;
    this.setupCode ||= /^ {4}([A-Z2-9]{4}(?:-[A-Z2-9]{4}){2})$/m.exec(this.#running.output)?.[1] ?? '';
  }

  async stop(signal: NodeJS.Signals): Promise<void> {
    for (const person of this.#people) person.disconnect();
    await this.#running?.stop(signal);
    this.#running = null;
  }

  /** Runs one of the commands to its end; throws when it does not end well. */
  async command(name: 'rotate-key' | 'prove-sealed' | 'verify-log'): Promise<string> {
    const command = this.#run(commandEntry(name), {});
    const code = await command.ended;
    if (code !== 0) throw new Error(`${name} ended with ${code}: ${command.output}`);
    return command.output;
  }

  /** As if everybody on the team had come a week before: only then may a host be the second person. */
  async weekGoesBy(): Promise<void> {
    const { connection, close } = await openStorageToLook({ mongoUri: null, dataDir: this.dataDir });
    const createdAt = new Date(Date.now() - days(8));
    await connection.collection('accounts').updateMany({}, { $set: { createdAt } });
    await close();
  }

  /** Somebody, by turns from an old and a new address. */
  person(name: string): CanaryPerson {
    const proxied = this.#people.length % 2 === 0 ? addresses.forwarded : addresses.ipv6;
    const person = new CanaryPerson(name, this.#url, proxied, this.worked);
    this.#people.push(person);
    return person;
  }

  /** Every cookie anybody had is a secret of that browser. */
  noteCookies(): void {
    for (const { cookie } of this.#people) {
      const [, id] = /s%3A([^.]+)\./.exec(cookie ?? '') ?? [];
      if (id) this.secrets.add(id);
    }
  }

  #run(entry: string, env: Record<string, string>): StartedNaast {
    const started = new StartedNaast({ ...this.#env, ...env }, entry);
    this.#printed.push(started);
    return started;
  }
}

/** What the app on somebody's phone shows now. */
export const codeNow = (secret: string): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) });

export const passphraseOf = (name: string): string => `${name} plant bramen langs de dijk`;
