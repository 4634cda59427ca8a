import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { peopleRoutes } from '@naast/shared/contract/people';
import { limits } from '@naast/shared/limits';
import { Naast, passphraseOf, type TestNode } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';

const { classes, atOnce } = limits.hashing;

/** The test ends each hashing by hand and counts them, so that nothing depends on timing. */
describe('a flood of sign-ins', () => {
  let naast: Naast;
  let node: TestNode;
  let locked: Person;
  let isHeld = false;
  const turns: (() => void)[] = [];

  beforeAll(async () => {
    naast = await Naast.start();
    node = await naast.addNode(
      {
        limits: unlimited, // all of it gets as far as the hashing
        holdPassphrase: async () => (isHeld ? new Promise<void>((end) => turns.push(end)) : undefined),
      },
      { proxyHops: 1 },
    );
    locked = await naast.team('Sam', node.url);
    await locked.call(peopleRoutes.lock, {});
  });
  afterAll(() => naast.close());

  const signIn = (name: string, passphrase: string, address: string) =>
    naast
      .visitor(name, node.url)
      .ask(peopleRoutes.signIn, { body: { name, passphrase } }, { 'x-forwarded-for': address });

  const waiting = () => node.app.load.passphrases();
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((later) => setTimeout(later, 10));
  };
  async function endTurns(count: number): Promise<void> {
    for (let n = 0; n < count; n++) {
      await until(() => turns.length > 0);
      turns.shift()?.();
    }
  }

  it.each([
    ['one network', () => '203.0.113.7', classes.anybody.perQueue + 20, classes.anybody.perQueue, 3],
    ['many networks', (n: number) => `203.0.113.${n}`, 62, 60, 61],
  ])(
    'from %s holds up no unlock, and lets a right sign-in keep its place',
    async (_, addressOf, size, most, ahead) => {
      isHeld = true;
      let answered = 0;
      const flood = Array.from({ length: size }, (_each, n) =>
        signIn(`Niemand ${n}`, 'zomaar een zin', addressOf(n)).finally(() => answered++),
      );
      // Beyond the queue's bound a request is refused at once.
      await until(() => waiting() === most && answered === size - most - atOnce);

      const right = signIn('Noor', passphraseOf('Noor'), '198.51.100.1');
      await until(() => waiting() === most + 1);
      const unlocked = locked.ask(peopleRoutes.unlock, { body: { passphrase: passphraseOf('Sam') } });
      await until(() => waiting() === most + 2);
      await endTurns(atOnce + 1);
      expect((await unlocked).status).toBe(200);
      await endTurns(ahead);
      expect((await right).status).toBe(200);
      expect(waiting()).toBeGreaterThanOrEqual(most + 2 - (atOnce + 1 + ahead));

      isHeld = false;
      for (const end of turns.splice(0)) end();
      const codes = (await Promise.all(flood)).map(({ error }) => error?.code);
      expect(codes.filter((code) => code === 'tooFast')).toHaveLength(size - most - atOnce);
      expect(codes.filter((code) => code === 'signInFailed')).toHaveLength(most + atOnce);
      expect(waiting()).toBe(0);
      await locked.call(peopleRoutes.lock, {});
    },
  );
});
