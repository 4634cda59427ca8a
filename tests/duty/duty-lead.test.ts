import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type DutyView, dutyRoutes } from '@naast/shared/contract/duty';
import { peopleRoutes } from '@naast/shared/contract/people';
import { teamRoutes } from '@naast/shared/contract/team';
import { limits } from '@naast/shared/limits';
import { days, hours } from '../support/clock.js';
import { kindsOf, rowOf } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { logRows } from '../support/logbook.js';
import { Naast, pairedBuses } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { idOf } from '../support/team.js';

const read = (person: Person): Promise<DutyView> => person.call(dutyRoutes.readDuty, {});
const basis = async (person: Person) => ({ rev: (await read(person)).rev });
const takes = async (person: Person) => person.call(dutyRoutes.takeDuty, { body: await basis(person) });
const offers = async (person: Person, name: 'Noor' | 'Sam' | 'Bo' | 'Ruben') =>
  person.ask(dutyRoutes.offerDuty, { body: { ...(await basis(person)), to: await idOf(person, name) } });
/** What changed is read anew: the lead and to whom it is offered, by name. */
const leadAndOffer = async (person: Person) => {
  const { lead, offered } = await read(person);
  return [lead?.name ?? null, offered?.name ?? null];
};

describe('the duty lead', () => {
  let naast: Naast;
  let noor: Person;
  let sam: Person;
  let bo: Person;
  let ruben: Person;

  beforeEach(async () => {
    naast = await Naast.start();
    [noor, sam, bo, ruben] = [
      await naast.team('Noor'),
      await naast.team('Sam'),
      await naast.team('Bo'),
      await naast.team('Ruben'),
    ];
  });
  afterEach(() => naast.close());

  it('is nobody until a host or coordinator says so; a consultant reads it, and does not have it', async () => {
    expect(await read(ruben)).toMatchObject({ lead: null, may: { take: false, end: false } });
    expect(await ruben.refusal(dutyRoutes.takeDuty, { body: { rev: 0 } })).toBe('notAllowed');
    expect(await takes(noor)).toMatchObject({
      lead: { name: 'Noor', isMe: true, isHere: true },
      may: { take: false, offer: true, end: true },
    });
    expect(await read(bo)).toMatchObject({ lead: { name: 'Noor', isMe: false }, may: { take: true } });
    const newcomer = await naast.newcomer();
    expect(await newcomer.refusal(dutyRoutes.readDuty, {})).toBe('notAllowed');
  });

  it('keeps it until the colleague to whom it is offered takes it', async () => {
    await takes(noor);
    expect((await offers(noor, 'Ruben')).error?.code).toBe('notAllowed');
    await offers(noor, 'Sam');
    expect(await leadAndOffer(sam)).toEqual(['Noor', 'Sam']);
    expect(await rowOf(sam, 'dutyOffered')).toMatchObject({ part: 'left', isPressing: true });
    await sam.call(dutyRoutes.withdrawDutyOffer, { body: await basis(sam) });
    expect(await leadAndOffer(noor)).toEqual(['Noor', null]);
    await offers(noor, 'Sam');
    await takes(sam);
    expect(await leadAndOffer(noor)).toEqual(['Sam', null]);
    expect((await offers(noor, 'Bo')).error?.code).toBe('notAllowed');
  });

  it('tells the second of two who change it at once, and changes nothing', async () => {
    const { rev } = await read(noor);
    const taken = await Promise.all(
      [noor, sam, bo].map((person) => person.ask(dutyRoutes.takeDuty, { body: { rev } })),
    );
    expect(taken.map(({ error }) => error?.code ?? 'ok').sort()).toEqual([
      'changedMeanwhile',
      'changedMeanwhile',
      'ok',
    ]);
    const winner = taken.find(({ reply }) => reply)?.reply?.lead?.name;
    expect(await leadAndOffer(ruben)).toEqual([winner, null]);
  });

  it('ends by itself after its term, when it is given up, and when the account may have it no longer', async () => {
    await takes(noor);
    naast.clock.forward(limits.duty.lasts - hours(1));
    [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
    expect(await leadAndOffer(noor)).toEqual(['Noor', null]);
    naast.clock.forward(hours(1));
    [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
    expect(await leadAndOffer(noor)).toEqual([null, null]);

    await takes(noor);
    await noor.call(dutyRoutes.endDuty, { body: await basis(noor) });
    expect(await leadAndOffer(bo)).toEqual([null, null]);

    sam = await naast.team('Sam');
    await takes(sam);
    const params = { accountId: await idOf(bo, 'Sam') };
    await bo.call(teamRoutes.giveRoles, { params, body: { isHost: false, verifiedProfession: null } });
    await naast.settled();
    await eventually(async () => expect(await leadAndOffer(bo)).toEqual([null, null]));
  });

  it('is told to all of the team at once, with no more than that it changed, and to no visitor', async () => {
    const { session } = await sam.opens(await naast.room());
    const mila = naast.visitor('Mila');
    await mila.joins(session.id);
    await bo.connect();
    await takes(noor);
    await eventually(() => expect(bo.heardOf('duty:changed')).toEqual([{}]));
    await naast.settled();
    expect(mila.wire.join()).not.toContain('duty');
    expect(await mila.refusal(dutyRoutes.readDuty, {})).toBe('signInNeeded');
  });

  it('stands in the log, with who had it before', async () => {
    await takes(noor);
    await offers(noor, 'Sam');
    await takes(sam);
    await sam.call(dutyRoutes.endDuty, { body: await basis(sam) });
    const acts = (await logRows(naast)).map(({ act }) => act);
    expect(acts.filter((act) => act.startsWith('duty.'))).toEqual([
      'duty.taken',
      'duty.offered',
      'duty.taken',
      'duty.ended',
    ]);
  });
});

describe('whether the duty lead is here', () => {
  let naast: Naast;
  let noor: Person;
  let bo: Person;

  beforeEach(async () => {
    naast = await Naast.start();
    [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
  });
  afterEach(() => naast.close());

  const round = async () => {
    naast.clock.forward(limits.duty.notedEvery);
    for (const { app } of naast.nodes) await app.rounds.ofDomains();
  };
  const later = async () => {
    for (let at = 0; at <= limits.duty.seemsHereFor; at += limits.duty.notedEvery) await round();
  };
  const isHere = async () => (await read(bo)).lead?.isHere;

  it('follows an open page, on whatever node; a page that is locked or closed does not count', async () => {
    const [bus, other] = pairedBuses();
    const node = await naast.addNode({ bus: other });
    void bus;
    noor.url = node.url;
    await takes(noor);
    await later();
    expect(await isHere()).toBe(false);
    await noor.connect();
    await later();
    expect(await isHere()).toBe(true);
    await noor.call(peopleRoutes.lock, {});
    await eventually(() => expect(noor.socket?.connected).toBe(false));
    await later();
    expect(await isHere()).toBe(false);
  });

  it('presses on every desk in the hours in which the team reads along, and only then', async () => {
    const duty = async (person: Person) => (await kindsOf(person)).filter((kind) => kind.startsWith('duty'));
    // Saturday evening.
    expect(await duty(noor)).toEqual([]);
    naast.clock.forward(days(2) - hours(8));
    [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
    expect(await read(bo)).toMatchObject({ isWatched: true });
    expect(await duty(bo)).toEqual(['dutyNobody']);
    expect(await rowOf(await naast.team('Ruben'), 'dutyNobody')).toMatchObject({
      isPressing: true,
      may: { do: false },
    });
    await takes(noor);
    expect(await duty(bo)).toEqual([]);
    expect(await duty(noor)).toEqual(['dutyMine']);
    await later();
    expect(await duty(bo)).toEqual(['dutyAway']);
    expect(await duty(noor)).toEqual(['dutyMine']);
  });
});
