import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { teamRoutes } from '@naast/shared/contract/team';
import { hours, minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { Naast, passphraseOf } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { idOf } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';

describe('losing rights', () => {
  let naast: Naast;
  let noor: Person;
  let sessionId: RoomSessionId;

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    noor = await naast.team('Noor');
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
  });
  afterAll(() => naast.close());

  async function isLetGo(person: Person): Promise<void> {
    await eventually(() => expect(person.socket?.connected).toBe(false));
    expect(person.heardOf('signIn:ended')).toEqual([{}]);
  }

  it('lets nobody hear on after leaving, on any of their pages', async () => {
    const kim = naast.visitor('Kim');
    await kim.joins(sessionId);
    const otherPage = await kim.anotherPage();
    await otherPage.follows(sessionId);
    await kim.call(roomRoutes.leaveRoom, { params: { sessionId } });
    await naast.settled();
    await noor.says(sessionId, 'Dit hoort Kim niet meer');
    await naast.settled();
    await eventually(() => expect(noor.heardOf('place:messages').length).toBeGreaterThan(0));
    expect([...kim.heardOf('place:messages'), ...otherPage.heardOf('place:messages')]).toEqual([]);
    otherPage.disconnect();
  });

  it('keeps a connected visitor’s visit alive, but not past its longest', async () => {
    const mila = naast.visitor('Mila');
    await mila.joins(sessionId);
    for (let n = 0; n < 3; n++) {
      naast.clock.forward(minutes(25));
      await naast.app.rounds.touchVisits();
    }
    expect(mila.socket?.connected).toBe(true);
    expect(await mila.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'visitor' });
    naast.clock.forward(hours(12));
    await naast.app.rounds.touchVisits();
    await isLetGo(mila);
    expect(await mila.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'anonymous' });
    noor = await naast.team('Noor');
    await noor.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await noor.follows(sessionId);
  });

  it('counts what somebody of the team does by REST for their open page as well', async () => {
    for (let n = 0; n < 12; n++) {
      naast.clock.forward(minutes(14));
      await noor.call(roomRoutes.joinAsHost, { params: { sessionId } });
      await naast.app.rounds.touchVisits();
    }
    expect(noor.socket?.connected).toBe(true);
  });

  it('does not take what a page asks by itself for somebody of the team being there', async () => {
    for (let n = 0; n < 4; n++) {
      naast.clock.forward(minutes(4));
      await noor.ask(roomRoutes.listRooms, {});
      await noor.ask(peopleRoutes.readSelf, {});
      await naast.app.rounds.touchVisits();
    }
    await eventually(() => expect(noor.socket?.connected).toBe(false));
    expect(noor.heardOf('signIn:locked')).toEqual([{}]);
    expect(await noor.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'locked', name: 'Noor' });
  });

  it('sends a page of the team away whose role was lost while nobody told this node', async () => {
    // Without a bus, as when Redis is away.
    const lonely = await naast.addNode();
    const sam = await naast.team('Sam', lonely.url);
    await sam.connect();
    const bo = await naast.team('Bo');
    const accountId = await idOf(bo, 'Sam');
    await bo.call(teamRoutes.giveRoles, {
      params: { accountId },
      body: { isHost: false, verifiedProfession: 'nurse' },
    });
    expect(sam.socket?.connected).toBe(true);
    // The account cache expires after half a minute.
    lonely.app.stores.people.forget(accountId);
    await lonely.app.rounds.touchVisits();
    await eventually(() => expect(sam.socket?.connected).toBe(false));
    expect(sam.heardOf('self:changed')).toEqual([{}]);
    await bo.call(teamRoutes.giveRoles, {
      params: { accountId },
      body: { isHost: true, verifiedProfession: null },
    });
  });

  it('takes the chair of a host with the role, also where no page of theirs is open', async () => {
    const params = { sessionId };
    const bo = await naast.team('Bo');
    const accountId = await idOf(bo, 'Sam');
    const sam = await naast.team('Sam');
    const joined = await sam.call(roomRoutes.joinAsHost, { params });
    expect(joined.session.may).toMatchObject({ post: true, hide: true, door: true, close: true });
    const giveRoles = (isHost: boolean) =>
      bo.call(teamRoutes.giveRoles, {
        params: { accountId },
        body: { isHost, verifiedProfession: isHost ? null : 'nurse' },
      });
    await giveRoles(false);
    await naast.settled();
    const seen = await sam.call(roomRoutes.readSession, { params });
    expect(new Set(Object.values(seen.session.may))).toEqual(new Set([false]));
    await giveRoles(true);
    expect(await sam.refusal(roomRoutes.readWindow, { params, query: {} })).toBe('seatNeeded');
  });

  it('ends what a browser was as a visitor when somebody signs in with it', async () => {
    // Noor's screen is locked, so the room has no host until another host connects.
    const host = await naast.team('Sam');
    await host.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await host.follows(sessionId);
    await naast.settled();
    const wies = naast.visitor('Wies');
    await wies.joins(sessionId);
    const body = { name: 'Sam', passphrase: passphraseOf('Sam') };
    await wies.call(peopleRoutes.signIn, { body });
    await isLetGo(wies);
  });

  it('gives the chair back at once when somebody signs out or leaves quickly', async () => {
    const host = await naast.team('Sam');
    await host.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await host.follows(sessionId);
    const fien = naast.visitor('Fien');
    await fien.joins(sessionId);
    await fien.call(peopleRoutes.signOut, {});
    await isLetGo(fien);
    const again = naast.visitor('Fien');
    await eventually(async () => {
      const { seats } = await host.call(roomRoutes.readSession, { params: { sessionId } });
      expect(seats.find(({ name }) => name === 'Fien')?.presence).toBe('left');
    });
    // Messages under the name stay hers.
    const { seats, mySeatId } = await again.enters(sessionId);
    expect(seats.find(({ id }) => id === mySeatId)?.name).toBe('Fien 2');
  });

  it('stays signed out, whatever request was still under way', async () => {
    const sam = await naast.team('Sam');
    const stale = sam.cookie;
    naast.clock.forward(minutes(2));
    await Promise.all([
      ...Array.from({ length: 10 }, () => sam.ask(peopleRoutes.readSelf, {}, { cookie: String(stale) })),
      sam.call(peopleRoutes.signOut, {}),
    ]);
    sam.cookie = stale;
    expect(await sam.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'anonymous' });
  });
});
