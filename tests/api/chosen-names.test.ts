import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { Naast } from '../support/naast.js';

/** A person's name for themselves, and nobody else's: not another guest's, not the team's. */
describe('the name somebody chooses', () => {
  let naast: Naast;
  let sessionId: RoomSessionId;

  beforeAll(async () => {
    naast = await Naast.start();
    const host = await naast.team('Noor');
    sessionId = (await host.opens(await naast.room())).session.id;
    await naast.visitor('Lieve Mila').enters(sessionId);
  });
  afterAll(() => naast.close());

  const enterAs = (name: string) =>
    naast.visitor(name).ask(roomRoutes.enterRoom, {
      params: { sessionId },
      body: { name, houseRulesVersion: 1 },
    });

  it.each([
    ['the same', 'Lieve Mila'],
    ['in capitals', 'LIEVE MILA'],
    ['with more spaces', '  Lieve    Mila '],
    ['with another kind of space', 'Lieve\u00a0Mila'],
    ['in full-width letters', 'Ｌｉｅｖｅ Ｍｉｌａ'],
    ['with a zero-width space', 'Lieve Mi\u200bla'],
    ['with a soft hyphen', 'Lieve Mi\u00adla'],
    ['with an unseen filler', 'Lieve Mila\u3164'],
    ['a host’s', 'Noor'],
    ['a host’s who is not here, in capitals', 'SAM'],
    ['a host’s, with spaces', ' noor  '],
    ['a host’s, with a zero-width joiner', 'No\u200dor'],
    ['a host’s, with an invisible separator', '\u2063Noor'],
  ])('cannot be one that is taken: %s', async (_, name) => {
    expect((await enterAs(name)).error).toEqual({ code: 'nameTaken' });
  });

  it.each([
    ['an empty one', '', 'empty'],
    ['spaces', '    ', 'empty'],
    ['one letter', 'K', 'tooShort'],
    ['25 characters', 'k'.repeat(25), 'tooLong'],
    ['zalgo', `Ki${'\u0316\u0321\u0353'.repeat(4)}m`, 'tangled'],
    ['two lines', 'Kim\nHost', 'notAllowed'],
    ['a mark that turns the reading direction', 'miK\u202e', 'notAllowed'],
    ['a mail address', 'kim@example.nl', 'notAllowed'],
    ['a web address', 'www.kim.nl', 'notAllowed'],
    ['a phone number', 'Kim 0612345678', 'notAllowed'],
    ['only digits', '1234', 'notAllowed'],
    ['only emoji', '💙💙', 'notAllowed'],
  ])('cannot be %s', async (_, name, problem) => {
    expect((await enterAs(name)).error).toEqual({
      code: 'badInput',
      fields: [{ path: 'name', problem }],
    });
  });

  it.each(['Ömer', 'שרה', 'Nguyễn', 'Kim 💙', 'D’Arcy-Jo', '小明'])('can be %s', async (name) => {
    const { reply } = await enterAs(name);
    expect(reply?.seats.find(({ id }) => id === reply.mySeatId)?.name).toBe(name);
  });
});
