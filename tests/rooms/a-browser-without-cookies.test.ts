import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';

/** Only a browser that sends its cookie back gets a chair: another could never return to it. */
describe('a browser that keeps no cookies', () => {
  let naast: Naast;
  let noor: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    naast = await Naast.start();
    noor = await naast.team('Noor');
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
  });
  afterEach(() => naast.close());

  const given = (name: string) => ({ params: { sessionId }, body: { name, houseRulesVersion: 1 } });
  const people = async () => (await noor.call(roomRoutes.readRoom, { params: { roomId } })).session?.people;

  it('takes no chair, however often it asks, and nobody inside sees it', async () => {
    const before = noor.heard.length;
    for (let n = 0; n < 12; n++) {
      const answer = await naast.visitor('Geest').ask(roomRoutes.enterRoom, given('Geest'));
      expect(answer.reply).toEqual({ outcome: 'again' });
      expect(answer.headers.getSetCookie()).toHaveLength(1);
    }
    expect(await people()).toBe(0);
    await naast.settled();
    expect(noor.heard.slice(before)).toEqual([]);
    await naast.visitor('Mila').enters(sessionId);
    expect(await people()).toBe(1);
  });

  it('takes one once it shows the cookie, which is a new one then', async () => {
    const mila = naast.visitor('Mila');
    await mila.ask(roomRoutes.enterRoom, given('Mila'));
    const first = mila.cookie;
    const { reply } = await mila.ask(roomRoutes.enterRoom, given('Mila'));
    expect(reply).toMatchObject({ outcome: 'inside', named: 'asChosen' });
    expect(mila.cookie).not.toBe(first);
    // The earlier cookie is invalid.
    const thief = naast.visitor('Mila');
    thief.cookie = first;
    expect((await thief.call(roomRoutes.readSession, { params: { sessionId } })).mySeatId).toBeNull();
  });
});
