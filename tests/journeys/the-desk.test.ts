import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CastName } from '@naast/server/sample/cast';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, tabsTo, WatchedPage } from '../support/browser.js';
import { minutes } from '../support/clock.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { logCollectionOf } from '../support/logbook.js';
import { Naast } from '../support/naast.js';
import { phone } from '../support/signed-in.js';
import { asksAndConfirms, listOf, readsIn, readsQuestion, takes } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

const desktop = { viewport: { width: 1280, height: 800 } };
const textOf = (n: number) => `Vraag nummer ${n}, onder ons.`;
const many = 14;

describe('the desk of the team, in a browser', () => {
  let naast: Naast;
  let browser: Browser;
  let ids: readonly string[];

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    for (let n = 1; n <= many; n++) {
      await asksAndConfirms(naast.visitor('iemand'), { text: textOf(n) });
      naast.clock.forward(minutes(1));
    }
    ids = (await listOf(await naast.team('Noor'))).map(({ id }) => id);
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);

  async function desk(name: CastName, path: string, options: BrowserContextOptions): Promise<WatchedPage> {
    const watched = await WatchedPage.open(browser, naast.url, options);
    await bringsCookie(watched.page, naast.url, (await naast.team(name)).cookie);
    await watched.page.goto(path);
    return watched;
  }
  const whole = (page: Page, n: number) => page.locator(`[data-row="${ids[n - 1]}"]`);
  const row = (page: Page, n: number) => whole(page, n).locator('a');
  const title = (page: Page) => page.getByRole('heading', { level: 1, name: /vandaag$/ });
  const hasFocus = (page: Page, n: number) =>
    eventually(async () =>
      expect(await row(page, n).evaluate((link) => link === document.activeElement)).toBe(true),
    );
  const titleHasFocus = (page: Page) =>
    eventually(async () =>
      expect(await title(page).evaluate((heading) => heading === document.activeElement)).toBe(true),
    );
  const readsInLog = () => logCollectionOf(naast).countDocuments({ act: 'question.read' });

  it('goes through the list by key, opens beside it, and leaves the list where it was', async () => {
    const watched = await desk('Noor', '/team/questions', desktop);
    const { page } = watched;
    await page.getByRole('heading', { name: 'Deze wacht als eerste' }).waitFor();
    expect(await page.locator('[data-row]').allInnerTexts()).not.toContain('nummer');
    const before = await readsInLog();
    await tabsTo(page, row(page, 1));
    for (const key of ['ArrowDown', 'j', 'j', 'k', 'End']) await page.keyboard.press(key);
    await hasFocus(page, many);
    const scroll = () => page.locator('[data-open] > section').evaluate(({ scrollTop }) => scrollTop);
    const scrolled = await scroll();
    expect(scrolled).toBeGreaterThan(0);
    expect(await readsInLog()).toBe(before);

    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'De vraag' }).getByText(textOf(many)).waitFor();
    await titleHasFocus(page);
    expect(page.url()).toBe(`${naast.url}/team/questions/${ids[many - 1]}`);
    expect(await scroll()).toBe(scrolled);
    expect(await row(page, many).getAttribute('aria-current')).toBe('page');
    // Only the question that was opened shows its first words.
    await whole(page, many).getByText(textOf(many)).waitFor();
    expect((await page.locator('[data-row]').allInnerTexts()).join().match(/nummer/g)).toHaveLength(1);

    await page.getByRole('link', { name: 'Vorige vraag' }).click();
    await whole(page, many - 1)
      .getByText(textOf(many - 1))
      .waitFor();
    await titleHasFocus(page);
    expect(await scroll()).toBe(scrolled);

    // Shortcuts do not apply in text fields.
    const note = page.getByLabel('Je notitie, alleen voor het team');
    await page.getByText('Meedenken').click();
    await note.click();
    await page.keyboard.type('jk');
    expect(await note.inputValue()).toBe('jk');
    expect(page.url()).toBe(`${naast.url}/team/questions/${ids[many - 2]}`);
    await watched.isAccessible();
    await watched.leavesNoTraces();
    await watched.close();
  });

  it('shows one of the two on a phone, and comes back to the same place', async () => {
    const watched = await desk('Noor', '/team/questions', phone);
    const { page } = watched;
    await row(page, 11).scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => window.scrollY);
    expect(scrolled).toBeGreaterThan(0);
    await row(page, 11).click();
    await titleHasFocus(page);
    expect(await row(page, 11).isVisible()).toBe(false);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await page.getByRole('link', { name: 'Alle vragen' }).click();
    await hasFocus(page, 11);
    expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
    await watched.fitsTheScreen();
    await watched.close();
  });

  it('gives a coordinator what waits, without words or ways to them', async () => {
    const watched = await desk('Bo', '/team/questions', desktop);
    const { page } = watched;
    await page.getByRole('status').getByText(`${many} vragen wachten op ons`).waitFor();
    expect(await page.locator('[data-row]').count()).toBe(many);
    expect(await page.locator('[data-row] a').count()).toBe(0);
    await watched.close();
  });

  it('is served as refused, also without JavaScript, and so are the pages that are for others', async () => {
    for (const [by, path, says] of [
      ['Bo', `/team/questions/${ids[0]}`, 'Deze vraag is niet voor jou om te lezen'],
      ['Bo', '/team/questions/tidy', 'Alleen hosts ruimen op'],
      ['Noor', '/team/log', 'Alleen coördinatoren lezen het logboek'],
      ['Bo', '/en/team/questions/tidy', 'Only hosts tidy up'],
    ] as const) {
      const { cookie } = await naast.team(by);
      const answer = await fetch(`${naast.url}${path}`, { headers: { cookie: cookie ?? '' } });
      const html = await answer.text();
      expect(answer.status).toBe(403);
      expect(html).toContain(says);
      expect(html).not.toContain('Even geduld');
      const watched = await desk(by, path, desktop);
      await watched.leavesNoTraces();
      await watched.close();
    }
  });

  it('shows a part of the list and goes through that, and has one question for half an hour', async () => {
    const noor = await naast.team('Noor');
    const [one, other] = ids.slice(3, 5) as [ThreadId, ThreadId];
    await takes(noor, one, 'experience');
    await takes(noor, other, 'experience');
    const watched = await desk('Noor', '/team/questions', phone);
    const { page } = watched;
    await page.getByText('Laat minder zien').click();
    await page.getByLabel('Welke vragen').selectOption('mine');
    await page
      .getByRole('status')
      .filter({ hasText: /^2 vragen$/ })
      .waitFor();
    expect(await page.locator('[data-row]').count()).toBe(2);
    await page.getByText('Laat minder zien: Die ik heb').waitFor();
    await row(page, 4).click();
    await title(page).waitFor();
    // The next one of this part, and the way back to it.
    await page.getByRole('link', { name: 'Volgende vraag' }).click();
    await eventually(() => expect(new URL(page.url()).pathname).toBe(`/team/questions/${other}`));
    await page.goBack();
    await page.goBack();
    await page
      .getByRole('status')
      .filter({ hasText: /^2 vragen$/ })
      .waitFor();

    const button = page.getByRole('button', { name: 'Ik heb 30 minuten' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Deze heb jij. Je antwoord komt nog.').waitFor();
    await watched.isAccessible();
    const read = page.getByRole('link', { name: 'Lees deze vraag' });
    const first = await read.getAttribute('href');
    await page.getByRole('button', { name: 'Een andere' }).click();
    await eventually(async () => expect(await read.getAttribute('href')).not.toBe(first));
    await button.focus();
    await page.keyboard.press('Enter');
    await read.waitFor({ state: 'detached' });
    await watched.close();
  });

  it('brings the place to write above the fold, and asks before an answer is taken away from somebody', async () => {
    const noor = await naast.team('Noor');
    const last = ids[many - 1] as ThreadId;
    await readsIn(noor, last, 2);
    await takes(noor, last, 'experience');
    const hers = await desk('Noor', `/team/questions/${last}`, desktop);
    const field = hers.page.getByLabel('Je antwoord', { exact: true });
    const { y = desktop.viewport.height, height = 0 } = (await field.boundingBox()) ?? {};
    expect(y + Math.min(height, 80)).toBeLessThan(desktop.viewport.height);
    await hers.page.getByText('Schrijf met zorg: geen manier, tijd of plek').waitFor();
    expect(await hers.page.getByText('Noem geen manier').isVisible()).toBe(false);
    await hers.close();

    const watched = await desk('Bo', '/team/questions', desktop);
    const { page } = watched;
    const asksBo = async () => {
      await whole(page, many)
        .getByRole('button', { name: /^Wat je kunt doen/ })
        .click();
      await page.getByRole('menuitem', { name: 'Haal weg bij Noor' }).click();
    };
    await asksBo();
    await page.getByRole('dialog').getByRole('button', { name: 'Nee, toch niet' }).click();
    expect((await readsQuestion(noor, last)).voices.some(({ state }) => state === 'taken')).toBe(true);
    await asksBo();
    await watched.isAccessible();
    await page.getByRole('dialog').getByRole('button', { name: 'Ja, haal weg' }).click();
    await whole(page, many).getByText('nog niemand').waitFor();
    expect((await readsQuestion(noor, last)).voices.some(({ state }) => state === 'taken')).toBe(false);
    await watched.close();
  });

  it('keeps the focus beside the question when a button is gone: on what it led to', async () => {
    const watched = await desk('Noor', `/team/questions/${ids[1]}`, desktop);
    const { page } = watched;
    /** Within what is done with a question, and not the page with its list. */
    const columnHasFocus = () =>
      eventually(async () =>
        expect(
          await page.evaluate(() => document.activeElement?.matches(':has(> section > #voices)') ?? false),
        ).toBe(true),
      );
    const summaryHasFocus = () =>
      eventually(async () =>
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
          'Schrijf aan de vraagsteller',
        ),
      );
    await page.getByLabel('Heeft het zwaar').check();
    await page.getByRole('button', { name: 'Klaar met lezen' }).press('Enter');
    await page.getByRole('button', { name: 'Klaar met lezen' }).waitFor({ state: 'detached' });
    await columnHasFocus();
    await page.getByRole('button', { name: 'Oppakken' }).press('Enter');
    await summaryHasFocus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('kind');
    await watched.isAccessible();
    await watched.close();
  });
});
