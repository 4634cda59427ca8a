import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RoomId, type RoomSessionId, type RoomView, roomRoutes } from '@naast/shared/contract/rooms';
import { minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';

describe('a room without a host', () => {
  let naast: Naast;
  let noor: Person;
  let kim: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    noor = await naast.team('Noor');
    kim = naast.visitor('Kim');
    // The clock stands at 20:00 in Amsterdam, on a Saturday.
    roomId = await naast.room([
      { weekday: 6, from: '19:00', to: '23:00' },
      { weekday: 1, from: '15:00', to: '16:00' },
    ]);
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    await kim.joins(sessionId);
  });
  afterAll(() => naast.close());

  const seenFromOutside = (): Promise<RoomView> =>
    naast.visitor('Iemand').call(roomRoutes.readRoom, { params: { roomId } });
  const becomes = (status: RoomView['status']) =>
    eventually(async () => expect((await seenFromOutside()).status).toBe(status));
  const triesToEnter = async (name: string) => {
    const body = { name, houseRulesVersion: 1 };
    const { error } = await naast.visitor(name).ask(roomRoutes.enterRoom, { params: { sessionId }, body });
    return error?.code ?? 'ok';
  };

  it('says that no host is there, and when its next hours begin', async () => {
    await becomes('open');
    noor.disconnect();
    await becomes('hostAway');
    const view = await seenFromOutside();
    expect(view.session?.hosts).toBe(0);
    expect(view.opensAt).toBe('2026-11-23T14:00:00.000Z');
    const { rooms } = await naast.visitor('Iemand').call(roomRoutes.listRooms, {});
    expect(rooms.find(({ id }) => id === roomId)?.status).toBe('hostAway');
  });

  it('lets nobody new in, and keeps the chair of who sits there', async () => {
    expect(await triesToEnter('Laatkomer')).toBe('noHost');
    kim.disconnect();
    await naast.settled();
    await kim.joins(sessionId);
    expect((await kim.says(sessionId, 'Ik ben er nog')).text).toBe('Ik ben er nog');
    await kim.call(roomRoutes.leaveRoom, { params: { sessionId } });
    // Who left counts as new.
    expect(
      await kim.refusal(roomRoutes.enterRoom, {
        params: { sessionId },
        body: { name: 'Kim', houseRulesVersion: 1 },
      }),
    ).toBe('noHost');
  });

  it('is open again for everybody once a host is back', async () => {
    await noor.follows(sessionId);
    await becomes('open');
    expect(await triesToEnter('Laatkomer')).toBe('ok');
    await kim.joins(sessionId);
  });

  it('closes after ten minutes without one, and then waits for a host', async () => {
    noor.disconnect();
    await becomes('hostAway');
    naast.clock.forward(minutes(10));
    await naast.app.jobs.run('rooms.tend');
    await becomes('waiting');
    expect(await triesToEnter('Iemand anders')).toBe('roomClosed');
  });
});
