import { beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@naast/shared/limits';
import type { Browser, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, tabsTo, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { phone } from '../support/signed-in.js';
import {
  asksAndConfirms,
  greets,
  listOf,
  newestQuestion,
  readsIn,
  readsQuestion,
  setsAside,
} from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

const desktop = { viewport: { width: 1280, height: 800 } };
const whoReads = /leest niemand de vragen|leest nu nieuwe vragen/;
/** Both run in the page. */
const isOnScreen = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
};
const hasFocusAround = (element: Element): boolean =>
  document.activeElement !== document.body && document.activeElement?.contains(element) === true;

const junk = 'Goedkope lampen, alleen vandaag. ';

describe('a flood, in the browser', () => {
  let naast: Naast;
  let browser: Browser;
  let noor: Person;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    noor = await naast.team('Noor');
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);

  const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  async function desk(path: string, look: typeof phone): Promise<WatchedPage> {
    const watched = await WatchedPage.open(browser, naast.url, look);
    await bringsCookie(watched.page, naast.url, noor.cookie ?? '');
    await watched.page.goto(path);
    return watched;
  }
  async function asker(words: string, look: typeof phone): Promise<WatchedPage> {
    const watched = await WatchedPage.open(browser, naast.url, look);
    await watched.page.goto('/return');
    await watched.page.getByLabel('Je negen woorden').fill(words);
    await watched.page.getByRole('button', { name: 'Open mijn vraag' }).click();
    await watched.page.getByRole('heading', { name: 'Mijn vraag' }).waitFor();
    return watched;
  }

  it('shows on a phone, where they are seen, who is there now: before the nine words', async () => {
    const watched = await WatchedPage.open(browser, naast.url, phone);
    const { page } = watched;
    await page.goto('/ask');
    await page.getByLabel('Je vraag').fill('Ik ben alleen vanavond.');
    await page.getByLabel('Ik ben 16 jaar of ouder').check();
    // Refused twice as too fast: the form retries by itself, with its present input.
    let refused = 0;
    await page.route('**/api/my-question', async (route) => {
      if (route.request().method() !== 'POST' || refused++ >= 2) return route.continue();
      await route.fulfill({ status: 429, json: { error: { code: 'tooFast', retryAfterMs: 300 } } });
    });
    await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
    await sees(page, 'Er sturen nu veel mensen een vraag.');
    await page.getByLabel('Je vraag').fill('Ik ben alleen vanavond, en morgen ook.');
    await sees(page, 'Je vraag is aangekomen');
    expect(refused).toBe(3);
    expect((await readsQuestion(noor, await newestQuestion(noor))).entries[0]?.words.text).toContain(
      'en morgen ook',
    );

    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    const top = async (selector: string) =>
      (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN;
    const header = (await page.locator('header').first().boundingBox())?.height ?? 0;
    expect(await top('a[href="tel:112"]')).toBeGreaterThanOrEqual(header);
    const lines = await top('main section h2');
    expect(lines).toBeGreaterThan(0);
    expect(lines).toBeLessThan(await top('.to-print'));
    // Visible without scrolling.
    expect(await top('main a[href="tel:112"]')).toBeLessThan(phone.viewport.height);
    await watched.isAccessible();
    await watched.close();
  });

  it('is told to its asker at once when the team sets a question aside, and comes back by their words', async () => {
    const { words } = await asksAndConfirms(naast.visitor('iemand'));
    const threadId = await newestQuestion(noor);
    const mine = await asker(words, phone);
    const host = await desk(`/team/questions/${threadId}`, desktop);
    await host.page.getByText('Opzij zetten', { exact: true }).click();
    await host.page.getByRole('button', { name: 'Zet deze vraag opzij' }).click();
    await sees(host.page, 'Kies eerst waarom.');
    await host.page.getByLabel('Hoort op een andere plek').check();
    await sees(host.page, 'De vraagsteller leest: “Wij denken dat een andere plek');
    await host.page.getByRole('button', { name: 'Zet deze vraag opzij' }).click();
    await sees(host.page, 'Deze vraag is opzij gezet');

    await sees(mine.page, 'Je vraag is opzij gezet');
    await sees(mine.page, 'Wij denken dat een andere plek je beter kan helpen dan wij.');
    expect(await mine.page.getByText('We zoeken iemand die met je meedenkt').count()).toBe(0);
    // Set aside unread: the asker may be in danger, so the crisis lines come first.
    const inOrder = await mine.page
      .locator('main a[href="tel:112"], main h1')
      .evaluateAll((found) => found.map(({ tagName }) => tagName));
    expect(inOrder[0]).toBe('A');
    expect(await mine.page.getByText('maakt zich zorgen').count()).toBe(0);
    await mine.isAccessible();
    await mine.page.getByRole('link', { name: 'Schrijf aan ons' }).click();
    await mine.page.getByLabel('Je bericht').fill('Ik weet geen andere plek.');
    await mine.page.getByRole('button', { name: 'Verstuur' }).click();
    await sees(mine.page, 'Je vraag staat er weer.');
    expect(await mine.page.locator('main').getByText(whoReads).count()).toBe(1);
    await sees(host.page, 'Ik weet geen andere plek.');
    await host.page.getByText('te lezen', { exact: true }).first().waitFor();

    // Read in as level 3: only this asker sees the crisis lines first, at once.
    await readsIn(noor, threadId, 3);
    await sees(mine.page, 'maakt zich zorgen');
    expect(await host.page.getByText('maakt zich zorgen').count()).toBe(0);
    // Announced and visible while the focus is in the text field; it no longer says that the question waits to be read.
    const beside = mine.page.getByRole('region', { name: 'Wil je nog iets toevoegen?' }).getByRole('status');
    await beside.getByText('maakt zich zorgen').waitFor();
    expect(await beside.locator('a[href="tel:112"]').count()).toBe(1);
    expect(await mine.page.getByText('Je vraag staat er weer.').count()).toBe(0);
    await greets(noor, threadId);
    await sees(mine.page, 'Noor heeft je vraag gelezen');
    // Only where they write on, not as if the question still waited.
    expect(await mine.page.locator('main').getByText(whoReads).count()).toBe(1);
    await mine.isAccessible();
    await mine.leavesNoTraces();
    await host.leavesNoTraces();
    await mine.close();
    await host.close();
  });

  it('pages by keyboard and by thumb, keeps its place while more come, and is tidied up with a way back', async () => {
    await asksAndConfirms(naast.visitor('iemand'), { text: 'Dit is een echte vraag.' });
    for (let n = 0; n < limits.question.page + 6; n += 8)
      await Promise.all(
        Array.from({ length: 8 }, (_, m) =>
          asksAndConfirms(naast.visitor('x'), { text: junk.repeat(8) + (n + m < 3 ? 'a' : '') }),
        ),
      );
    const all = (await listOf(noor)).length;
    for (const look of [phone, desktop]) {
      const list = await desk('/team/questions', look);
      const { page } = list;
      const cards = page.getByRole('main').locator('ul > li h2');
      await sees(page, /vragen wachten op ons, \d+ te lezen/);
      const more = page.getByRole('button', { name: 'Meer tonen' });
      await more.waitFor();
      expect(await cards.count()).toBe(limits.question.page);
      await more.focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (least) => document.querySelectorAll('main ul > li h2').length >= least,
        all,
      );
      expect(await more.count()).toBe(0);
      const shown = await cards.count();
      // Loading more moves the focus to the first new row.
      await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
      const read = await page.evaluate(() => document.activeElement?.id);
      await asksAndConfirms(naast.visitor('nog iemand'));
      await page.waitForFunction(
        (before) => document.querySelectorAll('main ul > li h2').length > before,
        shown,
      );
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(read);
      await list.fitsTheScreen();
      await list.close();
    }

    const tidy = await desk('/team/questions', phone);
    const { page } = tidy;
    await page.getByRole('link', { name: 'Opruimen' }).click();
    await page.getByRole('heading', { name: 'Opruimen' }).waitFor();
    const junkCards = page.getByRole('listitem').filter({ hasText: junk.trim() });
    await junkCards.first().waitFor();
    const mark = junkCards.first().getByRole('checkbox');
    await mark.focus();
    await page.keyboard.press('Space');
    const same = junkCards.first().getByRole('button', { name: /helemaal gelijk/ });
    await tabsTo(page, same);
    await page.keyboard.press('Enter');
    const marked = await page.getByRole('checkbox', { checked: true }).count();
    expect(marked).toBeGreaterThan(1);
    // The reasons are visible at any scroll position.
    const why = page.getByLabel('Waarom?');
    expect(await why.evaluate(isOnScreen)).toBe(true);
    await why.selectOption('notForUs');

    // A colleague reads one of them in meanwhile, as dangerous.
    const threads = await Promise.all(
      (await listOf(noor)).map(async ({ id }) => ({
        id,
        text: (await readsQuestion(noor, id)).entries[0]?.words.text,
      })),
    );
    const ids = await junkCards
      .getByRole('link', { name: 'Lees de hele vraag' })
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1)));
    const danger = threads.find(({ id, text }) => id === ids[0] && text?.startsWith(junk));
    if (!danger) throw new Error('nothing was marked');
    await readsIn(noor, danger.id, 3);
    await sees(page, 'Er is iets veranderd bij de vragen.');
    await page.getByRole('button', { name: `Zet ${marked} opzij` }).click();
    await sees(page, `${marked - 1} vragen zijn opzij gezet.`);
    await sees(page, 'In deze vraag gaat het over gevaar.');
    // The focused element stays visible when the list gets shorter.
    const undo = page.getByRole('button', { name: 'Zet ze terug' });
    expect(await undo.evaluate(isOnScreen)).toBe(true);
    expect(await undo.evaluate(hasFocusAround)).toBe(true);
    await tidy.isAccessible();
    expect(await listOf(noor, 'aside')).toHaveLength(marked - 1);
    await undo.click();
    const undone = page.getByText(`${marked - 1} vragen staan er weer.`);
    await undone.waitFor();
    expect(await undone.evaluate(isOnScreen)).toBe(true);
    expect(await undone.evaluate(hasFocusAround)).toBe(true);
    expect(await listOf(noor, 'aside')).toEqual([]);
    await tidy.leavesNoTraces();

    const one = await newestQuestion(noor);
    await setsAside(noor, one, 'twice');
    await page.goto('/team/questions/aside');
    await page.getByRole('button', { name: 'Zet terug bij de vragen' }).click();
    await sees(page, 'Er staat niets opzij');
    await tidy.close();
  });
});
