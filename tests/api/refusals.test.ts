import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@naast/shared/contract/all';
import type { ErrorCode } from '@naast/shared/errors';
import { limits } from '@naast/shared/limits';
import { somePlan } from '../support/arranging.js';
import { onePerOutcome, seed } from '../support/chance.js';
import { hours, minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { nineWords } from '../support/nine-words.js';
import type { Person } from '../support/person.js';
import { bomb } from '../support/pictures.js';
import { idOf } from '../support/team.js';
import { accountsWire } from './accounts-house.js';
import { spreekuur } from './desk.js';
import { doorRefusals } from './door-refusals.js';
import { hostingRefusals } from './hosting-refusals.js';
import { measureRefusals } from './measure-refusals.js';
import { moderationRefusals } from './moderation-refusals.js';
import { noticeRefusals } from './notice-refusals.js';
import { type RouteName, routeRows } from './route-rows.js';
import { actors, House, inSession, outcomeFor } from './stage.js';

/** The spreekuur and accounts have their own tables: spreekuur-refusals.test.ts, account-refusals.test.ts. */
const routeNames = Object.keys(contract.routes).filter(
  (name) => !(name in spreekuur || name in accountsWire),
) as RouteName[];

describe('who is refused what, route by route', () => {
  let house: House;
  /** Observed error codes, by route. */
  const seen = new Map<RouteName, Set<ErrorCode>>();

  beforeAll(async () => {
    house = await House.build();
  });
  afterAll(() => house.naast.close());

  function noted(name: RouteName, code: ErrorCode | undefined): ErrorCode | 'ok' {
    if (code) seen.set(name, (seen.get(name) ?? new Set()).add(code));
    return code ?? 'ok';
  }

  async function ask(
    name: RouteName,
    given: object,
    who: ReturnType<House['actor']>,
  ): Promise<ErrorCode | 'ok'> {
    const { error } = await who.ask(contract.routes[name], given);
    return noted(name, error?.code);
  }

  it.each(routeNames)('has a row in route-rows.ts, spreekuur-rows.ts or account-rows.ts for %s', (name) => {
    expect(routeRows.filter((row) => row.route === name)).not.toEqual([]);
  });

  it.each(
    routeRows.flatMap((row) =>
      onePerOutcome(
        `${row.route} ${row.scenario}`,
        actors
          .map((actor) => ({ ...row, actor, outcome: outcomeFor(row.outcomes, actor) }))
          .filter(({ outcome }) => outcome !== 'untold'),
      ),
    ),
  )(
    `$route, $scenario, $actor: $outcome (NAAST_TEST_SEED=${seed})`,
    async ({ route, scenario, given, actor, outcome }) => {
      const changes = outcome === 'ok' && contract.routes[route].method !== 'GET';
      const stage = changes ? await house.set(scenario) : await house.still(scenario);
      expect(await ask(route, given(stage), house.actor(actor))).toBe(outcome);
    },
  );

  it('takes no logo that would be too many pixels', async () => {
    expect(await ask('uploadMark', { bytes: bomb(20_000) }, house.actor('coordinator'))).toBe('tooLarge');
  });

  it('lets nobody open a room outside its hours', async () => {
    const roomId = await house.naast.room([{ weekday: 1, from: '10:00', to: '11:00' }]);
    expect(await ask('openRoom', { params: { roomId } }, house.actor('seated host'))).toBe('outsideHours');
  });

  doorRefusals(() => house, ask);
  hostingRefusals(() => house, ask);
  measureRefusals(() => house, ask);
  moderationRefusals(() => house, ask);
  noticeRefusals(() => house, ask);

  it('lets nobody put contact details into a message where the room forbids them', async () => {
    const { sessionId, messageId } = await house.set('open', { forbidsContact: true });
    const edit = { params: { sessionId, messageId }, body: { text: 'Bel 06 12345678' } };
    expect(await ask('editMessage', edit, house.actor('seated visitor'))).toBe('holdsContact');
    const enter = (how: string) => {
      const body = { name: 'Wies', how, houseRulesVersion: 1 };
      return ask('enterRoom', { params: { sessionId }, body }, house.actor('anonymous'));
    };
    expect(await enter('Bel 06 12345678')).toBe('holdsContact');
    expect(await enter(nineWords())).toBe('holdsCodename');
  });

  it('lets nobody change what was said while they may not write, nor what a host hid or noted', async () => {
    const stage = await house.set('open');
    const [guest, host] = [house.actor('seated visitor'), house.actor('seated host')];
    const { sessionId, seatId, messageId } = stage;
    const own = { sessionId, messageId };
    const edit = (text: string) => ask('editMessage', { params: own, body: { text } }, guest);
    await host.follows(sessionId);
    const { id } = await host.says(sessionId, 'Dag.');
    const heart = { params: { sessionId, messageId: id, kind: 'heart' }, body: { isGiven: true } };
    const react = () => ask('reactToMessage', heart, guest);

    expect(await edit(nineWords())).toBe('holdsCodename');
    const note = (about: string | null) => ({ params: own, body: { about } });
    expect(await ask('noteMessage', note('death'), host)).toBe('ok');
    expect(await ask('noteMessage', note(null), guest)).toBe('notAllowed');
    const gone = { ...note('death'), params: { ...own, messageId: 'x'.repeat(22) } };
    expect(await ask('noteMessage', gone, host)).toBe('notFound');
    const nowhere = { ...heart, params: { ...heart.params, messageId: 'x'.repeat(22) } };
    expect(await ask('reactToMessage', nowhere, guest)).toBe('notFound');
    await ask('hideMessage', { params: own, body: { hidden: true } }, host);
    expect(await edit('Anders')).toBe('notAllowed');
    expect(await ask('deleteMessage', { params: own }, guest)).toBe('notAllowed');
    await ask('hideMessage', { params: own, body: { hidden: false } }, host);

    const rest = (n: number) => ({ params: { sessionId, seatId }, body: { minutes: n } });
    expect(await ask('restSeat', rest(10), host)).toBe('ok');
    expect([await edit('Anders'), await react()]).toEqual(['resting', 'resting']);
    expect(await ask('restSeat', rest(0), host)).toBe('ok');
    expect([await edit('Anders'), await react()]).toEqual(['ok', 'ok']);

    host.disconnect();
    await eventually(async () => {
      const { session } = await guest.call(contract.routes.readSession, inSession(stage));
      expect(session.hostAway).not.toBeNull();
    });
    house.naast.clock.forward(minutes(3));
    expect([await edit('Nog eens'), await react()]).toEqual(['noHost', 'noHost']);
    const how = { params: { sessionId }, body: { how: 'moe' } };
    expect(await ask('sayHow', how, guest)).toBe('noHost');
  });

  it('no longer shows a room to somebody who left it, nor lets a host who left work in it', async () => {
    const stage = await house.set('open');
    const [guest, host] = [house.actor('seated visitor'), house.actor('seated host')];
    const { sessionId, seatId, messageId } = stage;
    expect(await ask('leaveRoom', inSession(stage), guest)).toBe('ok');
    expect(await ask('listMessages', { ...inSession(stage), query: {} }, guest)).toBe('seatNeeded');
    expect(await ask('leaveRoom', inSession(stage), host)).toBe('ok');
    expect(await ask('closeRoom', inSession(stage), host)).toBe('seatNeeded');
    const hide = { params: { sessionId, messageId }, body: { hidden: true } };
    expect(await ask('hideMessage', hide, host)).toBe('seatNeeded');
    const rest = { params: { sessionId, seatId }, body: { minutes: 10 } };
    expect(await ask('restSeat', rest, host)).toBe('seatNeeded');
  });

  it('keeps a host’s hands inside the own session: not a message, not a seat of another one', async () => {
    const [here, there] = [await house.set('open'), await house.set('open')];
    const host = house.actor('seated host');
    const hideThere = {
      params: { sessionId: here.sessionId, messageId: there.messageId },
      body: { hidden: true },
    };
    expect(await ask('hideMessage', hideThere, host)).toBe('notFound');
    const restThere = { params: { sessionId: here.sessionId, seatId: there.seatId }, body: { minutes: 10 } };
    expect(await ask('restSeat', restThere, host)).toBe('notFound');
  });

  it('changes the duty for who has it, as they last saw it, and to colleagues who may have it', async () => {
    const [host, coordinator] = [house.actor('seated host'), house.actor('coordinator')];
    const to = async (name: string) => idOf(coordinator, name);
    const { rev } = await host.call(contract.routes.readDuty, {});
    expect(await ask('takeDuty', { body: { rev } }, host)).toBe('ok');
    expect(await ask('offerDuty', { body: { rev: rev + 1, to: 'a'.repeat(22) } }, host)).toBe('notFound');
    expect(await ask('offerDuty', { body: { rev: rev + 9, to: await to('Bo') } }, host)).toBe(
      'changedMeanwhile',
    );
    expect(await ask('offerDuty', { body: { rev: rev + 1, to: await to('Bo') } }, host)).toBe('ok');
    expect(await ask('withdrawDutyOffer', { body: { rev: rev + 1 } }, coordinator)).toBe('changedMeanwhile');
    expect(await ask('withdrawDutyOffer', { body: { rev: rev + 2 } }, coordinator)).toBe('ok');
    expect(await ask('endDuty', { body: { rev: rev + 1 } }, host)).toBe('changedMeanwhile');
    expect(await ask('endDuty', { body: { rev: rev + 3 } }, host)).toBe('ok');
  });

  it('gives an alarm to one of the team, and lets only its taker close it', async () => {
    const { sessionId } = await house.set('open');
    const guest = house.actor('seated visitor');
    await ask('raiseMyAlarm', { body: { place: { kind: 'roomSession', id: sessionId } } }, guest);
    const [host, coordinator] = [house.actor('seated host'), house.actor('coordinator')];
    const { open } = await host.call(contract.routes.listAlarms, { query: {} });
    const alarm = open.find(({ place }) => place.id === sessionId);
    const params = { alarmId: alarm?.id };
    // All of the team hear it, since nobody has the duty.
    await house.naast.settled();
    expect(await ask('takeAlarm', { params, body: { rev: alarm?.rev } }, host)).toBe('ok');
    expect(await ask('takeAlarm', { params, body: { rev: 1 } }, coordinator)).toBe('changedMeanwhile');
    const closing = (rev: number) => ({ params, body: { rev, ending: 'spoke' } });
    expect(await ask('closeAlarm', closing(2), coordinator)).toBe('notAllowed');
    expect(await ask('closeAlarm', closing(1), host)).toBe('changedMeanwhile');
    const { open: now } = await host.call(contract.routes.listAlarms, { query: {} });
    const rev = now.find(({ id }) => id === alarm?.id)?.rev ?? 0;
    expect(await ask('closeAlarm', closing(rev), host)).toBe('ok');
  });

  it('offers a talk apart to one person once, lets nobody in before its time, and nobody after its end', async () => {
    const { sessionId, seatId } = await house.set('open');
    const [host, second, guest] = (['seated host', 'host elsewhere', 'seated visitor'] as const).map((name) =>
      house.actor(name),
    ) as [Person, Person, Person];
    await host.follows(sessionId);
    await second.call(contract.routes.joinAsHost, { params: { sessionId } });
    await second.follows(sessionId);
    const { mySeatId: seconds } = await second.call(contract.routes.readSession, { params: { sessionId } });
    const to = (other: unknown) => ({ params: { sessionId, seatId: other } });
    expect(await ask('offerTalk', to('a'.repeat(22)), host)).toBe('notFound');
    expect(await ask('offerTalk', to(seconds), host)).toBe('notAllowed');
    const { id: talkId } = await host.call(contract.routes.offerTalk, { params: { sessionId, seatId } });
    expect(await ask('offerTalk', to(seatId), second)).toBe('alreadyTaken');
    const params = { talkId };
    const answers = (yes: boolean) => ({ params, body: { yes } });
    expect(await ask('holdTalk', { params }, host)).toBe('changedMeanwhile');
    expect(await ask('enterTalk', { params }, guest)).toBe('changedMeanwhile');
    expect(await ask('answerTalk', answers(true), guest)).toBe('ok');
    // The other host is gone: nobody else holds the room.
    await second.call(contract.routes.leaveRoom, { params: { sessionId } });
    expect(await ask('holdTalk', { params }, host)).toBe('roomNeedsHost');
    await second.call(contract.routes.joinAsHost, { params: { sessionId } });
    await second.follows(sessionId);
    expect(await ask('holdTalk', { params }, host)).toBe('ok');
    expect(await ask('answerTalk', answers(false), guest)).toBe('changedMeanwhile');
    expect(await ask('enterTalk', { params }, guest)).toBe('ok');
    expect(await ask('endTalk', { params }, guest)).toBe('ok');
    for (const [route, who] of [
      ['holdTalk', host],
      ['enterTalk', guest],
      ['endTalk', guest],
      ['endTalk', host],
    ] as const)
      expect([route, await ask(route, { params }, who)]).toEqual([route, 'talkEnded']);
    expect(await ask('answerTalk', answers(true), guest)).toBe('talkEnded');
    for (const route of ['listTalkMessages', 'readTalkWindow'] as const)
      expect(await ask(route, { params, query: {} }, guest)).toBe('talkEnded');
    for (const person of [host, second]) person.disconnect();
  });

  it('offers a talk apart from an alarm to its taker, and opens words to be found by for nobody else', async () => {
    const { sessionId } = await house.set('open');
    const [host, second, guest, coordinator] = (
      ['seated host', 'host elsewhere', 'seated visitor', 'coordinator'] as const
    ).map((name) => house.actor(name)) as [Person, Person, Person, Person];
    await host.follows(sessionId);
    const raises = () =>
      ask('raiseMyAlarm', { body: { place: { kind: 'roomSession', id: sessionId } } }, guest);
    await raises();
    const { open } = await host.call(contract.routes.listAlarms, { query: {} });
    const alarm = open.find(({ place }) => place.id === sessionId);
    const params = { alarmId: alarm?.id };
    expect(await ask('takeAlarm', { params, body: { rev: alarm?.rev } }, host)).toBe('ok');
    expect(await ask('offerTalkFromAlarm', { params }, coordinator)).toBe('notAllowed');
    expect(await ask('offerTalkFromAlarm', { params }, host)).toBe('roomNeedsHost');
    await second.call(contract.routes.joinAsHost, { params: { sessionId } });
    await second.follows(sessionId);
    const { seats } = await second.call(contract.routes.readSession, { params: { sessionId } });
    const seatId = seats.find(({ role }) => role === 'person')?.id as never;
    const seconds = await second.call(contract.routes.offerTalk, { params: { sessionId, seatId } });
    expect(await ask('offerTalkFromAlarm', { params }, host)).toBe('alreadyTaken');
    await second.call(contract.routes.endTalk, { params: { talkId: seconds.id } });
    const no = await host.call(contract.routes.offerTalkFromAlarm, { params } as never);
    await guest.call(contract.routes.answerTalk, { params: { talkId: no.id }, body: { yes: false } });
    // Not again at once; a colleague who does not know of the no may ask.
    expect(await ask('offerTalkFromAlarm', { params }, host)).toBe('tooFast');
    expect(await ask('offerTalk', { params: { sessionId, seatId } }, host)).toBe('tooFast');
    const { id: talkId } = await second.call(contract.routes.offerTalk, { params: { sessionId, seatId } });
    const inTalk = { params: { talkId } };
    await guest.call(contract.routes.answerTalk, { ...inTalk, body: { yes: true } });
    await second.call(contract.routes.holdTalk, inTalk);
    await guest.call(contract.routes.enterTalk, inTalk);
    const leaving = { ...inTalk, body: { words: 'Kerkstraat 12' } };
    expect(await ask('leaveFound', leaving, guest)).toBe('ok');
    expect(await ask('openFound', { params }, coordinator)).toBe('notAllowed');
    expect(await ask('openFound', { params }, host)).toBe('ok');
    expect(await ask('takeBackFound', inTalk, guest)).toBe('ok');
    const { open: now } = await host.call(contract.routes.listAlarms, { query: {} });
    const rev = now.find(({ id }) => id === alarm?.id)?.rev ?? 0;
    expect(await ask('closeAlarm', { params, body: { rev, ending: 'spoke' } }, host)).toBe('ok');
    for (const route of ['offerTalkFromAlarm', 'openFound'] as const)
      expect(await ask(route, { params }, host)).toBe('changedMeanwhile');
    expect(await ask('leaveFound', leaving, guest)).toBe('changedMeanwhile');
    expect(await ask('endTalk', inTalk, guest)).toBe('ok');
    expect(await ask('leaveFound', leaving, guest)).toBe('talkEnded');
    await raises();
    const { open: again } = await host.call(contract.routes.listAlarms, { query: {} });
    const other = again.find(({ place }) => place.id === sessionId);
    const at = { params: { alarmId: other?.id } };
    expect(await ask('takeAlarm', { ...at, body: { rev: other?.rev } }, host)).toBe('ok');
    await host.call(contract.routes.closeRoom, { params: { sessionId } });
    expect(await ask('offerTalkFromAlarm', at, host)).toBe('roomClosed');
    for (const person of [host, second]) person.disconnect();
  });

  it('lets whoever has the duty read back a closed room only, and only by a review of their own', async () => {
    const { sessionId } = await house.set('open');
    const host = house.actor('seated host');
    const { rev } = await host.call(contract.routes.readDuty, {});
    await host.call(contract.routes.takeDuty, { body: { rev } });
    const opening = { params: { sessionId }, body: { reason: 'Er kwam een klacht.' } };
    expect(await ask('openReview', opening, host)).toBe('notFound');
    await host.call(contract.routes.closeRoom, { params: { sessionId } });
    expect(await ask('openReview', opening, host)).toBe('ok');
    const { id } = await host.call(contract.routes.openReview, opening);
    const params = { reviewId: id };
    const coordinator = house.actor('coordinator');
    expect(await ask('readReviewed', { params, query: {} }, coordinator)).toBe('notFound');
    expect(await ask('endReview', { params }, host)).toBe('ok');
    expect(await ask('readReview', { params }, host)).toBe('notFound');
    await host.call(contract.routes.endDuty, { body: { rev: rev + 1 } });
  });

  it('lets no host rest another host', async () => {
    const { sessionId } = await house.set('open');
    const { mySeatId: seatId } = await house
      .actor('host elsewhere')
      .call(contract.routes.joinAsHost, { params: { sessionId } });
    const rest = { params: { sessionId, seatId }, body: { minutes: 10 } };
    expect(await ask('restSeat', rest, house.actor('seated host'))).toBe('notAllowed');
  });

  it('makes a room for a coordinator as long as there are fewer than there can be', async () => {
    const plan = { body: { clientKey: randomUUID(), plan: somePlan } };
    const { rooms } = house.naast.app.stores;
    while ((await rooms.list()).length < limits.room.most) await house.naast.room();
    expect(await ask('makeRoom', plan, house.actor('coordinator'))).toBe('roomsFull');
    expect(await ask('makeRoom', plan, house.actor('seated host'))).toBe('notAllowed');
  });

  it('treats an expired visit as no visit', async () => {
    const stage = await house.set('open');
    house.naast.clock.forward(hours(8) + minutes(1));
    expect(await ask('closeRoom', inSession(stage), house.actor('seated host'))).toBe('signInNeeded');
    expect(await ask('listMessages', { ...inSession(stage), query: {} }, house.actor('seated visitor'))).toBe(
      'seatNeeded',
    );
    await house.fill();
  });

  it('asks a yes to changed house rules of hosts and consultants', async () => {
    // Last, as the rules of before never come back.
    const [open, waiting] = [await house.set('open'), await house.set('waiting')];
    const wants = { ...inSession(open), body: { wants: 'consultant' } };
    expect(await ask('askHelp', wants, house.actor('seated host'))).toBe('ok');
    const rules = [{ nl: 'Wees lief.', en: 'Be kind.' }];
    const change = { body: { rev: 0, change: { subject: 'houseRules', value: { rules } } } };
    expect(await ask('changeSetting', change, house.actor('coordinator'))).toBe('ok');
    const host = house.actor('host elsewhere');
    expect([
      await ask('openRoom', { params: { roomId: waiting.roomId } }, host),
      await ask('joinAsHost', inSession(open), host),
      await ask('joinAsConsultant', inSession(open), house.actor('consultant')),
    ]).toEqual(['houseRulesChanged', 'houseRulesChanged', 'houseRulesChanged']);
  });

  it.each(routeNames)('has seen every refusal that %s declares, and no other', (name) => {
    const declared: readonly ErrorCode[] = contract.routes[name].errors;
    expect([...(seen.get(name) ?? [])].sort()).toEqual([...declared].sort());
  });
});
