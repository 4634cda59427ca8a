import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { Naast } from '../support/naast.js';
import { changes } from '../support/settings.js';
import { desk, phone, signedIn } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';

const paths = ['/terms', '/accessibility', '/complaints', '/lost-words'];

describe('a coordinator who writes the pages of the organisation', () => {
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

  const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`);
  const saves = async (page: Page) => {
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('Bewaard. Het geldt vanaf nu.').waitFor();
    await page.locator('main button[type=submit]:not([aria-busy])').waitFor();
  };

  it.each([
    ['phone', phone],
    ['desk', desk],
  ])('finds on the first page what is missing, writes, sees it and puts it back: %s', async (size, look) => {
    await changes(await naast.team('Bo'), 'organisation', { complaints: '' });
    const watched = await signedIn(browser, naast.url, 'Bo', look);
    const { page } = watched;
    const missing = page.getByRole('link', { name: 'Er staat nog niet waar iemand kan klagen' });
    await missing.click();
    await field(page, 'complaints').fill(`Anna van de bond, ${size}`);
    await saves(page);
    await page.goto('/team');
    await page.getByRole('heading', { name: 'Dag Bo' }).waitFor();
    expect(await missing.count()).toBe(0);

    await page.goto('/team/settings');
    await page.getByRole('link', { name: 'Pagina: klachten' }).click();
    const preview = page.getByRole('region', { name: 'Zo zien bezoekers het' });
    await preview.getByText(`Anna van de bond, ${size}`).first().waitFor();
    await page.getByText('Wat Naast voor je invult').click();
    await page.getByText('[klachtencontact]', { exact: true }).waitFor();

    const text = `# Zo klaag je\n- Bel [klachtencontact].\n- <b>Schrijf</b> ons.\n\nLees ook [wat we bewaren], ${size}.`;
    await field(page, 'nl').fill(text);
    await preview.getByRole('heading', { name: 'Zo klaag je', level: 3 }).waitFor();
    await preview.getByText('<b>Schrijf</b> ons.').waitFor();
    await field(page, 'en').fill(' ');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.locator('[name="en"][aria-invalid="true"]').waitFor();
    expect(await field(page, 'nl').inputValue()).toBe(text);
    await field(page, 'en').fill('# How to complain\nCall [complaints contact].');
    await saves(page);
    expect(await watched.findings()).toEqual([]);

    // A visitor without a script and a cookie, by the foot of the first page.
    const { page: plain } = await WatchedPage.open(browser, naast.url, { ...look, javaScriptEnabled: false });
    await plain.goto('/');
    await plain.getByRole('contentinfo').getByRole('link', { name: 'Klachten' }).click();
    await plain.getByRole('heading', { name: 'Klachten', level: 1 }).waitFor();
    await plain.getByRole('heading', { name: 'Zo klaag je', level: 2 }).waitFor();
    await plain.getByText(`Bel Anna van de bond, ${size}.`).waitFor();
    await plain.getByText('<b>Schrijf</b> ons.').waitFor();
    await plain.getByText(/^Laatst veranderd op \d+ /).waitFor();
    await plain.getByRole('main').getByRole('link', { name: 'wat we bewaren' }).click();
    await plain.waitForURL('**/privacy');
    await plain.goto('/en/complaints');
    await plain.getByText(`Call Anna van de bond, ${size}.`).waitFor();
    expect(await plain.context().cookies()).toEqual([]);

    await page.getByRole('button', { name: 'Zet terug' }).last().click();
    await page.getByText('Zo was het.').waitFor();
    await saves(page);
    await page.goto('/complaints');
    await page.getByRole('heading', { name: 'Liever buiten het team' }).waitFor();
    expect(watched.complaints).toEqual([]);
  });

  it('are read without a script, with the lines and the way out; the way from where the nine words are asked', async () => {
    const { page } = await WatchedPage.open(browser, naast.url, { ...phone, javaScriptEnabled: false });
    for (const path of [...paths, ...paths.map((one) => `/en${one}`)]) {
      await page.goto(path);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(3);
      expect(await page.locator('a[href="tel:112"]').first().isVisible()).toBe(true);
      expect(await page.locator('form[action="/leave"] button').first().isVisible()).toBe(true);
      expect(await page.getByRole('main').innerText()).not.toMatch(/\[[\p{L} ]+\]|undefined/u);
    }
    await page.goto('/return');
    await page.getByRole('link', { name: 'Wat kun je nog doen?' }).click();
    await page.getByRole('heading', { name: 'Je negen woorden kwijt?', level: 1 }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
  });
});
