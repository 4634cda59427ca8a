import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messageRows } from '@naast/server/domains/messages/index';
import { contract } from '@naast/shared/contract/all';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { ErrorCode } from '@naast/shared/errors';
import { rateLimits } from '@naast/shared/rate-limits';
import { onePerOutcome, seed } from '../support/chance.js';
import { hours, minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { nineWords } from '../support/nine-words.js';
import type { Person } from '../support/person.js';
import { inRoom, refusalsByKind } from '../support/wire.js';
import { type CommandName, commandRows, type SocketActor } from './command-rows.js';
import { actors, House, talkative } from './stage.js';

/** Threads and the team's list are in spreekuur-refusals.test.ts. */
const commandNames = Object.keys(refusalsByKind) as (keyof typeof refusalsByKind)[];
const socketActors = actors.filter((actor): actor is SocketActor => actor !== 'anonymous');

describe('who is refused what, command by command', () => {
  let house: House;
  /** Observed error codes, by command. */
  const seen = new Map<CommandName, Set<ErrorCode>>();

  beforeAll(async () => {
    house = await House.build();
  });
  afterAll(() => house.naast.close());

  async function send(command: CommandName, payload: unknown, who: Person): Promise<ErrorCode | 'ok' | null> {
    const ack = await who.emitAnything(command, payload);
    if (ack?.ok === false) seen.set(command, (seen.get(command) ?? new Set()).add(ack.error.code));
    return ack && (ack.ok ? 'ok' : ack.error.code);
  }
  const post = (who: Person, sessionId: RoomSessionId, clientKey: string = randomUUID(), text = 'Hoi') =>
    send('place:post', { ...inRoom(sessionId), clientKey, body: { text } }, who);

  it.each(commandNames)('has a row in command-rows.ts for %s', (name) => {
    expect(commandRows.filter((row) => row.command === name)).not.toEqual([]);
  });

  it.each(
    commandRows.flatMap((row) =>
      onePerOutcome(
        `${row.command} ${row.scenario}`,
        socketActors.map((actor) => ({
          ...row,
          actor,
          outcome: typeof row.outcomes === 'string' ? row.outcomes : row.outcomes[actor],
        })),
      ),
    ),
  )(
    `$command, $scenario, $actor: $outcome (NAAST_TEST_SEED=${seed})`,
    async ({ command, scenario, payload, actor, outcome }) => {
      const stage = outcome === 'ok' ? await house.set(scenario) : await house.still(scenario);
      expect(await send(command, payload(stage), house.actor(actor))).toBe(outcome);
    },
  );

  it('lets no socket of somebody who has begun nothing connect, over either transport', async () => {
    expect(await house.actor('anonymous').connectionRefusal()).toBe('sessionExpired');
  });

  it('stops who rests from writing and typing, not from following', async () => {
    const { sessionId, seatId } = await house.set('open');
    await house
      .actor('seated host')
      .call(roomRoutes.restSeat, { params: { sessionId, seatId }, body: { minutes: 10 } });
    const guest = house.actor('seated visitor');
    expect(await post(guest, sessionId)).toBe('resting');
    expect(await send('place:type', inRoom(sessionId), guest)).toBe('resting');
    expect(await send('place:follow', inRoom(sessionId), guest)).toBe('ok');
  });

  it('stops everybody but hosts from writing and typing in a writing pause', async () => {
    const { sessionId } = await house.set('open');
    const [guest, host] = [house.actor('seated visitor'), house.actor('seated host')];
    await host.call(hostingRoutes.pauseWriting, { params: { sessionId }, body: { paused: true } });
    expect(await post(guest, sessionId)).toBe('writingPaused');
    expect(await send('place:type', inRoom(sessionId), guest)).toBe('writingPaused');
    expect(await send('place:follow', inRoom(sessionId), guest)).toBe('ok');
    expect(await post(host, sessionId)).toBe('ok');
  });

  it('lets nobody who left follow, write or type', async () => {
    const { sessionId } = await house.set('open');
    const guest = house.actor('seated visitor');
    await guest.call(roomRoutes.leaveRoom, { params: { sessionId } });
    for (const command of ['place:follow', 'place:type'] as const)
      expect(await send(command, inRoom(sessionId), guest)).toBe('seatNeeded');
    expect(await post(guest, sessionId)).toBe('seatNeeded');
  });

  it('answers a clientKey of somebody else with "already sent", without what was sent', async () => {
    const { sessionId } = await house.set('open');
    const clientKey = randomUUID();
    expect(await post(house.actor('seated host'), sessionId, clientKey, 'Van Noor')).toBe('ok');
    const guest = house.actor('seated visitor');
    const ack = await guest.emitAnything('place:post', {
      ...inRoom(sessionId),
      clientKey,
      body: { text: 'Van mij' },
    });
    expect(ack).toEqual({ ok: false, error: { code: 'alreadySent' } });
    expect(await post(guest, sessionId, clientKey)).toBe('alreadySent');
  });

  it('refuses the nine words of a question, and a reply to what was not said here', async () => {
    const [here, there] = [await house.set('open'), await house.set('open')];
    const guest = house.actor('seated visitor');
    expect(await post(guest, here.sessionId, randomUUID(), nineWords())).toBe('holdsCodename');
    const body = { text: 'Ik ook', replyTo: there.messageId };
    const reply = { ...inRoom(here.sessionId), clientKey: randomUUID(), body };
    expect(await send('place:post', reply, guest)).toBe('notFound');
  });

  it('refuses contact details where the room forbids them', async () => {
    const { sessionId } = await house.set('open', { forbidsContact: true });
    const said = (who: Person) => post(who, sessionId, randomUUID(), 'Bel 06 12345678');
    expect(await said(house.actor('seated visitor'))).toBe('holdsContact');
  });

  it('lets somebody say ten things at once, then asks for a pause and says how long', async () => {
    const { sessionId } = await house.set('open');
    const guest = house.actor('seated visitor');
    for (let n = 0; n < rateLimits.message.burst; n++) expect(await post(guest, sessionId)).toBe('ok');
    expect(await post(guest, sessionId)).toBe('tooFast');
    const ack = await guest.emitAnything('place:post', {
      ...inRoom(sessionId),
      clientKey: randomUUID(),
      body: { text: 'En…' },
    });
    expect(ack).toMatchObject({ ok: false, error: { code: 'tooFast', retryAfterMs: expect.any(Number) } });
    // Others are not affected.
    expect(await post(house.actor('seated host'), sessionId)).toBe('ok');
  });

  it('stops a socket that sends without end, whatever it sends, and only that one', async () => {
    const node = await house.naast.addNode({
      limits: { ...talkative, command: { ...rateLimits.command, burst: 3, perMinute: 1 } },
    });
    const { sessionId } = await house.set('open');
    const [one, other] = ['a', 'b'].map((name) => house.naast.visitor(name, node.url)) as [Person, Person];
    for (const page of [one, other]) page.cookie = house.actor('seated visitor').cookie;
    for (const nonsense of [null, { sessionId: 7 }, undefined])
      expect(await one.emitAnything('place:type', nonsense)).toMatchObject({ error: { code: 'badInput' } });
    for (const command of commandNames)
      expect(await one.emitAnything(command, inRoom(sessionId))).toMatchObject({
        ok: false,
        error: { code: 'tooFast', retryAfterMs: expect.any(Number) },
      });
    expect(await other.emitAnything('place:follow', inRoom(sessionId))).toMatchObject({ ok: true });
  });

  it('says so when the store is away, and shows nobody a ghost', async () => {
    const node = await house.naast.addNode({
      wrapRows: (connection) => ({
        ...messageRows(connection),
        insert: () => Promise.reject(new Error('the store is away')),
      }),
    });
    const { sessionId } = await house.set('open');
    const guest = house.actor('seated visitor');
    const elsewhere = house.naast.visitor(guest.name, node.url);
    elsewhere.cookie = guest.cookie;
    expect(await post(elsewhere, sessionId)).toBe('storeUnavailable');
    expect(await guest.reads(sessionId)).toHaveLength(1); // the stage's own message
  });

  it('stops writing when no host has been there for two minutes', async () => {
    const { sessionId } = await house.set('open');
    const host = house.actor('seated host');
    await host.follows(sessionId);
    host.disconnect();
    await eventually(async () => {
      const { session } = await host.call(roomRoutes.readSession, { params: { sessionId } });
      expect(session.hostAway).not.toBeNull();
    });
    house.naast.clock.forward(minutes(2));
    expect(await post(house.actor('seated visitor'), sessionId)).toBe('noHost');
  });

  it('tells a socket whose visit has expired, at its next command', async () => {
    const { sessionId } = await house.set('open');
    const guest = house.actor('seated visitor');
    await guest.follows(sessionId);
    house.naast.clock.forward(hours(13));
    for (const [command, payload] of [
      ['place:type', inRoom(sessionId)],
      ['place:post', { ...inRoom(sessionId), clientKey: randomUUID(), body: { text: 'Nog hier' } }],
    ] as const) {
      const ack = await guest.emitAnything(command, payload);
      expect(ack).toEqual({ ok: false, error: { code: 'sessionExpired' } });
    }
  });

  it.each(commandNames)('has seen every refusal that %s declares, and no other', (name) => {
    // Those of talks: talks/commands.test.ts.
    const { roomSession = [], thread = [], talk = [] } = refusalsByKind[name];
    expect([...(seen.get(name) ?? [])].sort()).toEqual([...roomSession].sort());
    expect([...new Set([...roomSession, ...thread, ...talk])].sort()).toEqual(
      [...contract.commands[name].errors].sort(),
    );
  });
});
