import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accountRoutes } from '@naast/shared/contract/account';
import { peopleRoutes } from '@naast/shared/contract/people';
import { limits } from '@naast/shared/limits';
import { days } from '../support/clock.js';
import { Naast } from '../support/naast.js';
import { asksAndConfirms, comesBack, newestQuestion, takes, writesIn } from '../support/spreekuur.js';
import { passphraseFor } from '../support/team.js';

/** Retention makes a list, then erases one after the other: somebody may come back in between. */
describe('who comes back while retention erases others', () => {
  let naast: Naast;

  beforeEach(async () => {
    naast = await Naast.start();
  });
  afterEach(() => naast.close());

  /** Runs retention; `between` happens once, after its list was made. */
  async function runsWith<T extends object>(
    store: T,
    list: keyof T & string,
    between: () => Promise<unknown>,
  ): Promise<void> {
    const read = Reflect.get(store, list) as (...given: unknown[]) => Promise<unknown>;
    let isFirst = true;
    Reflect.set(store, list, async (...given: unknown[]) => {
      const listed = await read(...given);
      if (isFirst) {
        isFirst = false;
        expect(listed).toHaveLength(2);
        await between();
      }
      return listed;
    });
    await naast.app.jobs.run('privacy.retention');
    Reflect.set(store, list, read);
  }

  it('keeps their question, and that of nobody else', async () => {
    const ruben = await naast.team('Ruben');
    const asked = [];
    for (const name of ['een', 'twee']) {
      const { words } = await asksAndConfirms(naast.visitor(name));
      const threadId = await newestQuestion(ruben);
      const voice = await takes(ruben, threadId, 'professional');
      await writesIn(ruben, threadId, voice, { kind: 'answer', text: 'Zo is het.' });
      asked.push({ words, threadId });
      naast.clock.forward(1000);
    }
    naast.clock.forward(days(91));
    const { spreekuur } = naast.app.stores;
    const back = asked[1];
    await runsWith(spreekuur, 'overdue', () => comesBack(naast.visitor('terug'), back?.words ?? ''));
    expect(await spreekuur.ids()).toEqual([back?.threadId]);
  });

  it('keeps their account, and that of nobody else', async () => {
    for (const name of ['Daan', 'Wolk']) {
      const body = { name, passphrase: passphraseFor(name), language: 'nl' as const };
      await naast.visitor(name).call(accountRoutes.signUp, { body });
    }
    naast.clock.forward(limits.memberKept + days(2));
    const signsIn = (name: string) =>
      naast.visitor(name).ask(peopleRoutes.signIn, { body: { name, passphrase: passphraseFor(name) } });
    await runsWith(naast.app.stores.people, 'absentSince', () => signsIn('Wolk'));
    expect((await signsIn('Wolk')).error).toBeNull();
    expect((await signsIn('Daan')).error).not.toBeNull();
  });
});
