import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { countFigure } from '@naast/server/domains/figures/index';
import type { Figure } from '@naast/shared/contract/figures';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { bringsCookie, launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { Naast } from '../support/naast.js';
import { desk } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';

describe('the figures of a month, on the screen of a coordinator', () => {
  let naast: Naast;
  let browser: Browser;

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    browser = await launchBrowser();
    const counts: readonly [Figure, number][] = [
      ['flags.spam', 12],
      ['flags.hurts', 4],
      ['held.placed', 30],
    ];
    naast.clock.set('2026-10-10T19:00:00Z');
    for (const [figure, count] of counts)
      for (let n = 0; n < count; n++) await countFigure(naast.app.ctxFor(), figure, `${figure} ${n}`);
    naast.clock.set('2026-11-21T19:00:00Z');
  });
  closesAfter(() => [browser, naast]);

  async function pageOf(look: BrowserContextOptions = desk): Promise<WatchedPage> {
    const bo = await naast.team('Bo');
    const watched = await WatchedPage.open(browser, naast.url, look);
    await bringsCookie(watched.page, naast.url, bo.cookie);
    return watched;
  }

  it('are a table that says what it does not show, from the first page, and a file', async () => {
    const watched = await pageOf();
    const { page } = watched;
    await page.goto('/team');
    await page.getByRole('link', { name: 'Cijfers van de maand' }).click();
    await page.getByRole('heading', { name: 'oktober 2026' }).waitFor();
    const row = (name: string) => page.getByRole('row', { name }).first();
    expect(await row('Reclame').innerText()).toMatch(/^Reclame\s+12$/);
    expect(await row('Het kwetst').innerText()).toMatch(/^Het kwetst\s+minder dan 5\*$/);
    expect(await page.locator('main').innerText()).not.toContain('november 2026');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaar als CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('cijfers.csv');
    const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
    expect(lines).toContain('"2026-10";"Meldingen: Reclame";"12"');
    expect(lines).toContain('"2026-10";"Meldingen: Het kwetst";"minder dan 5*"');
    await watched.close();
  });

  it('are printed alone, and are read without JavaScript', async () => {
    const watched = await pageOf({ ...desk, javaScriptEnabled: false });
    const { page } = watched;
    await page.goto('/team/figures');
    await page.getByRole('row', { name: 'Reclame' }).first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('row', { name: 'Reclame' }).first().isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Start' }).first().isVisible()).toBe(false);
    await watched.close();
  });
});
