import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { deskRoutes } from '@naast/shared/contract/desk';
import { dutyRoutes } from '@naast/shared/contract/duty';
import { type HelpKind, helpRoutes } from '@naast/shared/contract/room-help';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { teamRoutes } from '@naast/shared/contract/team';
import { eventually } from '../support/eventually.js';
import { LiveRoom } from '../support/live-room.js';
import type { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { teamElsewhere } from '../support/team-elsewhere.js';

/** Noor holds a room on one node; Sam (a host), Bo (a coordinator) and Ruben (a consultant) are elsewhere, on another. */
describe('a host who needs help', () => {
  let naast: Naast;
  let noor: Person;
  let sam: Person;
  let bo: Person;
  let ruben: Person;
  let mila: Person;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    ({ naast, noor, sam, bo, ruben, mila, sessionId } = await teamElsewhere());
  });
  afterEach(() => naast.close());

  const asks = (wants: HelpKind | null, host = noor) =>
    host.call(helpRoutes.askHelp, { params: { sessionId }, body: { wants } });
  const answers = (person: Person) => person.ask(helpRoutes.answerHelp, { params: { sessionId } });
  const calls = async (person: Person) => (await person.call(helpRoutes.listHelp, {})).calls;
  const told = (person: Person) => person.heardOf('duty:changed').length;
  const row = async (person: Person) =>
    (await person.call(deskRoutes.readDesk, {})).rows.find(({ kind }) => kind === 'roomNeedsHelp') ?? null;

  it('is heard by the team on every node, with who asks, and by no guest', async () => {
    const room = await LiveRoom.of(mila, sessionId);
    const before = [sam, bo].map(told);
    await asks('host');
    for (const [n, person] of [sam, bo].entries())
      await eventually(() => expect(told(person)).toBeGreaterThan(before[n] ?? 0));
    await naast.settled();
    const call = { sessionId, wants: 'host', askedBy: 'Noor', answeredBy: null };
    expect(await calls(sam)).toMatchObject([{ ...call, may: { answerHelp: true, askHelp: false } }]);
    // A coordinator who is no host sees it, and cannot be the second host.
    expect(await calls(bo)).toMatchObject([{ ...call, may: { answerHelp: false, askHelp: false } }]);
    expect(await calls(noor)).toMatchObject([{ ...call, may: { answerHelp: false, askHelp: true } }]);
    expect(await row(sam)).toMatchObject({ isPressing: true, may: { do: true } });
    expect(await row(bo)).toMatchObject({ isPressing: true, may: { do: false } });
    expect(await row(noor)).toBeNull();

    expect(await calls(ruben)).toEqual([]);
    expect((await answers(ruben)).error?.code).toBe('notFound');
    expect(await mila.refusal(helpRoutes.listHelp, {})).toBe('signInNeeded');
    expect(await row(ruben)).toBeNull();
    expect(mila.heardOf('duty:changed')).toEqual([]);
    expect(mila.wire.join()).not.toContain('help":');
    await room.matchesFreshFetch();
  });

  it('reads who comes, as the team does; only the first, of two at one moment', async () => {
    await asks('lead');
    await naast.settled();
    const both = await Promise.all([answers(sam), answers(bo)]);
    expect(both.map(({ error }) => error?.code ?? 'ok').sort()).toEqual(['alreadyTaken', 'ok']);
    const [first, other] = both[0]?.error ? [bo, sam] : [sam, bo];
    await naast.settled();
    expect(await calls(noor)).toMatchObject([{ answeredBy: { name: first.name, isMe: false } }]);
    expect(await calls(first)).toMatchObject([{ answeredBy: { name: first.name, isMe: true } }]);
    expect(await calls(other)).toMatchObject([{ answeredBy: { isMe: false }, may: { answerHelp: false } }]);
    expect(await row(other)).toBeNull();
    expect(mila.wire.join()).not.toContain('"answeredBy"');
  });

  it('is answered by who has the duty alone, where it asks for them; by anybody who can, if nobody has it', async () => {
    const { rev } = await bo.call(dutyRoutes.readDuty, {});
    await bo.call(dutyRoutes.takeDuty, { body: { rev } });
    await asks('lead');
    await naast.settled();
    expect(await calls(sam)).toMatchObject([{ wants: 'lead', may: { answerHelp: false } }]);
    expect(await calls(bo)).toMatchObject([{ wants: 'lead', may: { answerHelp: true } }]);
    expect((await answers(sam)).error?.code).toBe('notAllowed');
    expect((await answers(bo)).error).toBeNull();
  });

  it('is asked again where who said to come leaves the team', async () => {
    await asks('host');
    await answers(sam);
    await naast.settled();
    expect(await calls(noor)).toMatchObject([{ answeredBy: { name: 'Sam' } }]);
    const { people } = await bo.call(teamRoutes.readTeam, {});
    const accountId = people.find(({ name }) => name === 'Sam')?.id as never;
    const body = { isHost: false, verifiedProfession: null };
    await bo.call(teamRoutes.giveRoles, { params: { accountId }, body });
    await eventually(async () => {
      await naast.settled();
      expect(await calls(noor)).toMatchObject([{ wants: 'host', answeredBy: null }]);
    });
  });

  it('can withdraw it, and ask for another, without who said to come', async () => {
    await asks('host');
    await answers(sam);
    await asks('lead');
    expect(await calls(noor)).toMatchObject([{ wants: 'lead', answeredBy: null }]);
    await asks(null);
    expect(await calls(noor)).toEqual([]);
    expect((await answers(bo)).error?.code).toBe('notFound');
  });

  it('is helped when a second host joins; it is over at the close', async () => {
    await asks('host');
    await answers(sam);
    // Coming back oneself helps nobody.
    await noor.call(roomRoutes.joinAsHost, { params: { sessionId } });
    expect(await calls(noor)).toHaveLength(1);
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await naast.settled();
    expect(await calls(noor)).toEqual([]);
    // Nobody came by that: a third host is still asked for when Sam presses again.
    await asks('host');
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await naast.settled();
    expect(await calls(noor)).toHaveLength(1);
    await asks('lead');
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    await naast.settled();
    expect(await calls(bo)).toEqual([]);
    expect((await naast.app.stores.rooms.findSession(sessionId))?.help).toBeNull();
  });

  it('leaves no name readable in the store', async () => {
    await asks('lead');
    await answers(sam);
    const stored = await naast.nodes[0]?.connection
      .collection('roomSessions')
      .findOne({ openIn: { $exists: true } });
    expect(stored).toMatchObject({ help: { wants: 'lead' } });
    expect(JSON.stringify(stored)).not.toContain('Sam');
  });
});
