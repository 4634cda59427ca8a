import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountCollection } from '@naast/server/domains/people/index';
import { signInSessionCollection } from '@naast/server/platform/http/session-rows.model';
import { openCollection } from '@naast/server/platform/storage/collection';
import { accountRoutes } from '@naast/shared/contract/account';
import { contract } from '@naast/shared/contract/all';
import type { Route } from '@naast/shared/contract/kit';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { hours, minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { Naast, passphraseOf } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { asks } from '../support/spreekuur.js';
import { passphraseFor } from '../support/team.js';

/** The secret part of the cookie: `naast=s%3A<id>.<signature>`. */
const sessionIdIn = (cookie: string | null): string =>
  decodeURIComponent((cookie ?? '').split('=')[1] ?? '')
    .replace(/^s:/, '')
    .split('.')[0] ?? '';

describe('the cookie and its session', () => {
  let naast: Naast;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  let host: Person;

  beforeAll(async () => {
    naast = await Naast.start();
    host = await naast.team('Noor');
    roomId = await naast.room();
    sessionId = (await host.opens(roomId)).session.id;
  });
  afterAll(() => naast.close());

  const storedSessions = async () =>
    openCollection((await naast.store.connect()).connection, signInSessionCollection)
      .find()
      .lean();
  const signIn = (person: Person, name: 'Noor' | 'Sam') =>
    person.call(peopleRoutes.signIn, { body: { name, passphrase: passphraseOf(name) } });

  it('sets no cookie on anything that is only read', async () => {
    const visitor = naast.visitor('Kijker');
    const reads = Object.values<Route>(contract.routes).filter(({ method }) => method === 'GET');
    expect(reads.length).toBeGreaterThan(4);
    for (const route of reads) await visitor.ask(route, { params: { roomId, sessionId }, query: {} });
    for (const path of ['/', '/healthz', '/api/openapi.json', '/api/events.json', '/api/nope', '/nope'])
      await visitor.request('GET', path);
    expect(visitor.cookie).toBeNull();
  });

  it('sets no cookie when a start is refused', async () => {
    const before = (await storedSessions()).length;
    const visitor = naast.visitor('Noor');
    const asTeam = { params: { sessionId }, body: { name: 'Noor', houseRulesVersion: 1 } };
    expect(await visitor.refusal(roomRoutes.enterRoom, asTeam)).toBe('nameTaken');
    await visitor.refusal(peopleRoutes.signIn, { body: { name: 'Noor', passphrase: 'mis' } });
    await visitor.refusal(roomRoutes.closeRoom, { params: { sessionId } });
    await visitor.call(peopleRoutes.signOut, {});
    expect(visitor.cookie).toBeNull();
    expect(await storedSessions()).toHaveLength(before);
  });

  it('gives who enters one cookie: 256 random bits, out of reach of scripts and of foreign pages', async () => {
    const visitor = naast.visitor('Mila');
    const { headers } = await visitor.ask(roomRoutes.enterRoom, {
      params: { sessionId },
      body: { name: 'Mila', houseRulesVersion: 1 },
    });
    const cookies = headers.getSetCookie();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^naast=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(Buffer.from(sessionIdIn(visitor.cookie), 'base64url')).toHaveLength(32);
    // Set only once.
    expect((await visitor.request('GET', '/api/self')).headers.getSetCookie()).toEqual([]);
  });

  it('makes it a __Host- cookie that only travels over https when the public origin is https', async () => {
    const origin = 'https://naast.example';
    const node = await naast.addNode({}, { origin, proxyHops: 1 });
    const visitor = naast.visitor('Versleuteld', node.url);
    const { headers } = await visitor.request(
      'POST',
      `/api/room-sessions/${sessionId}/enter`,
      { name: 'Versleuteld', houseRulesVersion: 1 },
      { origin, 'x-forwarded-proto': 'https' },
    );
    expect(headers.getSetCookie()).toHaveLength(1);
    expect(headers.getSetCookie()[0]).toMatch(
      /^__Host-naast=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('stores the hash of the id, never the id', async () => {
    const visitor = naast.visitor('Hash');
    await visitor.enters(sessionId);
    const rawId = sessionIdIn(visitor.cookie);
    const stored = await storedSessions();
    expect(stored.map(({ _id }) => _id)).toContain(createHash('sha256').update(rawId).digest('base64url'));
    expect(JSON.stringify(stored)).not.toContain(rawId);
  });

  it('takes no id that it did not make itself', async () => {
    for (const cookie of [
      'naast=s%3Aabc.def',
      'naast=abc',
      `naast=${'a'.repeat(43)}`,
      'naast=',
      'naast=%E0%A4%A',
    ]) {
      const visitor = naast.visitor('Vreemd');
      visitor.cookie = cookie;
      expect(await visitor.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'anonymous' });
      expect(await visitor.connectionRefusal()).toBe('sessionExpired');
    }
  });

  it('gives a new id at sign-in, and the old one is nobody any more', async () => {
    const person = naast.visitor('Samen');
    await person.enters(sessionId);
    const planted = person.cookie;
    await signIn(person, 'Sam');
    expect(sessionIdIn(person.cookie)).not.toBe(sessionIdIn(planted));
    expect(await person.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'team', name: 'Sam' });
    const attacker = naast.visitor('Aanvaller');
    attacker.cookie = planted;
    expect(await attacker.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'anonymous' });
  });

  it('ends a visit everywhere at sign-out: REST, and every open socket, told why', async () => {
    const person = naast.visitor('Weg');
    await person.joins(sessionId);
    const secondPage = naast.visitor('Weg');
    secondPage.cookie = person.cookie;
    await secondPage.follows(sessionId);
    await person.call(peopleRoutes.signOut, {});
    for (const page of [person, secondPage]) {
      await eventually(() => expect(page.socket?.connected).toBe(false));
      expect(page.heardOf('signIn:ended')).toEqual([{}]);
    }
    expect(await person.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'anonymous' });
    expect(await person.refusal(roomRoutes.listMessages, { params: { sessionId }, query: {} })).toBe(
      'seatNeeded',
    );
    expect(await person.connectionRefusal()).toBe('sessionExpired');
    expect(host.cookie).not.toBeNull(); // others keep theirs
    expect(await host.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'team' });
  });

  it('does not write to the store at every request', async () => {
    const person = naast.visitor('Vaak');
    await person.enters(sessionId);
    const key = createHash('sha256').update(sessionIdIn(person.cookie)).digest('base64url');
    // Sealed anew at each write, so that no two are alike.
    const row = async () => JSON.stringify((await storedSessions()).find(({ _id }) => _id === key));
    const before = await row();
    await person.reads(sessionId);
    await person.call(peopleRoutes.readSelf, {});
    expect(await row()).toBe(before);
    naast.clock.forward(minutes(1));
    await person.call(peopleRoutes.readSelf, {});
    expect(await row()).not.toBe(before);
  });

  it('keeps rows that look all alike: no account, no open time, and as long for one as for another', async () => {
    const member = naast.visitor('Daan');
    const body = { name: 'Daan', passphrase: passphraseFor('Daan'), language: 'nl' as const };
    await member.call(accountRoutes.signUp, { body });
    await member.enters(sessionId);
    await asks(member);
    await asks(naast.visitor('iemand'));
    const rows = await storedSessions();
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows)
      expect(Object.keys(row).sort()).toEqual(['_id', 'goesAt', 'mark', 'schemaVersion', 'sealed']);
    for (const field of ['mark', 'sealed'] as const) {
      expect(new Set(rows.map((row) => row[field].length)).size).toBe(1);
      expect(new Set(rows.map((row) => row[field])).size).toBe(rows.length);
    }
    for (const { goesAt } of rows) expect(goesAt.getTime() % hours(1)).toBe(0);
    const accounts = await openCollection((await naast.store.connect()).connection, accountCollection)
      .find()
      .lean();
    expect(accounts.filter(({ _id }) => JSON.stringify(rows).includes(_id))).toEqual([]);
  });
});
