import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scriptsOf } from '@naast/server/platform/http/built-files';
import '../support/built-client.js';
import { dist, manifest, scriptOf } from '../support/built-scripts.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { expectAtMost } from '../support/script-bytes.js';
import { atMost } from '../support/script-limits.js';

describe('the script of a page', () => {
  let naast: Naast;
  let host: Person;
  let visitor: Person;
  let room: string;
  beforeAll(async () => {
    naast = await Naast.start();
    const roomId = await naast.room();
    room = `/rooms/${roomId}`;
    host = await naast.team('Noor');
    visitor = naast.visitor('Mila');
    await visitor.joins((await host.opens(roomId)).session.id);
  });
  afterAll(() => naast?.close());

  /** The scripts that the page loads for this user: the first one and the preloads. */
  async function named(path: string, by?: Person): Promise<string[]> {
    const headers = { cookie: by?.cookie ?? '' };
    const html = await (await fetch(naast.url + path, { headers })).text();
    return [...html.matchAll(/<(?:script[^>]* src|link rel="modulepreload"[^>]* href)="([^"]+)"/g)].map(
      ([, address = '']) => address,
    );
  }

  it.each([
    ['home', () => named('/'), atMost.home],
    ['home in English', () => named('/en'), atMost.home],
    ['a room at the door', () => named(room), atMost.door],
    ['a room at the door in English', () => named(`/en${room}`), atMost.door],
    ['a room inside', () => named(room, visitor), atMost.inside],
    ['a room inside, in English', () => named(`/en${room}`, visitor), atMost.inside],
  ])('%s', async (_name, ask, most) => {
    expectAtMost(most, await ask());
  });

  it('brings what is inside a room for those inside, and what hosts have for hosts', async () => {
    const late = ['room/talk.ts', 'room/host/tools.ts', 'lock/team-lock.tsx'].map((file) =>
      scriptOf(`src/features/${file}`),
    );
    const lateOf = async (by?: Person) => {
      const addresses = await named(room, by);
      return late.map((address) => addresses.includes(address));
    };
    expect(await lateOf()).toEqual([false, false, false]);
    expect(await lateOf(visitor)).toEqual([true, false, false]);
    expect(await lateOf(host)).toEqual([true, true, true]);
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
    const texts = ['nl', 'en'].map((language) => scriptOf(`../shared/src/texts/${language}/everywhere.ts`));
    const [nl, en] = [await named('/'), await named('/en')];
    expect(texts.map((script) => nl.includes(script))).toEqual([true, false]);
    expect(texts.map((script) => en.includes(script))).toEqual([false, true]);
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
