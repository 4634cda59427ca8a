import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Naast } from '../support/naast.js';

interface Raw {
  readonly status: number;
  readonly location: string | null;
}

const slashes = ['//', '///', '/\\', '\\\\', '/%5c', '/%5C', '/%2f', '/%2F%2f', '%5c%5c', '/%2f%5c/'];
const odd = ['', '/en', '/en/en', '/api', '/assets', '/rooms/x', '/en/..'].flatMap((before) =>
  slashes.map((slash) => `${before}${slash}evil.example/mine`),
);

/** Paths that a browser would resolve to another host in a link or a redirect. */
describe('an address with odd slashes', () => {
  let naast: Naast;

  beforeAll(async () => {
    naast = await Naast.start();
  });
  afterAll(() => naast.close());

  /** Sends the path unchanged: `fetch` would normalize it. */
  const ask = (method: string, path: string, body = ''): Promise<Raw> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(naast.url);
      const headers = {
        origin: naast.url,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
      };
      request({ hostname, port, method, path, headers, agent: false }, (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null });
      })
        .on('error', reject)
        .end(body);
    });

  async function isNothing(method: string, path: string): Promise<void> {
    const { status, location } = await ask(method, path, method === 'GET' ? '' : 'form=x');
    // Node refuses some before Naast sees them.
    expect([400, 404]).toContain(status);
    expect(location).toBeNull();
  }

  const isOfOurs = (path: string): boolean => path.startsWith('/');

  it.each(odd.filter(isOfOurs))('is sent on to single slashes on our own host: %s', async (path) => {
    const { status, location } = await ask('GET', `${path}?a=//b`);
    expect(status).toBe(308);
    expect(location).toMatch(/^\/[^/\\]/);
    expect(location?.split('?')[0]).not.toMatch(/\/\/|\\|%5c|%2f%2f/i);
    expect(location?.endsWith('?a=//b')).toBe(true);
    expect(new URL(location ?? '', naast.url).origin).toBe(naast.url);
    // Redirected only once.
    expect((await ask('GET', location ?? '')).status).not.toBe(308);
  });

  it.each(odd)('is nothing that could be sent to: %s', async (path) => {
    for (const method of ['POST', 'PUT', 'DELETE']) await isNothing(method, path);
  });

  it.each(['http://evil.example/', 'http://evil.example/en//x', '*', '%5cevil.example'])(
    'that is not a path of ours is nothing: %s',
    (path) => isNothing('GET', path),
  );
});
