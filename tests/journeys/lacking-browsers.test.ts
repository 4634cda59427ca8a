import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { quickExit } from '@naast/shared/quick-exit';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, WatchedPage } from '../support/browser.js';
import { missing, needed, refuse, refused, takeAway } from './lacking/lacking.js';
import { accountScreens } from './screens/accounts.js';
import { alarmScreens } from './screens/alarms.js';
import { askerScreens } from './screens/asker.js';
import { type House, openHouse } from './screens/house.js';
import { peopleScreens } from './screens/people.js';
import { publicScreens } from './screens/public.js';
import { roomScreens, walkIn } from './screens/room.js';
import { press, type Screen, type Screens } from './screens/screen.js';
import { teamScreens } from './screens/team.js';

const screens: Screens = {
  ...publicScreens,
  ...askerScreens,
  ...roomScreens,
  ...teamScreens,
  ...accountScreens,
  ...peopleScreens,
  ...alarmScreens,
};
const errorPage = 'Er gaat hier iets mis';

describe('a browser that lacks or refuses what others have', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    house = await openHouse();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  /** Not blank: a title, the lines for now, the way out; and no page that gave up. */
  async function stands({ page, complaints }: WatchedPage): Promise<void> {
    await page.locator('h1').locator('visible=true').first().waitFor();
    for (const lifeline of ['form[action="/leave"] button', 'a[href="tel:112"]', 'a[href="tel:113"]'])
      expect([lifeline, await page.locator(lifeline).locator('visible=true').count()]).not.toContain(0);
    expect(await page.getByText(errorPage).count()).toBe(0);
    expect(complaints).toEqual([]);
  }

  async function exits(page: Page): Promise<void> {
    await page.route(`${quickExit.elsewhere}**`, (route) => route.fulfill({ body: 'Zonnig.' }));
    await page.locator('form[action="/leave"] button').locator('visible=true').first().click();
    await page.waitForURL(`${quickExit.elsewhere}**`);
  }

  describe('everything at once, on every screen', () => {
    const shared = new Map<string, BrowserContext>();
    afterAll(async () => {
      for (const context of shared.values()) await context.close();
    });

    async function pageFor({ by, isBare = false }: Screen): Promise<WatchedPage> {
      const { url } = isBare ? house.bare : house.naast;
      const known = by === 'somebody' ? undefined : shared.get(`${by} at ${url}`);
      if (known) return WatchedPage.openIn(known, url);
      const watched = await WatchedPage.open(browser, url);
      const context = watched.page.context();
      await context.addInitScript(takeAway, missing);
      if (by !== 'anybody' && by !== 'somebody') await bringsCookie(watched.page, url, house.cookieOf(by));
      if (by !== 'somebody') shared.set(`${by} at ${url}`, context);
      return watched;
    }

    it.each(Object.keys(screens))('%s', async (name) => {
      const screen = screens[name] as Screen;
      const watched = await pageFor(screen);
      await watched.page.goto(screen.path(house));
      await screen.act?.(watched.page, 'nl', house);
      await stands(watched);
      // The sign-ins that the screens share end by it; whoever has their own leaves by it.
      if (screen.by === 'anybody' || screen.by === 'somebody') await exits(watched.page);
      if (screen.by === 'somebody') await watched.close();
      else await watched.page.close();
    });
  });

  describe('one thing at a time, where the most is used', () => {
    const without = [
      ...missing.map((path) => [`${path} missing`, takeAway, path] as const),
      ...refused.map((path) => [`${path} refused`, refuse, path] as const),
    ];

    it.each(without)('%s', async (_name, script, path) => {
      const watched = await WatchedPage.open(browser, house.naast.url);
      const { page } = watched;
      await page.addInitScript(script, [path]);
      await page.goto('/');
      await stands(watched);
      await page.goto(`/rooms/${house.openRoom}`);
      await walkIn(page);
      await page.getByRole('textbox').fill('Ik ben er.');
      await press(page, /^Versturen/);
      await page.getByRole('log').getByText('Ik ben er.').last().waitFor();
      await stands(watched);
      await exits(page);
      await watched.close();
    });
  });
});
