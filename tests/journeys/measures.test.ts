import { beforeAll, describe, expect, it } from '@jest/globals';
import { decideAppeal } from '@naast/server/domains/measures/index';
import { canonicalCodename } from '@naast/shared/codename/codename';
import type { RoomId, RoomSessionId } from '@naast/shared/contract/rooms';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk, phone } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';
import { requestEntry } from './screens/room.js';

/** Noor holds a room at a desk; Mila is in it on a phone; Kim reads along; Bo is on the team's pages. */
describe('a person decides, says so, and can be disagreed with', () => {
  let naast: Naast;
  let browser: Browser;
  let host: Person;
  let kim: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  let noor: WatchedPage;
  let bo: WatchedPage;
  let mila: WatchedPage;
  let words = '';

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    browser = await launchBrowser();
    host = await naast.team('Noor');
    roomId = await naast.room();
    sessionId = (await host.opens(roomId)).session.id;
    noor = await opens(desk);
    await bringsCookie(noor.page, naast.url, host.cookie);
    await noor.page.goto(`/rooms/${roomId}`);
    await field(noor.page).waitFor();
    kim = naast.visitor('Kim');
    await kim.joins(sessionId);
    mila = await opens(phone);
    await mila.page.goto(`/rooms/${roomId}`);
    await requestEntry(mila.page, 'Mila');
    await field(mila.page).waitFor();
  });
  closesAfter(() => [browser, naast]);

  const opens = (look: BrowserContextOptions) => WatchedPage.open(browser, naast.url, look);
  const field = (page: Page) => page.getByLabel('Je bericht').last();
  const item = (page: Page, text: string) => page.locator('li[data-said]').filter({ hasText: text }).last();
  async function says(page: Page, text: string): Promise<void> {
    await field(page).fill(text);
    await page.getByRole('button', { name: 'Versturen' }).click();
    await item(page, text).waitFor();
  }
  /** Bars above the talk of a phone fold. */
  async function unfolds(page: Page): Promise<void> {
    const all = page.getByRole('button', { name: /^Toon (deze melding|alle)/, expanded: false });
    // They fold once their height is known.
    await page.waitForTimeout(300);
    if (await all.isVisible()) await all.click();
  }
  async function measures(kind: RegExp): Promise<void> {
    await noor.page.getByRole('button', { name: 'Wat je kunt doen: Mila' }).press('Enter');
    await noor.page.getByRole('menuitem', { name: /^Spreek Mila aan/ }).press('Enter');
    const dialog = noor.page.getByRole('dialog', { name: /^Spreek Mila aan/ });
    await dialog.getByLabel(kind).check();
    await dialog.getByLabel('Niet vriendelijk').check();
  }
  const does = () => noor.page.getByRole('dialog').getByRole('button', { name: 'Doe dit' }).press('Enter');

  it('hiding asks why, and offers a kind line; its author reads it, and says it in other words', async () => {
    await says(mila.page, 'Wat een onzin is dit.');
    const said = item(noor.page, 'Wat een onzin is dit.');
    await said.focus();
    await said.getByRole('button', { name: /^Verberg bericht van Mila/ }).press('Enter');
    const dialog = noor.page.getByRole('dialog', { name: 'Waarom verberg je dit?' });
    await dialog.getByRole('button', { name: 'Verberg' }).press('Enter');
    await dialog.getByText('Kies een reden.').waitFor();
    await dialog.getByLabel('Niet vriendelijk').check();
    const line = dialog.getByLabel('Wat Mila leest');
    expect(await line.inputValue()).toBe('Dit kwam hard over. Wil je het vriendelijker zeggen?');
    await line.fill('Kun je dit vriendelijker zeggen, Mila?');
    await dialog.getByRole('button', { name: 'Verberg' }).press('Enter');
    const hidden = item(mila.page, 'Wat een onzin is dit.');
    await hidden.getByText(/Noor heeft/).waitFor();
    await unfolds(mila.page);
    await mila.page.locator('summary').filter({ hasText: 'Je bericht is verborgen.' }).click();
    await mila.page.getByText('Kun je dit vriendelijker zeggen, Mila?').waitFor();
    await hidden.focus();
    await hidden.getByRole('button', { name: /^Meer bij/ }).press('Enter');
    await mila.page.getByRole('menuitem', { name: 'Zeg het anders' }).press('Enter');
    await mila.page.getByLabel('In andere woorden').fill('Ik zie het anders.');
    await mila.page.getByRole('button', { name: 'Stuur naar de host' }).press('Enter');
    await hidden.getByText('Ik zie het anders.').waitFor();
    await said.getByRole('button', { name: 'Geef zo terug' }).press('Enter');
    await item(mila.page, 'Ik zie het anders.').getByText('Wat een onzin').waitFor({ state: 'detached' });
    await eventually(async () =>
      expect((await kim.reads(sessionId)).at(-1)?.text).toBe('Ik zie het anders.'),
    );
  });

  it('a note is read, and closed by its person', async () => {
    await measures(/^Iets zeggen/);
    await does();
    await mila.page
      .locator('strong')
      .filter({ hasText: 'Iemand van het team wil je iets zeggen.' })
      .waitFor();
    // Nobody changed the line, so each reads it in their own language.
    await mila.page.getByText('Dit kwam hard over. Wil je het vriendelijker zeggen?').waitFor();
    await unfolds(mila.page);
    await mila.page.getByRole('button', { name: 'Gelezen' }).click();
    await mila.page
      .locator('strong')
      .filter({ hasText: 'Iemand van het team wil je iets zeggen.' })
      .waitFor({ state: 'detached' });
  });

  it('slowed alone, she sees when she can send again', async () => {
    await measures(/^Rustiger laten schrijven/);
    await does();
    const countdown = mila.page.getByText(/^Rustig aan: over \d+ seconden kun je weer sturen\.$/);
    // It counts from what she said a moment before, if that was no longer ago.
    await field(mila.page).fill('Ik wacht wel even.');
    await mila.page.getByRole('button', { name: 'Versturen' }).click();
    await countdown.or(item(mila.page, 'Ik wacht wel even.')).first().waitFor();
    await countdown.waitFor();
    expect(await noor.page.getByText(/^Rustig aan: over/).count()).toBe(0);
  });

  it('a rest is one bar, with what its person can do in it', async () => {
    await noor.page.getByRole('button', { name: 'Wat je kunt doen: Mila' }).press('Enter');
    await noor.page.getByRole('menuitem', { name: /^Geef Mila een schrijfpauze/ }).press('Enter');
    const dialog = noor.page.getByRole('dialog');
    await dialog.getByLabel('Niet vriendelijk').check();
    await dialog.getByRole('button', { name: 'Geef schrijfpauze' }).press('Enter');
    const bars = mila.page
      .locator('[data-bar]')
      .filter({ hasText: /schrijfpauze tot|kun je niet schrijven/ });
    await bars.first().waitFor();
    await unfolds(mila.page);
    await bars.locator('summary').filter({ hasText: 'Meer, en wat je kunt doen' }).click();
    await bars.getByRole('button', { name: 'Ik ben het er niet mee eens' }).waitFor();
    expect(await bars.count()).toBe(1);
  });

  it('out for today: she reads by whom, why and until when, keeps nine words, and disagrees', async () => {
    await measures(/^Voor vandaag uit de ruimte/);
    await does();
    const { page } = mila;
    await page
      .locator('strong')
      .filter({ hasText: /^Tot .* kun je niet in deze ruimte/ })
      .waitFor();
    await page.getByText('Besloten door Noor.').waitFor();
    // No form that would be refused: not now, and not on a page that the server made.
    await page.getByRole('button', { name: 'Ga naar binnen' }).waitFor({ state: 'detached' });
    const made = await (await page.request.get(`/rooms/${roomId}`)).text();
    expect(made).toContain('Besloten door Noor.');
    expect(made).not.toContain('Ga naar binnen');
    await page.getByRole('link', { name: 'Stel een vraag' }).first().waitFor();
    await page.getByRole('button', { name: 'Negen woorden om later terug te lezen' }).click();
    const list = page
      .getByRole('group', { name: 'Negen woorden om later terug te lezen' })
      .getByRole('listitem');
    await list.first().waitFor();
    words = (await list.allTextContents()).join(' ');
    await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click();
    await page.getByText('Je hebt je negen woorden bewaard.').waitFor();
    await page.getByRole('button', { name: 'Ik ben het er niet mee eens' }).click();
    await page.getByLabel('Waarom ben je het er niet mee eens?').fill('Ik was niet onaardig.');
    await page.getByRole('button', { name: 'Verstuur', exact: true }).click();
    await page.getByText(/^Je schreef dat je het er niet mee eens bent/).waitFor();
    await mila.looksAs({
      viewport: { width: 320, height: 700 },
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    expect(await mila.findings()).toEqual([]);
  });

  it('on the team’s page a colleague sees what runs, and not who; and lifts it', async () => {
    bo = await opens(desk);
    await bringsCookie(bo.page, naast.url, (await naast.team('Bo')).cookie);
    await bo.page.goto('/team');
    await bo.page.getByRole('link', { name: 'Maatregelen' }).click();
    const row = bo.page.getByRole('listitem').filter({ hasText: 'Iemand is vandaag uit de ruimte' });
    await row.getByText(/De persoon is het er niet mee eens/).waitFor();
    expect(await bo.page.locator('main').innerText()).not.toContain('Mila');
    expect(await bo.findings()).toEqual([]);
  });

  it('the outcome is read back with the nine words, from another browser and without JavaScript', async () => {
    const sam = await naast.app.stores.people.findByName('Sam');
    const measure = await naast.app.stores.measures.findByCodename(canonicalCodename(words));
    const ctx = naast.app.ctxFor({ kind: 'team', who: '', accountId: sam?.id ?? '', roles: ['host'] });
    await decideAppeal(ctx, measure?.id ?? '', { isRight: true, words: 'Je hebt gelijk, sorry.' });
    const library = await opens({ ...phone, javaScriptEnabled: false });
    await library.page.goto('/appeal');
    await library.page.getByLabel('Je negen woorden').fill('een twee drie vier vijf zes zeven acht negen');
    await library.page.getByRole('button', { name: 'Lees terug' }).click();
    await library.page.getByRole('alert').first().waitFor();
    await library.page.getByLabel('Je negen woorden').fill(words);
    await library.page.getByRole('button', { name: 'Lees terug' }).click();
    await library.page.getByText('Je hebt gelijk gekregen. Het is teruggedraaid.').waitFor();
    await library.page.getByText('Je hebt gelijk, sorry.').waitFor();
    expect(library.page.url()).not.toContain(words.split(' ')[0]);
    // Lifted at once.
    await mila.page.reload();
    await mila.page.getByRole('button', { name: 'Ga naar binnen' }).waitFor();
    for (const { complaints } of [noor, mila, bo, library]) expect(complaints).toEqual([]);
  });
});
