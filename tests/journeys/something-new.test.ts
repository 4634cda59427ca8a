import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { Naast, passphraseOf } from '../support/naast.js';
import { asksAndConfirms } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';
import { looksAway } from './looks-away.js';
import { walkIn } from './screens/room.js';

describe('what is new while a host looks at another tab', () => {
  let naast: Naast;
  let browser: Browser;
  let noor: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    browser = await launchBrowser();
    noor = await WatchedPage.open(browser, naast.url);
    ({ page } = noor);
    await page.addInitScript(() => {
      const { start } = OscillatorNode.prototype;
      OscillatorNode.prototype.start = function (when) {
        document.documentElement.dataset['tones'] = String(
          Number(document.documentElement.dataset['tones'] ?? 0) + 1,
        );
        start.call(this, when);
      };
    });
    await page.goto('/team');
    await page.getByLabel('Naam').fill('Noor');
    await page.getByLabel('Wachtwoord', { exact: true }).fill(passphraseOf('Noor'));
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('button', { name: 'Open deze ruimte' }).first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await naast?.close();
  });

  const hasTitle = (title: string) => page.waitForFunction((sought) => document.title === sought, title);
  const tones = () => page.evaluate(() => Number(document.documentElement.dataset['tones'] ?? 0));

  it('stands in the title as a number, for questions that came, until it is seen', async () => {
    await page.getByRole('link', { name: 'Naar de vragen' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await looksAway(page, true);
    await asksAndConfirms(naast.visitor('een'));
    await hasTitle('(1) Naast');
    await asksAndConfirms(naast.visitor('twee'));
    await hasTitle('(2) Naast');
    await looksAway(page, false);
    await hasTitle('Naast');
    await noor.leavesNoTraces();
  });

  it('sounds softly for who comes into a room, only where a host has turned it on', async () => {
    await page.goto('/team');
    await page.getByRole('button', { name: 'Open deze ruimte' }).first().click();
    await page.getByRole('log').waitFor();
    const comesIn = async () => {
      const visitor = await WatchedPage.open(browser, naast.url);
      await visitor.page.goto(new URL(page.url()).pathname);
      await walkIn(visitor.page);
      return visitor;
    };
    await looksAway(page, true);
    const first = await comesIn();
    expect(await first.page.getByLabel('Zacht geluid').count()).toBe(0);
    await hasTitle('(1) Naast');
    expect(await tones()).toBe(0);

    await looksAway(page, false);
    await page.getByLabel('Zacht geluid').check();
    const heard = await tones();
    expect(heard).toBeGreaterThan(0);
    await looksAway(page, true);
    await comesIn();
    await hasTitle('(1) Naast');
    expect(await tones()).toBeGreaterThan(heard);
    await looksAway(page, false);
    await noor.leavesNoTraces();
  });
});
