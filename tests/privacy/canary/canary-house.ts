import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStorageToLook } from '@naast/server/platform/storage/connect';
import { generateSync } from 'otplib';
import { repository } from '../../architecture/sources.js';
import { days } from '../../support/clock.js';
import { commandEntry, newInstallation, StartedNaast } from '../../support/started-naast.js';
import { CanaryPerson } from './canary-person.js';
import { addresses } from './needles.js';

/** The webhook's URL, which must not be written anywhere, also when it does not answer. */
const nobodyOnCall = 'http://127.0.0.1:59993/zwarte-ruiter-om-de-hoek';

/** A new installation without sample content; all bytes of its folders and output are searched afterwards. */
export class CanaryHouse {
  readonly folder: string;
  readonly remove: () => Promise<void>;
  /** Routes and commands that succeeded. */
  readonly worked = new Set<string>();
  /** Secrets that the server made, to search for besides the texts. */
  readonly secrets = new Set<string>();
  /** Secrets that the terminal may show once. */
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
    const own = { NAAST_SAMPLE: '0', TMPDIR: temporary, NAAST_OPERATOR_WEBHOOK: nobodyOnCall };
    const house = new CanaryHouse(folder, { ...env, ...own }, remove);
    house.secrets.add(nobodyOnCall);
    await house.#forgetsItsCrisisFile();
    return house;
  }

  /** A crisis file that is valid and old, which raises a fault. */
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

  /** Output of all processes. */
  get printed(): string {
    return this.#printed.map(({ output }) => output).join('\n');
  }

  /** `proxies`: the number of trusted proxies; without, the socket's address counts. */
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

  /** Runs a command; throws if it fails. */
  async command(name: 'rotate-key' | 'prove-sealed' | 'verify-log'): Promise<string> {
    const command = this.#run(commandEntry(name), {});
    const code = await command.ended;
    if (code !== 0) throw new Error(`${name} ended with ${code}: ${command.output}`);
    return command.output;
  }

  /** Backdates team accounts by a week, so that a host can be the second person. */
  async weekGoesBy(): Promise<void> {
    const { connection, close } = await openStorageToLook({ mongoUri: null, dataDir: this.dataDir });
    const createdAt = new Date(Date.now() - days(8));
    await connection.collection('accounts').updateMany({}, { $set: { createdAt } });
    await close();
  }

  /** A user, alternately from an IPv4 and an IPv6 address. */
  person(name: string): CanaryPerson {
    const proxied = this.#people.length % 2 === 0 ? addresses.forwarded : addresses.ipv6;
    const person = new CanaryPerson(name, this.#url, proxied, this.worked);
    this.#people.push(person);
    return person;
  }

  /** Adds all cookies to the secrets. */
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

/** The authenticator app's present code. */
export const codeNow = (secret: string): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) });

export const passphraseOf = (name: string): string => `${name} plant bramen langs de dijk`;
