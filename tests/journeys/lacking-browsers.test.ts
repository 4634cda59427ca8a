import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { quickExit } from '@naast/shared/quick-exit';
import type { Browser, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, lifelines, WatchedPage } from '../support/browser.js';
import { seed, tried } from '../support/chance.js';
import { closesAfter } from '../support/closes-after.js';
import { SharedPages } from '../support/shared-pages.js';
import { missing, needed, refuse, refused, takeAway } from './lacking/lacking.js';
import { screens } from './screens/all.js';
import { type House, openHouse } from './screens/house.js';
import { walkIn } from './screens/room.js';
import { isOfTeam, press, type Screen } from './screens/screen.js';

/** A screen's path with the names of its parameters, e.g. '/rooms/openRoom'. */
const patternOf = ({ path }: Screen): string =>
  path(new Proxy({}, { get: (_, part) => String(part) }) as House);
/** One screen per page and kind of user: other states have the same parts. */
const onePerPage = [
  ...new Map(
    Object.entries(screens)
      .reverse()
      .map(([name, screen]) => [`${screen.by} ${screen.isBare} ${patternOf(screen)}`, name]),
  ).values(),
].reverse();
/** A script that runs before the page's own, and what it takes away or lets refuse. */
type Lack = readonly [script: (paths: readonly string[]) => void, paths: readonly string[]];
type SingleLack = readonly [what: string, ...Lack];
const lacks: readonly SingleLack[] = [
  ...missing.map((path): SingleLack => [`${path} missing`, takeAway, [path]]),
  ...refused.map((path): SingleLack => [`${path} refused`, refuse, [path]]),
];
const errorPage = 'Er ging iets mis';
const plainWay = 'Je ziet de eenvoudige versie van deze pagina';

/** Posts the form as without JavaScript, and waits for the page with the nine words. */
async function asksByItself(page: Page): Promise<void> {
  await page.getByLabel('Je vraag').fill('Ik slaap slecht.');
  await page.getByLabel('Ik ben 16 jaar of ouder').check();
  const answered = page.waitForEvent('load');
  await press(page, /Verstuur mijn vraag/);
  await answered;
  await page.locator('.to-print').waitFor();
}

describe('a browser that lacks or refuses what others have', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    house = await openHouse();
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, house]);

  /** Expects a heading, the crisis lines and the quick exit, and no error page. */
  async function stands({ page, complaints }: WatchedPage): Promise<void> {
    await page.locator('h1').locator('visible=true').first().waitFor();
    for (const lifeline of lifelines)
      expect([lifeline, await page.locator(lifeline).locator('visible=true').count()]).not.toContain(0);
    expect(await page.getByText(errorPage).count()).toBe(0);
    expect(complaints).toEqual([]);
  }

  async function exits(page: Page): Promise<void> {
    await page.route(`${quickExit.elsewhere}**`, (route) => route.fulfill({ body: 'Zonnig.' }));
    await page.locator('form[action="/leave"] button').locator('visible=true').first().click();
    await page.waitForURL(`${quickExit.elsewhere}**`);
  }

  describe('on every page', () => {
    const shared = new SharedPages();
    afterAll(() => shared.close());

    async function pageFor(
      { by, path, isBare = false, spoilsPage = false }: Screen,
      [script, paths]: Lack,
    ): Promise<WatchedPage> {
      const { url } = isBare ? house.bare : house.naast;
      async function open(): Promise<WatchedPage> {
        const watched = await WatchedPage.open(browser, url);
        if (isOfTeam(by)) await bringsCookie(watched.page, url, house.cookieOf(by));
        return watched;
      }
      const next = by === 'somebody' ? null : path(house);
      const watched = await shared.get(`${by} at ${url} ${spoilsPage}`, next, open);
      if (by === 'somebody') await watched.page.context().clearCookies();
      await watched.stages(script, paths);
      return watched;
    }

    /** `isSeenAgain`: by the visit of the same person, which leaving would end. */
    async function comesUp(name: string, lack: Lack, isSeenAgain: boolean): Promise<void> {
      const screen = screens[name] as Screen;
      const watched = await pageFor(screen, lack);
      await watched.page.goto(screen.path(house));
      await screen.act?.(watched.page, 'nl', house);
      await stands(watched);
      // It would end sign-ins that other screens share.
      if (!isOfTeam(screen.by) && !(isSeenAgain && screen.by === 'somebody')) await exits(watched.page);
    }

    const some = tried(onePerPage);
    it.each(onePerPage)('%s, without any of them', (name) =>
      comesUp(name, [takeAway, missing], some.includes(name)),
    );
    it.each(some)('%s, where each that can be is refused', (name) => comesUp(name, [refuse, refused], true));

    // Each page lacks another one, so that together they go through all of them, and each run begins elsewhere.
    const apart = some.map((name, page) => {
      const [what, ...lack] = lacks[(seed + page) % lacks.length] as SingleLack;
      return [name, what, lack] as const;
    });
    it.each(apart)(`%s, %s (NAAST_TEST_SEED=${seed})`, (name, _what, lack) => comesUp(name, lack, false));
  });

  describe('one thing at a time, where the most is used', () => {
    const shared = new SharedPages();
    let sessionPath: string;
    let cookie: string | null;
    beforeAll(async () => {
      const visitor = house.naast.visitor('Linde');
      await visitor.joins(house.sessionId);
      ({ cookie } = visitor);
      sessionPath = `/rooms/${house.openRoom}`;
    });
    afterAll(() => shared.close());

    async function openInside(): Promise<WatchedPage> {
      const watched = await WatchedPage.open(browser, house.naast.url);
      await bringsCookie(watched.page, house.naast.url, cookie);
      return watched;
    }

    it.each(lacks)('%s', async (name, script, paths) => {
      const watched = await shared.get('inside', sessionPath, openInside);
      const { page } = watched;
      await watched.stages(script, paths);
      await page.goto(sessionPath);
      await page.getByRole('log').waitFor();
      await page.getByRole('textbox').fill(`Zonder ${name}.`);
      // Enter sends only where matchMedia reports a mouse.
      if (await page.getByText('Enter verstuurt.').locator('visible=true').count())
        await page.keyboard.press('Enter');
      else await press(page, /^Versturen/);
      await page
        .locator('[role="log"] li')
        .filter({ hasText: `Zonder ${name}.` })
        .getByRole('time')
        .waitFor();
      await stands(watched);
    });

    it('leaves at once, whatever is refused', async () => {
      const watched = await WatchedPage.open(browser, house.naast.url);
      await watched.page.addInitScript(refuse, refused);
      await watched.page.goto('/');
      await stands(watched);
      await watched.page.goto(sessionPath);
      await walkIn(watched.page);
      await stands(watched);
      await exits(watched.page);
      await watched.close();
    });
  });

  describe('what the script cannot do without', () => {
    const shared = new SharedPages();
    afterAll(() => shared.close());

    it.each(needed)('%s: the page stays as it was served, and asking works by itself', async (path) => {
      const watched = await shared.get('needed', '/team', () => WatchedPage.open(browser, house.naast.url));
      const { page } = watched;
      await watched.stages(takeAway, [path]);
      await page.goto('/team');
      await page.getByText(plainWay).waitFor();
      await stands(watched);
      await page.goto('/ask');
      await asksByItself(page);
      await stands(watched);
      await exits(page);
    });
  });

  describe('a script that fails', () => {
    const failures = {
      'is not there': { status: 404, body: '' },
      'breaks off': { body: 'import {' },
      'is not understood': { body: 'const a = 1 @ 2;' },
      'fails at once': { body: 'throw new TypeError("x is undefined");' },
    } as const;
    it.each(Object.entries(failures))('%s: the served page stands and works', async (_name, answer) => {
      const watched = await WatchedPage.open(browser, house.naast.url);
      const { page } = watched;
      await page.route(/\/assets\/main-[^/]+\.js$/, (route) =>
        route.fulfill({ contentType: 'text/javascript', ...answer }),
      );
      await page.goto('/');
      await page.getByText(plainWay).waitFor();
      await page.goto('/ask');
      await asksByItself(page);
      await stands(watched);
      await exits(page);
      await watched.close();
    });

    it('never comes: after some seconds the page says so, and shows no button that does nothing', async () => {
      // Its own context: in the others navigation waits for hydration.
      const own = { locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' };
      const context = await browser.newContext({ baseURL: house.naast.url, ...own });
      const watched = await WatchedPage.openIn(context, house.naast.url);
      const { page } = watched;
      await page.route(/\.js$/, (route) => route.abort());
      for (const [path, button] of [
        [`/rooms/${house.openRoom}`, 'Ga naar binnen'],
        ['/team', 'Log in'],
      ] as const) {
        await page.goto(path);
        await page.getByText(plainWay).waitFor();
        expect(await page.getByRole('button', { name: button }).count()).toBe(0);
        await stands(watched);
      }
      await page.goto('/ask');
      await asksByItself(page);
      await stands(watched);
      await watched.close();
    });

    /** Events that only the frame listens to. */
    function breakTheFrame(): void {
      const own = document.addEventListener.bind(document);
      document.addEventListener = (type: string, ...given: [EventListener]) => {
        if (type === 'visibilitychange') throw new Error('the frame breaks');
        own(type, ...given);
      };
    }

    it('above the router: the page is put back as it was served, with what was typed and forms that work', async () => {
      const watched = await WatchedPage.open(browser, house.naast.url);
      const { page } = watched;
      await page.addInitScript(breakTheFrame);
      await page.goto('/ask');
      await page.locator('html[data-as-served]').waitFor({ state: 'attached' });
      expect(watched.complaints.splice(0)).toEqual(['the frame breaks']);
      await page.getByRole('heading', { level: 1, name: 'Stel je vraag' }).waitFor();
      await asksByItself(page);
      // The answer's page breaks too; wait until it is restored, since the button could be removed between press and release.
      await page.locator('html[data-as-served]').waitFor({ state: 'attached' });
      watched.complaints.length = 0;
      await exits(page);
      await watched.close();
    });

    it('later, on another page: its frame stays, and says that something went wrong', async () => {
      const watched = await WatchedPage.open(browser, house.naast.url);
      const { page } = watched;
      await page.goto('/');
      await page.evaluate(() => {
        window.scrollTo = () => {
          throw new Error('the frame breaks');
        };
      });
      await page.getByRole('link', { name: 'Wat we bewaren' }).click();
      await page.getByRole('heading', { level: 1, name: errorPage }).waitFor();
      for (const line of ['tel:112', 'tel:113'])
        expect(await page.locator(`a[href="${line}"]`).locator('visible=true').count()).toBeGreaterThan(0);
      await page.route(`${quickExit.elsewhere}**`, (route) => route.fulfill({ body: 'Zonnig.' }));
      for (let n = 0; n < 3; n++) await page.keyboard.press('Shift');
      await page.waitForURL(`${quickExit.elsewhere}**`);
      await watched.close();
    });

    it.each([
      ['a page of the team', () => `/team/questions/${house.threadId}`],
      ['a talk apart', () => `/talk/${house.talk.talkId}`],
    ])('on %s: what the screen showed is not put back', async (_, path) => {
      const watched = await WatchedPage.open(browser, house.naast.url);
      const { page } = watched;
      await bringsCookie(page, house.naast.url, house.cookieOf('Noor'));
      await page.addInitScript(breakTheFrame);
      await page.goto(path());
      await page.getByRole('heading', { level: 1, name: errorPage }).waitFor();
      expect(await page.getByText('Onder ons.').count()).toBe(0);
      expect(await page.locator('a[href="tel:112"]').locator('visible=true').count()).toBeGreaterThan(0);
      await watched.close();
    });
  });
});
