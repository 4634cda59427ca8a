import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { pageAt } from '../support/built-client.js';
import { closesAfter } from '../support/closes-after.js';
import { serveParts } from '../support/parts-page.js';

const looks = [
  { viewport: { width: 320, height: 640 }, colorScheme: 'dark', reducedMotion: 'reduce' },
  { viewport: { width: 1280, height: 900 }, colorScheme: 'light', reducedMotion: 'no-preference' },
] as const;

/** Overlays, by the action that opens them. */
const overlays: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'all parts': async () => {},
  'a menu': async (page) => opensMenu(page),
  'a dialog': async (page) => {
    await opensMenu(page);
    await page.getByRole('menuitem', { name: 'Verwijder' }).click();
    await page.getByRole('dialog', { name: 'Bericht verwijderen?' }).waitFor();
  },
  'a sheet': async (page) => {
    await opensMenu(page);
    await page.getByRole('menuitem', { name: 'Verander' }).click();
    await page.getByRole('dialog', { name: 'Bericht veranderen' }).waitFor();
  },
  'a toast': async (page) => {
    await page.getByRole('button', { name: 'Toon een melding' }).click();
    await page.getByText('Je scherm gaat zo op slot.').waitFor();
  },
};

const menuButton = (page: Page) => page.getByRole('button', { name: 'Meer over dit bericht' });
const opensMenu = (page: Page) => menuButton(page).click();
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

describe('every part of the screens', () => {
  let parts: Awaited<ReturnType<typeof serveParts>>;
  let browser: Browser;
  let watched: WatchedPage;

  beforeAll(async () => {
    parts = await serveParts();
    browser = await launchBrowser();
    watched = await WatchedPage.open(browser, parts.url);
  });
  closesAfter(() => [browser, parts]);

  it.each(Object.entries(overlays))('reads well on each screen and in each light: %s', async (_, opens) => {
    const { page } = watched;
    await page.goto('/parts.html');
    await opens(page);
    for (const look of looks) {
      await watched.looksAs(look);
      expect([look.colorScheme, await watched.findings()]).toEqual([look.colorScheme, []]);
    }
    expect(await watched.findingsInLargeText()).toEqual([]);
    await watched.leavesNoTraces();
  });

  it('keeps its borders where the reader chose the colours', async () => {
    const { page } = watched;
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/parts.html');
    // In forced colours backgrounds are removed: controls and coloured parts must have a border.
    const unlined = await page
      .locator('main')
      .evaluate((main) =>
        [...main.querySelectorAll('button, input, textarea, select, main [class*="chip"], [class*="badge"]')]
          .filter((element) => Number.parseFloat(getComputedStyle(element).borderTopWidth) < 1)
          .map(({ outerHTML }) => outerHTML),
      );
    expect(unlined.filter((html) => !/type="(radio|checkbox)"/.test(html))).toEqual([]);
    const [current, other] = await Promise.all(
      ['Open', 'Van mij'].map((name) =>
        page.getByRole('link', { name }).evaluate((link) => getComputedStyle(link).borderBottomColor),
      ),
    );
    expect(current).not.toBe(other);
    await page.emulateMedia({ forcedColors: null });
  });

  it('has a menu that works by keyboard, and gives the focus back', async () => {
    const { page } = watched;
    await page.goto('/parts.html');
    await menuButton(page).focus();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Verander');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('Verwijder');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await focused(page)).toBe('Meer over dit bericht');

    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Meer over dit bericht');
  });

  it('is no page of the product', () => {
    expect(pageAt('/parts')).toBeNull();
  });
});
