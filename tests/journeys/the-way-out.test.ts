import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { peopleRoutes } from '@naast/shared/contract/people';
import type { RoomId } from '@naast/shared/contract/rooms';
import { quickExit } from '@naast/shared/quick-exit';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, WatchedPage } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { Naast, passphraseOf } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk, phone } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';

const elsewhere = `${quickExit.elsewhere}**`;
const isElsewhere = (page: Page) => page.url().startsWith(quickExit.elsewhere);
const sharing = (page: Page) => page.locator('header').getByRole('button', { name: 'Ik deel dit apparaat' });
const isShared = (page: Page) => sharing(page).getAttribute('aria-pressed');
const exit = (page: Page) =>
  page.getByRole('button', { name: 'Verlaat deze site' }).locator('visible=true').first();
const anybodysPages = ['/', '/ask', '/return', '/privacy', '/breathe', '/rooms/nergens', '/me', '/team'];

describe.each([
  ['a phone', { ...phone, hasTouch: true } satisfies BrowserContextOptions],
  ['a desktop', desk],
])('the way out, on %s', (_name, look: BrowserContextOptions) => {
  let browser: Browser;
  let naast: Naast;
  let noor: Person;
  let roomId: RoomId;
  beforeAll(async () => {
    browser = await launchBrowser();
    naast = await Naast.start({ limits: unlimited });
    noor = await naast.team('Noor');
    roomId = await naast.room();
    await noor.follows((await noor.opens(roomId)).session.id);
  });
  afterAll(async () => {
    await browser?.close();
    await naast?.close();
  });

  async function opens(path: string, more: BrowserContextOptions = {}): Promise<WatchedPage> {
    const watched = await WatchedPage.open(browser, naast.url, { ...look, ...more });
    await watched.page.context().route(elsewhere, (route) => route.fulfill({ body: 'Zonnig.' }));
    await watched.page.goto(path);
    return watched;
  }
  async function goesIn(page: Page, name: string): Promise<void> {
    await page.getByRole('textbox').first().fill(name);
    await page.getByRole('checkbox', { name: /huisregels/i }).check();
    await page.getByRole('button', { name: 'Ga naar binnen' }).click();
    await page.getByRole('log').waitFor();
  }
  const shift = async (page: Page, times: number) => {
    for (let at = 0; at < times; at++) await page.keyboard.press('Shift');
  };

  it('is first for the keyboard, large enough for a thumb, and in sight wherever one scrolls; nothing tells what the site is about', async () => {
    const watched = await opens('/');
    const { page } = watched;
    for (const path of [...anybodysPages, `/rooms/${roomId}`]) {
      await page.goto(path);
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      const box = await exit(page).boundingBox();
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
      expect([path, (box?.height ?? 0) >= 44, (box?.width ?? 0) >= 44]).toEqual([path, true, true]);
      expect([path, box && box.y >= 0 && box.y + box.height <= height && box.x + box.width <= width]).toEqual(
        [path, true],
      );
      const first = await page.evaluate(
        () =>
          document.querySelector<HTMLElement>('a[href], button, input, select, textarea, summary')
            ?.textContent,
      );
      expect([path, first]).toEqual([path, 'Verlaat deze site']);
      expect([path, await page.title()]).toEqual([path, 'Naast']);
      // Random ids and plain words, never a name or a theme.
      expect(new URL(page.url()).search).toBe('');
    }
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Verlaat deze site');
    await watched.close();
  });

  it('is Shift three times within five seconds: another key begins anew, and Escape never leaves', async () => {
    const watched = await opens('/');
    const { page } = watched;
    await page.clock.install();
    await page.reload();
    for (let at = 0; at < 5; at++) await page.keyboard.press('Escape');
    await shift(page, 2);
    await page.keyboard.press('a');
    await shift(page, 2);
    await page.keyboard.press('Escape');
    await shift(page, 2);
    // Capitals.
    for (const letter of ['N', 'O', 'U']) await page.keyboard.press(`Shift+${letter}`);
    expect(isElsewhere(page)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.hidden)).toBe(false);
    await page.keyboard.press('a');
    await shift(page, 3);
    await page.waitForURL(elsewhere);
    await watched.close();
  });

  it('hides the page before anything answers, ends the visit and empties what was typed', async () => {
    const watched = await opens(`/rooms/${roomId}`);
    const { page } = watched;
    await goesIn(page, 'Mila');
    await page.getByRole('textbox', { name: 'Je bericht' }).fill('Half geschreven.');
    await page.waitForFunction(() => sessionStorage.length > 0);
    // Nothing answers: neither our server nor the other site.
    await page.context().unroute(elsewhere);
    await page.context().route(elsewhere, () => undefined);
    let left = 0;
    await page.route(`**${quickExit.path}`, () => void (left += 1));
    // In the very moment of the press.
    const after = await exit(page).evaluate((button: HTMLElement) => {
      button.click();
      return [document.documentElement.hidden, sessionStorage.length];
    });
    expect(after).toEqual([true, 0]);
    await eventually(() => expect(left).toBe(1));
    await watched.close();

    const second = await opens(`/rooms/${roomId}`);
    await goesIn(second.page, 'Rik');
    await exit(second.page).click();
    await second.page.waitForURL(elsewhere);
    await eventually(async () => {
      expect(await second.page.context().cookies(naast.url)).toEqual([]);
    });
    // The page of the visit is nowhere in the history any more: its entry was replaced.
    await second.page.goBack();
    expect(new URL(second.page.url()).pathname).not.toContain(roomId);
    await second.page.goto(`/rooms/${roomId}`);
    await second.page.getByRole('button', { name: 'Ga naar binnen' }).waitFor();
    await second.close();
  });

  it('of a host locks the screen, which then shows nothing of the room and names nobody', async () => {
    const watched = await WatchedPage.open(browser, naast.url, look);
    const { page } = watched;
    await page.context().route(elsewhere, (route) => route.fulfill({ body: 'Zonnig.' }));
    const sam = await naast.team('Sam');
    const room = await naast.room();
    await sam.opens(room);
    await bringsCookie(page, naast.url, sam.cookie ?? '');
    await page.goto(`/rooms/${room}`);
    await page.getByRole('log').waitFor();
    await exit(page).click();
    await page.waitForURL(elsewhere);
    await eventually(async () =>
      expect(await sam.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'locked', name: '' }),
    );
    await page.goto(`/rooms/${room}`);
    const lock = page.getByRole('dialog');
    await lock.getByLabel('Wachtwoord').waitFor();
    expect(await lock.textContent()).not.toContain('Sam');
    expect(await page.getByRole('log').count()).toBe(0);
    expect(await watched.findings()).toEqual([]);
    await lock.getByLabel('Wachtwoord').fill(passphraseOf('Sam'));
    await lock.getByRole('button', { name: 'Ga verder' }).click();
    await page.getByRole('log').waitFor();
    await watched.close();
  });

  it('of a shared device: Back leads out, whatever was opened; kept for the visit, and by another tab too', async () => {
    const watched = await opens('/breathe');
    const { page } = watched;
    await page.goto('/');
    expect(await isShared(page)).toBe('false');
    await sharing(page).click();
    expect(await isShared(page)).toBe('true');
    const entries = await page.evaluate(() => history.length);
    await page
      .getByRole('link', { name: /Stel je vraag/ })
      .first()
      .click();
    await page.waitForURL('**/ask');
    await page.getByRole('link', { name: 'Naar de inhoud' }).evaluate((link: HTMLElement) => link.click());
    await page.getByRole('link', { name: 'Wat we bewaren' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Wat we bewaren' }).waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL('**/en/privacy');
    expect(await page.evaluate(() => history.length)).toBe(entries);
    // A reload, and another tab: it is kept by the visit.
    await page.goto('/ask');
    expect(await isShared(page)).toBe('true');
    const tab = await page.context().newPage();
    await tab.goto('/');
    expect(await isShared(tab)).toBe('true');
    await page.context().clearCookies();
    await tab.goto('/');
    expect(await isShared(tab)).toBe('false');
    expect(await watched.findings()).toEqual([]);
    await watched.close();
  });

  it('of a shared device leads out of the room at once', async () => {
    const watched = await opens('/breathe');
    const { page } = watched;
    await page.goto('/');
    await sharing(page).click();
    await page.locator(`a[href="/rooms/${roomId}"]`).first().click();
    await goesIn(page, 'Kim');
    expect(await isShared(page)).toBe('true');
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/breathe');
    await watched.close();
  });

  it('of a shared device works without JavaScript: chat and the discreet number first, and no print', async () => {
    const watched = await opens('/', { javaScriptEnabled: false });
    const { page } = watched;
    const strip = () => page.locator('header + section a').allTextContents();
    expect((await strip()).join()).toMatch(/112.*113/);
    await sharing(page).click();
    expect(await isShared(page)).toBe('true');
    expect(new URL(page.url()).pathname).toBe('/nl');
    expect((await strip()).join()).toMatch(/Chat.*0800-0113/);
    await page.goto('/ask');
    expect(await isShared(page)).toBe('true');
    await page.getByLabel('Je vraag').fill('Hoe slaap ik weer?');
    await page.getByLabel('Ik ben 16 jaar of ouder').check();
    await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
    await page.getByText('Schrijf de woorden dan liever op papier.').waitFor();
    expect(await page.getByRole('button', { name: /Print|Druk/ }).count()).toBe(0);
    await sharing(page).click();
    expect(await isShared(page)).toBe('false');
    await sharing(page).click();
    await exit(page).click();
    await page.waitForURL(elsewhere);
    // Polled: the site's data is cleared by a request that still runs when the page has left.
    await eventually(async () => expect(await page.context().cookies(naast.url)).toEqual([]));
    await page.goto('/');
    expect(await isShared(page)).toBe('false');
    await watched.close();
  });
});
