import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RoomId, RoomSessionId } from '@naast/shared/contract/rooms';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changes } from '../support/settings.js';
import { desk, phone } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';
import { requestEntry } from './screens/room.js';

/** Noor holds a room with nine guests, on a phone; Mila is one of them; Sam is on the team's pages, at a desk. */
describe('holding a room', () => {
  let naast: Naast;
  let browser: Browser;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  let sams: Person;
  let noor: WatchedPage;
  let sam: WatchedPage;
  let mila: WatchedPage;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    browser = await launchBrowser();
    const host = await naast.team('Noor');
    sams = await naast.team('Sam');
    await changes(await naast.team('Bo'), 'onCall', { onCall: 'Sanne, 06 1234 5678' });
    roomId = await naast.room();
    sessionId = (await host.opens(roomId)).session.id;
    noor = await opens(phone);
    await bringsCookie(noor.page, naast.url, host.cookie);
    await noor.page.goto(`/rooms/${roomId}`);
    await field(noor.page).waitFor();
    for (const name of ['Kim', 'Wies', 'Daan', 'Fien', 'Joost', 'Fatima']) {
      const guest = naast.visitor(name);
      await guest.joins(sessionId);
      await guest.says(sessionId, `Dag, ik ben ${name}.`);
    }
    mila = await opens(phone);
    await mila.page.goto(`/rooms/${roomId}`);
    await requestEntry(mila.page, 'Mila');
    await field(mila.page).waitFor();
  });
  closesAfter(() => [browser, naast]);

  const opens = (look: BrowserContextOptions) => WatchedPage.open(browser, naast.url, look);
  const field = (page: Page) => page.getByLabel('Je bericht').last();
  const item = (page: Page, text: string) => page.locator('li[data-said]').filter({ hasText: text }).last();
  const sends = (page: Page) => page.getByRole('button', { name: 'Versturen' }).click();
  /** Presses what says that it is disabled. */
  const triesToSend = (page: Page) => page.getByRole('button', { name: 'Versturen' }).click({ force: true });
  /** Does something in the drawer of a phone, and comes back to the talk. */
  async function inDrawer(page: Page, does: () => Promise<unknown>): Promise<void> {
    await page.getByRole('button', { name: /^Wie is hier/ }).click();
    await does();
    await page.getByRole('button', { name: 'Terug naar het gesprek' }).click();
  }
  /** What stands above the talk, where it is folded. */
  const unfolds = (page: Page) => page.getByRole('button', { name: /^Toon (deze melding|alle)/ }).click();
  const paces = (choice: string) =>
    inDrawer(noor.page, () =>
      noor.page.getByLabel('Hoe vaak bezoekers iets sturen').selectOption({ label: choice }),
    );

  it('a guest reads that the host saw what they wrote', async () => {
    await field(mila.page).fill('Het is veel vandaag.');
    await sends(mila.page);
    const said = item(noor.page, 'Het is veel vandaag.');
    await said.focus();
    await said.getByRole('button', { name: /^Meer bij/ }).press('Enter');
    await noor.page.getByRole('menuitem', { name: 'Laat Mila weten dat je dit zag' }).press('Enter');
    await item(mila.page, 'Het is veel vandaag.').getByText('Noor heeft je bericht gezien').waitFor();
    await said.getByText('Gezien door Noor').waitFor();
  });

  it('a line stands above the talk until a host takes it away', async () => {
    const line = 'Vandaag gaat het over slapen. Lezen mag ook.';
    await inDrawer(noor.page, async () => {
      await noor.page.getByText('Regel boven het gesprek').click();
      await noor.page.getByLabel('Eén regel voor iedereen').fill(line);
      await noor.page.getByRole('button', { name: 'Zet neer' }).click();
      await noor.page.getByText(line).first().waitFor();
    });
    await mila.page.getByText(line).waitFor();
    await mila.page.getByText('van Noor').waitFor();
    await mila.isAccessible();
    await noor.isAccessible();
    await noor.page.getByRole('button', { name: 'Haal de regel weg' }).click();
    await mila.page.getByText(line).waitFor({ state: 'detached' });
  });

  it('everybody rests from writing until the host ends it; what was typed stays', async () => {
    await inDrawer(noor.page, () =>
      noor.page.getByRole('button', { name: 'Geef iedereen 2 minuten schrijfpauze' }).click(),
    );
    const banner = mila.page.getByText('Schrijfpauze voor iedereen, van Noor.');
    await banner.waitFor();
    await field(mila.page).fill('Ik wil nog iets zeggen.');
    await mila.page
      .getByText('Je kunt hier vast schrijven. Versturen kan na de schrijfpauze.')
      .locator('visible=true')
      .waitFor();
    await triesToSend(mila.page);
    expect(await field(mila.page).inputValue()).toBe('Ik wil nog iets zeggen.');
    await mila.isAccessible();
    await noor.isAccessible();
    await unfolds(noor.page);
    await noor.page.getByRole('button', { name: 'Laat iedereen weer schrijven' }).click();
    await banner.waitFor({ state: 'detached' });
    await sends(mila.page);
    await item(noor.page, 'Ik wil nog iets zeggen.').waitFor();
  });

  it('whom the team calls stands in her drawer, and on no page of a guest', async () => {
    await inDrawer(noor.page, async () => {
      await noor.page.getByText('Dringend? Wie je belt').click();
      await noor.page.getByText('Sanne').waitFor();
      await noor.page.getByRole('link', { name: '06 1234 5678' }).waitFor();
    });
    expect(await mila.page.getByText(/Sanne|06 1234 5678/).count()).toBe(0);
  });

  it('slow mode says to each when they can send again, and keeps what they type', async () => {
    await paces('Eén bericht per 120 seconden');
    await mila.page.getByText('Rustig aan: één bericht per 120 seconden.').last().waitFor();
    await noor.page.getByText('Bezoekers: één bericht per 120 seconden.').waitFor();
    await field(mila.page).fill('Een.');
    await sends(mila.page);
    await mila.page.getByText(/^Rustig aan: over \d+ seconden kun je weer sturen\.$/).waitFor();
    await field(mila.page).fill('Twee.');
    await triesToSend(mila.page);
    expect(await field(mila.page).inputValue()).toBe('Twee.');
    await mila.isAccessible();
    await paces('Zo vaak ze willen');
    // More than one line says so before the change arrives.
    await eventually(async () => expect(await mila.page.getByText(/^Rustig aan/).count()).toBe(0));
    await sends(mila.page);
    await item(noor.page, 'Twee.').waitFor();
  });

  it('the team sees that she needs help, and a second host comes; no guest reads of it', async () => {
    sam = await opens(desk);
    await bringsCookie(sam.page, naast.url, sams.cookie);
    await sam.page.goto('/team');
    await inDrawer(noor.page, async () => {
      await noor.page.getByRole('button', { name: 'Ik heb hulp nodig' }).click();
      await noor.page.getByRole('button', { name: 'Een tweede host' }).click();
      await noor.page.getByRole('dialog').waitFor({ state: 'detached' });
    });
    await noor.page.getByText('Nog niemand reageerde.').waitFor();
    await noor.isAccessible();
    await sam.page.getByText(/^Noor vraagt om een tweede host/).waitFor();
    await sam.isAccessible();
    await sam.page.getByRole('button', { name: 'Ik kom' }).click();
    await noor.page.getByText('Sam komt.').waitFor();
    expect(await mila.page.getByText(/tweede host|Sam komt/).count()).toBe(0);
    await sam.page.getByRole('status', { name: 'Hulp in een ruimte' }).getByRole('link').click();
    await sam.page.getByRole('button', { name: 'Ga naar binnen als host' }).click();
    await field(sam.page).waitFor();
    await noor.page.getByText('Sam komt.').waitFor({ state: 'detached' });
  });

  it('hosts whisper among themselves, beside the talk', async () => {
    await sam.page.getByRole('button', { name: 'Onder hosts' }).click();
    await sam.page.getByLabel('Aan de hosts').fill('Zal ik op Kim letten?');
    await sam.page.getByRole('button', { name: 'Stuur aan de hosts' }).click();
    await noor.page.getByText('Onder hosts, Sam:').waitFor();
    // Not read yet: a reload forgets nothing.
    await noor.page.reload();
    await noor.page.getByText('Onder hosts, Sam:').waitFor();
    await noor.isAccessible();
    await noor.page.getByRole('button', { name: 'Lees', exact: true }).click();
    await noor.page.getByLabel('Aan de hosts').fill('Graag.');
    await noor.page.getByRole('button', { name: 'Stuur aan de hosts' }).click();
    await sam.page.getByRole('dialog').getByText('Graag.').waitFor();
    await sam.isAccessible();
    await noor.page.getByRole('dialog').getByRole('button', { name: 'Sluit' }).click();
    await sam.page.getByRole('dialog').getByRole('button', { name: 'Sluit' }).click();
    await noor.page.getByText('Onder hosts, Sam:').waitFor({ state: 'detached' });
    // What was typed is there again, after the sheet was put away in a hurry.
    await sam.page.getByRole('button', { name: 'Onder hosts' }).click();
    await sam.page.getByLabel('Aan de hosts').fill('Straks verder.');
    await sam.page.keyboard.press('Escape');
    await sam.page.getByRole('dialog').waitFor({ state: 'detached' });
    await sam.page.getByRole('button', { name: 'Onder hosts' }).click();
    expect(await sam.page.getByLabel('Aan de hosts').inputValue()).toBe('Straks verder.');
    await sam.page.getByRole('button', { name: 'Stuur aan de hosts' }).click();
    await sam.page.getByRole('dialog').getByRole('listitem').getByText('Straks verder.').waitFor();
    expect(await sam.page.getByLabel('Aan de hosts').inputValue()).toBe('');
    await sam.page.keyboard.press('Escape');
    expect(await mila.page.getByText(/op Kim letten|Graag\./).count()).toBe(0);
  });

  it('leaves a note at closing, which the next host reads', async () => {
    const note = 'Kim had het zwaar. Vraag hoe het ging.';
    await noor.page.getByRole('button', { name: /^Wie is hier/ }).click();
    await noor.page.getByRole('button', { name: 'Sluit de ruimte', exact: true }).click();
    await noor.page.getByRole('dialog').getByLabel('Voor de volgende host (hoeft niet)').fill(note);
    await noor.page.getByRole('button', { name: 'Ja, sluit de ruimte' }).click();
    await mila.page.getByRole('log').waitFor({ state: 'detached' });
    await sams.opens(roomId);
    await sam.page.goto(`/rooms/${roomId}`);
    const left = sam.page.getByText(/^Overdracht van Noor/);
    await left.click();
    await sam.page.getByText(note).waitFor();
    await sam.isAccessible();
    for (const watched of [noor, mila, sam]) expect(watched.complaints).toEqual([]);
  });
});
