import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Manifest, scriptsOf } from '@naast/server/platform/http/built-files';
import { repository } from '../architecture/sources.js';
import '../support/built-client.js';
import { Naast } from '../support/naast.js';
import { expectAtMost } from '../support/script-bytes.js';
import { atMost } from '../support/script-limits.js';

const dist = join(repository, 'client/dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;

describe('the script of a page', () => {
  let naast: Naast;
  let room: string;
  beforeAll(async () => {
    naast = await Naast.start();
    room = `/rooms/${await naast.room()}`;
  });
  afterAll(() => naast?.close());

  /** What the page names: the first script, and what is to be fetched with it. */
  async function named(path: string): Promise<string[]> {
    const html = await (await fetch(naast.url + path)).text();
    return [...html.matchAll(/<(?:script[^>]* src|link rel="modulepreload"[^>]* href)="([^"]+)"/g)].map(
      ([, address = '']) => address,
    );
  }

  it.each([
    ['home', () => '/', atMost.home],
    ['home in English', () => '/en', atMost.home],
    ['a room', () => room, atMost.room],
    ['a room in English', () => `/en${room}`, atMost.room],
  ])('%s', async (_name, path, most) => {
    expectAtMost(most, await named(path()));
  });

  it('is named whole: nothing of it is found only once something else has run', async () => {
    for (const [path, file] of [
      ['/', 'src/features/home/home-page.tsx'],
      [room, 'src/features/room/room-page.tsx'],
      ['/ask', 'src/features/asker/pages.ts'],
      ['/team', 'src/features/team/pages.ts'],
    ] as const) {
      const addresses = await named(path);
      expect(addresses).toEqual(expect.arrayContaining(scriptsOf(manifest, ['src/main.tsx', file])));
      expect(addresses).toEqual([...new Set(addresses)]);
    }
  });

  it('is in files of which no two import each other', () => {
    const importsOf = (file: string) => manifest[file]?.imports ?? [];
    const after = (file: string, found = new Set<string>()): Set<string> => {
      for (const next of importsOf(file).filter((known) => !found.has(known))) after(next, found.add(next));
      return found;
    };
    expect(Object.keys(manifest).filter((file) => after(file).has(file))).toEqual([]);
  });

  it('is in the language of the page, and in no other', async () => {
    const scriptOf = (language: string) =>
      scriptsOf(manifest, [`../shared/src/texts/${language}/everywhere.ts`])[0] ?? '';
    const [nl, en] = [await named('/'), await named('/en')];
    expect([nl.includes(scriptOf('nl')), nl.includes(scriptOf('en'))]).toEqual([true, false]);
    expect([en.includes(scriptOf('nl')), en.includes(scriptOf('en'))]).toEqual([false, true]);
  });

  it('comes compressed, and is kept for good', async () => {
    const [address = ''] = await named('/');
    const written = readFileSync(dist + address);
    for (const [takes, sent] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const answer = await fetch(naast.url + address, { headers: { 'accept-encoding': takes } });
      expect(answer.headers.get('content-encoding')).toBe(sent);
      expect(answer.headers.get('vary')).toContain('Accept-Encoding');
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(written);
    }
  });
});
