import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import '../support/built-client.js';
import { Naast } from '../support/naast.js';

const english = 'en-GB,en;q=0.9';

describe('the language of a first visit', () => {
  let naast: Naast;
  beforeAll(async () => {
    naast = await Naast.start();
  });
  afterAll(() => naast.close());

  async function visit(path: string, accepts: string) {
    const answer = await fetch(`${naast.url}${path}`, {
      headers: { 'accept-language': accepts },
      redirect: 'manual',
    });
    const html = await answer.text();
    return {
      status: answer.status,
      to: answer.headers.get('location'),
      language: /<html lang="(\w+)"/.exec(html)?.[1],
      html,
      headers: answer.headers,
    };
  }
  const offer = (languages: readonly string[]) =>
    naast.nodes[0]?.connection.collection('organisations').updateOne({}, { $set: { languages } });

  it.each([english, 'en', 'de,en;q=0.8,nl;q=0.2', 'fy,en'])(
    'is English for a browser that asks for that first: %s',
    async (accepts) => {
      expect(await visit('/', accepts)).toMatchObject({ status: 302, to: '/en' });
      expect(await visit('/en', accepts)).toMatchObject({ status: 200, language: 'en' });
    },
  );

  it.each(['nl', 'nl-BE,en;q=0.5', 'de-DE,de', '*', '', ';;q=x', 'en;q=0'])(
    'is Dutch, the first of this installation, for one that asks for that or for none of ours: %s',
    async (accepts) => {
      expect(await visit('/', accepts)).toMatchObject({ status: 200, to: null, language: 'nl' });
    },
  );

  it('is told to caches, and sets no cookie', async () => {
    for (const accepts of ['nl', english]) {
      const { headers } = await visit('/', accepts);
      expect(headers.get('vary')).toContain('Accept-Language');
      expect(headers.getSetCookie()).toEqual([]);
    }
  });

  it('can be chosen otherwise: every link to home names its language, and is never sent on', async () => {
    const { html } = await visit('/en', english);
    expect(html).toContain('href="/nl"');
    const dutch = await visit('/nl', english);
    expect(dutch).toMatchObject({ status: 200, language: 'nl' });
    expect(dutch.html).toContain('href="/nl"');
    expect(dutch.html).not.toContain('href="/"');
  });

  it('is decided at home only: a link that somebody got leads to the page it names', async () => {
    for (const path of ['/privacy', '/ask'])
      expect(await visit(path, english)).toMatchObject({ status: 200, language: 'nl' });
  });

  it('is one that the organisation offers', async () => {
    await offer(['nl']);
    expect(await visit('/', english)).toMatchObject({ status: 200, language: 'nl' });
    await offer(['en']);
    expect(await visit('/', 'nl')).toMatchObject({ status: 302, to: '/en' });
  });
});
