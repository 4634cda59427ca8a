import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { Naast } from '../support/naast.js';
import { unlimited } from '../support/unlimited.js';

/** Narrow and dark is the hardest for reading; wide and light is what most hosts have. */
const looks = {
  'a small phone in the dark': {
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  },
  'a desk in daylight': { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
} as const satisfies Record<string, BrowserContextOptions>;

describe('every screen, in both languages', () => {
  let naast: Naast;
  let browser: Browser;
  let openRoom: RoomId;
  let sessionId: RoomSessionId;
  let fullRoom: RoomId;
  let closedRoom: RoomId;
  let waitingRoom: RoomId;
  let guests = 0;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    [openRoom, fullRoom, waitingRoom] = [await naast.room(), await naast.room(), await naast.room()];
    closedRoom = await naast.room([]);
    const noor = await naast.team('Noor');
    sessionId = (await noor.opens(openRoom)).session.id;
    await noor.follows(sessionId);
    const crowded = (await noor.opens(fullRoom)).session.id;
    for (let n = 1; n <= limits.room.capacityWithOneHost; n++)
      await naast.visitor(`Bezoeker ${n}`).enters(crowded);
    const mila = naast.visitor('Mila');
    await mila.comesIn(sessionId);
    await mila.says(sessionId, 'Een heel lang woord: ' + 'a'.repeat(120));
    const { id: messageId } = await mila.says(sessionId, 'https://example.org/een/pad?met=van-alles');
    await noor.call(roomRoutes.foldMessage, { params: { sessionId, messageId }, body: { folded: true } });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await naast?.close();
  });

  const screens: Record<
    string,
    { path: () => string; status: number; act?: (page: Page, language: string) => Promise<void> }
  > = {
    'the front page': { path: () => '/', status: 200 },
    'what is kept': { path: () => '/privacy', status: 200 },
    'the team’s door': { path: () => '/team', status: 200 },
    'a page that is not there': { path: () => '/rooms/nergens/heen', status: 404 },
    'a room that is not there': { path: () => `/rooms/${'x'.repeat(22)}`, status: 404 },
    'a room that waits for a host': { path: () => `/rooms/${waitingRoom}`, status: 200 },
    'a room outside its hours': { path: () => `/rooms/${closedRoom}`, status: 200 },
    'a full room': { path: () => `/rooms/${fullRoom}`, status: 200 },
    'the door of an open room, with a name that cannot be': {
      path: () => `/rooms/${openRoom}`,
      status: 200,
      act: async (page) => {
        await page.getByRole('textbox').first().fill('a@b');
        await page.getByRole('textbox').first().press('Enter');
        await page.locator('[aria-invalid="true"]').first().waitFor();
      },
    },
    'inside the room': {
      path: () => `/rooms/${openRoom}`,
      status: 200,
      act: async (page, language) => {
        const name = `Gast nummer ${++guests}`;
        await page.getByRole('textbox').first().fill(name);
        await page.getByRole('checkbox', { name: /huisregels|house rules/i }).check();
        await page
          .getByRole('button', { name: language === 'nl' ? 'Binnenlopen' : /come in|walk in|enter/i })
          .click();
        await page.getByRole('log').waitFor();
      },
    },
  };

  for (const [look, options] of Object.entries(looks)) {
    for (const language of ['nl', 'en']) {
      for (const [screen, { path, status, act }] of Object.entries(screens)) {
        it(`${screen}: ${language}, on ${look}`, async () => {
          const watched = await WatchedPage.open(browser, naast.url, options);
          const { page } = watched;
          const address = language === 'nl' ? path() : `/en${path()}`;
          const answer = await page.goto(address);
          expect(answer?.status()).toBe(status);
          expect(await page.locator('html').getAttribute('lang')).toBe(language);
          await act?.(page, language);
          // What must be on every page: the quick exit and the lines for now.
          expect(await page.locator('a[href^="https://"][rel~="noreferrer"]').first().isVisible()).toBe(true);
          expect(await page.locator('a[href="tel:112"]').first().isVisible()).toBe(true);
          expect(await page.locator('a[href="tel:113"]').first().isVisible()).toBe(true);
          await watched.isAccessible();
          await watched.fitsTheScreen();
          await watched.leavesNoTraces();
          await watched.close();
        });
      }
    }
  }

  it('reads, calls and leaves without JavaScript', async () => {
    const { page } = await WatchedPage.open(browser, naast.url, { javaScriptEnabled: false });
    for (const path of ['/', '/privacy', `/rooms/${openRoom}`, '/nergens', '/en/']) {
      await page.goto(path);
      expect(await page.locator('a[href="tel:112"]').first().isVisible()).toBe(true);
      expect(await page.locator('a[href="tel:0880767000"]').first().isVisible()).toBe(true);
      expect(await page.locator('a[href^="https://www.buienradar.nl"]').first().isVisible()).toBe(true);
    }
    await page.goto('/');
    expect(await page.getByRole('heading', { name: 'De huiskamer' }).count()).toBeGreaterThan(0);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  it('shows a kind page with the lines for now when the store does not answer', async () => {
    const watched = await WatchedPage.open(browser, naast.url);
    const { page } = watched;
    await page.route('**/api/rooms', (route) => route.abort());
    await page.goto('/privacy');
    await page.getByRole('link', { name: /Naast/ }).first().click();
    await page.locator('a[href="tel:112"]').first().waitFor();
    await watched.isAccessible();
    await watched.close();
  });

  it('leaves quickly by Shift three times, from inside the room too, and ends the visit', async () => {
    const { page } = await WatchedPage.open(browser, naast.url);
    await page.route('https://www.buienradar.nl/**', (route) => route.fulfill({ body: 'weer' }));
    await page.goto(`/rooms/${openRoom}`);
    await screens['inside the room']?.act?.(page, 'nl');
    await page.getByRole('textbox').fill('Weg!');
    for (const key of ['Shift', 'Shift', 'a', 'Shift']) await page.keyboard.press(key);
    expect(page.url()).toContain(naast.url);
    for (let n = 0; n < 2; n++) await page.keyboard.press('Shift');
    await page.waitForURL('https://www.buienradar.nl/**');
    await page.goto('/');
    const self = await page.evaluate(async () => (await fetch('/api/self')).json());
    expect(self).toEqual({ kind: 'anonymous' });
    await page.context().close();
  });
});
