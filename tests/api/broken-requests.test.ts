import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import '../support/built-client.js';
import { Naast } from '../support/naast.js';

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const gzipped = { 'content-encoding': 'gzip' };

/** Sends the path unchanged: `fetch` would normalize it. */
const refused: readonly (readonly [
  what: string,
  status: number,
  method: string,
  path: string,
  headers?: Record<string, string>,
  body?: string,
])[] = [
  ['a way out of the files', 404, 'GET', '/assets/..'],
  ['a way out of the files, hidden', 404, 'GET', '/assets/%2e%2e/%2e%2e/server/dist/main.js'],
  ['a way out of the files, doubly hidden', 404, 'GET', '/assets/..%2findex.html'],
  ['a file with a broken name', 400, 'GET', '/assets/%'],
  ['a file with a null in its name', 400, 'GET', '/assets/x%00'],
  ['a folder of files', 404, 'GET', '/assets/'],
  ['a change of a file', 405, 'POST', '/assets/x', json, '{}'],
  ['a part of a file that it does not have', 400, 'GET', '/mark.svg', { range: 'bytes=99999999-' }],
  ['a page with a broken address', 404, 'GET', '/%'],
  ['a page with a broken address, in English', 404, 'GET', '/en/rooms/%E0%A4%A'],
  ['an answer with a broken address', 400, 'GET', '/api/rooms/%E0%A4%A'],
  ['broken gzip', 400, 'POST', '/api/sign-in', { ...json, ...gzipped }, 'x'],
  ['broken gzip in a form', 400, 'POST', '/ask', { ...form, ...gzipped }, 'x'],
  ['broken gzip to a page', 400, 'GET', '/', { ...form, ...gzipped }, 'x'],
  ['an unknown encoding', 400, 'POST', '/api/sign-in', { ...json, 'content-encoding': 'x' }, 'x'],
  [
    'an unknown alphabet',
    400,
    'POST',
    '/api/sign-in',
    { 'content-type': 'application/json; charset=x' },
    '{}',
  ],
  ['broken JSON', 400, 'POST', '/api/sign-in', json, '{'],
  ['too much', 413, 'POST', '/api/sign-in', json, `"${'x'.repeat(100_000)}"`],
  ['the template of the pages', 404, 'GET', '/index.html'],
  ['the template of the pages, hidden', 404, 'GET', '/%69ndex.html'],
  ['the template of the pages, by a detour', 404, 'GET', '/x/../index.html'],
  ['the template of the pages, as a folder', 404, 'GET', '/index.html/'],
];

/** A malformed request is the client's error and is not logged as a fault: otherwise anybody could fill the log. */
describe('a broken request', () => {
  let naast: Naast;
  beforeAll(async () => {
    naast = await Naast.start();
  });
  afterAll(() => naast.close());

  const send = (method: string, path: string, more: Record<string, string> = {}, body = '') =>
    new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const { hostname, port, origin } = new URL(naast.url);
      const headers = { origin, 'content-length': Buffer.byteLength(body), ...more };
      request({ hostname, port, method, path, headers, agent: false }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => void (text += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode, text }));
      })
        .on('error', reject)
        .end(body);
    });

  it.each(refused)('is refused, and writes nothing to the log: %s', async (_what, ...[status, ...sent]) => {
    const before = naast.logged.length;
    const answer = await send(...sent);
    expect(answer.status).toBe(status);
    expect(naast.logged.slice(before)).toEqual([]);
    // For navigations the response is a page, never blank.
    if (answer.text.includes('<html')) expect(answer.text).toContain('tel:112');
  });

  it('is a page about an unknown address, not about a store that is away', async () => {
    for (const path of ['/%', '/index.html'])
      expect((await send('GET', path)).text).toContain('Deze pagina bestaat niet');
  });

  it('does not keep the files from those who ask for them', async () => {
    for (const path of ['/mark.svg', '/robots.txt']) expect((await send('GET', path)).status).toBe(200);
  });
});
