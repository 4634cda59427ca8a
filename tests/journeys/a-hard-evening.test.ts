import { beforeAll, describe, expect, it } from '@jest/globals';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { posts } from '../support/held.js';
import { flags, theCase } from '../support/moderation.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';
import { requestEntry } from './screens/room.js';

const small: BrowserContextOptions = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' };
const advert = 'Goedkope volgers, bestel ze nu';

/** Noor holds a room on a small phone, by keyboard; Rik provokes; Daan is hurt; Sam is at a desk. */
describe('a host’s hard evening', () => {
  let naast: Naast;
  let browser: Browser;
  let host: Person;
  let daan: Person;
  let noor: WatchedPage;
  let rik: WatchedPage;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  let later = 0;
  let words = '';

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(Date.now() + later), limits: unlimited });
    browser = await launchBrowser();
    host = await naast.team('Noor');
    roomId = await naast.room();
    sessionId = (await host.opens(roomId)).session.id;
    await host.follows(sessionId);
    noor = await opens(small);
    await bringsCookie(noor.page, naast.url, host.cookie);
    await noor.page.goto(`/rooms/${roomId}`);
    await field(noor.page).waitFor();
    daan = naast.visitor('Daan');
    await daan.joins(sessionId);
    await daan.says(sessionId, 'Fijn dat jullie er zijn.');
    rik = await opens(small);
    await rik.page.goto(`/rooms/${roomId}`);
    await requestEntry(rik.page, 'Rik');
    await field(rik.page).waitFor();
  });
  closesAfter(() => [browser, naast]);

  const opens = (look: BrowserContextOptions) => WatchedPage.open(browser, naast.url, look);
  const field = (page: Page) => page.getByLabel('Je bericht').last();
  const item = (page: Page, text: string) => page.locator('li[data-said]').filter({ hasText: text }).last();
  const presses = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name }).locator('visible=true').first().press('Enter');
  async function says(page: Page, text: string): Promise<void> {
    await field(page).fill(text);
    await page.getByRole('button', { name: 'Versturen' }).press('Enter');
    await item(page, text).waitFor();
  }
  /** Bars above the talk of a phone fold once their height is known. */
  async function unfolds(page: Page): Promise<void> {
    const all = page.getByRole('button', { name: /^Toon (deze melding|alle)/, expanded: false });
    await page.waitForTimeout(300);
    if (await all.isVisible()) await all.press('Enter');
  }
  async function measures(kind: RegExp): Promise<void> {
    const { page } = noor;
    await page.getByRole('button', { name: /^Wie is hier/ }).press('Enter');
    await page.getByRole('button', { name: 'Wat je kunt doen: Rik' }).press('Enter');
    await page.getByRole('menuitem', { name: /^Spreek Rik aan/ }).press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Spreek Rik aan/ });
    await dialog.getByLabel(kind).press('Space');
    await dialog.getByLabel('Niet vriendelijk').press('Space');
    await noor.isAccessible();
    await dialog.getByRole('button', { name: 'Doe dit' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Terug naar het gesprek' }).press('Enter');
  }
  const sound = async (watched: WatchedPage) => {
    await watched.isAccessible();
    await watched.fitsTheScreen();
    expect(watched.complaints).toEqual([]);
  };

  it('a provoker: what is flagged is hidden with a kind line, and both read what happened', async () => {
    await says(rik.page, 'Wat een stel aanstellers hier.');
    const said = (await daan.reads(sessionId)).find(({ text }) => text?.includes('aanstellers'));
    if (!said) throw new Error('nobody said it');
    await flags(daan, sessionId, said.id, 'hurts', { words: 'Dit doet pijn.' });
    await theCase(await naast.team('Sam'));
    const hers = item(noor.page, 'aanstellers');
    await hers.focus();
    await hers.getByRole('button', { name: /^Verberg bericht van Rik/ }).press('Enter');
    const dialog = noor.page.getByRole('dialog', { name: 'Waarom verberg je dit?' });
    await dialog.getByLabel('Niet vriendelijk').press('Space');
    await sound(noor);
    await dialog.getByRole('button', { name: 'Verberg' }).press('Enter');
    await item(rik.page, 'aanstellers')
      .getByText(/Noor heeft/)
      .waitFor();
    await unfolds(rik.page);
    await sound(rik);
    expect((await daan.reads(sessionId)).map(({ text }) => text).join()).not.toContain('aanstellers');
  });

  it('he goes on: slowed, then out for today; he reads by whom and why, and disagrees', async () => {
    await measures(/^Rustiger laten schrijven/);
    await measures(/^Voor vandaag uit de ruimte/);
    const { page } = rik;
    await page.getByText('Besloten door Noor.').first().waitFor();
    await presses(page, 'Negen woorden om later terug te lezen');
    const list = page
      .getByRole('group', { name: 'Negen woorden om later terug te lezen' })
      .getByRole('listitem');
    await list.first().waitFor();
    words = (await list.allTextContents()).join(' ');
    await presses(page, 'Ik heb ze bewaard');
    await presses(page, 'Ik ben het er niet mee eens');
    await page.getByLabel('Waarom ben je het er niet mee eens?').fill('Het was een grapje.');
    await presses(page, /^Verstuur$/);
    await page.getByText(/^Je schreef dat je het er niet mee eens bent/).waitFor();
    // The lines for now, and the way to ask, stand beside it.
    expect(await page.locator('a[href="tel:112"]').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Stel een vraag' }).first().waitFor();
    await sound(rik);
  });

  it('a raid: the host is told, puts the door ajar with one key, and declines what waits in one go', async () => {
    later = limits.held.togetherAfter;
    const newcomers = Array.from({ length: limits.held.togetherLeast }, (_, n) => naast.visitor(`Gast ${n}`));
    for (const one of newcomers) await one.joins(sessionId);
    await noor.page
      .getByText(/mensen kwamen bijna tegelijk binnen/)
      .locator('visible=true')
      .first()
      .waitFor();
    await unfolds(noor.page);
    await presses(noor.page, /^Deur op een kier$/);
    await noor.page.getByText('De deur staat op een kier.').locator('visible=true').first().waitFor();
    for (const one of newcomers) expect(await posts(one, sessionId, advert)).toBe('held');
    await presses(noor.page, /^Lees$/);
    const sheet = noor.page.getByRole('dialog');
    const ticks = sheet.getByRole('checkbox');
    await ticks.nth(newcomers.length - 1).waitFor();
    for (const tick of await ticks.all()) await tick.press('Space');
    await sound(noor);
    await presses(noor.page, 'Plaats niet wat je koos');
    await sheet.getByRole('button', { name: 'Iets anders' }).press('Enter');
    await sheet.getByRole('button', { name: 'Laat weer wachten' }).first().waitFor();
    await noor.page.keyboard.press('Escape');
    // Who was there before talks on; nobody heard the advertisement.
    expect(await posts(daan, sessionId, 'Ik ben er nog.')).toBe('placed');
    expect((await daan.reads(sessionId)).map(({ text }) => text)).not.toContain(advert);
    const { doorAjar } = (await host.call(roomRoutes.readSession, { params: { sessionId } })).session;
    expect(doorAjar).toBe('first');
  });

  it('the appeal: a colleague who did not decide answers it, and Rik reads so and can come in', async () => {
    const sam = await naast.team('Sam');
    const hers = await opens(small);
    await bringsCookie(hers.page, naast.url, host.cookie);
    await hers.page.goto('/team/flags');
    await hers.page.getByRole('heading', { name: 'Meldingen' }).waitFor();
    await sound(hers);
    await hers.close();
    const his = await opens(desk);
    const { page } = his;
    await bringsCookie(page, naast.url, sam.cookie);
    await page.goto('/team/flags');
    await page.getByRole('link', { name: /^Iemand is het er niet mee eens/ }).press('Enter');
    await page.getByText('Het was een grapje.').waitFor();
    await page.getByLabel(/^Ja, deze persoon heeft gelijk/).press('Space');
    await page.getByLabel('Waarom?').fill('Vandaag was te lang.');
    await sound(his);
    await presses(page, /^Beslis/);
    await page
      .getByText(/^Beslist\./)
      .locator('visible=true')
      .first()
      .waitFor();
    await rik.page.goto('/appeal');
    await rik.page.getByLabel('Je negen woorden').fill(words);
    await presses(rik.page, 'Lees terug');
    await rik.page.getByText('Vandaag was te lang.').waitFor();
    await sound(rik);
    await rik.page.goto(`/rooms/${roomId}`);
    await rik.page.getByRole('button', { name: 'Ga naar binnen' }).waitFor();
  });

  it('and after it: what happened this shift, without anybody’s name or words', async () => {
    const { page } = noor;
    await page.goto('/team/shift');
    const main = page.locator('main');
    await main.getByText('Noor opende een ruimte').waitFor();
    expect(await main.innerText()).not.toMatch(/Rik|Daan|aanstellers|volgers/);
    await sound(noor);
  });
});
