import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { goodAccents } from '@naast/shared/accent';
import { contract } from '@naast/shared/contract/all';
import type { Route } from '@naast/shared/contract/kit';
import { organisationRoutes } from '@naast/shared/contract/organisation';
import { settingRoutes } from '@naast/shared/contract/settings';
import '../support/built-client.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { png } from '../support/pictures.js';
import { rawRequest } from '../support/raw-request.js';
import { changes } from '../support/settings.js';
import { asksAndConfirms } from '../support/spreekuur.js';

const reads = Object.entries<Route>(contract.routes).filter(([, { method }]) => method === 'GET');
const isPublic = ([, route]: (typeof reads)[number]) => route.isPublic === true;

/** Another site cannot read our responses, but must not learn anything from their status or timing either. */
describe('what a foreign page can ask for behind somebody’s back', () => {
  let naast: Naast;
  let mila: Person;
  let params: Record<'roomId' | 'sessionId' | 'threadId' | 'markId' | 'sheet' | 'page', string>;

  beforeAll(async () => {
    naast = await Naast.start();
    const roomId = await naast.room();
    const sessionId = (await (await naast.team('Noor')).opens(roomId)).session.id;
    mila = naast.visitor('Mila');
    await mila.enters(sessionId);
    await asksAndConfirms(mila);
    const bo = await naast.team('Bo');
    const { mark } = await bo.call(settingRoutes.uploadMark, { bytes: png({ width: 32, height: 32 }) });
    await changes(bo, 'look', { accent: goodAccents.blue });
    const { accentSheet } = await bo.call(organisationRoutes.readOrganisation, {});
    const [sheet = ''] = /[0-9a-f]+-[0-9a-f]+/.exec(String(accentSheet)) ?? [];
    params = { roomId, sessionId, threadId: 'n'.repeat(22), markId: mark.id, sheet, page: 'terms' };
  });
  afterAll(() => naast.close());

  const ask = async (route: Route, headers: Record<string, string>) =>
    (await mila.ask(route, { params, query: {} }, headers)).error?.code;
  const foreign = ['cross-site', 'same-site'].flatMap((site) => [
    { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    // A link to a download would save the asker's thread on the device.
    { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  ]);

  it('is nothing personal, not even as a link', async () => {
    expect(reads.filter((read) => !isPublic(read)).length).toBeGreaterThan(5);
    for (const [name, route] of reads.filter((read) => !isPublic(read))) {
      for (const headers of foreign)
        expect([name, await ask(route, headers)]).toEqual([name, 'originRefused']);
      for (const site of ['same-origin', 'none'])
        expect([name, await ask(route, { 'sec-fetch-site': site })]).not.toEqual([name, 'originRefused']);
      expect(await ask(route, {})).not.toBe('originRefused'); // a browser without Sec-Fetch headers
    }
  });

  it('is what says the same to everybody, crisis lines first of all', async () => {
    expect(
      reads
        .filter(isPublic)
        .map(([name]) => name)
        .sort(),
    ).toEqual([
      'listRooms',
      'readAccent',
      'readMark',
      'readOrganisation',
      'readOwnPage',
      'readRoom',
      'readSpreekuur',
    ]);
    for (const [, route] of reads.filter(isPublic)) {
      const answers = [];
      for (const person of [mila, naast.visitor('niemand')])
        for (const headers of [{}, ...foreign]) {
          const { status, reply } = await person.ask(route, { params, query: {} }, headers);
          expect(status).toBe(200);
          answers.push(JSON.stringify(reply));
        }
      expect(new Set(answers).size).toBe(1);
    }
    expect(organisationRoutes.readOrganisation.isPublic).toBe(true);
  });

  it.each(['/', '/ask', '/mine', '/en', '/privacy', '/nope'])(
    'lets a link from anywhere come to %s',
    async (path) => {
      const go = (headers: Record<string, string>) =>
        rawRequest('GET', `${naast.url}${path}`, { cookie: mila.cookie ?? '', ...headers });
      const at = path === '/nope' ? 404 : 200;
      for (const site of ['cross-site', 'same-site', 'none', 'same-origin'])
        expect(
          await go({ 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }),
        ).toBe(at);
      expect(await go({})).toBe(at);
      // Requests for an image, a frame or a script, which are no navigation of a window.
      for (const site of ['cross-site', 'same-site'])
        for (const [mode, dest] of [
          ['no-cors', 'image'],
          ['navigate', 'iframe'],
          ['cors', 'empty'],
        ] as const)
          expect(await go({ 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest })).toBe(
            403,
          );
    },
  );
});
