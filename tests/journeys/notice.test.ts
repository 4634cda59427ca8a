import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk, phone } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';

/** Somebody outside, on a small phone; Bo and Sam at their desks. */
describe('a notice from outside', () => {
  let naast: Naast;
  let browser: Browser;
  let bo: WatchedPage;
  let sam: WatchedPage;
  let outsider: WatchedPage;
  let words = '';

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    browser = await launchBrowser();
    outsider = await WatchedPage.open(browser, naast.url, {
      ...phone,
      viewport: { width: 320, height: 640 },
    });
    bo = await desked(await naast.team('Bo'));
    sam = await desked(await naast.team('Sam'));
  });
  closesAfter(() => [browser, naast]);

  async function desked(person: Person): Promise<WatchedPage> {
    const watched = await WatchedPage.open(browser, naast.url, desk);
    await bringsCookie(watched.page, naast.url, person.cookie);
    await watched.page.goto('/team/flags');
    return watched;
  }
  const presses = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).press('Enter');
  const opens = async (page: Page) => {
    await page.goto('/team/flags');
    await page.getByRole('link', { name: /^Melding van buiten/ }).press('Enter');
    await page.getByRole('heading', { name: 'De melding van buiten' }).waitFor();
  };
  async function sound(watched: WatchedPage): Promise<void> {
    await watched.isAccessible();
    await watched.fitsTheScreen();
  }
  const nineWordsOn = async (page: Page) =>
    (await page.locator('[aria-labelledby="notice-receipt"] ol[translate="no"] > li').allTextContents()).join(
      ' ',
    );

  it('begins at the foot of a page, which it carries along, and is sent by keyboard on 320 pixels', async () => {
    const { page } = outsider;
    await page.goto('/terms');
    await page.getByRole('link', { name: 'Meld iets dat niet mag' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Meld iets dat niet mag' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/notice/terms');
    expect(await page.getByLabel('Over welke pagina gaat het?').inputValue()).toBe('/terms');
    await presses(page, 'Verstuur je melding');
    await page.getByText('Kies eerst wat er mis is.').waitFor();
    await page.getByLabel('Haat of discriminatie').press('Space');
    await page.getByLabel(/^Wat staat er, en waarom/).fill('De derde zin gaat over een hele groep.');
    await presses(page, 'Verstuur je melding');
    await page.getByRole('heading', { name: 'Je melding is aangekomen' }).waitFor();
    words = await nineWordsOn(page);
    expect(words.split(/\s+/)).toHaveLength(9);
    expect(page.url()).not.toContain(words.split(/\s+/)[0]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await sound(outsider);
  });

  it('stands in the queue with the page as it was; it is marked, its steps ticked, and held by two', async () => {
    const { page } = bo;
    await opens(page);
    await page.getByText('De derde zin gaat over een hele groep.').waitFor();
    await presses(page, 'Dit is strafbaar, of een dreiging voor iemands leven');
    await page.getByRole('heading', { name: 'De stappen, in deze volgorde' }).waitFor();
    await page.getByText('0900-8844').waitFor();
    await page.getByText('Veilig Thuis: 0800-2000').waitFor();
    await page.getByLabel(/^Is iemand nu in gevaar\?/).press('Space');
    await page.getByText(/^jij, /).waitFor();
    await page.locator('summary', { hasText: 'Vraag een collega' }).press('Enter');
    await page.getByLabel('De politie of een rechter vroeg erom').press('Space');
    await page.getByLabel('Leg het uit').fill('De wijkagent belde.');
    await presses(page, 'Vraag een collega');
    await page.getByText(/^Jij vroeg om de woorden 30 dagen/).waitFor();

    await opens(sam.page);
    await sam.page.getByText('De wijkagent belde.').waitFor();
    await presses(sam.page, 'Ik ben het ermee eens');
    await sam.page.getByText(/^De woorden worden vastgehouden tot/).waitFor();
    await page.getByText(/^De woorden worden vastgehouden tot/).waitFor();
    for (const watched of [bo, sam]) await sound(watched);
  });

  it('is decided with words, which its sender reads without JavaScript, and disagrees', async () => {
    const { page } = bo;
    await page.getByLabel(/^Dit mag wel/).press('Space');
    await presses(page, 'Beslis');
    await page.getByText('Schrijf een antwoord. De melder leest het.').waitFor();
    await page.getByLabel('Je antwoord aan de melder').fill('Deze zin is een mening, en mag.');
    await presses(page, 'Beslis');
    await page.getByText('Mocht wel').first().waitFor();

    const library = await WatchedPage.open(browser, naast.url, { ...phone, javaScriptEnabled: false });
    await library.page.goto('/notice/status');
    await library.page.getByLabel('Je negen woorden').fill(words.toUpperCase());
    await presses(library.page, 'Lees het antwoord');
    await library.page.getByText('Deze zin is een mening, en mag.').waitFor();
    await library.page.getByText(/^We houden een kopie van deze melding vast/).waitFor();
    expect(library.page.url()).not.toContain(words.split(/\s+/)[0]);
    expect(await library.page.content()).not.toMatch(/\bBo\b|\bSam\b/);
    await library.page.getByLabel('Waarom ben je het er niet mee eens?').fill('Lees het nog eens.');
    await presses(library.page, 'Verstuur');
    await library.page.getByText(/^Je schreef dat je het er niet mee eens bent/).waitFor();
    await library.page.close();
  });

  it('is answered by another than who decided', async () => {
    await bo.page.goto('/team/flags');
    await bo.page.getByRole('heading', { name: 'Iemand is het er niet mee eens' }).waitFor();
    await opensAppeal(sam.page);
    await sam.page.getByText('Lees het nog eens.').waitFor();
    await sam.page.getByLabel(/^Nee, het blijft zo/).press('Space');
    await sam.page.getByLabel('Je antwoord aan de melder').fill('Ik las het ook zo.');
    await presses(sam.page, 'Beslis');
    const { page } = outsider;
    await page.goto('/notice/status');
    await page.getByLabel('Je negen woorden').fill(words);
    await presses(page, 'Lees het antwoord');
    await page.getByText('Ik las het ook zo.').waitFor();
    await sound(outsider);
  });

  const opensAppeal = async (page: Page) => {
    await page.goto('/team/flags');
    await page.getByRole('link', { name: /^Iemand is het er niet mee eens/ }).press('Enter');
  };

  it('is sent without JavaScript too', async () => {
    const library = await WatchedPage.open(browser, naast.url, { ...phone, javaScriptEnabled: false });
    await library.page.goto('/en/privacy');
    await library.page.getByRole('link', { name: 'Report something illegal' }).click();
    await library.page.getByLabel('Fraud or advertising').check({ force: true });
    await presses(library.page, 'Send your report');
    await library.page.locator('textarea[name="words"]').waitFor();
    expect(await library.page.getByLabel('Fraud or advertising').isChecked()).toBe(true);
    await library.page.locator('textarea[name="words"]').fill('It sells something.');
    await presses(library.page, 'Send your report');
    await library.page.getByRole('heading', { name: 'Your report has arrived' }).waitFor();
    expect((await nineWordsOn(library.page)).split(/\s+/)).toHaveLength(9);
    await library.page.close();
  });
});
