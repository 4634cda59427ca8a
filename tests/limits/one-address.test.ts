import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RateLimitTable } from '@naast/server/platform/limits/limits';
import { organisationRoutes } from '@naast/shared/contract/organisation';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import { type Limited, rateLimits } from '@naast/shared/rate-limits';
import '../support/built-client.js';
import { eventually } from '../support/eventually.js';
import { Naast, passphraseOf, type TestNode } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { aQuestion, asks, listOf, wordsOf } from '../support/spreekuur.js';
import { inRoom } from '../support/wire.js';

/** All users have one address, as in a school or over Tor. */
describe('a hundred people behind one address', () => {
  const many = 100;
  let naast: Naast;
  const pauses: number[] = [];
  const people: Person[] = [];
  const rooms: RoomSessionId[] = [];

  beforeAll(async () => {
    naast = await Naast.start({ pause: async (ms) => void pauses.push(ms) });
    const host = await naast.team('Noor');
    while (rooms.length * (limits.room.capacityWithOneHost - 1) < many)
      rooms.push((await host.opens(await naast.room())).session.id);
    for (let n = 0; n < many; n++) people.push(naast.visitor(`Mens ${n}`));
  });
  afterAll(() => naast.close());

  /** The pauses of slowed requests: one each, never longer than the longest pause. */
  function waited(): number {
    for (const ms of pauses) expect(ms).toBeLessThanOrEqual(limits.longestPause);
    return pauses.splice(0).length;
  }
  const roomOf = (n: number): RoomSessionId => rooms[n % rooms.length] ?? (rooms[0] as RoomSessionId);

  it('all enter, at the same moment', async () => {
    const seated = await Promise.all(people.map((person, n) => person.enters(roomOf(n))));
    expect(new Set(seated.map(({ mySeatId }) => mySeatId)).size).toBe(many);
    // Each enters with two requests; the first brings the cookie.
    expect(waited()).toBeLessThanOrEqual(2 * many - rateLimits.enterRoom.burst);
  });

  it('all talk', async () => {
    const said = await Promise.all(
      people.map(async (person, n) => {
        await person.follows(roomOf(n));
        return person.says(roomOf(n), `Ik ben ${n}`);
      }),
    );
    expect(said.map(({ text }) => text)).toEqual(people.map((_, n) => `Ik ben ${n}`));
    expect(naast.app.load.connections()).toBe(many);
    expect(waited()).toBe(0);
  });

  it('all ask, at the same moment', async () => {
    const asked = await Promise.all(people.map((_, n) => asks(naast.visitor(`Vraag ${n}`))));
    expect(new Set(asked.map(({ words }) => words)).size).toBe(many);
    const slowed = waited();
    expect(slowed).toBeGreaterThan(0);
    expect(slowed).toBeLessThanOrEqual(many - rateLimits.ask.burst);
  });
});

describe('a hundred people behind one address who ask at the same moment', () => {
  let naast: Naast;
  let now = 0;
  let most = 0;
  let refuse = (): void => undefined;
  const someoneRefused = new Promise<void>((resolve) => {
    refuse = resolve;
  });

  beforeAll(async () => {
    naast = await Naast.start({
      // A request is held until another finds the queue full, so that they really wait at the same time.
      pause: async () => {
        now++;
        most = Math.max(most, now);
        await someoneRefused;
        now--;
      },
    });
  });
  afterAll(() => naast.close());

  it('all get through, each under the key it began with; no more wait side by side than may', async () => {
    let refused = 0;
    /** Retries as the form does. */
    const asksPatiently = async (): Promise<string> => {
      const person = naast.visitor('iemand');
      const body = aQuestion();
      for (;;) {
        const { reply, error } = await person.ask(spreekuurRoutes.askQuestion, { body });
        if (reply) return wordsOf(reply.codename);
        expect(error).toEqual({ code: 'tooFast', retryAfterMs: limits.longestPause });
        refused++;
        refuse();
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    const words = await Promise.all(Array.from({ length: 100 }, asksPatiently));
    expect(new Set(words).size).toBe(100);
    expect(refused).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(rateLimits.ask.waitingMost);
    const host = await naast.team('Noor');
    expect(await listOf(host)).toHaveLength(100);
  });
});

describe('crisis information', () => {
  let naast: Naast;
  let spent: TestNode;
  let seated: Person;
  let sessionId: RoomSessionId;
  const hanging: (() => void)[] = [];

  /** Every rule is exhausted, and slowed requests wait until the end. */
  const nothingLeft = Object.fromEntries(
    (Object.keys(rateLimits) as Limited[]).map((rule) => [rule, { ...rateLimits[rule], burst: 0 }]),
  ) as RateLimitTable;

  beforeAll(async () => {
    naast = await Naast.start();
    sessionId = (await (await naast.team('Noor')).opens(await naast.room())).session.id;
    seated = naast.visitor('Mila');
    await seated.enters(sessionId);
    spent = await naast.addNode({
      limits: nothingLeft,
      pause: () => new Promise((release) => hanging.push(release)),
    });
    seated.url = spent.url;
  });
  afterAll(async () => {
    for (const release of hanging) release();
    await naast.close();
  });

  const somebody = () => naast.visitor('iemand', spent.url);

  it('stands while everything else of that address is spent', async () => {
    // All of these still wait while the crisis lines are read.
    const stuck = [
      somebody().ask(roomRoutes.enterRoom, {
        params: { sessionId },
        body: { name: 'Daan', houseRulesVersion: 1 },
      }),
      somebody().ask(spreekuurRoutes.askQuestion, { body: aQuestion() }),
      somebody().ask(spreekuurRoutes.returnWithCodename, { body: { words: 'een' } }),
      somebody().ask(peopleRoutes.signIn, { body: { name: 'Noor', passphrase: passphraseOf('Noor') } }),
      somebody().ask(peopleRoutes.openDraft, { body: {} }),
    ];
    for (const answer of stuck) answer.catch(() => undefined);
    // Signing in consumes two rules.
    await eventually(() => expect(hanging).toHaveLength(stuck.length + 1));
    await seated.connect();
    expect(await seated.emitAnything('place:follow', inRoom(sessionId))).toMatchObject({
      error: { code: 'tooFast' },
    });

    for (const person of [somebody(), seated])
      for (let n = 0; n < 50; n++) {
        const { crisis } = await person.call(organisationRoutes.readOrganisation, {});
        expect(crisis.danger.phone.dial).toBe('112');
      }
    expect(hanging).toHaveLength(stuck.length + 1);
  });

  it.each(['/', '/en', '/ask', '/return', '/team', '/privacy', '/nope'])(
    'stands on %s then, for whoever asks',
    async (path) => {
      for (const person of [somebody(), seated]) {
        await person.request('GET', path);
        expect(person.wire.at(-1)).toContain('tel:112');
        expect(person.wire.at(-1)).toContain('113');
      }
    },
  );
});
