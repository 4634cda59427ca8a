import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import '../support/built-client.js';
import { goodAccents } from '@naast/shared/accent';
import { type Mark, organisationRoutes } from '@naast/shared/contract/organisation';
import { type SettingValues, settingRoutes } from '@naast/shared/contract/settings';
import { limits } from '@naast/shared/limits';
import type { MarkGround } from '@naast/shared/mark-grounds';
import { hours } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { animatedPng, bomb, png, saved, sizeOf } from '../support/pictures.js';
import { changeOf, changes, readsSetting } from '../support/settings.js';
import { unlimited } from '../support/unlimited.js';

describe('the look of the organisation', () => {
  let naast: Naast;
  let bo: Person;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    bo = await naast.team('Bo');
  });
  afterEach(() => naast.close());

  const told = () => naast.visitor('iemand').call(organisationRoutes.readOrganisation, {});
  const uploads = (bytes: Uint8Array) => bo.call(settingRoutes.uploadMark, { bytes });
  const refuses = async (bytes: Uint8Array) => {
    const { error } = await bo.ask(settingRoutes.uploadMark, { bytes });
    return error?.fields?.[0] ?? error?.code;
  };
  async function bytesAt(address: string, url = naast.url): Promise<Buffer> {
    const answer = await fetch(`${url}${address}`);
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  }
  const addressOf = ({ id }: Mark) => `/api/marks/${id}.png`;
  const logo = (from = 40) => png({ width: 64, height: from });

  describe('its logo', () => {
    it('is uploaded, seen, saved, told to everybody, changed, put back and removed', async () => {
      const { mark: first } = await uploads(logo(40));
      // Before it is saved it is there to be seen, and nobody has it yet.
      expect(sizeOf(await bytesAt(addressOf(first)))).toEqual({ width: 64, height: 40 });
      expect((await told()).mark).toBeNull();
      await changes(bo, 'look', { mark: first });
      expect((await told()).mark).toEqual({
        address: addressOf(first),
        width: 64,
        height: 40,
        ground: 'none',
      });

      const { mark: second } = await uploads(logo(50));
      await changes(bo, 'look', { mark: second, ground: 'light' });
      const { rev, former } = await readsSetting(bo, 'look');
      expect(former.map(({ value }) => value.mark)).toEqual([first, null]);
      await bo.call(
        settingRoutes.changeSetting,
        changeOf('look', rev, { mark: first, ground: 'none', accent: null }),
      );
      expect((await told()).mark?.address).toBe(addressOf(first));
      await changes(bo, 'look', { mark: null });
      expect((await told()).mark).toBeNull();
    });

    it('stands in the head of every page as it is served, beside the name, and is read as the organisation', async () => {
      const { mark } = await uploads(logo());
      await changes(bo, 'organisation', { name: 'De Brug' });
      await changes(bo, 'look', { mark });
      for (const path of ['/', '/privacy', '/en/breathe', '/nergens']) {
        const html = await (await fetch(`${naast.url}${path}`)).text();
        const [head = ''] = /<header.*?<\/header>/s.exec(html) ?? [];
        expect(head).toContain(`src="${addressOf(mark)}" width="64" height="40" alt="De Brug"`);
        // Nothing stands before the head: the styles of the team's pages count on it.
        expect(html).toMatch(/<div id="root"><div class="[^"]*"><div class="[^"]*"><header/);
        expect(head).toMatch(/aria-label="De Brug\. Naast, /);
      }
    });

    it('is sent as a picture that a browser may keep, to anybody, without a cookie', async () => {
      const { mark } = await uploads(logo());
      const answer = await fetch(`${naast.url}${addressOf(mark)}`, {
        headers: { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'image', 'sec-fetch-mode': 'no-cors' },
      });
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.getSetCookie()).toEqual([]);
      const gone = await fetch(`${naast.url}/api/marks/${'0'.repeat(32)}.png`);
      expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-store']);
    });

    it('is drawn anew: as a PNG of bounded size, upright, without what else was in the file', async () => {
      const words = Buffer.from('Comment\0Zilverreiger');
      const given = [png({ width: 900, height: 600, chunks: { tEXt: words } }), saved.photo, saved.webp];
      const sizes = [];
      for (const bytes of given) {
        const { mark } = await uploads(bytes);
        const drawn = await bytesAt(addressOf(mark));
        expect(drawn.toString('latin1')).not.toContain('Zilverreiger');
        expect(drawn.subarray(1, 4).toString()).toBe('PNG');
        expect(sizeOf(drawn)).toEqual({ width: mark.width, height: mark.height });
        sizes.push([mark.width, mark.height]);
      }
      expect(sizes).toEqual([
        [512, 341],
        [16, 24],
        [24, 16],
      ]);
      // The same picture, with or without a comment, is the same logo.
      expect((await uploads(png({ width: 900, height: 600 }))).mark).toEqual(
        (await uploads(given[0] ?? logo())).mark,
      );
    });

    it('is small to send, whatever was in it', async () => {
      let seed = 1;
      const some = () => (seed = (seed * 16807) % 2147483647) % 256;
      const { mark } = await uploads(
        png({ width: 400, height: 400, pixel: () => [some(), some(), some(), 255] }),
      );
      expect((await bytesAt(addressOf(mark))).length).toBeLessThanOrEqual(limits.mark.sentBytes);
      expect(mark.width).toBeLessThan(400);
    });

    it.each<[MarkGround, string, [number, number, number]]>([
      ['light', 'dark', [20, 20, 60]],
      ['dark', 'white', [250, 250, 250]],
      ['none', 'in between', [200, 60, 60]],
    ])(
      'is advised a ground: %s, for one that is %s and has no ground of its own',
      async (ground, _, [r, g, b]) => {
        const drawn = (x: number) => (x % 3 === 0 ? ([r, g, b, 255] as const) : ([0, 0, 0, 0] as const));
        expect((await uploads(png({ width: 60, height: 30, pixel: drawn }))).ground).toBe(ground);
        expect((await uploads(png({ width: 60, height: 30, pixel: () => [r, g, b, 255] }))).ground).toBe(
          'none',
        );
      },
    );

    it('refuses what is no logo, and says what is wrong with it', async () => {
      const at = (problem: string) => ({ path: 'mark', problem });
      const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
      for (const words of [svg, `<?xml version="1.0"?>${svg}`, 'GIF89a', '%PDF-1.7', 'BM', '{}', 'II*\0'])
        expect(await refuses(Buffer.from(words))).toEqual(at('wrongKind'));
      expect(await refuses(animatedPng())).toEqual(at('notAllowed'));
      expect(await refuses(saved.animatedWebp)).toEqual(at('notAllowed'));
      // It begins as a PNG does.
      expect(await refuses(Buffer.concat([logo().subarray(0, 8), Buffer.from(svg)]))).toEqual(at('unknown'));
      expect(await refuses(png({ width: 200, height: 200 }).subarray(0, 150))).toEqual(at('unknown'));
      expect(await refuses(png({ width: 8, height: 8 }))).toEqual(at('tooShort'));
      expect(await refuses(png({ width: 4000, height: 20 }))).toEqual(at('tooShort'));
      expect(await refuses(Buffer.alloc(0))).toBe('badInput');
      expect((await told()).mark).toBeNull();
    });

    it('refuses too many bytes, and few bytes that would be too many pixels; a large one that fits is drawn', async () => {
      const { uploadBytes } = limits.mark;
      const padded = (length: number) => {
        const begun = logo();
        return png({ width: 64, height: 40, chunks: { juNk: Buffer.alloc(length - begun.length - 12) } });
      };
      expect(await refuses(padded(uploadBytes + 1))).toBe('tooLarge');
      expect((await uploads(padded(uploadBytes))).mark.width).toBe(64);
      const packed = bomb(20_000);
      expect(packed.length).toBeLessThan(100_000);
      expect(await refuses(packed)).toBe('tooLarge');
      expect((await uploads(bomb(4096))).mark).toMatchObject({ width: 512, height: 512 });
    });

    it('is uploaded by a coordinator only, from our own pages only, and not as JSON', async () => {
      const path = settingRoutes.uploadMark.path;
      for (const [who, code] of [
        [naast.visitor('iemand'), 'signInNeeded'],
        [await naast.team('Noor'), 'notAllowed'],
      ] as const)
        expect(await who.refusal(settingRoutes.uploadMark, { bytes: logo() })).toBe(code);
      const from = (headers: Record<string, string>) => bo.request('POST', path, logo(), headers);
      expect((await from({ origin: 'https://evil.example' })).error?.code).toBe('originRefused');
      expect((await from({ 'sec-fetch-site': 'cross-site' })).error?.code).toBe('originRefused');
      expect((await bo.request('POST', path, { mark: 'een logo' })).error?.code).toBe('badInput');
      expect((await from({ 'content-encoding': 'gzip' })).error?.code).toBe('badInput');
      // Other routes take no more than before.
      const long = Buffer.alloc(limits.jsonBytes + 1, ' ');
      const json = { 'content-type': 'application/json' };
      expect((await bo.request('PUT', settingRoutes.changeSetting.path, long, json)).error?.code).toBe(
        'tooLarge',
      );
    });

    it('is refused at its field when it is not there, or of another size than it has', async () => {
      const { mark } = await uploads(logo());
      const change = async (value: object) =>
        (
          await bo.ask(
            settingRoutes.changeSetting,
            changeOf('look', 0, { ground: 'none', accent: null, ...value } as SettingValues['look']),
          )
        ).error?.fields;
      const missing = [{ path: 'change.value.mark', problem: 'missing' }];
      expect(await change({ mark: { ...mark, id: '0'.repeat(32) } })).toEqual(missing);
      expect(await change({ mark: { ...mark, width: 65 } })).toEqual(missing);
      expect(await change({ mark: { ...mark, width: 5000 } })).toEqual([
        { path: 'change.value.mark.width', problem: 'tooLong' },
      ]);
      expect(await change({ mark: { ...mark, id: '../../etc' } })).toEqual([
        { path: 'change.value.mark.id', problem: 'notAllowed' },
      ]);
      expect(await change({ mark, ground: 'striped' })).toEqual([
        { path: 'change.value.ground', problem: 'notAllowed' },
      ]);
    });

    it('goes a day after the upload where nobody saved it, and with the last look that had it', async () => {
      const [first, second, unsaved] = [
        await uploads(logo(30)),
        await uploads(logo(31)),
        await uploads(logo(32)),
      ];
      await changes(bo, 'look', { mark: first.mark });
      await changes(bo, 'look', { mark: second.mark });
      const { connection } = await naast.store.connect();
      const ids = async () =>
        (await connection.collection('marks').find().toArray()).map(({ _id }) => String(_id));
      const sweep = () => naast.app.jobs.run('privacy.retention');
      naast.clock.forward(limits.mark.waitsForSave - hours(1));
      await sweep();
      expect(await ids()).toHaveLength(3);
      naast.clock.forward(hours(2));
      await sweep();
      expect((await ids()).toSorted()).toEqual([first.mark.id, second.mark.id].toSorted());
      expect((await fetch(`${naast.url}${addressOf(unsaved.mark)}`)).status).toBe(404);
      // A former look is forgotten after its term.
      naast.clock.forward(limits.settings.formerKeptFor);
      await sweep();
      await sweep();
      expect(await ids()).toEqual([second.mark.id]);
    });

    it('makes way for newer ones when many wait to be saved; one that a look names stays', async () => {
      const named = await uploads(logo(20));
      await changes(bo, 'look', { mark: named.mark });
      await changes(bo, 'look', { mark: null });
      const oldest = await uploads(logo(21));
      naast.clock.forward(hours(1));
      bo = await naast.team('Bo');
      let last = oldest;
      for (let n = 0; n < limits.mark.waitingMost; n++) last = await uploads(logo(22 + n));
      const { connection } = await naast.store.connect();
      expect(await connection.collection('marks').countDocuments()).toBe(1 + limits.mark.waitingMost);
      const status = async ({ mark }: typeof last) => (await fetch(`${naast.url}${addressOf(mark)}`)).status;
      expect([await status(named), await status(oldest), await status(last)]).toEqual([200, 404, 200]);
    });

    it('stays as long as a look that cannot be read may have it', async () => {
      await uploads(logo());
      const { connection } = await naast.store.connect();
      await changes(bo, 'look', { accent: goodAccents.blue });
      await connection.collection('settings').updateOne({ _id: 'look' as never }, { $set: { value: '{' } });
      naast.clock.forward(limits.mark.waitsForSave * 2);
      await naast.app.jobs.run('privacy.retention');
      expect(await connection.collection('marks').countDocuments()).toBe(1);
    });
  });

  describe('its colour', () => {
    it('is styles of our own origin in the head of every page, after those of the build', async () => {
      expect((await told()).accentSheet).toBeNull();
      expect(await (await fetch(naast.url)).text()).not.toContain('id="accent"');
      await changes(bo, 'look', { accent: goodAccents.blue });
      const sheet = (await told()).accentSheet ?? '';
      for (const path of ['/', '/en/privacy', '/nergens']) {
        const [head = ''] = (await (await fetch(`${naast.url}${path}`)).text()).split('</head>');
        const sheets = [...head.matchAll(/<link rel="stylesheet"[^>]*>/g)].map(([link]) => link);
        expect(sheets.at(-1)).toBe(`<link rel="stylesheet" id="accent" href="${sheet}">`);
        expect(sheets.length).toBeGreaterThan(1);
      }
      const answer = await fetch(`${naast.url}${sheet}`);
      expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect(answer.headers.getSetCookie()).toEqual([]);
      const styles = await answer.text();
      expect(styles).toContain(`--accent:${goodAccents.blue}`);
      expect(styles).toContain('prefers-color-scheme:dark');
      expect(styles).not.toMatch(/crisis|heed|wrong|paper|ink:.*url/);
    });

    it('has no styles at an address that does not follow from them', async () => {
      await changes(bo, 'look', { accent: goodAccents.blue });
      const sheet = (await told()).accentSheet ?? '';
      for (const other of [
        sheet.replace('1f5f8b', 'a1532f'),
        '/api/accents/1f5f8b.css',
        '/api/accents/x.css',
      ])
        expect((await fetch(`${naast.url}${other}`)).status).toBe(404);
    });

    it.each([
      ['unreadable on a button', '#ffcc00'],
      ['like that of a crisis', '#a1532f'],
      ['like that of a crisis, only darker', '#8a3a14'],
      ['like that of a mistake', '#a32d47'],
      ['no colour', 'red'],
      ['styles', '#000;}*{display:none'],
      ['in capitals', '#1F5F8B'],
    ])('is refused when it is %s', async (_, accent) => {
      const look = { mark: null, ground: 'none', accent } as SettingValues['look'];
      const { error } = await bo.ask(settingRoutes.changeSetting, changeOf('look', 0, look));
      expect(error?.fields).toEqual([{ path: 'change.value.accent', problem: 'notAllowed' }]);
      expect((await told()).accentSheet).toBeNull();
    });
  });

  it('changes on another node at the next read', async () => {
    const other = await naast.addNode({ limits: unlimited });
    const visitor = naast.visitor('iemand', other.url);
    await visitor.call(organisationRoutes.readOrganisation, {});
    const { mark } = await uploads(logo());
    await changes(bo, 'look', { mark, accent: goodAccents.plum });
    const seen = await visitor.call(organisationRoutes.readOrganisation, {});
    expect(seen.mark?.address).toBe(addressOf(mark));
    expect((await bytesAt(seen.accentSheet ?? '', other.url)).toString()).toContain(goodAccents.plum);
    expect(await bytesAt(addressOf(mark), other.url)).toEqual(await bytesAt(addressOf(mark)));
  });

  it('is heard of by every open page', async () => {
    const noor = await naast.team('Noor');
    await noor.connect();
    await changes(bo, 'look', { accent: goodAccents.plum });
    await eventually(async () =>
      expect(noor.heard.map(({ type }) => type)).toContain('organisation:changed'),
    );
  });
});
