import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { contract } from '@naast/shared/contract/all';
import type { Route } from '@naast/shared/contract/kit';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { Naast, passphraseOf } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { inRoom } from '../support/wire.js';

const { teamLock } = limits.signInSession;

/** An unattended team screen locks, without losing input. */
describe('the lock', () => {
  let naast: Naast;
  let noor: Person;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    naast = await Naast.start();
    noor = await naast.team('Noor');
    sessionId = (await noor.opens(await naast.room())).session.id;
  });
  afterEach(() => naast.close());

  const self = (person = noor) => person.call(peopleRoutes.readSelf, {});
  const unlocks = (passphrase = passphraseOf('Noor')) =>
    noor.ask(peopleRoutes.unlock, { body: { passphrase } });

  it('answers nothing but what anybody may see and the ways out', async () => {
    naast.clock.forward(teamLock + 1);
    const { may, ...known } = await self();
    expect(known).toEqual({ kind: 'locked', name: 'Noor', sharesDevice: false });
    expect(Object.values(may)).not.toContain(true);
    const id = 'x'.repeat(22);
    const params = Object.fromEntries(
      ['roomId', 'sessionId', 'messageId', 'seatId', 'threadId', 'voiceId', 'accountId'].map((key) => [
        key,
        id,
      ]),
    );
    for (const [name, route] of Object.entries(contract.routes) as [string, Route][]) {
      if (route.openWhileLocked || route.isPublic) continue;
      const { error } = await noor.ask(route, {
        params,
        ...(route.method === 'GET' ? {} : { body: {} }),
      });
      expect([name, error?.code]).toEqual([name, 'locked']);
    }
    const open = Object.entries(contract.routes as Record<string, Route>)
      .filter(([, route]) => route.openWhileLocked || route.isPublic)
      .map(([name]) => name);
    expect(open.sort()).toEqual(
      [
        'leaveQuickly',
        'listRooms',
        'lock',
        'readAccent',
        'readMark',
        'readOrganisation',
        'readOwnPage',
        'readRoom',
        'readSelf',
        'readSpreekuur',
        'shareDevice',
        'signIn',
        'signOut',
        'unlock',
      ].sort(),
    );
  });

  it('opens with the passphrase only, and then everything is as it was: seat, session, key of what was typed', async () => {
    const before = await noor.call(roomRoutes.readSession, { params: { sessionId } });
    const draft = await noor.call(peopleRoutes.openDraft, { body: {} });
    const { cookie } = noor;
    naast.clock.forward(minutes(9));
    await noor.call(peopleRoutes.lock, {});
    expect((await unlocks('niet de hare, dit is mis')).error?.code).toBe('passphraseWrong');
    expect((await self()).kind).toBe('locked');
    expect((await unlocks()).reply).toMatchObject({ kind: 'team', name: 'Noor' });
    expect(noor.cookie).toBe(cookie);
    const after = await noor.call(roomRoutes.readSession, { params: { sessionId } });
    expect(after.mySeatId).toBe(before.mySeatId);
    expect(await noor.call(peopleRoutes.openDraft, { body: { ticket: draft.ticket } })).toEqual(draft);
  });

  it('can be had at once, by hand', async () => {
    await noor.call(peopleRoutes.lock, {});
    expect((await self()).kind).toBe('locked');
    naast.clock.forward(1000);
    expect(await noor.refusal(peopleRoutes.stillHere, {})).toBe('locked');
  });

  it('does not come as long as somebody is at the screen; a page that only looks by itself does not hold it off', async () => {
    for (let n = 0; n < 4; n++) {
      naast.clock.forward(minutes(10));
      await noor.call(peopleRoutes.stillHere, {});
    }
    expect((await self()).kind).toBe('team');
    for (let n = 0; n < 15; n++) {
      naast.clock.forward(minutes(1));
      await noor.call(roomRoutes.listRooms, {});
    }
    expect((await self()).kind).toBe('team');
    naast.clock.forward(1);
    expect((await self()).kind).toBe('locked');
  });

  it('says when it comes, and moves it with every sign of life', async () => {
    const locksAt = async () => {
      const now = await self();
      return now.kind === 'team' ? Date.parse(now.locksAt) - naast.clock.now().getTime() : null;
    };
    expect(await locksAt()).toBe(teamLock);
    naast.clock.forward(minutes(5));
    expect(await locksAt()).toBe(teamLock - minutes(5));
    await noor.call(peopleRoutes.stillHere, {});
    expect(await locksAt()).toBe(teamLock);
  });

  it('reaches every page by event, and lets the seat stay: whoever opens it again sits where they sat', async () => {
    await noor.follows(sessionId);
    const page = await noor.anotherPage();
    await noor.call(peopleRoutes.lock, {});
    await naast.settled();
    await eventually(() => {
      expect(noor.heardOf('signIn:locked')).toHaveLength(1);
      expect(page.heardOf('signIn:locked')).toHaveLength(1);
      expect(noor.socket?.connected).toBe(false);
      expect(page.socket?.connected).toBe(false);
    });
    await expect(noor.connect()).rejects.toThrow('locked');
    await unlocks();
    await noor.follows(sessionId);
    await noor.says(sessionId, 'Ik ben er weer.');
  });

  it('reaches a page whose time simply ran out, at the next round', async () => {
    await noor.follows(sessionId);
    naast.clock.forward(teamLock + 1);
    expect(
      await noor.emit('place:post', {
        ...inRoom(sessionId),
        clientKey: crypto.randomUUID(),
        body: { text: 'Nog iemand?' },
      }),
    ).toEqual({
      ok: false,
      error: { code: 'locked' },
    });
    await naast.app.rounds.touchVisits();
    await eventually(() => expect(noor.heardOf('signIn:locked')).toHaveLength(1));
    expect(noor.heardOf('signIn:ended')).toEqual([]);
  });

  it('is not for visitors, and does not lengthen the eight hours', async () => {
    expect(await naast.visitor('Mila').refusal(peopleRoutes.lock, {})).toBe('signInNeeded');
    naast.clock.forward(limits.signInSession.teamMax);
    expect((await self()).kind).toBe('locked');
    naast.clock.forward(1);
    expect((await unlocks()).error?.code).toBe('signInNeeded');
    expect((await self()).kind).toBe('anonymous');
  });
});
