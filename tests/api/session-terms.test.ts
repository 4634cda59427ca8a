import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { accountCollection } from '@naast/server/domains/people/index';
import { openCollection } from '@naast/server/platform/storage/collection';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { rateLimits } from '@naast/shared/rate-limits';
import { minutes } from '../support/clock.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { inRoom } from '../support/wire.js';

/** How long sessions last, by a clock that the test sets. */
describe('the term of a visit', () => {
  let naast: Naast;
  let host: Person;
  let visitor: Person;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    naast = await Naast.start({
      limits: { ...rateLimits, message: { ...rateLimits.message, burst: 100 } },
      connections: { perVisit: 100, perNetwork: 200, manyOfOneNetworkUpTo: 200, inAll: 1000 },
    });
    host = await naast.team('Noor');
    sessionId = (await host.opens(await naast.room())).session.id;
    visitor = naast.visitor('Mila');
    await visitor.enters(sessionId);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await naast.close();
  });

  const kindOf = async (person: Person) => (await person.call(peopleRoutes.readSelf, {})).kind;

  it('ends for a visitor after half an hour without a sign of life', async () => {
    naast.clock.forward(minutes(30));
    expect(await kindOf(visitor)).toBe('visitor');
    naast.clock.forward(minutes(30) + 1);
    expect(await kindOf(visitor)).toBe('anonymous');
    expect(await visitor.connectionRefusal()).toBe('sessionExpired');
  });

  it('ends for a visitor after twelve hours, however busy they were', async () => {
    for (let half = 0; half < 24; half++) {
      naast.clock.forward(minutes(30));
      expect(await kindOf(visitor)).toBe('visitor');
    }
    naast.clock.forward(1);
    expect(await kindOf(visitor)).toBe('anonymous');
  });

  it('locks for the team after a quarter of an hour in which nobody does anything; the sign-in stays', async () => {
    naast.clock.forward(limits.signInSession.teamLock);
    expect(await kindOf(host)).toBe('team');
    naast.clock.forward(1);
    expect(await kindOf(host)).toBe('locked');
    expect(await host.refusal(roomRoutes.closeRoom, { params: { sessionId } })).toBe('locked');
  });

  it('ends for the team after eight hours, however busy they were', async () => {
    for (let quarter = 0; quarter < 32; quarter++) {
      naast.clock.forward(minutes(15));
      await host.call(roomRoutes.joinAsHost, { params: { sessionId } });
      expect(await kindOf(host)).toBe('team');
    }
    naast.clock.forward(1);
    expect(await kindOf(host)).toBe('anonymous');
  });

  it('lasts for a host who talks all the time: words over the socket are signs of life, too', async () => {
    await host.follows(sessionId);
    for (let quarter = 0; quarter < 12; quarter++) {
      naast.clock.forward(minutes(15));
      await host.says(sessionId, 'Ik ben er nog.');
    }
    expect(await kindOf(host)).toBe('team');
  });

  it('goes on when many pages of one visit act at once: the first renews it for all', async () => {
    const pages = Array.from({ length: 90 }, () => naast.visitor('Mila'));
    for (const page of pages) {
      page.cookie = visitor.cookie;
      await page.connect();
    }
    naast.clock.forward(limits.signInSession.touchedEvery);
    const answers = await Promise.all(pages.map((page) => page.emit('place:follow', inRoom(sessionId))));
    expect(new Set(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)))).toEqual(new Set(['ok']));
  });

  it('gives a new visit a new seat: the old one leads nowhere', async () => {
    const before = (await visitor.call(roomRoutes.readSession, { params: { sessionId } })).mySeatId;
    naast.clock.forward(minutes(31));
    const again = await visitor.enters(sessionId);
    expect(before).not.toBeNull();
    expect(again.mySeatId).not.toBe(before);
  });

  /** Expires this node's caches, which use `performance.now`; timers and the driver are not affected. */
  function letTheNodeForget(): void {
    const really = performance.now.bind(performance);
    jest.spyOn(performance, 'now').mockImplementation(() => really() + limits.keyCache + 1);
  }

  it('refuses the next command of a host who lost the role, over REST and socket', async () => {
    await host.follows(sessionId);
    const accounts = openCollection((await naast.store.connect()).connection, accountCollection);
    const account = await naast.app.stores.people.findByName('Noor');
    await accounts.updateOne({ _id: account?.id ?? '' }, { $set: { roles: ['consultant'] } });
    letTheNodeForget();
    expect(await host.refusal(roomRoutes.closeRoom, { params: { sessionId } })).toBe('notAllowed');
    expect(
      await host.emit('place:post', {
        ...inRoom(sessionId),
        clientKey: crypto.randomUUID(),
        body: { text: 'Als gastheer' },
      }),
    ).toMatchObject({ ok: false });
    expect(await host.call(peopleRoutes.readSelf, {})).toMatchObject({
      roles: ['consultant'],
      may: { openRooms: false },
    });
  });

  it('no longer shows hidden words to a host who lost the role', async () => {
    await visitor.follows(sessionId);
    const { id: messageId } = await visitor.says(sessionId, 'Alleen voor gastheren');
    await host.call(roomRoutes.hideMessage, { params: { sessionId, messageId }, body: { hidden: true } });
    const accounts = openCollection((await naast.store.connect()).connection, accountCollection);
    const account = await naast.app.stores.people.findByName('Noor');
    await accounts.updateOne({ _id: account?.id ?? '' }, { $set: { roles: ['consultant'] } });
    letTheNodeForget();
    const { reply } = await host.ask(roomRoutes.listMessages, { params: { sessionId }, query: {} });
    expect(JSON.stringify(reply)).not.toContain('Alleen voor gastheren');
  });

  it('makes an account that is gone nobody at once the node has forgotten it', async () => {
    const accounts = openCollection((await naast.store.connect()).connection, accountCollection);
    const account = await naast.app.stores.people.findByName('Noor');
    await accounts.deleteOne({ _id: account?.id ?? '' });
    letTheNodeForget();
    expect(await kindOf(host)).not.toBe('team');
    expect(await host.refusal(roomRoutes.closeRoom, { params: { sessionId } })).toBe('signInNeeded');
  });
});
