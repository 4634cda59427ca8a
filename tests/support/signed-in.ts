import type { CastName } from '@naast/server/sample/cast';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { WatchedPage } from './browser.js';
import { passphraseOf } from './naast.js';

/** Two sizes of screen to look at a page with. */
export const phone = { viewport: { width: 360, height: 740 } } satisfies BrowserContextOptions;
export const desk = { viewport: { width: 1280, height: 900 } } satisfies BrowserContextOptions;

/** Fills the form of the team's door, and arrives at the first page. */
export async function signsInAs(page: Page, name: CastName): Promise<void> {
  await page.getByLabel('Naam').fill(name);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(passphraseOf(name));
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('heading', { name: `Dag ${name}` }).waitFor();
}

/** A page of its own, in which this team member signed in by hand. */
export async function signedIn(
  browser: Browser,
  url: string,
  name: CastName,
  look: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const watched = await WatchedPage.open(browser, url, look);
  await watched.page.goto('/team');
  await signsInAs(watched.page, name);
  return watched;
}

/** A tab of the team's pages, by the beginning of its name. */
export const toTab = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Voor het team' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
