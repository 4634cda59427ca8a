import { readdirSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openStorageToLook } from '@naast/server/platform/storage/connect';
import { peopleRoutes } from '@naast/shared/contract/people';
import { Person } from '../support/person.js';
import { newestQuestion, readsQuestion } from '../support/spreekuur.js';
import { commandEntry, newInstallation, StartedNaast } from '../support/started-naast.js';

/** The command in its own process, while Naast runs and after it has stopped. */
describe('npm run log:verify', () => {
  let installation: Awaited<ReturnType<typeof newInstallation>>;
  const running: StartedNaast[] = [];

  beforeEach(async () => {
    installation = await newInstallation();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((naast) => naast.stop('SIGKILL')));
    await installation.remove();
  });

  function run(entry: string): StartedNaast {
    const program = new StartedNaast(installation.env, entry);
    running.push(program);
    return program;
  }
  const start = () => run('server/dist/main.js');
  async function verify(): Promise<{ code: number | null; output: string }> {
    const command = run(commandEntry('verify-log'));
    return { code: await command.ended, output: command.output };
  }
  const dataDir = () => join(installation.folder, 'data');
  const configDir = () => join(installation.folder, 'config', 'naast');
  const fileIn = (end: string) =>
    join(configDir(), String(readdirSync(configDir()).find((name) => name.endsWith(end))));

  async function edit(change: (rows: ReturnType<Rows>) => Promise<unknown>): Promise<void> {
    const storage = await openStorageToLook({ mongoUri: null, dataDir: dataDir() });
    await change(rowsIn(storage));
    await storage.close();
  }
  const rowsIn = ({ connection }: Awaited<ReturnType<typeof openStorageToLook>>) =>
    connection.collection<{ _id: string; act: string }>('logEntries');
  type Rows = typeof rowsIn;

  it('says that the log is whole while Naast runs, and finds one edited row, running or not', async () => {
    const naast = start();
    const noor = new Person('Noor', await naast.address());
    const team = await readFile(join(dataDir(), 'sample-team.json'), 'utf8');
    const passphrase = String(/"Noor"[\s\S]*?"passphrase": "([^"]+)"/.exec(team)?.[1]);
    await noor.call(peopleRoutes.signIn, { body: { name: 'Noor', passphrase } });
    await readsQuestion(noor, await newestQuestion(noor));

    const whole = await verify();
    expect(whole.output).toMatch(/\d{4}-\d{2} +\d+ rows {2}whole\n/);
    expect(whole.output).toContain('The log is whole');
    expect(whole.code).toBe(0);

    await edit((rows) => rows.updateOne({ _id: /\.00000003$/ }, { $set: { act: 'team.left' } }));
    const edited = await verify();
    expect(edited.code).toBe(1);
    expect(edited.output).toMatch(/broken at \d{4}-\d{2}\.00000003\n/);
    expect(edited.output).toMatch(/first row: \d{4}-\d{2}\.00000003 is not as it was written/);
    // Naast still runs, and stops cleanly.
    await readsQuestion(noor, await newestQuestion(noor));
    expect(await naast.stop()).toBe(0);
    expect(await verify()).toEqual(edited);
  });

  it('finds rows that were cut off, and says in words when it lacks the key', async () => {
    const naast = start();
    await naast.address();
    await naast.stop();
    await edit(async (rows) => {
      const last = await rows.find().sort({ _id: -1 }).limit(1).next();
      await rows.deleteOne({ _id: String(last?._id) });
    });
    const { code, output } = await verify();
    expect(code).toBe(1);
    expect(output).toContain('was noted outside the store, and is not there');

    const key = fileIn('.key');
    await rename(key, `${key}.away`);
    const keyless = await verify();
    expect(keyless).toMatchObject({ code: 3, output: expect.stringMatching(/key file .* is missing/) });
    expect(keyless.output).not.toMatch(/\n\s+at /);
    await rm(`${key}.away`);
  });

  it('says in words when there is no store', async () => {
    expect(await verify()).toMatchObject({ code: 3, output: expect.stringContaining('no store') });
  });
});
