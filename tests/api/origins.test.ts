import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@naast/shared/contract/all';
import type { Route } from '@naast/shared/contract/kit';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import '../support/built-client.js';
import { Naast, type TestNode } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { rawRequest } from '../support/raw-request.js';

const publicOrigin = 'https://naast.example';
const changing = Object.values<Route>(contract.routes).filter(({ method }) => method !== 'GET');

/** Origins that resemble ours. */
const lookAlikes = (url: string): string[] => {
  const { port } = new URL(url);
  return [
    'https://evil.example',
    `http://127.0.0.1.evil.example:${port}`,
    'http://127.0.0.1.evil.example',
    `http://localhost.evil.example:${port}`,
    `http://evil-127.0.0.1:${port}`,
    `http://127.0.0.1:${Number(port) + 1}`,
    'http://127.0.0.1',
    `http://127.0.0.2:${port}`,
    `http://localhost:${port}`,
    `http://[::1]:${port}`,
    `${url}.evil.example`,
    `${url}@evil.example`,
    `${url}0`,
    `${url}, https://evil.example`,
    url.replace('http:', 'https:'),
    `${url}/`,
    url.replace('//', '//user@'),
    'file://',
    'chrome-extension://abcdefgh',
    'not an origin',
  ];
};
/** Foreign origins, and malformed ones. */
const elsewhere = ['cross-site', 'same-site', 'same-origin, cross-site', 'SAME-ORIGIN', ''];
const almostPublic = [
  'http://naast.example',
  'https://naast.example:8443',
  'https://www.naast.example',
  'https://naast.example.evil.example',
  'https://evil-naast.example',
  'https://naast.example/',
  'https://NAAST.example',
  'https://naast.exampl',
];

describe('only our own pages change something or open a connection', () => {
  let naast: Naast;
  let sessionId: RoomSessionId;
  let visitor: Person;
  let open: TestNode;

  beforeAll(async () => {
    naast = await Naast.start();
    const host = await naast.team('Noor');
    sessionId = (await host.opens(await naast.room())).session.id;
    visitor = naast.visitor('Mila');
    await visitor.enters(sessionId);
    open = await naast.addNode({}, { origin: publicOrigin });
  });
  afterAll(() => naast.close());

  const sendTo = (route: Route, headers: Record<string, string>, url = naast.url) => {
    const person = naast.visitor('x', url);
    person.cookie = visitor.cookie;
    return person.ask(route, { params: {}, body: {} }, headers);
  };
  const rawPost = (url: string, headers: Record<string, string>) =>
    rawRequest('POST', `${url}/api/sign-out`, headers);
  const connectionFrom = async (
    origin: string,
    transport: 'websocket' | 'polling',
    url = naast.url,
    site?: string,
  ) => {
    const page = naast.visitor('Mila', url);
    page.cookie = visitor.cookie;
    const headers = site === undefined ? {} : { 'sec-fetch-site': site };
    return page.connect({ origin, transports: [transport], headers }).then(
      () => 'open',
      () => 'refused',
    );
  };

  it('refuses every look-alike on every route that changes something', async () => {
    expect(changing.length).toBeGreaterThan(7);
    for (const route of changing)
      for (const origin of lookAlikes(naast.url)) {
        const { status, error } = await sendTo(route, { origin });
        expect([route.path, origin, status, error]).toEqual([
          route.path,
          origin,
          403,
          { code: 'originRefused' },
        ]);
      }
  });

  it('gets past the origin check from our own address', async () => {
    for (const route of changing) {
      const { error } = await naast.visitor('x').ask(route, { params: {}, body: {} });
      expect(error?.code).not.toBe('originRefused');
    }
  });

  it.each(['websocket', 'polling'] as const)(
    'opens a %s connection for our own pages only',
    async (transport) => {
      expect(await connectionFrom(naast.url, transport)).toBe('open');
      for (const origin of [...lookAlikes(naast.url), 'null'])
        expect([origin, await connectionFrom(origin, transport)]).toEqual([origin, 'refused']);
    },
  );

  it('refuses a page of a foreign name that resolves to us', async () => {
    const rebound = await rawPost(naast.url, { host: 'evil.example', origin: 'http://evil.example' });
    expect(rebound).toBe(403);
  });

  it('believes a missing origin only when the browser says it is the same', async () => {
    expect(await rawPost(naast.url, {})).toBe(403);
    for (const site of elsewhere)
      expect([site, await rawPost(naast.url, { 'sec-fetch-site': site })]).toEqual([site, 403]);
    expect(await rawPost(naast.url, { 'sec-fetch-site': 'same-origin' })).toBe(200);
    // A foreign Origin is refused, whatever the other headers are.
    const [route] = changing as [Route];
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' };
    expect((await sendTo(route, foreign)).error?.code).toBe('originRefused');
  });

  it('asks the Referer of a browser that sends neither an origin nor Sec-Fetch-Site', async () => {
    expect(await rawPost(naast.url, { referer: `${naast.url}/rooms/x` })).toBe(200);
    const connection = '/socket.io/?EIO=4&transport=polling';
    // A connection also needs a visit.
    const cookie = String(visitor.cookie);
    expect(await rawRequest('GET', naast.url + connection, { cookie, referer: `${naast.url}/` })).toBe(200);
    expect(await rawRequest('GET', naast.url + connection, { cookie })).not.toBe(200);
    const foreign = lookAlikes(naast.url).filter(
      (page) => !URL.canParse(page) || new URL(page).origin !== naast.url,
    );
    for (const referer of foreign) {
      expect([referer, await rawPost(naast.url, { referer })]).toEqual([referer, 403]);
      expect([referer, await rawRequest('GET', naast.url + connection, { cookie, referer })]).not.toContain(
        200,
      );
    }
    // With Sec-Fetch-Site, our own Referer does not help.
    for (const site of elsewhere)
      expect(await rawPost(naast.url, { referer: naast.url, 'sec-fetch-site': site })).toBe(403);
  });

  it('refuses what the browser says comes from elsewhere, a neighbour under the same domain included', async () => {
    for (const route of changing)
      for (const site of elsewhere) {
        const { error } = await sendTo(route, { origin: naast.url, 'sec-fetch-site': site });
        expect([route.path, site, error]).toEqual([route.path, site, { code: 'originRefused' }]);
      }
    for (const transport of ['websocket', 'polling'] as const) {
      for (const site of elsewhere)
        expect([site, await connectionFrom(naast.url, transport, naast.url, site)]).toEqual([
          site,
          'refused',
        ]);
      expect(await connectionFrom(naast.url, transport, naast.url, 'same-origin')).toBe('open');
    }
  });

  it('takes a null origin from a form of its own alone, never from a script or a handshake', async () => {
    const own = { origin: 'null', 'sec-fetch-site': 'same-origin' };
    for (const route of changing) expect((await sendTo(route, own)).error?.code).toBe('originRefused');
    for (const transport of ['websocket', 'polling'] as const)
      expect(await connectionFrom('null', transport, naast.url, 'same-origin')).toBe('refused');

    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const send = async (headers: Record<string, string>) =>
      (await naast.visitor('x').request('POST', '/return', 'form=return&words=een', { ...form, ...headers }))
        .error?.code;
    expect(await send(own)).not.toBe('originRefused');
    expect(await send({ origin: 'null' })).toBe('originRefused');
    for (const site of elsewhere)
      for (const origin of ['null', naast.url])
        expect([site, await send({ origin, 'sec-fetch-site': site })]).toEqual([site, 'originRefused']);
  });

  it('knows exactly one origin once that is configured, and not the address it listens on', async () => {
    const [route] = changing as [Route];
    const codeFrom = async (origin: string) => (await sendTo(route, { origin }, open.url)).error?.code;
    expect(await codeFrom(publicOrigin)).not.toBe('originRefused');
    for (const origin of [open.url, ...almostPublic, ...lookAlikes(open.url)])
      expect([origin, await codeFrom(origin)]).toEqual([origin, 'originRefused']);
    for (const transport of ['websocket', 'polling'] as const)
      for (const origin of [open.url, ...almostPublic])
        expect([origin, await connectionFrom(origin, transport, open.url)]).toEqual([origin, 'refused']);
  });
});
