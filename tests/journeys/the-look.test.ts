import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixed, goodAccents, shadesOf, type Theme } from '@naast/shared/accent';
import type { Hex } from '@naast/shared/colour';
import type { Browser, BrowserContextOptions, FileChooser, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import { animatedPng, png } from '../support/pictures.js';
import { desk, phone, signedIn } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';

/** Dark, with nothing behind it. */
const logo = (height: number) =>
  png({ width: 120, height, pixel: (x) => (x % 12 < 8 ? [30, 30, 70, 255] : [0, 0, 0, 0]) });

const inColours = (hex: Hex): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

describe('a coordinator who gives the place its own look', () => {
  let naast: Naast;
  let browser: Browser;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await naast?.close();
  });

  const file = (page: Page) => page.locator('main input[type="file"]');
  const gives = (page: Page, buffer: Buffer, name = 'logo.png', mimeType = 'image/png') =>
    file(page).setInputFiles({ name, mimeType, buffer });
  const own = (page: Page) => page.locator('main [name="accentOwn"]');
  const saves = async (page: Page) => {
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('Bewaard. Het geldt vanaf nu.').waitFor();
    await page.locator('main button[type=submit]:not([aria-busy])').waitFor();
  };
  const headLogo = (page: Page) => page.locator('header img');
  /** Whether the picture is there, and not only its words. */
  const isSeen = (page: Page) =>
    headLogo(page).evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0);
  const token = (page: Page, name: string) =>
    page.evaluate(
      (of) => getComputedStyle(document.documentElement).getPropertyValue(`--${of}`).trim(),
      name,
    );
  const crisisOf = (page: Page) =>
    page
      .locator('a[href="tel:112"]')
      .first()
      .evaluate((link) => getComputedStyle(link).color);

  it.each<[string, BrowserContextOptions, number]>([
    ['phone', phone, 40],
    ['desk', desk, 44],
  ])(
    'sees logo and colour by day and by night before saving, and visitors after it: %s',
    async (_, look, height) => {
      const visitor = await WatchedPage.open(browser, naast.url, look);
      await visitor.page.goto('/');
      const crisis = await crisisOf(visitor.page);

      const watched = await signedIn(browser, naast.url, 'Bo', look);
      const { page } = watched;
      await page.goto('/team/settings');
      await page.getByRole('link', { name: 'Logo en kleur' }).click();
      await own(page).fill('#ffcc00');
      await page.getByText('De letters op een knop lees je bij daglicht niet goed.').waitFor();
      // What is no logo is said at its field, and the colour that was typed stays.
      await gives(
        page,
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
        'logo.svg',
        'image/svg+xml',
      );
      await page.getByText('Een SVG kan niet').waitFor();
      await gives(page, animatedPng());
      await page.getByText('Dit logo beweegt.').waitFor();
      await gives(page, Buffer.alloc(2 * 1024 * 1024 + 1));
      await page.getByText('Dit is te groot.').waitFor();
      expect(await file(page).getAttribute('aria-invalid')).toBe('true');
      expect(await own(page).inputValue()).toBe('#ffcc00');

      await page.getByRole('button', { name: 'Bewaar' }).click();
      await page.locator('[name="accentOwn"][aria-invalid="true"]').waitFor();
      expect(await own(page).evaluate((field) => field === document.activeElement)).toBe(true);
      await page.getByRole('button', { name: /^Neem #/ }).click();
      await page.locator('[name="accentOwn"][aria-invalid="false"]').waitFor();
      const accent = (await own(page).inputValue()) as Hex;

      await gives(page, logo(height));
      await page.getByText('Dit logo is in het donker bijna niet te zien.').waitFor();
      expect(await page.locator('[name="ground"][value="light"]').isChecked()).toBe(true);
      const seen = (theme: Theme) => page.locator(`figure[data-theme="${theme}"]`);
      for (const theme of ['light', 'dark'] as const) {
        const shades = shadesOf(accent)[theme];
        await eventually(async () =>
          expect(
            await seen(theme)
              .getByText('Een knop')
              .evaluate((button) => getComputedStyle(button).backgroundColor),
          ).toBe(inColours(shades.accent)),
        );
        expect(await seen(theme).evaluate((box) => getComputedStyle(box).backgroundColor)).toBe(
          inColours(fixed[theme].paper),
        );
      }
      // By night on light ground, by day on none.
      const behind = (theme: Theme) =>
        seen(theme)
          .locator('img')
          .evaluate((img) => getComputedStyle(img).backgroundColor);
      expect(await behind('dark')).toBe(inColours(fixed.light.paper));
      expect(await behind('light')).toBe('rgba(0, 0, 0, 0)');
      expect(await watched.findings()).toEqual([]);
      await saves(page);

      // The page that was open all the while.
      await headLogo(visitor.page).waitFor({ timeout: 90_000 });
      await eventually(async () => expect(await token(visitor.page, 'accent')).toBe(accent));
      await eventually(async () => expect(await isSeen(visitor.page)).toBe(true));
      expect(await headLogo(visitor.page).getAttribute('alt')).toBe('Naast');
      expect(await crisisOf(visitor.page)).toBe(crisis);
      expect(await visitor.page.locator('link#accent').count()).toBe(1);
      await visitor.page.emulateMedia({ colorScheme: 'dark' });
      expect(await token(visitor.page, 'accent')).toBe(shadesOf(accent).dark.accent);
      expect(await visitor.findings()).toEqual([]);

      await page.getByRole('button', { name: 'Haal het logo weg' }).click();
      await page.locator('[name="accent"][value="house"]').check();
      await saves(page);
      await eventually(async () => expect(await page.locator('link#accent').count()).toBe(0));
      await page.getByRole('button', { name: 'Zet terug' }).first().click();
      await page.getByText('Zo was het.').waitFor();
      expect(await own(page).inputValue()).toBe(accent);
      await saves(page);
      await page.reload();
      await own(page).waitFor();
      await eventually(async () => expect(await isSeen(page)).toBe(true));
      // The head of the team's pages has a layout of its own.
      expect((await headLogo(page).boundingBox())?.y).toBeLessThan(40);
      expect(await watched.findings()).toEqual([]);
      expect(watched.complaints).toEqual([]);
      expect(visitor.complaints).toEqual([]);
      expect([...watched.foreign, ...visitor.foreign]).toEqual([]);
    },
  );

  it('shows both without JavaScript, on the narrowest screen, by day and by night', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const watched = await WatchedPage.open(browser, naast.url, {
        viewport: { width: 320, height: 640 },
        javaScriptEnabled: false,
        colorScheme,
      });
      const { page } = watched;
      for (const path of ['/', '/ask', '/nergens']) {
        await page.goto(path);
        await headLogo(page).waitFor();
        const { width } = (await headLogo(page).boundingBox()) ?? { width: 0 };
        expect(width).toBeGreaterThan(20);
        const room = await page.locator('header').boundingBox();
        expect(room?.width).toBeLessThanOrEqual(320);
      }
    }
  });

  it('chooses a logo with the keyboard alone, and a colour of those that are offered', async () => {
    const { page } = await signedIn(browser, naast.url, 'Bo', desk);
    await page.goto('/team/settings/look');
    await own(page).waitFor();
    const choosers: FileChooser[] = [];
    page.on('filechooser', (chooser) => choosers.push(chooser));
    // Again until it opens: while the page settles, the focus can move on between the two, and the key opens nothing.
    const chooser = await eventually(async () => {
      await file(page).press('Enter');
      await eventually(() => expect(choosers).not.toEqual([]), 100);
      return choosers[0] as FileChooser;
    });
    await chooser.setFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo(50) });
    await page.getByText('Dit logo is in het donker bijna niet te zien.').waitFor();
    await page.locator('[name="accent"]:checked').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    const chosen = await page.locator('[name="accent"]:checked').getAttribute('value');
    await saves(page);
    await eventually(async () =>
      expect(await token(page, 'accent')).toBe(goodAccents[chosen as keyof typeof goodAccents]),
    );
  });
});
