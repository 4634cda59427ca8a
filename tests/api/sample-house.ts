import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomId, roomRoutes } from '@naast/shared/contract/rooms';
import { Person } from '../support/person.js';
import { StartedNaast } from '../support/started-naast.js';

/** The program in its own process, with sample content. */
export class SampleHouse {
  readonly url: string;
  readonly #process: StartedNaast;
  readonly #dataDir: string;
  isAlive = true;

  private constructor(started: StartedNaast, url: string, dataDir: string) {
    this.#process = started;
    this.url = url;
    this.#dataDir = dataDir;
    void started.ended.then(() => {
      this.isAlive = false;
    });
  }

  static async start(env: Record<string, string>): Promise<SampleHouse> {
    const started = new StartedNaast(env);
    return new SampleHouse(started, await started.address(), env['NAAST_DATA_DIR'] ?? '');
  }

  /** Standard output and standard error. */
  get printed(): string {
    return this.#process.output;
  }

  async team(name: string): Promise<Person> {
    const file = await readFile(join(this.#dataDir, 'sample-team.json'), 'utf8');
    const { team } = JSON.parse(file) as { team: { name: string; passphrase: string }[] };
    const passphrase = team.find((member) => member.name === name)?.passphrase ?? '';
    const person = this.visitor(name);
    await person.call(peopleRoutes.signIn, { body: { name, passphrase } });
    return person;
  }

  visitor(name: string): Person {
    return new Person(name, this.url);
  }

  /** The sample room that is always within its hours. */
  async roomWithinHours(): Promise<RoomId> {
    const { rooms } = await this.visitor('Nobody').call(roomRoutes.listRooms, {});
    const room = rooms.find(({ status }) => status === 'waiting');
    if (!room) throw new Error('no room is within its hours');
    return room.id;
  }

  async stop(): Promise<void> {
    await this.#process.stop();
  }
}
