import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CastName } from '@naast/server/sample/cast';
import { texts } from '@naast/shared/texts/all';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, lifelines, WatchedPage } from '../support/browser.js';
import { pageAt, pages } from '../support/built-client.js';
import { seed, tried } from '../support/chance.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { logCollectionOf } from '../support/logbook.js';
import { SharedPages } from '../support/shared-pages.js';
import { screens } from './screens/all.js';
import { type House, openHouse } from './screens/house.js';
import { walkIn } from './screens/room.js';
import { addressIn, isOfTeam, type Language, type Screen } from './screens/screen.js';

/** Narrow and dark is the hardest to read; wide and light is what most hosts use. */
const looks = {
  'a small phone in the dark': {
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  },
  'a desk in daylight': {
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'no-preference',
  },
} as const satisfies Record<string, BrowserContextOptions>;
const { 'a small phone in the dark': firstLook } = looks;
/** Colours and layout do not depend on the language, so the second one is only checked for overflow on the smallest screen. */
const looksIn = { nl: looks, en: { 'a small phone in the dark': firstLook } } as const;
const all = Object.entries(screens);
const screensIn = { nl: all, en: tried(all) } as const;

describe('every screen, in both languages', () => {
  let house: House;
  let browser: Browser;
  /** Structures without axe violations; in the second language most pages have the same structure. */
  const flawless = new Set<string>();

  beforeAll(async () => {
    house = await openHouse();
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, house]);

  for (const language of ['nl', 'en'] as const) {
    describe(language === 'en' ? `en, by seed ${seed}` : language, () => {
      /** Reused contexts: one for anonymous users, one per signed-in user. */
      const shared = new SharedPages();
      afterAll(() => shared.close());

      async function pageFor({ by, path, isBare = false, spoilsPage = false }: Screen): Promise<WatchedPage> {
        const { url } = isBare ? house.bare : house.naast;
        const next = by === 'somebody' ? null : path(house);
        const watched = await shared.get(`${by} at ${url} ${spoilsPage}`, next, async () => {
          const opened = await WatchedPage.open(browser, url, firstLook);
          if (isOfTeam(by)) await bringsCookie(opened.page, url, house.cookieOf(by));
          return opened;
        });
        if (by === 'somebody') await watched.page.context().clearCookies();
        await watched.looksAs(firstLook);
        return watched;
      }

      for (const [name, screen] of screensIn[language]) {
        it(name, async () => {
          const watched = await pageFor(screen);
          await comesTo(watched.page, screen, language);
          for (const [look, options] of Object.entries(looksIn[language])) {
            await watched.looksAs(options);
            // Names the look in a failure.
            expect([look, await watched.findings(flawless)]).toEqual([look, []]);
          }
          expect(['large text', await watched.findingsInLargeText()]).toEqual(['large text', []]);
          await watched.leavesNoTraces();
        });
      }
    });
  }

  async function comesTo(page: Page, { path, status, act }: Screen, language: Language): Promise<void> {
    const answer = await page.goto(addressIn(language, path(house)));
    expect(answer?.status()).toBe(status);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await act?.(page, language, house);
    for (const lifeline of lifelines)
      expect(await page.locator(lifeline).locator('visible=true').count()).toBeGreaterThan(0);
  }

  /** In its own browser context, signed in. */
  async function deskOf(name: CastName, options: BrowserContextOptions = {}): Promise<WatchedPage> {
    const watched = await WatchedPage.open(browser, house.naast.url, options);
    await bringsCookie(watched.page, house.naast.url, house.cookieOf(name));
    return watched;
  }

  const pageOf = ({ path }: Screen) => pageAt(path(house).replace(/#.*/, ''))?.page;

  it('visits every page of the table, and no address that is none of them', () => {
    const visits = Object.entries(screens).map(([name, screen]) => ({ name, page: pageOf(screen) }));
    const unvisited = pages.filter((page) => !visits.some((visit) => visit.page === page));
    expect(unvisited.map(({ path }) => path)).toEqual([]);
    const astray = visits.filter(({ page }) => !page);
    // On purpose: part of an address that no page has.
    expect(astray.map(({ name }) => name)).toEqual([
      'a page that is not there',
      'a shift from no known beginning',
      'a notice about no page of ours',
    ]);
  });

  it('keeps no copy of what is of one user, and one of what all may read', () => {
    const kept = pages.filter(({ team, isPrivate }) => team === undefined && !isPrivate);
    const ofOne = pages.filter(({ path }) => /^\/(team|me|talk)(\/|$)/.test(path));
    expect(ofOne.length).toBeGreaterThan(10);
    expect(kept.filter((page) => ofOne.includes(page)).map(({ path }) => path)).toEqual([]);
    expect(kept.map(({ path }) => path)).toEqual(expect.arrayContaining(['/', '/rooms/:roomId', '/ask']));
  });

  it('is served with all that it shows, where that does not wait for the browser', async () => {
    const unfinished = new Set<string>();
    for (const screen of Object.values(screens).filter(({ status }) => status === 200)) {
      const { url } = screen.isBare ? house.bare : house.naast;
      const { by } = screen;
      const cookie = by === 'anybody' || by === 'somebody' ? '' : house.cookieOf(by);
      const answer = await fetch(`${url}${screen.path(house)}`, { headers: { cookie } });
      if ((await answer.text()).includes(texts.nl.frame.loading))
        unfinished.add(`${pageOf(screen)?.path} for ${cookie ? 'the team' : 'anybody'}`);
    }
    // Conversations, authenticator secrets and URL fragments exist in a browser only, not in the served page.
    expect([...unfinished].sort()).toEqual([
      '/join for anybody',
      '/rooms/:roomId for the team',
      '/setup for anybody',
    ]);
  });

  it('reads, calls and leaves without JavaScript', async () => {
    const { page } = await WatchedPage.open(browser, house.naast.url, { javaScriptEnabled: false });
    for (const path of ['/', '/privacy', `/rooms/${house.openRoom}`, '/nergens', '/en/']) {
      await page.goto(path);
      expect(await page.locator('a[href="tel:112"]').first().isVisible()).toBe(true);
      await page.locator('summary').first().click();
      expect(await page.locator('a[href="tel:0880767000"]').first().isVisible()).toBe(true);
      expect(await page.locator('form[action="/leave"] button').first().isVisible()).toBe(true);
    }
    await page.goto('/');
    expect(await page.getByRole('heading', { name: 'De huiskamer' }).count()).toBeGreaterThan(0);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  it('shows a kind page with the lines for now when the store does not answer', async () => {
    const watched = await WatchedPage.open(browser, house.naast.url);
    const { page } = watched;
    await page.route('**/api/rooms', (route) => route.abort());
    await page.goto('/privacy');
    await page.getByRole('link', { name: /Naast/ }).first().click();
    await page.locator('a[href="tel:112"]').first().waitFor();
    await watched.isAccessible();
    await watched.close();
  });

  it('says to a coordinator that a month of the log was tampered with', async () => {
    const rows = logCollectionOf(house.naast);
    const row = await rows.findOne({ act: 'question.taken' });
    await rows.updateOne({ _id: String(row?._id) }, { $set: { who: 'n'.repeat(22) } });
    for (const options of Object.values(looks)) {
      const watched = await deskOf('Bo', options);
      await watched.page.goto('/team/log');
      await watched.page.getByRole('alert').filter({ hasText: 'Er klopt iets niet' }).waitFor();
      await watched.isAccessible();
      await watched.fitsTheScreen();
      await watched.leavesNoTraces();
      await watched.close();
    }
    await rows.updateOne({ _id: String(row?._id) }, { $set: { who: String(row?.who) } });
  });

  it('shows faults to coordinators only, who say that they saw one, by keyboard too', async () => {
    const host = await deskOf('Noor');
    await host.page.goto('/team');
    await host.page.getByRole('heading', { name: 'Eerst dit' }).waitFor();
    expect(await host.page.getByText('in Naast').count()).toBe(0);
    await host.close();

    const { page } = await deskOf('Bo');
    await page.goto('/team');
    await page.getByRole('link', { name: /storingen in Naast/ }).click();
    const fault = page.getByRole('listitem').filter({ hasText: 'Een taak van Naast lukte niet' });
    await fault.getByText(/al 2 keer/).waitFor();
    const button = fault.getByRole('button', { name: 'Gezien' });
    await button.focus();
    await page.keyboard.press('Enter');
    await fault.getByText('Bo zag dit vandaag').waitFor();
    expect(await button.count()).toBe(0);
    await page.context().close();
  });

  it('leaves quickly by Shift three times, from inside the room too, and ends the visit', async () => {
    const { page } = await WatchedPage.open(browser, house.naast.url);
    await page.route('https://www.buienradar.nl/**', (route) => route.fulfill({ body: 'weer' }));
    await page.goto(`/rooms/${house.openRoom}`);
    await walkIn(page);
    await page.getByRole('textbox').fill('Weg!');
    for (const key of ['Shift', 'Shift', 'a', 'Shift']) await page.keyboard.press(key);
    expect(page.url()).toContain(house.naast.url);
    for (let n = 0; n < 2; n++) await page.keyboard.press('Shift');
    await page.waitForURL('https://www.buienradar.nl/**');
    // Polled: the site's data is cleared by a request that still runs when the page has left.
    await eventually(async () => expect(await page.context().cookies()).toEqual([]));
    await page.goto('/');
    const self = await page.evaluate(async () => (await fetch('/api/self')).json());
    expect(self).toMatchObject({ kind: 'anonymous' });
    await page.context().close();
  });
});
