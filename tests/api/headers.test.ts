import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import '../support/built-client.js';
import { days } from '../support/clock.js';
import { Naast, type TestNode } from '../support/naast.js';

/** Every kind of response: success, refusal, not found, malformed, and Socket.IO's own. */
const answers: readonly [string, string, RequestInit?][] = [
  ['a health check', '/healthz'],
  ['the start page', '/'],
  ['a page that does not exist', '/nope'],
  ['a file that does not exist', '/assets/nope.js'],
  ['a public list', '/api/rooms'],
  ['who I am', '/api/self'],
  ['a document', '/api/openapi.json'],
  ['the contact for security, where there is none', '/.well-known/security.txt'],
  ['the quick exit', '/leave', { method: 'POST' }],
  ['a form', '/return', { method: 'POST' }],
  ['an address that does not exist', '/api/nope'],
  ['an address that cannot be read', '/api/rooms/%E0%A4%A'],
  ['a refusal', '/api/rooms/AAAAAAAAAAAAAAAAAAAAAA/sessions', { method: 'POST' }],
  ['a foreign page', '/api/sign-out', { method: 'POST', headers: { origin: 'https://evil.example' } }],
  [
    'a foreign look at a page',
    '/mine',
    { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } },
  ],
  [
    'broken JSON',
    '/api/sign-in',
    { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } },
  ],
  [
    'too much',
    '/api/sign-in',
    { method: 'POST', body: `"${'x'.repeat(100_000)}"`, headers: { 'content-type': 'application/json' } },
  ],
  ['a polling handshake', '/socket.io/?EIO=4&transport=polling'],
  [
    'a refused handshake',
    '/socket.io/?EIO=4&transport=polling',
    { headers: { origin: 'https://evil.example' } },
  ],
  ['an unknown transport', '/socket.io/?EIO=4&transport=pigeon'],
];

describe('headers', () => {
  let naast: Naast;
  let secure: TestNode;

  beforeAll(async () => {
    naast = await Naast.start();
    secure = await naast.addNode({}, { origin: 'https://naast.example' });
  });
  afterAll(() => naast.close());

  async function headersOf(path: string, init: RequestInit = {}, url = naast.url): Promise<Headers> {
    const headers = { origin: url, ...(init.headers as Record<string, string>) };
    const response = await fetch(`${url}${path}`, { ...init, headers, redirect: 'manual' });
    await response.arrayBuffer();
    return response.headers;
  }

  it.each(answers)('stand on %s', async (...[, path, init]) => {
    const headers = await headersOf(path, init);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    // The quick exit clears the team's second cookie and sets none.
    expect(headers.getSetCookie().filter((cookie) => !cookie.includes('=; '))).toEqual([]);
  });

  it('ask for https only where there is https', async () => {
    expect((await headersOf('/api/self')).get('strict-transport-security')).toBeNull();
    const headers = await headersOf('/api/self', {}, secure.url);
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
    const onion = await naast.addNode({}, { origin: 'http://naastexample.onion' });
    expect((await headersOf('/api/self', {}, onion.url)).get('strict-transport-security')).toBeNull();
  });

  it('stand on the contact for security, which holds for half a year from whenever it is read', async () => {
    const contact = 'mailto:veilig@naast.example';
    const { url } = await naast.addNode({}, { origin: 'https://naast.example', securityContact: contact });
    const response = await fetch(`${url}/.well-known/security.txt`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const expires = new Date(naast.clock.now().getTime() + days(180)).toISOString();
    expect(await response.text()).toBe(
      `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: nl, en\nCanonical: https://naast.example/.well-known/security.txt\n`,
    );
    expect((await fetch(`${naast.url}/.well-known/security.txt`)).status).toBe(404);
  });

  it('tell nothing in an error but its code', async () => {
    const response = await fetch(`${naast.url}/api/sign-in`, {
      method: 'POST',
      headers: { origin: naast.url, 'content-type': 'application/json' },
      body: '{"name": kanarie',
    });
    expect(await response.json()).toEqual({ error: { code: 'badInput' } });
  });
});
