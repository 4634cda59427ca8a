import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { organisationRoutes } from '@naast/shared/contract/organisation';
import { peopleRoutes } from '@naast/shared/contract/people';
import { helpRoutes } from '@naast/shared/contract/room-help';
import { type RoomId, roomRoutes } from '@naast/shared/contract/rooms';
import { savedAccount } from '../privacy/kept/accounts.js';
import { accountIdOf, logRows } from '../support/logbook.js';
import { Naast, pairedBuses } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changes } from '../support/settings.js';
import { becomesCoordinator } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';

describe('house rules that changed, for hosts and consultants', () => {
  let naast: Naast;
  let bo: Person;
  let noor: Person;
  let roomId: RoomId;

  beforeEach(async () => {
    const [bus, otherBus] = pairedBuses();
    naast = await Naast.start({ limits: unlimited, bus });
    await naast.addNode({ limits: unlimited, bus: otherBus });
    bo = await naast.team('Bo');
    noor = await naast.team('Noor');
    roomId = await naast.room();
  });
  afterEach(() => naast.close());

  const changeRules = (nl: string) => changes(bo, 'houseRules', { rules: [{ nl, en: 'Be kind.' }] });
  const version = async () => (await bo.call(organisationRoutes.readOrganisation, {})).houseRules.version;
  const accepts = (person: Person, given: number) =>
    person.ask(peopleRoutes.acceptHouseRules, { body: { version: given } });
  const opening = () => ({ params: { roomId } });
  const status = async () => (await bo.call(roomRoutes.readRoom, opening())).status;
  const codeOf = ({ error }: Awaited<ReturnType<Person['ask']>>) => error?.code ?? 'ok';

  it('are asked of who opens a room, before it is open, until there is a yes to the present ones', async () => {
    await changeRules('Wees lief.');
    expect(await noor.refusal(roomRoutes.openRoom, opening())).toBe('houseRulesChanged');
    expect(await status()).toBe('waiting');
    const seen = await version();
    await changeRules('Luister eerst.');
    expect(codeOf(await accepts(noor, seen))).toBe('houseRulesChanged');
    expect(await noor.refusal(roomRoutes.openRoom, opening())).toBe('houseRulesChanged');
    expect(codeOf(await accepts(noor, await version()))).toBe('ok');
    await noor.call(roomRoutes.openRoom, opening());
    expect(await status()).toBe('open');
  });

  it('are asked at the next entry, not of who is inside; one yes lasts until they change again', async () => {
    const params = { sessionId: (await noor.opens(roomId)).session.id };
    await noor.follows(params.sessionId);
    await changeRules('Wees lief.');
    await noor.call(roomRoutes.joinAsHost, { params });
    expect((await noor.says(params.sessionId, 'Ik zit er nog.')).text).toBe('Ik zit er nog.');

    await noor.call(roomRoutes.leaveRoom, { params });
    expect(await noor.refusal(roomRoutes.joinAsHost, { params })).toBe('houseRulesChanged');
    await accepts(noor, await version());
    for (const _ of [1, 2]) {
      await noor.call(roomRoutes.joinAsHost, { params });
      await noor.call(roomRoutes.leaveRoom, { params });
    }
    await changeRules('Luister eerst.');
    expect(await noor.refusal(roomRoutes.joinAsHost, { params })).toBe('houseRulesChanged');
  });

  it('are not asked of the coordinator who wrote them, until another one does', async () => {
    await becomesCoordinator(naast, 'Sam');
    const sam = await naast.team('Sam');
    const rules = (nl: string) => ({ rules: [{ nl, en: 'Be kind.' }] });
    await changes(sam, 'houseRules', rules('Wees lief.'));
    const params = { sessionId: (await sam.opens(roomId)).session.id };
    await sam.call(roomRoutes.leaveRoom, { params });
    await changes(bo, 'houseRules', rules('Luister eerst.'));
    expect(await sam.refusal(roomRoutes.joinAsHost, { params })).toBe('houseRulesChanged');
  });

  it('count as accepted on every node in that moment; who was refused has read nothing', async () => {
    const params = { sessionId: (await noor.opens(roomId)).session.id };
    const sam = await naast.team('Sam');
    await changeRules('Wees lief.');
    expect(await sam.refusal(roomRoutes.joinAsHost, { params })).toBe('houseRulesChanged');
    const samIs = await accountIdOf(naast, 'Sam');
    const joined = async () =>
      (await logRows(naast)).filter(({ act, who }) => act === 'room.joined' && who === samIs).length;
    expect(await joined()).toBe(0);
    const there = await naast.team('Sam', naast.nodes[1]?.url);
    await accepts(there, await version());
    await sam.call(roomRoutes.joinAsHost, { params });
    expect(await joined()).toBe(1);
  });

  it('are asked of a consultant, whose call stays open until then', async () => {
    const params = { sessionId: (await noor.opens(roomId)).session.id };
    const ruben = await naast.team('Ruben');
    await noor.call(helpRoutes.askHelp, { params, body: { wants: 'consultant' } });
    await changeRules('Wees lief.');
    expect(await ruben.refusal(helpRoutes.joinAsConsultant, { params })).toBe('houseRulesChanged');
    expect((await noor.call(helpRoutes.listHelp, {})).calls).toHaveLength(1);
    await accepts(ruben, await version());
    await ruben.call(helpRoutes.joinAsConsultant, { params });
    expect((await noor.call(helpRoutes.listHelp, {})).calls).toEqual([]);
  });

  it('are in what a team member can save about the account', async () => {
    const file = () => savedAccount(noor);
    expect(await file()).not.toContain('Huisregels');
    await changeRules('Wees lief.');
    await accepts(noor, await version());
    expect(await file()).toContain(`Huisregels waar je ja tegen zei, versie: ${await version()}`);
  });
});
