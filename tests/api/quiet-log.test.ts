import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountRoutes } from '@naast/shared/contract/account';
import { peopleRoutes } from '@naast/shared/contract/people';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { hours } from '../support/clock.js';
import { Naast, passphraseOf } from '../support/naast.js';
import { asks, asksAndConfirms, comesBack } from '../support/spreekuur.js';
import { passphraseFor } from '../support/team.js';

const warning = 40;

/** A log line has its time to the millisecond, so there must be none per sign-in or question. */
describe('the log of an ordinary evening', () => {
  let naast: Naast;
  let sessionId: RoomSessionId;

  beforeAll(async () => {
    naast = await Naast.start();
    sessionId = (await (await naast.team('Noor')).opens(await naast.room())).session.id;
  });
  afterAll(() => naast.close());

  const faults = () =>
    naast.logged.filter((line) => (JSON.parse(line) as { level: number }).level >= warning);

  it('has no line of those who sign up, come in, ask, come back and go', async () => {
    const mila = naast.visitor('Mila');
    const body = { name: 'Mila', passphrase: passphraseFor('Mila'), language: 'nl' as const };
    await mila.call(accountRoutes.signUp, { body });
    await mila.joins(sessionId);
    const { words } = await asksAndConfirms(mila);
    await mila.call(peopleRoutes.signOut, {});
    await mila.call(peopleRoutes.signIn, { body: { name: 'Mila', passphrase: body.passphrase } });
    await comesBack(mila, words);
    const daan = naast.visitor('Daan');
    await daan.enters(sessionId);
    await asks(daan);
    naast.clock.forward(hours(1));
    await daan.call(peopleRoutes.readSelf, {});
    await naast.visitor('Bo').call(peopleRoutes.signIn, {
      body: { name: 'Bo', passphrase: passphraseOf('Bo') },
    });
    await naast.settled();
    expect(faults()).toEqual([]);
  });
});
