import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { accountRoutes } from '@naast/shared/contract/account';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import { minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { accountIdOf } from '../support/logbook.js';
import type { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { wordsOf } from '../support/spreekuur.js';
import { passphraseFor } from '../support/team.js';
import {
  expectEverythingIn,
  savedAccount,
  startTwoNodes,
  type TwoNodes,
  tombstonesOf,
} from './kept/accounts.js';
import { placesWith } from './kept/stored.js';
import { everyByteIn, findIn } from './search-bytes.js';

describe('a member', () => {
  let house: TwoNodes;
  let naast: Naast;
  let there: string;
  let connection: Connection;
  let daan: Person;
  let noor: Person;
  let sessionId: RoomSessionId;
  let recovery: string;
  const passphrase = passphraseFor('Vlaggetje');

  beforeEach(async () => {
    house = await startTwoNodes();
    ({ naast, there, connection } = house);
    noor = await naast.team('Noor');
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    daan = naast.visitor('Vlaggetje');
    const body = { name: 'Vlaggetje', passphrase, language: 'nl' as const };
    recovery = wordsOf((await daan.call(accountRoutes.signUp, { body })).recoveryWords);
    naast.clock.forward(minutes(10));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await naast.close();
  });

  const self = (person: Person) => person.call(peopleRoutes.readSelf, {});
  async function signedIn(url: string): Promise<Person> {
    const person = naast.visitor('Vlaggetje', url);
    await person.call(peopleRoutes.signIn, { body: { name: 'Vlaggetje', passphrase } });
    return person;
  }
  const ends = (person: Person) => person.call(accountRoutes.endAccount, { body: { passphrase } });

  it('takes everything along that is kept about them, field by field', async () => {
    const accountId = await accountIdOf(naast, 'Vlaggetje');
    await expectEverythingIn(await savedAccount(daan), house, accountId, {
      ...{ kind: 'member', name: 'Vlaggetje', since: '21 november 2026', lastCodeAt: null },
      lastHereOn: '21 november 2026',
    });
    expect(await placesWith(connection, accountId)).toEqual(['accounts._id', 'dataKeys._id']);
    // Dates in words.
    const inEnglish = await savedAccount(daan, 'en');
    expect(inEnglish).toContain('Since: 21 November 2026\n');
    expect(inEnglish).toMatch(/^– 21 November 2026 at \d\d:\d\d$/m);
  });

  it('erases the account: at once, on both nodes, with every page told and closed; nothing is left that names it', async () => {
    const accountId = await accountIdOf(naast, 'Vlaggetje');
    const elsewhere = await signedIn(there);
    const ticket = await elsewhere.call(peopleRoutes.openDraft, { body: {} });
    expect(await elsewhere.call(peopleRoutes.openDraft, { body: { ticket: ticket.ticket } })).toEqual(ticket);
    await daan.connect();
    await elsewhere.connect();
    await ends(daan);

    for (const page of [daan, elsewhere]) {
      await eventually(() => {
        expect(page.heardOf('signIn:ended').length).toBeGreaterThan(0);
        expect(page.socket?.connected).toBe(false);
      });
      expect(await self(page)).toMatchObject({ kind: 'anonymous' });
    }
    await naast.settled();
    expect(await placesWith(connection, accountId)).toEqual([]);
    const account = { id: accountId, kind: 'member' } as const;
    expect(await naast.app.stores.signIns.list(account, naast.clock.now())).toEqual([]);
    expect(await tombstonesOf(house)).toContain(`"key":"account:${accountId}"`);
    // Drafts in that browser can no longer be decrypted.
    const opened = await elsewhere.call(peopleRoutes.openDraft, { body: { ticket: ticket.ticket } });
    expect(opened.key).not.toBe(ticket.key);
    // Nothing is readable in free pages of the file.
    expect(findIn(await everyByteIn(naast.store.folder), ['Vlaggetje', passphrase, recovery])).toEqual([]);
  });

  it('is as unknown afterwards as a name that never was, and ends once', async () => {
    const elsewhere = await signedIn(there);
    await ends(daan);
    const tries = (name: string, url: string) =>
      naast.visitor(name, url).refusal(peopleRoutes.signIn, { body: { name, passphrase } });
    const unknown = await tries('Nooit Geweest', naast.url);
    expect([await tries('Vlaggetje', naast.url), await tries('Vlaggetje', there)]).toEqual([
      unknown,
      unknown,
    ]);
    const body = { words: recovery, passphrase, language: 'nl' as const };
    expect(await naast.visitor('x').refusal(accountRoutes.recover, { body })).toBe('recoveryUnknown');
    for (const page of [daan, elsewhere])
      expect(await page.refusal(accountRoutes.endAccount, { body: { passphrase } })).toBe('signInNeeded');
  });

  /**
   * Messages in a room belong to the conversation and are erased with it, 47 hours after its close. Only the chair is freed at once:
   * no account leads to the seat any more.
   */
  it('leaves its chairs at once, also where no page is open; what was said stays with the room until that goes', async () => {
    const elsewhere = await signedIn(there);
    await elsewhere.joins(sessionId);
    const { text } = await elsewhere.says(sessionId, 'Ik blijf even staan.');
    elsewhere.disconnect();
    const seatOf = async () => {
      const { seats } = await noor.call(roomRoutes.readSession, { params: { sessionId } });
      return seats.find(({ name }) => name === 'Vlaggetje')?.presence;
    };
    await eventually(async () => expect(await seatOf()).toBe('away'));
    await ends(daan);
    await naast.settled();
    expect(await seatOf()).toBe('left');
    expect((await noor.reads(sessionId)).map((message) => message.text)).toEqual([text]);

    // Account name and chair are free; a new person with them gets another name in this room.
    const body = { name: 'Vlaggetje', passphrase, language: 'nl' as const };
    const another = naast.visitor('Vlaggetje');
    await another.call(accountRoutes.signUp, { body });
    const { mySeatId, seats } = await another.enters(sessionId);
    expect(seats.find(({ id }) => id === mySeatId)?.name).toBe('Vlaggetje 2');
    expect((await another.reads(sessionId))[0]?.seatId).not.toBe(mySeatId);

    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    naast.clock.forward(limits.room.keptForDutyLead + 1);
    await naast.app.jobs.run('privacy.retention');
    expect(await placesWith(connection, sessionId)).toEqual([]);
  });

  it('is known to no node for longer than is remembered, also when the telling got lost', async () => {
    const accountId = await accountIdOf(naast, 'Vlaggetje');
    const node = naast.nodes[1]?.app;
    expect(await node?.stores.people.find(accountId)).not.toBeNull();
    // Without events, as when the bus between nodes is down.
    await naast.app.stores.people.remove(accountId, naast.clock.now());
    const now = performance.now();
    jest.spyOn(performance, 'now').mockImplementation(() => now + limits.keyCache + 1);
    expect(await node?.stores.people.find(accountId)).toBeNull();
    await expect(node?.vault.keyOf(`account:${accountId}`)).rejects.toThrow('notFound');
  });
});
