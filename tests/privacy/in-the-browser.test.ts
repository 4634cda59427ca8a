import { beforeAll, describe, expect, it } from '@jest/globals';
import { accountRoutes } from '@naast/shared/contract/account';
import { type AlarmId, alarmRoutes } from '@naast/shared/contract/alarms';
import { type RoomId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import type { TalkId } from '@naast/shared/contract/talks';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { pages } from '../support/built-client.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { asksAndConfirms, newestQuestion } from '../support/spreekuur.js';
import { answersTalk, entersTalk, holdsTalk, offersTalk } from '../support/talks.js';
import { invites, passphraseFor } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';

const typed = 'Bosuilkuikens roepen om de nacht';

describe('what a page leaves in the browser, and asks of others', () => {
  let naast: Naast;
  let browser: Browser;
  let roomId: RoomId;
  let threadId: ThreadId;
  let alarmId: AlarmId;
  let talkId: TalkId;
  let token: string;
  const people: Record<string, Person | null> = {};

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    roomId = await naast.room();
    const noor = await naast.team('Noor');
    const { session } = await noor.opens(roomId);
    await noor.follows(session.id);
    const visitor = naast.visitor('Mila');
    await visitor.joins(session.id);
    await visitor.call(alarmRoutes.raiseMyAlarm, {
      body: { place: { kind: 'roomSession', id: session.id } },
    });
    alarmId = (await noor.call(alarmRoutes.listAlarms, { query: {} })).open[0]?.id as AlarmId;
    const sam = await naast.team('Sam');
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId: session.id } });
    await sam.follows(session.id);
    const { mySeatId } = await visitor.call(roomRoutes.readSession, { params: { sessionId: session.id } });
    talkId = (await offersTalk(noor, session.id, mySeatId as SeatId)).id;
    await answersTalk(visitor, talkId);
    await holdsTalk(noor, talkId);
    await entersTalk(visitor, talkId);
    const asker = naast.visitor('iemand');
    await asksAndConfirms(asker);
    threadId = await newestQuestion(noor);
    const member = naast.visitor('Daan');
    const body = { name: 'Daan', passphrase: passphraseFor('Daan'), language: 'nl' as const };
    await member.call(accountRoutes.signUp, { body });
    const bo = await naast.team('Bo');
    token = await invites(bo, 'Voor iemand');
    Object.assign(people, { nobody: null, visitor, asker, member, host: noor, coordinator: bo });
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);

  /** Addresses of pages with parameters. */
  const addresses: Readonly<Record<string, () => string>> = {
    '/rooms/:roomId': () => `/rooms/${roomId}`,
    '/join': () => `/join#${token}`,
    '/talk/:talkId': () => `/talk/${talkId}`,
    '/team/alarms/:alarmId': () => `/team/alarms/${alarmId}`,
    '/notice/:page?': () => '/notice/terms',
    '/team/shift/:from?': () => '/team/shift',
    '/team/flags/:caseId': () => `/team/flags/${'x'.repeat(22)}`,
    '/mine/flag/:entryId': () => `/mine/flag/${'x'.repeat(22)}`,
    '/team/log/:month?/:before?': () => '/team/log/2026-11/2',
    '/team/rooms/:roomId': () => `/team/rooms/${roomId}`,
    '/team/settings/:subject': () => '/team/settings/houseRules',
    '/team/questions/:threadId': () => `/team/questions/${threadId}`,
  };

  function addressOf(path: string): string {
    const address = addresses[path];
    if (!address && path.includes(':')) throw new Error(`this test has no address of ${path}`);
    return address?.() ?? path;
  }

  async function openAs(who: string): Promise<WatchedPage> {
    const watched = await WatchedPage.open(browser, naast.url);
    const [name = '', value = ''] = people[who]?.cookie?.split('=') ?? [];
    if (name !== '') {
      const attributes = { httpOnly: true, sameSite: 'Lax' as const };
      await watched.page.context().addCookies([{ name, value, url: naast.url, ...attributes }]);
    }
    return watched;
  }

  /** Resolves when the page has no running request, except its socket. */
  async function settles(page: Page): Promise<void> {
    await page.locator('#main').first().waitFor();
    await page.waitForLoadState('networkidle');
  }

  /** Every page as an anonymous user and as a coordinator; as others the pages that differ for them. */
  const knownOn: Record<string, RegExp> = {
    nobody: /./,
    visitor: /^\/$|^\/rooms|^\/ask/,
    asker: /^\/$|^\/ask|^\/mine|^\/return/,
    member: /^\/$|^\/ask|^\/me\b/,
    host: /^\/rooms|^\/team($|\/account|\/questions)/,
    coordinator: /./,
  };

  it.each(Object.entries(knownOn))(
    'is one cookie for whoever began something and none before, and nothing else, on the pages that know them: %s',
    async (who, known) => {
      const watched = await openAs(who);
      const own = [...pages, { path: '/team/log' }, { path: '/nergens/heen' }].filter(({ path }) =>
        known.test(path),
      );
      expect(own.length).toBeGreaterThan(2);
      for (const { path } of own) {
        await watched.page.goto(addressOf(path));
        await settles(watched.page);
        await watched.leavesNoTraces();
        const cookies = await watched.page.context().cookies();
        expect([path, cookies.length]).toEqual([path, people[who] ? 1 : 0]);
        expect(await watched.page.evaluate(() => sessionStorage.length)).toBe(0);
      }
      // The secret of a link is in no requested address and no Referer.
      expect(watched.asked.length).toBeGreaterThan(own.length);
      expect(watched.asked.filter(({ url, referer }) => `${url} ${referer}`.includes(token))).toEqual([]);
      await watched.close();
    },
  );

  async function seenBy({ page }: WatchedPage): Promise<string> {
    const inPage = await page.evaluate(() =>
      JSON.stringify([
        Object.entries(sessionStorage),
        history.state,
        document.title,
        location.href,
        document.cookie,
        performance.getEntriesByType('resource').map(({ name }) => name),
      ]),
    );
    return decodeURIComponent(inPage.replaceAll('%', '%25'));
  }

  it('holds what was typed sealed, in this tab only, until it is sent', async () => {
    const watched = await openAs('nobody');
    const { page } = watched;
    await page.goto('/ask');
    await page.getByRole('textbox').first().fill(typed);
    await eventually(async () => expect(await page.evaluate(() => sessionStorage.length)).toBe(1));
    await watched.leavesNoTraces();
    expect(await page.context().cookies()).toEqual([]);
    expect(await seenBy(watched)).not.toContain('Bosuil');
    // The draft exists: the same tab restores it.
    await page.reload();
    await eventually(async () => expect(await page.getByRole('textbox').first().inputValue()).toBe(typed));

    await page.getByLabel('Ik ben 16 jaar of ouder').check();
    await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
    await page.locator('.to-print').waitFor();
    await eventually(async () => expect(await page.evaluate(() => sessionStorage.length)).toBe(0));
    await watched.leavesNoTraces();
    expect(await page.context().cookies()).toHaveLength(1);
    expect(await seenBy(watched)).not.toContain('Bosuil');
    await watched.close();
  });

  it('is nothing any more after signing out, nor after a quick exit', async () => {
    const watched = await openAs('nobody');
    const { page } = watched;
    await page.route('https://www.buienradar.nl/**', (route) => route.fulfill({ body: 'weer' }));
    await page.goto('/ask');
    await page.getByRole('textbox').first().fill(typed);
    await eventually(async () => expect(await page.evaluate(() => sessionStorage.length)).toBe(1));
    // The team's second cookie, of a known browser.
    await page
      .context()
      .addCookies([
        { name: 'naast-known', value: 'a.b.c', domain: new URL(naast.url).hostname, path: '/api/sign-in' },
      ]);
    await page.locator('form[action="/leave"] button').first().click();
    await page.waitForURL('https://www.buienradar.nl/**');
    await eventually(async () => expect(await page.context().cookies()).toEqual([]));
    await page.goto('/privacy');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    await page.goto('/ask');
    await settles(page);
    expect(await page.getByRole('textbox').first().inputValue()).toBe('');
    await watched.close();
  });
});
