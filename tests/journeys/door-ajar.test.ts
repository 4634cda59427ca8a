import { beforeAll, describe, expect, it } from '@jest/globals';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import type { Browser, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, tabsTo, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { posts, setsAjar } from '../support/held.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk, phone, signedIn } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';
import { requestEntry } from './screens/room.js';

/** Noor hosts where the door is ajar; Mila writes, and Kim reads. */
describe.each([
  ['on a phone', phone],
  ['at a desk', desk],
])('a door ajar, %s', (_, look) => {
  let naast: Naast;
  let browser: Browser;
  let host: Person;
  let kim: Person;
  let noor: WatchedPage;
  let mila: WatchedPage;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  let later = 0;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(Date.now() + later), limits: unlimited });
    browser = await launchBrowser();
    roomId = await naast.room();
    host = await naast.team('Noor');
  });
  closesAfter(() => [browser, naast]);

  const field = (page: Page) => page.getByLabel('Je bericht').last();
  const visible = (page: Page, text: string | RegExp) => page.getByText(text).locator('visible=true').first();
  async function writes({ page }: WatchedPage, text: string): Promise<void> {
    await field(page).fill(text);
    await page.getByRole('button', { name: 'Versturen' }).click();
  }
  const opensList = ({ page }: WatchedPage) =>
    page.getByRole('button', { name: 'Lees', exact: true }).click();
  const row = ({ page }: WatchedPage, text: string) =>
    page.getByRole('dialog').getByRole('listitem').filter({ hasText: text });
  const told = async () => (await kim.reads(sessionId)).map(({ text }) => text);

  it('is arranged by a coordinator, who sees what visitors will read', async () => {
    const watched = await signedIn(browser, naast.url, 'Bo', look);
    const { page } = watched;
    await page.goto(`/team/rooms/${roomId}`);
    await page.getByLabel('Wat wacht op een host').selectOption('all');
    await visible(page, 'Wat wacht op een host: Elk bericht van bezoekers').waitFor();
    await watched.isAccessible();
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByText('Bewaard. Het geldt vanaf nu.').first().waitFor();
    await page.reload();
    expect(await page.getByLabel('Wat wacht op een host').inputValue()).toBe('all');
    sessionId = (await host.opens(roomId)).session.id;
    await host.follows(sessionId);
    kim = naast.visitor('Kim');
    await kim.joins(sessionId);
  });

  it('says at the door and inside that a host reads first', async () => {
    mila = await WatchedPage.open(browser, naast.url, look);
    await mila.page.goto(`/rooms/${roomId}`);
    await visible(mila.page, 'Een host leest elk bericht.').waitFor();
    await requestEntry(mila.page, 'Mila');
    await field(mila.page).waitFor();
    await visible(mila.page, 'Een host leest elk bericht.').waitFor();
  });

  it('shows its author that it waits, who looks, until when, and the lines beside it; also after a reload', async () => {
    await writes(mila, 'Mag ik iets vragen?');
    const { page } = mila;
    const log = page.getByRole('log');
    for (const isReloaded of [false, true]) {
      if (isReloaded) await page.reload();
      await log.getByText('Wacht tot iemand meeleest.').waitFor();
      await log.getByText('Mag ik iets vragen?').waitFor();
      await log.getByText('Wie kijkt: Noor.').waitFor();
      await log.getByText(/Dan weet ook de achterwacht het\./).waitFor();
      await log.getByText('Kan het niet wachten?').waitFor();
      expect(await log.getByRole('link', { name: /112/ }).count()).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Ik ben niet veilig' }).locator('visible=true').waitFor();
    }
    await mila.isAccessible();
    expect(await told()).toEqual([]);
  });

  it('is placed by a host from the list, by keyboard', async () => {
    noor = await WatchedPage.open(browser, naast.url, look);
    await bringsCookie(noor.page, naast.url, host.cookie);
    await noor.page.goto(`/rooms/${roomId}`);
    await visible(noor.page, '1 tekst wacht op een host.').waitFor();
    await opensList(noor);
    const place = row(noor, 'Mag ik iets vragen?').getByRole('button', { name: 'Plaats', exact: true });
    await place.waitFor();
    await noor.isAccessible();
    await tabsTo(noor.page, place);
    await noor.page.keyboard.press('Enter');
    await noor.page.getByRole('dialog').getByText('Er wacht nu niets.').waitFor();
    await noor.page.keyboard.press('Escape');
    await mila.page.getByRole('log').getByText('Wacht tot iemand meeleest.').waitFor({ state: 'detached' });
    await mila.page.locator('li[data-said]').filter({ hasText: 'Mag ik iets vragen?' }).waitFor();
    expect(await told()).toEqual(['Mag ik iets vragen?']);
  });

  it('comes back to its author’s field when a host asks to say it differently', async () => {
    await writes(mila, 'Jullie snappen er niks van');
    await visible(noor.page, '1 tekst wacht op een host.').waitFor();
    await opensList(noor);
    await row(noor, 'Jullie snappen').getByRole('button', { name: 'Vraag het anders te zeggen' }).click();
    await noor.page.getByRole('dialog').getByLabel('Eén vriendelijke regel').fill('Wat maakt je zo boos?');
    await noor.isAccessible();
    await noor.page.getByRole('button', { name: 'Stuur', exact: true }).click();
    await noor.page.getByText('Noor vroeg om het anders te zeggen.').waitFor();
    await noor.page.keyboard.press('Escape');
    const log = mila.page.getByRole('log');
    await log.getByText('Noor vraagt of je dit anders wilt zeggen.').waitFor();
    await log.getByText('Wat maakt je zo boos?').waitFor();
    await mila.isAccessible();
    await log.getByRole('button', { name: 'Zeg het anders' }).click();
    await log.getByText('Wat maakt je zo boos?').waitFor({ state: 'detached' });
    expect(await field(mila.page).inputValue()).toBe('Jullie snappen er niks van');
    await writes(mila, 'Ik voel me niet begrepen');
    await log.getByText('Wacht tot iemand meeleest.').waitFor();
  });

  it('is declined with a reason, undone, and many are placed in one go', async () => {
    await posts(kim, sessionId, 'Ik ook niet');
    await visible(noor.page, '2 teksten wachten op een host.').waitFor();
    await opensList(noor);
    const dialog = noor.page.getByRole('dialog');
    await row(noor, 'niet begrepen').getByRole('button', { name: 'Plaats niet' }).click();
    await dialog.getByRole('button', { name: 'Iets anders' }).click();
    await mila.page.getByRole('log').getByText('Noor plaatst dit niet.').waitFor();
    await row(noor, 'niet begrepen').getByRole('button', { name: 'Laat weer wachten' }).click();
    await mila.page.getByRole('log').getByText('Wacht tot iemand meeleest.').waitFor();
    for (const text of ['niet begrepen', 'Ik ook niet']) await row(noor, text).getByRole('checkbox').check();
    await dialog.getByText('2 teksten gekozen').waitFor();
    await dialog.getByText(/Plaatsen kun je niet terugdraaien/).waitFor();
    await dialog.getByRole('button', { name: 'Plaats wat je koos' }).click();
    await dialog.getByText('Er wacht nu niets.').waitFor();
    await noor.page.keyboard.press('Escape');
    expect(await told()).toEqual(['Mag ik iets vragen?', 'Ik voel me niet begrepen', 'Ik ook niet']);
  });

  it('is urgent for a host who sees danger in it: the alarm is there at once, and the text still waits', async () => {
    await writes(mila, 'Ik weet niet of ik morgen haal');
    await visible(noor.page, /tekst wacht op een host/).waitFor();
    await opensList(noor);
    await row(noor, 'morgen haal').getByRole('button', { name: 'Dit heeft haast: geef alarm' }).click();
    await row(noor, 'morgen haal').getByText('Alarm gegeven. De tekst wacht nog.').waitFor();
    await noor.page.keyboard.press('Escape');
    await noor.page.goto('/team');
    await visible(noor.page, '1 tekst wacht te lang op een host').waitFor();
    await noor.page.goto(`/rooms/${roomId}`);
    await visible(noor.page, '1 tekst heeft haast.').waitFor();
    await mila.page.getByRole('log').getByText('Wacht tot iemand meeleest.').waitFor();
  });

  it('is opened again with one tap, and put ajar with one where many came at the same time', async () => {
    await noor.page.getByRole('button', { name: 'Zet de deur weer gewoon open' }).click();
    await noor.page.getByText('De deur staat op een kier.').waitFor({ state: 'detached' });
    later = limits.held.togetherAfter;
    for (let n = 0; n < limits.held.togetherLeast; n++) await naast.visitor(`Gast ${n}`).joins(sessionId);
    await visible(noor.page, /mensen kwamen bijna tegelijk binnen/).waitFor();
    await noor.isAccessible();
    await noor.page.getByRole('button', { name: 'Deur op een kier', exact: true }).click();
    await visible(noor.page, 'De deur staat op een kier.').waitFor();
    const { doorAjar } = (await host.call(roomRoutes.readSession, { params: { sessionId } })).session;
    expect(doorAjar).toBe('first');
  });

  it('fits 320 px with text of twice the size, for its author and for the host', async () => {
    await setsAjar(host, sessionId, 'all');
    for (const { page } of [mila, noor]) {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });

  it('gives its author the words back when the room closes before somebody looked', async () => {
    await host.call(roomRoutes.closeRoom, { params: { sessionId } });
    await mila.page.getByText('Dit wachtte nog op een host en is niet geplaatst.').waitFor();
    await visible(mila.page, 'Ik weet niet of ik morgen haal').waitFor();
  });
});
