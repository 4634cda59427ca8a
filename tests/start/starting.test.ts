import { readdirSync } from 'node:fs';
import { chmod, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accountRoutes } from '@naast/shared/contract/account';
import { peopleRoutes } from '@naast/shared/contract/people';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { teamRoutes } from '@naast/shared/contract/team';
import { generateSync } from 'otplib';
import { Person } from '../support/person.js';
import { commandEntry, newInstallation, StartedNaast } from '../support/started-naast.js';

type Installation = Awaited<ReturnType<typeof newInstallation>>;
let running: StartedNaast[] = [];

function start(env: Record<string, string>): StartedNaast {
  const naast = new StartedNaast(env);
  running.push(naast);
  return naast;
}

async function endAll(): Promise<void> {
  await Promise.all(running.map((naast) => naast.stop('SIGKILL')));
  running = [];
}

/** One installation for all tests, since a first start is slow. */
describe('a first start, and the starts after it', () => {
  let installation: Installation;
  let open: { readonly naast: StartedNaast; readonly url: string } | null = null;

  beforeAll(async () => {
    installation = await newInstallation();
  });
  afterAll(async () => {
    await endAll();
    await installation.remove();
  });

  async function opened() {
    if (!open) {
      const naast = start(installation.env);
      open = { naast, url: await naast.address() };
    }
    return open;
  }

  async function stopped(): Promise<number | null | undefined> {
    const code = await open?.naast.stop();
    open = null;
    return code;
  }

  const keyFile = () => {
    const folder = join(installation.folder, 'config', 'naast');
    const [name] = readdirSync(folder).filter((file) => file.endsWith('.key'));
    return join(folder, String(name));
  };

  it('seeds a new store with the sample team, whose sign-in it prints and keeps in a private file', async () => {
    const { naast, url } = await opened();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);

    const file = join(installation.folder, 'data', 'sample-team.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(keyFile())).mode & 0o777).toBe(0o600);
    const { team } = JSON.parse(await readFile(file, 'utf8')) as {
      team: { name: string; passphrase: string }[];
    };
    expect(team.map(({ name }) => name)).toEqual(['Noor', 'Sam', 'Ruben', 'Bo']);
    for (const { passphrase } of team) expect(naast.output).toContain(passphrase);

    const noor = new Person('Noor', url);
    await noor.call(peopleRoutes.signIn, { body: { name: 'Noor', passphrase: String(team[0]?.passphrase) } });
    const { rooms } = await noor.call(roomRoutes.listRooms, {});
    expect(rooms.map((room) => room.status)).toContain('waiting');
    expect(rooms).toHaveLength(3);
  });

  it('says in words when it already runs on that data folder', async () => {
    await opened();
    const second = start(installation.env);
    expect(await second.ended).toBe(1);
    expect(second.output).toContain('already runs on the data folder');
    expect(second.output).not.toMatch(/\n\s+at /);
  });

  it('keeps what was there at the second start, and stops cleanly in between', async () => {
    const first = await opened();
    const noor = new Person('Noor', first.url);
    const file = join(installation.folder, 'data', 'sample-team.json');
    const sampleTeam = await readFile(file, 'utf8');
    const passphrase = String(/"Noor"[\s\S]*?"passphrase": "([^"]+)"/.exec(sampleTeam)?.[1]);
    await noor.call(peopleRoutes.signIn, { body: { name: 'Noor', passphrase } });
    const { rooms } = await noor.call(roomRoutes.listRooms, {});
    const waiting = rooms.find((room) => room.status === 'waiting');
    if (!waiting) throw new Error('no room is within its hours');
    const { session } = await noor.opens(waiting.id);
    await noor.follows(session.id);
    const said = await noor.says(session.id, 'Blijft dit staan?');
    expect(await stopped()).toBe(0);
    noor.disconnect();

    const second = await opened();
    noor.url = second.url;
    expect(await readFile(file, 'utf8')).toBe(sampleTeam);
    expect(second.naast.output).toContain(passphrase);
    await noor.follows(session.id);
    expect(await noor.reads(session.id)).toEqual([said]);
    noor.disconnect();
  });

  it('stays shut without its key file, and with another', async () => {
    await opened();
    await stopped();
    await rename(keyFile(), `${keyFile()}.away`);
    const keyless = start(installation.env);
    expect(await keyless.ended).toBe(1);
    expect(keyless.output).toMatch(/key file .* is missing/);

    const other = join(installation.folder, 'other.key');
    await writeFile(other, `naast-master-key-1:${Buffer.alloc(32, 1).toString('base64')}\n`);
    await chmod(other, 0o600);
    const wrong = start({ ...installation.env, NAAST_KEY_FILE: other });
    expect(await wrong.ended).toBe(1);
    expect(wrong.output).toContain('does not belong to this store');
    expect(keyless.output + wrong.output).not.toMatch(/\n\s+at /);
  });
});

describe('starting Naast', () => {
  let installation: Installation;

  beforeEach(async () => {
    installation = await newInstallation();
  });
  afterEach(async () => {
    await endAll();
    await installation.remove();
  });

  it('says in words when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const naast = start({ ...installation.env, PORT: String(port) });
    expect(await naast.ended).toBe(1);
    expect(naast.output).toContain(`Port ${port} is taken`);
    expect(naast.output).not.toMatch(/\n\s+at /);
    other.close();
  });

  it('begins with words for a person, and ends with some when it is told to stop', async () => {
    const naast = start({ ...installation.env, NAAST_SAMPLE: '0', NAAST_LOG: 'plain' });
    await naast.address();
    expect(await naast.stop('SIGINT')).toBe(0);
    expect(naast.output).toMatch(/^\n {2}Naast \d+\.\d+\.\d+\n/);
    expect(naast.output).not.toContain('{"level"');
    expect(naast.output).toMatch(/\n {2}\d\d:\d\d:\d\d {2}retentionRan/);
    expect(naast.output).toMatch(
      /Naast stops: it ends the connections and closes the store\.\n.*Naast has stopped\. All that was said is stored\.\n$/s,
    );
  });

  it('logs JSON where no terminal is, after a first line for a person', async () => {
    const naast = start({ ...installation.env, NAAST_SAMPLE: '0' });
    await naast.address();
    await naast.stop();
    const [first, ...lines] = naast.output.trim().split('\n');
    expect(first).toMatch(/^Naast \d/);
    const events = lines.flatMap((line) => (line.startsWith('{') ? [JSON.parse(line).event] : []));
    expect(events).toContain('retentionRan');
  });

  it.each([
    ['NAAST_DATA_DIR', '/proc/naast'],
    ['NAAST_KEY_FILE', '/proc/naast/naast.key'],
  ])('says in words when the system lets nobody make a folder there: %s', async (name, place) => {
    const naast = start({ ...installation.env, [name]: place });
    expect(await naast.ended).toBe(1);
    expect(naast.output).toMatch(/cannot be (written|made)/);
    expect(naast.output).not.toMatch(/\n\s+at /);
  });

  it('says in words, and once, when Redis does not answer', async () => {
    const naast = start({ ...installation.env, REDIS_URL: 'redis://127.0.0.1:1' });
    expect(await naast.ended).toBe(1);
    expect(naast.output.match(/Redis/g)).toHaveLength(1);
    expect(naast.output).toContain('The Redis of REDIS_URL does not answer');
    expect(naast.output).not.toContain('redisAway');
  });

  it('says in words when the data folder cannot be written', async () => {
    const file = join(installation.folder, 'a-file');
    await writeFile(file, '');
    const naast = start({ ...installation.env, NAAST_DATA_DIR: join(file, 'data') });
    expect(await naast.ended).toBe(1);
    expect(naast.output).toContain('cannot be written');
    expect(naast.output).not.toMatch(/\n\s+at /);
  });

  it('refuses sample content where others can come, and starts there without', async () => {
    const asked = start({ ...installation.env, HOST: '0.0.0.0', NAAST_SAMPLE: '1' });
    expect(await asked.ended).toBe(1);
    expect(asked.output).toContain('HOST is not a loopback address');
    const plain = start({ ...installation.env, HOST: '0.0.0.0' });
    await plain.address();
    expect(plain.output).toMatch(/at \/setup, with this code:\s+[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}\n/);
    expect(plain.output).not.toContain('Noor');
  });

  it('makes the key and a link for a coordinator from the terminal, who then finds a house of their own', async () => {
    const command = new StartedNaast(installation.env, commandEntry('make-coordinator'));
    expect([await command.ended, command.output]).toEqual([0, expect.stringContaining('A link for one')]);
    expect(command.output).toContain('A new key was made');
    const token = /\/join#([\w-]{44})\n/.exec(command.output)?.[1] ?? '';

    const started = start(installation.env);
    const anna = new Person('Anna', await started.address());
    expect(started.output).not.toContain('Noor');
    const { secret, ticket } = await anna.call(accountRoutes.drawSecondFactor, {});
    const passphrase = 'een lange wachtzin voor Anna';
    const body = { token, name: 'Anna', passphrase, secret, ticket, code: generateSync({ secret }) };
    const { self } = await anna.call(teamRoutes.acceptInvitation, { body });
    expect(self).toMatchObject({ kind: 'team', name: 'Anna', roles: ['coordinator', 'host'] });
    expect(await new Person('Bea', anna.url).refusal(teamRoutes.acceptInvitation, { body })).toBe(
      'invitationGone',
    );
    const { rooms } = await anna.call(roomRoutes.listRooms, {});
    expect(rooms.map((room) => room.status)).toEqual(['waiting']);
    if (rooms[0]) await anna.opens(rooms[0].id);
  });

  it('makes such a link while Naast runs: the evening goes on, and the link works at once', async () => {
    const started = start({ ...installation.env, NAAST_SAMPLE: '0' });
    const url = await started.address();
    const command = new StartedNaast(installation.env, commandEntry('make-coordinator'));
    expect([await command.ended, command.output]).toEqual([0, expect.stringContaining('A link for one')]);
    const token = /\/join#([\w-]{44})\n/.exec(command.output)?.[1] ?? '';
    const anna = new Person('Anna', url);
    const { secret, ticket } = await anna.call(accountRoutes.drawSecondFactor, {});
    const passphrase = 'een lange wachtzin voor Anna';
    const body = { token, name: 'Anna', passphrase, secret, ticket, code: generateSync({ secret }) };
    const { self } = await anna.call(teamRoutes.acceptInvitation, { body });
    expect(self).toMatchObject({ kind: 'team', roles: ['coordinator', 'host'] });
    expect(await started.stop()).toBe(0);
  });
});
