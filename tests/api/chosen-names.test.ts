import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';

/** A chosen name must not pass for another guest's or the team's. */
describe('the name somebody chooses', () => {
  let naast: Naast;
  let noor: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;

  beforeAll(async () => {
    naast = await Naast.start();
    noor = await naast.team('Noor');
  });
  beforeEach(async () => {
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
  });
  afterAll(() => naast.close());

  const given = (name: string) => ({ params: { sessionId }, body: { name, houseRulesVersion: 1 } });
  const enterAs = (name: string) => naast.visitor(name).requestsEntry(sessionId);

  /** The name inside, and the note about it. */
  async function calledInside(person: Person, name = person.name): Promise<[string | undefined, string]> {
    const { reply, error } = await person.requestsEntry(sessionId, {}, name);
    if (reply?.outcome !== 'inside') throw new Error(error?.code ?? reply?.outcome);
    const { state, named } = reply;
    return [state.seats.find(({ id }) => id === state.mySeatId)?.name, named];
  }

  it.each([
    ['the same', 'Lieve Mila'],
    ['in capitals', 'LIEVE MILA'],
    ['with more spaces', '  Lieve    Mila '],
    ['with another kind of space', 'Lieve\u00a0Mila'],
    ['without a space', 'LieveMila'],
    ['in full-width letters', 'Ｌｉｅｖｅ Ｍｉｌａ'],
    ['with a zero-width space', 'Lieve Mi\u200bla'],
    ['with a soft hyphen', 'Lieve Mi\u00adla'],
    ['with an unseen filler', 'Lieve Mila\u3164'],
    ['with a capital i for an l', 'Lieve MiIa'],
    ['with a one for an l', 'Lieve Mi1a'],
    ['with an accent and a full stop', 'Liève Mila.'],
  ])('gets a number inside when somebody there has it: %s', async (_, name) => {
    await naast.visitor('Lieve Mila').enters(sessionId);
    const [inside, named] = await calledInside(naast.visitor(name));
    expect(named).toBe('distinct');
    expect(inside).toMatch(/ 2$/);
    expect((await calledInside(naast.visitor(name)))[0]).toMatch(/ 3$/);
  });

  it('is cut when a number makes it too long', async () => {
    const long = 'k'.repeat(24);
    await enterAs(long);
    expect(await calledInside(naast.visitor(long))).toEqual([`${'k'.repeat(22)} 2`, 'distinct']);
  });

  it('cannot be asked for from outside: free and taken get the same answer, to the byte', async () => {
    await naast.visitor('Mila').enters(sessionId);
    const asked = [];
    for (const name of ['Mila', 'Nele', 'MiIa']) {
      const { status, reply, headers } = await naast.visitor(name).ask(roomRoutes.enterRoom, given(name));
      const alike = [...headers].map(([key, value]) =>
        key === 'set-cookie' || key === 'date' ? key : `${key}: ${value}`,
      );
      asked.push(JSON.stringify([status, reply, alike]));
    }
    expect(new Set(asked).size).toBe(1);
    // When the room is full, too: the number comes with the chair.
    for (let n = 2; n <= 8; n++) await naast.visitor(`Gast ${'abcdefgh'[n - 1]}`).enters(sessionId);
    for (const [ahead, name] of ['Mila', 'Nele'].entries())
      expect((await naast.visitor(name).requestsEntry(sessionId)).reply).toMatchObject({
        outcome: 'row',
        state: { inRow: { ahead, name } },
      });
  });

  it('is asked for by sitting down only, where everybody inside sees who came', async () => {
    const mila = naast.visitor('Mila');
    await mila.joins(sessionId);
    const spy = naast.visitor('Mila');
    await spy.enters(sessionId);
    await spy.call(roomRoutes.leaveRoom, { params: { sessionId } });
    await naast.settled();
    expect(mila.heardOf('place:seats').flatMap(({ seats }) => seats.map(({ name }) => name))).toContain(
      'Mila 2',
    );
  });

  it('stays with the seat: after leaving and coming back, whoever came meanwhile', async () => {
    const mila = naast.visitor('Mila');
    const { mySeatId } = await mila.enters(sessionId);
    await mila.call(roomRoutes.leaveRoom, { params: { sessionId } });
    // Mila's messages still have her name.
    expect(await calledInside(naast.visitor('Mila'))).toEqual(['Mila 2', 'distinct']);
    expect(await calledInside(mila, 'Nele')).toEqual(['Mila', 'asBefore']);
    expect((await mila.enters(sessionId)).mySeatId).toBe(mySeatId);
  });

  it.each([
    ['a host’s', 'Noor'],
    ['a host’s who is not here, in capitals', 'SAM'],
    ['a host’s, with spaces', ' noor  '],
    ['a host’s, spaced out', 'N o o r'],
    ['a host’s, with a zero-width joiner', 'No\u200dor'],
    ['a host’s, with an invisible separator', '\u2063Noor'],
    ['a host’s, with noughts', 'N00r'],
    ['a host’s, in small capitals', 'Nᴏᴏr'],
    ['a host’s, with an accent', 'Nóór'],
    ['a host’s, with a sign', 'Noor ✓'],
    ['a coordinator’s, in Cyrillic', 'Во'],
  ])('cannot be one of the team, which the door shows: %s', async (_, name) => {
    const visitor = naast.visitor(name);
    expect((await visitor.ask(roomRoutes.enterRoom, given(name))).error).toEqual({ code: 'nameTaken' });
    expect(visitor.cookie).toBeNull();
  });

  it.each([
    ['an empty one', '', 'empty'],
    ['spaces', '    ', 'empty'],
    ['one digit', '7', 'notAllowed'],
    ['25 characters', 'k'.repeat(25), 'tooLong'],
    ['zalgo', `Ki${'\u0316\u0321\u0353'.repeat(4)}m`, 'tangled'],
    ['two lines', 'Kim\nHost', 'notAllowed'],
    ['a mark that turns the reading direction', 'miK\u202e', 'notAllowed'],
    ['a mail address', 'kim@example.nl', 'notAllowed'],
    ['a web address', 'www.kim.nl', 'notAllowed'],
    ['a phone number', 'Kim 0612345678', 'notAllowed'],
    ['only digits', '1234', 'notAllowed'],
    ['only signs', '!?', 'notAllowed'],
    ['what a host is called', 'Gastvrouw Noortje', 'roleWord'],
    ['that in English', 'Kim (host)', 'roleWord'],
    ['the team', 'Team Naast', 'roleWord'],
  ])('cannot be %s', async (_, name, problem) => {
    expect((await enterAs(name)).error).toEqual({
      code: 'badInput',
      fields: [{ path: 'name', problem }],
    });
  });

  it.each(['Ömer', 'שרה', 'Nguyễn', 'Kim 💙', 'D’Arcy-Jo', '小明', '李', '김', 'K', '🌱'])(
    'can be %s',
    async (name) => {
      expect(await calledInside(naast.visitor(name))).toEqual([name, 'asChosen']);
    },
  );
});
