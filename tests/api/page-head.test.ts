import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { texts } from '@naast/shared/texts/all';
import '../support/built-client.js';
import { Naast } from '../support/naast.js';

const origin = 'https://naast.example';

describe('what a page says of itself to search engines and previews of links', () => {
  let naast: Naast;
  let published: string;
  let room: string;
  beforeAll(async () => {
    naast = await Naast.start();
    published = (await naast.addNode({}, { origin, proxyHops: 1 })).url;
    room = `/rooms/${await naast.room()}`;
  });
  afterAll(() => naast.close());

  const head = async (url: string): Promise<string> => {
    const html = await (await fetch(url, { headers: { 'accept-language': 'nl' } })).text();
    return html.slice(0, html.indexOf('</head>'));
  };

  it.each(['nl', 'en'] as const)('is one neutral sentence for each public page, in %s', async (language) => {
    const said = texts[language].descriptions;
    const prefix = language === 'nl' ? '' : '/en';
    for (const [path, sentence] of [
      ['/', said.home],
      [room, said.room],
      ['/ask', said.ask],
      ['/return', said.return],
      ['/breathe', said.breathe],
      ['/privacy', said.privacy],
      ['/terms', said.terms],
      ['/accessibility', said.accessibility],
      ['/complaints', said.complaints],
      ['/lost-words', said.lostWords],
      ['/me', said.member],
      ['/me/new', said.member],
    ] as const) {
      const html = await head(`${naast.url}${prefix}${path}`);
      expect(html).toContain(`<meta name="description" content="${sentence}">`);
      expect(html).toContain(`<meta property="og:description" content="${sentence}">`);
    }
  });

  it('is nothing for pages of one person, and for those that are not there', async () => {
    for (const path of ['/mine', '/team', '/team/questions', '/rooms/none', '/none'])
      expect(await head(naast.url + path)).not.toContain('description"');
  });

  it('has a picture where the public address is known, with that address', async () => {
    expect(await head(`${published}/`)).toContain(`<meta property="og:image" content="${origin}/card.png">`);
    expect(await head(`${naast.url}/`)).not.toContain('og:image');
  });
});
