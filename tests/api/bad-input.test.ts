import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ErrorView } from '@naast/shared/contract/refusals';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { rateLimits } from '@naast/shared/rate-limits';
import '../support/built-client.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { inRoom } from '../support/wire.js';

const emojiFamily = '👨‍👩‍👧‍👦';
const zalgo = `h${'\u0316\u0321\u0353'.repeat(5)}oi`;

/** The expected problem, by text. */
const refusedTexts: readonly [string, string, string][] = [
  ['nothing', '', 'empty'],
  ['only spaces', '   \n\t  ', 'empty'],
  ['only zero-width characters', '\u200b\u200d\u2060\ufeff', 'empty'],
  ['only fillers that look like spaces', '\u3164\u2800\u115f', 'empty'],
  ['only control characters', '\u0000\u0007\u001b', 'empty'],
  ['4,001 characters', 'a'.repeat(4001), 'tooLong'],
  ['4,001 emoji', '💙'.repeat(4001), 'tooLong'],
  ['zalgo', zalgo, 'tangled'],
  ['zalgo with joiners between the marks', `h${'\u0316\u0321\u0353\u200d'.repeat(5)}oi`, 'tangled'],
];

/** Accepted and delivered unchanged. */
const keptTexts: readonly [string, string][] = [
  ['exactly 4,000 characters', 'a'.repeat(4000)],
  ['exactly 4,000 emoji', '💙'.repeat(4000)],
  ['right-to-left text', 'שלום, אני לא בסדר היום. مرحبا'],
  ['right-to-left and left-to-right in one line', 'Ik zei \u2067שלום\u2069 tegen haar'],
  ['emoji families', `Dit zijn wij: ${emojiFamily} en 🏳️‍🌈 en 👩🏾‍🦽`],
  ['markup, as text', '<script>alert(1)</script><img src=x onerror=alert(1)>&amp;'],
  ['a template, a path and a query', '{{7*7}} ${7*7} ../../etc/passwd \' OR 1=1 -- {"$gt":""}'],
  ['letters with many honest marks', 'Tiếng Việt, ą̊, ཧཱུྃ, नमस्ते'],
];

describe('what somebody says', () => {
  let naast: Naast;
  let sessionId: RoomSessionId;
  let guest: Person;
  let host: Person;

  beforeAll(async () => {
    naast = await Naast.start({ limits: { ...rateLimits, message: { ...rateLimits.message, burst: 1000 } } });
    host = await naast.team('Noor');
    sessionId = (await host.opens(await naast.room())).session.id;
    guest = naast.visitor('Mila');
    await guest.joins(sessionId);
    await host.follows(sessionId);
  });
  afterAll(() => naast.close());

  const post = (text: unknown) =>
    guest.emitAnything('place:post', {
      ...inRoom(sessionId),
      clientKey: crypto.randomUUID(),
      body: { text },
    });

  it.each(refusedTexts)('refuses %s, and says what is wrong', async (_, text, problem) => {
    const before = await guest.reads(sessionId);
    expect(await post(text)).toEqual({
      ok: false,
      error: { code: 'badInput', fields: [{ path: 'body.text', problem }] },
    });
    expect(await guest.reads(sessionId)).toEqual(before);
  });

  it.each(keptTexts)('keeps %s as it is', async (_, text) => {
    const said = await guest.says(sessionId, text);
    expect(said.text).toBe(text);
    expect((await host.reads(sessionId)).at(-1)?.text).toBe(text);
  });

  it('closes the connection that sends 16 MB, and no other', async () => {
    const flooder = naast.visitor('Vloed');
    await flooder.joins(sessionId);
    const before = await host.reads(sessionId);
    const text = 'x'.repeat(16 * 1024 * 1024);
    const ack = await flooder.emitAnything('place:post', {
      ...inRoom(sessionId),
      clientKey: crypto.randomUUID(),
      body: { text },
    });
    expect(ack).toBeNull();
    expect(flooder.socket?.connected).toBe(false);
    expect(guest.socket?.connected).toBe(true);
    expect(host.socket?.connected).toBe(true);
    expect(await host.reads(sessionId)).toEqual(before);
    // The sender keeps the seat.
    await flooder.follows(sessionId);
    await flooder.says(sessionId, 'Sorry, dat was te veel.');
  });

  it('closes a polling connection that sends 16 MB as well', async () => {
    const flooder = naast.visitor('Golf');
    await flooder.enters(sessionId);
    await flooder.connect({ transports: ['polling'] });
    const text = 'x'.repeat(16 * 1024 * 1024);
    const ack = await flooder.emitAnything('place:post', {
      ...inRoom(sessionId),
      clientKey: crypto.randomUUID(),
      body: { text },
    });
    expect(ack).toBeNull();
    expect((await guest.request('GET', '/healthz')).status).toBe(200);
  });

  describe('over REST', () => {
    const enter = (body: unknown, headers: Record<string, string> = {}) =>
      naast
        .visitor('x')
        .request<unknown>('POST', `/api/room-sessions/${sessionId}/enter`, body, headers) as Promise<{
        status: number;
        error: ErrorView | null;
      }>;

    it('answers 16 MB with "too large"', async () => {
      const { status, error } = await enter({ name: 'x'.repeat(16 * 1024 * 1024), houseRulesVersion: 1 });
      expect([status, error]).toEqual([413, { code: 'tooLarge' }]);
    });

    it.each([
      ['malformed JSON', '{"name": "Kim", '],
      ['a bare string', '"Kim"'],
      ['a list', '[]'],
      ['null', 'null'],
      ['nothing', ''],
    ])('answers %s with "bad input"', async (_, body) => {
      const { status, error } = await enter(body);
      expect([status, error?.code]).toEqual([400, 'badInput']);
    });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/xml'])(
      'does not read a body of type %s',
      async (type) => {
        const { status, error } = await enter('{"name":"Kim","houseRulesVersion":1}', {
          'content-type': type,
        });
        expect([status, error?.code]).toEqual([400, 'badInput']);
      },
    );

    it('refuses an unknown charset or compression with "bad input", not with a fault', async () => {
      const body = '{"name":"Kim","houseRulesVersion":1}';
      const types = [{ 'content-type': 'application/json; charset=ebcdic' }, { 'content-encoding': 'zstd' }];
      for (const headers of types) expect((await enter(body, headers)).error?.code).toBe('badInput');
    });

    it.each([
      ['an operator object', { name: { $gt: '' }, houseRulesVersion: 1 }, 'name', 'wrongKind'],
      [
        'an operator object for a number',
        { name: 'Kim', houseRulesVersion: { $gt: 0 } },
        'houseRulesVersion',
        'wrongKind',
      ],
      ['a text for a number', { name: 'Kim', houseRulesVersion: '1' }, 'houseRulesVersion', 'wrongKind'],
      ['a list for a name', { name: ['Kim'], houseRulesVersion: 1 }, 'name', 'wrongKind'],
      ['a missing field', { houseRulesVersion: 1 }, 'name', 'missing'],
      ['an extra key', { name: 'Kim', houseRulesVersion: 1, role: 'host' }, '', 'unknown'],
    ])('refuses %s in a body', async (_, body, path, problem) => {
      const { status, error } = await enter(body);
      expect([status, error]).toEqual([400, { code: 'badInput', fields: [{ path, problem }] }]);
    });

    it('takes nothing from __proto__ or constructor in a body', async () => {
      for (const key of ['__proto__', 'constructor']) {
        const body = `{"${key}":{"name":"Kim","houseRulesVersion":1}}`;
        expect((await enter(body)).error?.code).toBe('badInput');
      }
    });

    it.each([
      '?afterRev[$gt]=0',
      '?afterRev=0&afterRev=1',
      '?afterRev=-1',
      '?afterRev=1.5',
      '?afterRev=x',
      '?afterRev=1e99',
      '?$where=1',
      '?__proto__=1',
      '?constructor[prototype]=1',
      '/window?before[$lt]=9',
      '/window?before=1&before=2',
      '/window?before=0',
      '/window?before=',
      '/window?before=-1',
      '/window?before=1.5',
      '/window?before=x',
      '/window?before=1e99',
      '/window?afterRev=0',
      '/window?limit=9',
    ])('refuses the query %s', async (query) => {
      const { status, error } = await guest.request(
        'GET',
        `/api/room-sessions/${sessionId}/messages${query}`,
      );
      expect([status, error?.code]).toEqual([400, 'badInput']);
    });

    it('knows no address that cannot exist', async () => {
      for (const path of [
        '/api/nope',
        '/api/rooms/x',
        '/api/rooms/%7B%22$gt%22:%22%22%7D',
        '/api/room-sessions/__proto__',
        `/api/room-sessions/${'a'.repeat(22)}`,
        `/api/room-sessions/${sessionId}/nope`,
      ]) {
        const { status, error } = await guest.request('GET', path);
        expect([path, status, error]).toEqual([path, 404, { code: 'notFound' }]);
      }
      expect((await guest.request('GET', '/nope')).status).toBe(404);
      expect((await guest.request('GET', '/assets/nope.js')).status).toBe(404);
      expect((await guest.request('GET', '/api/rooms/%E0%A4%A')).error?.code).toBe('badInput');
    });

    it('refuses changed house rules without taking a chair', async () => {
      const before = await guest.call(roomRoutes.readSession, { params: { sessionId } });
      expect((await enter({ name: 'Regels', houseRulesVersion: 2 })).error).toEqual({
        code: 'houseRulesChanged',
      });
      const after = await guest.call(roomRoutes.readSession, { params: { sessionId } });
      expect(after.seats).toEqual(before.seats);
    });
  });
});
