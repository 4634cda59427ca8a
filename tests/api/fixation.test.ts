import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { eventually } from '../support/eventually.js';
import { Naast, passphraseOf } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { asksAndConfirms, comesBack, readsAnswers } from '../support/spreekuur.js';

/** Session fixation: an attacker sets a known cookie in a victim's browser. */
describe('a planted cookie', () => {
  let naast: Naast;
  let here: RoomSessionId;
  let there: RoomSessionId;

  beforeAll(async () => {
    naast = await Naast.start();
    const host = await naast.team('Noor');
    here = (await host.opens(await naast.room())).session.id;
    there = (await host.opens(await naast.room())).session.id;
  });
  afterAll(() => naast.close());

  let count = 0;
  /** A visit begun by the attacker, in the victim's browser. */
  async function planted(): Promise<{ attacker: Person; victim: Person }> {
    const attacker = naast.visitor(`Sluw ${++count}`);
    await attacker.enters(here);
    const victim = naast.visitor(`Nietsvermoedend ${count}`);
    victim.cookie = attacker.cookie;
    return { attacker, victim };
  }
  async function isNobody(attacker: Person): Promise<void> {
    expect(await attacker.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'anonymous' });
    expect(await attacker.connectionRefusal()).toBe('sessionExpired');
    for (const sessionId of [here, there])
      expect(await attacker.refusal(roomRoutes.listMessages, { params: { sessionId }, query: {} })).toBe(
        'seatNeeded',
      );
    expect(await attacker.refusal(spreekuurRoutes.readMyQuestion, {})).toBe('notFound');
  }

  it('is nobody once the other signs in', async () => {
    const { attacker, victim } = await planted();
    await victim.call(peopleRoutes.signIn, { body: { name: 'Bo', passphrase: passphraseOf('Bo') } });
    expect(await victim.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'team', name: 'Bo' });
    await isNobody(attacker);
  });

  it('is nobody once the other enters a room, who keeps the seats of the visit', async () => {
    const { attacker, victim } = await planted();
    await attacker.follows(here);
    await victim.joins(there);
    await victim.says(there, 'Hier zit ik echt.');
    await eventually(() => expect(attacker.socket?.connected).toBe(false));
    attacker.disconnect();
    expect(victim.cookie).not.toBe(attacker.cookie);
    const state = await victim.call(roomRoutes.readSession, { params: { sessionId: here } });
    expect(state.mySeatId).not.toBeNull();
    await isNobody(attacker);
  });

  it('is nobody once the other asks a question, or comes back to one', async () => {
    const { words } = await asksAndConfirms(naast.visitor('iemand'));
    for (const start of [asksAndConfirms, (person: Person) => comesBack(person, words)]) {
      const { attacker, victim } = await planted();
      await start(victim);
      expect((await readsAnswers(victim)).entries).toHaveLength(1);
      await isNobody(attacker);
    }
  });

  it('keeps the question that a visit has open when it enters a room', async () => {
    const asker = naast.visitor('Vrager');
    await asksAndConfirms(asker);
    const before = asker.cookie;
    await asker.joins(there);
    expect(asker.cookie).not.toBe(before);
    expect((await readsAnswers(asker)).entries).toHaveLength(1);
  });

  it('gives an id of its own to a start from a cookie that never was a visit', async () => {
    const attacker = naast.visitor('Sluw');
    attacker.cookie = `naast=s%3A${'A'.repeat(43)}.${'B'.repeat(43)}`;
    const victim = naast.visitor('Nietsvermoedend');
    victim.cookie = attacker.cookie;
    await victim.enters(here);
    expect(victim.cookie).not.toContain('AAAA');
    await isNobody(attacker);
  });
});
