import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountRoutes } from '@naast/shared/contract/account';
import { contract } from '@naast/shared/contract/all';
import { teamRoutes } from '@naast/shared/contract/team';
import { hasDuty, inSession, isNotSafe, theAlarm } from '../support/alarms.js';
import { heldText, posts, setsAjar } from '../support/held.js';
import { flags, theCase } from '../support/moderation.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { opensReview } from '../support/reviews.js';
import { asks, newestQuestion, readsQuestion, voiceOf } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';
import { packetsFor } from '../support/wire.js';
import { routeRows } from './route-rows.js';
import type { Stage } from './stage.js';

type RouteName = keyof typeof contract.routes;
type CommandName = keyof typeof contract.commands;

/** Valid payloads beside the ids, so that the request reaches the policy; those of rooms are in the refusal table. */
const bodies: Partial<Record<RouteName, () => object>> = {
  setAside: () => ({ reason: 'twice', rev: 1 }),
  readIn: () => ({ urgency: 1, worries: [], themeIds: [] }),
  greetAsker: () => ({ clientKey: randomUUID(), text: 'Hallo.' }),
  handOver: () => ({ to: 'n'.repeat(22) }),
  writeToAsker: () => ({ clientKey: randomUUID(), kind: 'answer', text: 'Hallo.' }),
  writeNote: () => ({ clientKey: randomUUID(), internalText: 'Onder ons.' }),
  giveRoles: () => ({ isHost: true, verifiedProfession: null }),
  propose: () => ({ kind: 'giveCoordinator' }),
};
function bodyOf(name: RouteName): object | undefined {
  const row = routeRows.find(({ route }) => route === name);
  const { body }: { readonly body?: object } = row?.given({} as Stage) ?? {};
  return body ?? bodies[name]?.();
}

/** Routes that may reveal existence, and why. */
const exceptions: Partial<Record<RouteName, string>> = {
  readRoom: 'rooms and their hours stand on the home page, for everybody',
  readSession: 'a room’s page says whether there is a host, or that it closed, before anybody enters',
  readMark: 'the organisation’s logo is for everybody',
  enterRoom: 'it is the door: whoever may enter must get in',
  readSilently: 'it is the door, too',
};

const outsiders = ['anonymous', 'visitor', 'asker', 'member', 'newcomer'] as const;

/** An existing and an unknown id must give the same answer to who may not read it. */
describe('a real and an unknown id', () => {
  let naast: Naast;
  const people = new Map<string, Person>();
  let real: Readonly<Record<string, string>>;
  let unknown: Readonly<Record<string, string>>;

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    const [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
    const roomId = await naast.room();
    const { session } = await noor.opens(roomId);
    const mila = naast.visitor('Mila');
    const { mySeatId } = await mila.joins(session.id);
    const message = await mila.says(session.id, 'Al gezegd');
    await asks(naast.visitor('vraagsteller'));
    const threadId = await newestQuestion(noor);
    const voice = voiceOf(await readsQuestion(noor, threadId), 'experience');
    const { team } = await bo.call(teamRoutes.invite, { body: { label: 'Anna', isHost: true } });
    const sam = team.people.find(({ name }) => name === 'Sam');
    const { proposals } = await bo.call(teamRoutes.propose, {
      params: { accountId: sam?.id as never },
      body: { kind: 'giveCoordinator' },
    });
    const { signIns } = await noor.call(accountRoutes.readAccount, {});
    await isNotSafe(mila, inSession(session.id));
    await flags(noor, session.id, message.id);
    const { measure } = await noor.call(contract.routes.measureSeat, {
      params: { sessionId: session.id, seatId: mySeatId as never },
      body: { kind: 'note', why: 'unkind' },
    });
    // Somebody else has the duty, so that a talk apart can be offered.
    await hasDuty(bo);
    const closed = (await noor.opens(await naast.room())).session.id;
    await noor.call(contract.routes.closeRoom, { params: { sessionId: closed } });
    await setsAjar(noor, session.id, 'all');
    await posts(mila, session.id, 'Dit wacht');
    real = {
      heldId: (await heldText(noor, session.id, 'Dit wacht')).id,
      reviewId: (await opensReview(bo, closed)).id,
      alarmId: (await theAlarm(noor)).id,
      caseId: (await theCase(bo)).id,
      talkId: (
        await noor.call(contract.routes.offerTalk, {
          params: { sessionId: session.id, seatId: mySeatId as never },
        })
      ).id,
      measureId: String(measure?.id),
      placeId: session.id,
      roomId,
      sessionId: session.id,
      seatId: String(mySeatId),
      messageId: message.id,
      threadId,
      voiceId: voice.id,
      accountId: String(sam?.id),
      invitationId: String(team.invitations[0]?.id),
      proposalId: String(proposals[0]?.id),
      signInId: String(signIns[0]?.id),
      faultId: 'a'.repeat(22),
    };
    unknown = Object.fromEntries(
      Object.entries(real).map(([name, id]) => [name, 'q'.repeat(id.length - 1).concat('A')]),
    );

    const lobby = (await (await naast.team('Sam')).opens(await naast.room())).session.id;
    const [visitor, asker, member] = ['Kim', 'andere vraagsteller', 'Daan'].map((name) =>
      naast.visitor(name),
    );
    await visitor?.enters(lobby);
    if (asker) await asks(asker);
    await member?.call(accountRoutes.signUp, {
      body: { name: 'Daan', passphrase: 'een verse wachtzin met zeven woorden erin', language: 'nl' },
    });
    for (const [name, person] of Object.entries({ visitor, asker, member, newcomer: await naast.newcomer() }))
      if (person) people.set(name, person);
  });
  afterAll(() => naast.close());

  const outsider = (name: string): Person => people.get(name) ?? naast.visitor('niemand');
  const idsIn = (path: string): string[] => [...path.matchAll(/:(\w+Id)\b/g)].map(([, name]) => String(name));

  const routes = (Object.keys(contract.routes) as RouteName[]).filter(
    (name) => idsIn(contract.routes[name].path).length > 0,
  );

  async function answer(name: RouteName, who: string, ids: Readonly<Record<string, string>>) {
    const { method, path } = contract.routes[name];
    const address = path
      .replace(':kind/:placeId', 'roomSession/:placeId')
      .replace(/:(\w+Id)\b/g, (_, id: string) => ids[id] ?? `no ${id}`);
    const { status, error, headers } = await outsider(who).request(method, address, bodyOf(name));
    const told = ['content-type', 'retry-after', 'set-cookie', 'location', 'clear-site-data'];
    return { status, error, headers: told.map((header) => headers.get(header)) };
  }

  it.each(routes.filter((name) => !(name in exceptions)))('answer alike to outsiders: %s', async (name) => {
    for (const id of idsIn(contract.routes[name].path)) expect(real).toHaveProperty(id);
    for (const who of outsiders) {
      const told = await answer(name, who, real);
      expect({ who, ...told }).toEqual({ who, ...(await answer(name, who, unknown)) });
      expect({ who, name, code: told.error?.code }).not.toMatchObject({ code: 'badInput' });
    }
  });

  const commands = (Object.keys(contract.commands) as CommandName[]).filter((name) =>
    name.startsWith('place:'),
  );

  it.each(commands)('answer alike over the socket: %s', async (name) => {
    const payloads = (ids: Readonly<Record<string, string>>): readonly object[] =>
      packetsFor({
        room: ids['sessionId'] as never,
        thread: ids['threadId'] as never,
        talk: ids['talkId'] as never,
      })[name];
    for (const who of outsiders.filter((one) => one !== 'anonymous')) {
      for (const [n, payload] of payloads(real).entries()) {
        const told = await outsider(who).emitAnything(name, payload);
        expect(told).toMatchObject({ ok: false });
        const other = await outsider(who).emitAnything(name, payloads(unknown)[n]);
        expect({ who, told }).toEqual({ who, told: other });
        expect(told).not.toMatchObject({ error: { code: 'badInput' } });
      }
    }
  });

  it.each(Object.entries(exceptions))('may differ for %s: %s', (name) => {
    expect(routes).toContain(name);
  });
});
