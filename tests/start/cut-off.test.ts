import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { NaastApp } from '@naast/server/app';
import type { Actor } from '@naast/server/kernel/actor';
import type { Ctx } from '@naast/server/kernel/ctx';
import { type Config, readConfig } from '@naast/server/platform/config/config';
import { castTeam } from '@naast/server/sample/cast';
import { sampleQuestions } from '@naast/server/sample/sample-questions';
import { seed } from '@naast/server/seed';
import { accountRoutes } from '@naast/shared/contract/account';
import { peopleRoutes } from '@naast/shared/contract/people';
import { Naast } from '../support/naast.js';
import { Person } from '../support/person.js';
import { newInstallation, StartedNaast } from '../support/started-naast.js';

class Cut extends Error {}

/** As a promise, since other calls of one moment are under way; handled, since nobody may wait for this one any more. */
function goneWithIt(): Promise<never> {
  const gone = Promise.reject(new Cut());
  gone.catch(() => {});
  return gone;
}

/** Fails at the nth call of any store, as a power cut. */
function cutAt(n: number, app: NaastApp): { ctxFor: (actor?: Actor) => Ctx; reached(): boolean } {
  let asked = 0;
  const call =
    (method: (...args: unknown[]) => unknown, store: object) =>
    (...args: unknown[]) => {
      asked += 1;
      if (asked === n) throw new Cut();
      if (asked > n) return goneWithIt();
      return method.apply(store, args);
    };
  const wrapped = (store: object): object =>
    new Proxy(store, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? call(value as never, target) : value;
      },
    });
  const stores = Object.fromEntries(
    Object.entries(app.stores).map(([name, store]) => [name, wrapped(store as object)]),
  ) as unknown as Ctx['stores'];
  return { ctxFor: (actor) => ({ ...app.ctxFor(actor), stores }), reached: () => asked >= n };
}

describe('a first start that is cut off', () => {
  let naast: Naast;
  let config: Config;

  beforeEach(async () => {
    naast = await Naast.unseeded();
    config = readConfig({ NAAST_DATA_DIR: naast.store.folder });
  });
  afterEach(() => naast.close());

  async function seedCutAt(n: number, settings: Config): Promise<boolean> {
    const cut = cutAt(n, naast.app);
    await seed(cut.ctxFor(), cut.ctxFor, settings).catch((error: unknown) => {
      if (!(error instanceof Cut)) throw error;
    });
    return cut.reached();
  }

  it('begins again with the sample content, wherever it was cut, and ends with each thing once', async () => {
    for (const n of [1, 2, 4, 7, 12, 14, 16, 18, 20, 22, 24, 26, 35, 60, 110, 190])
      expect(await seedCutAt(n, config)).toBe(true);
    const { ctxFor, stores } = naast.app;
    const team = await seed(ctxFor(), ctxFor, config);

    expect((await stores.people.list()).map(({ name }) => name).sort()).toEqual(
      castTeam.map(({ name }) => name).sort(),
    );
    expect(await stores.rooms.list()).toHaveLength(3);
    expect((await stores.organisation.read({ withThemes: true })).themes).toHaveLength(10);
    expect(await stores.spreekuur.ids()).toHaveLength(sampleQuestions.length);
    // Nothing of the earlier attempts remains.
    await naast.app.jobs.run('privacy.retention');
    expect(await stores.spreekuur.ids()).toHaveLength(sampleQuestions.length);

    // The passphrases in the file and on the terminal are those of the accounts.
    const file = JSON.parse(readFileSync(join(naast.store.folder, 'sample-team.json'), 'utf8'));
    expect(file.team).toEqual(team);
    for (const { name, passphrase } of team ?? []) {
      const person = naast.visitor(name);
      await person.call(peopleRoutes.signIn, { body: { name, passphrase } });
      expect(await person.call(accountRoutes.readAccount, {})).toMatchObject({ name });
    }
    // A later start changes nothing.
    expect(await seed(ctxFor(), ctxFor, config)).toEqual(team);
  });

  it('carries on with a bare house, at each place where it can be cut', async () => {
    const bare: Config = { ...config, sample: false };
    for (let n = 1; await seedCutAt(n, bare); n++);
    const { stores } = naast.app;
    expect(await stores.organisation.isSample()).toBe(false);
    expect(await stores.rooms.list()).toHaveLength(1);
    expect((await stores.organisation.read({ withThemes: true })).themes).toHaveLength(10);
  });

  it('makes one room and one set of themes when two nodes start at the same moment', async () => {
    const { ctxFor, stores } = naast.app;
    const bare: Config = { ...config, sample: false };
    await Promise.all([1, 2].map(() => seed(ctxFor(), ctxFor, bare)));
    expect(await stores.rooms.list()).toHaveLength(1);
    expect((await stores.organisation.read({ withThemes: true })).themes).toHaveLength(10);
  });
});

describe('the program, cut off at its first start', () => {
  let installation: Awaited<ReturnType<typeof newInstallation>>;
  const running: StartedNaast[] = [];

  beforeEach(async () => {
    installation = await newInstallation();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((naast) => naast.stop('SIGKILL')));
    await installation.remove();
  });

  function start(): StartedNaast {
    const naast = new StartedNaast(installation.env);
    running.push(naast);
    return naast;
  }

  const isFurnishing = () => existsSync(join(installation.folder, 'data', 'sample-team.json'));

  it.each(['SIGKILL', 'SIGINT'] as const)(
    'starts again after %s, and prints where the key lies',
    async (signal) => {
      const first = start();
      // Often, as it furnishes for less than a second.
      while (!isFurnishing()) await new Promise((resolve) => setTimeout(resolve, 10));
      const code = await first.stop(signal);
      // A signal closes the store, also while Naast still starts, and shows no stack.
      if (signal === 'SIGINT')
        expect([code, first.output]).toEqual([0, expect.not.stringContaining('    at ')]);
      expect(first.output).not.toContain('Naast is open');

      const second = start();
      const noor = new Person('Noor', await second.address());
      expect(second.output).toMatch(/The key lies in .*\.key\n.*losing it loses everything/);
      const passphrase = String(/Noor\s+host\s+(\S+)/.exec(second.output)?.[1]);
      await noor.call(peopleRoutes.signIn, { body: { name: 'Noor', passphrase } });
    },
  );
});
