import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { silentRoutes } from '@naast/shared/contract/room-silent';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import type { Browser } from 'playwright-core';
import { bringsCookie, launchBrowser, tabsTo, WatchedPage } from '../support/browser.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk, phone } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';

/** Reading along unseen before deciding to come in, on a phone and at a desk. */
describe.each([
  ['on a phone', phone],
  ['at a desk', desk],
])('a silent chair, %s', (_, look) => {
  let naast: Naast;
  let browser: Browser;
  let noor: WatchedPage;
  let mila: WatchedPage;
  let host: Person;
  let wies: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  /** By how much the server's clock runs ahead, in ms. */
  let ahead = 0;

  beforeAll(async () => {
    ahead = 0;
    naast = await Naast.start({ now: () => new Date(Date.now() + ahead), limits: unlimited });
    host = await naast.team('Noor');
    roomId = await naast.room();
    sessionId = (await host.opens(roomId)).session.id;
    wies = naast.visitor('Wies');
    await wies.joins(sessionId);
    await wies.says(sessionId, 'Fijn dat deze plek er is.');
    browser = await launchBrowser();
    noor = await WatchedPage.open(browser, naast.url, look);
    await bringsCookie(noor.page, naast.url, host.cookie);
    await noor.page.goto(`/rooms/${roomId}`);
    await noor.page.getByRole('log').waitFor();
    mila = await WatchedPage.open(browser, naast.url, look);
  });
  afterAll(async () => {
    await browser.close();
    await naast.close();
  });

  /** Opens the list of people, where it is not beside the talk. */
  async function showsPeople({ page }: WatchedPage): Promise<void> {
    const open = page.getByRole('button', { name: /^Wie is hier/ });
    if (await open.isVisible()) await open.click();
  }
  async function hidesPeople({ page }: WatchedPage): Promise<void> {
    const close = page.getByRole('button', { name: 'Terug naar het gesprek' });
    if (await close.isVisible()) await close.click();
  }

  it('needs the rules and no name, by keyboard; and says what others see of it before', async () => {
    const { page } = mila;
    await page.goto(`/rooms/${roomId}`);
    await page.getByText('Anderen zien alleen hoeveel mensen stil meelezen.').waitFor();
    const read = page.getByRole('button', { name: 'Lees eerst stil mee' });
    await read.click();
    await page.getByText('Lees de huisregels en zet hier een vinkje.').waitFor();
    await page.getByLabel('Ik ga akkoord met de huisregels').check();
    await tabsTo(page, read);
    await page.keyboard.press('Enter');
    await page.getByText('Je leest stil mee. Niemand ziet wie je bent.').waitFor();
    await page.getByRole('log').getByText('Fijn dat deze plek er is.').waitFor();
    await page.getByText(/Wie is hier: 2\. Met Noor als host\./).waitFor({ state: 'attached' });
    expect(await page.getByRole('textbox').count()).toBe(0);
    await mila.isAccessible();
    await wies.says(sessionId, 'Lees gerust mee.');
    await page.getByRole('log').getByText('Lees gerust mee.').waitFor();
  });

  it('is counted for everybody inside, and named for nobody', async () => {
    await showsPeople(noor);
    await noor.page.getByText('1 persoon leest stil mee').locator('visible=true').waitFor();
    await noor.isAccessible();
    await hidesPeople(noor);
    await showsPeople(mila);
    await mila.page.getByText('alleen jij leest stil mee').locator('visible=true').waitFor();
    await mila.page.getByRole('button', { name: 'Zorgen over Wies: laat het weten' }).first().waitFor();
    await hidesPeople(mila);
  });

  it('is told nothing of what slows the writing of others', async () => {
    const steers = { params: { sessionId } };
    await host.call(hostingRoutes.setSlow, { ...steers, body: { seconds: 30 } });
    await host.call(hostingRoutes.pauseWriting, { ...steers, body: { paused: true } });
    await host.call(hostingRoutes.pinText, { ...steers, body: { text: 'Vanavond over slapen.' } });
    const pinned = mila.page.getByText('Vanavond over slapen.').locator('visible=true').first();
    await pinned.waitFor();
    expect(await mila.page.getByText(/Rustig aan|chrijfpauze/).count()).toBe(0);
    await host.call(hostingRoutes.setSlow, { ...steers, body: { seconds: 0 } });
    await host.call(hostingRoutes.pauseWriting, { ...steers, body: { paused: false } });
    await host.call(hostingRoutes.pinText, { ...steers, body: { text: null } });
    await pinned.waitFor({ state: 'detached' });
    expect(await mila.page.getByText(/weer schrijven/).count()).toBe(0);
  });

  it('reads at the form that nobody can take part now, while the door is shut', async () => {
    const { page } = mila;
    const paused = (is: boolean) =>
      host.call(roomRoutes.setEntry, { params: { sessionId }, body: { paused: is } });
    await paused(true);
    await page.getByRole('button', { name: 'Ik doe mee' }).click();
    await page.getByText('Je leest stil mee. Meedoen kan nu even niet.').waitFor();
    await mila.isAccessible();
    await page.getByRole('button', { name: 'Terug naar stil meelezen' }).click();
    await page.getByRole('log').waitFor();
    await paused(false);
  });

  it('stays after a reload, and goes to the form and back without leaving', async () => {
    const { page } = mila;
    await page.reload();
    await page.getByText('Je leest stil mee. Niemand ziet wie je bent.').waitFor();
    await page.getByRole('button', { name: 'Ik doe mee' }).click();
    await page.getByText('Kies een naam om mee te doen.').waitFor();
    await mila.isAccessible();
    await page.getByRole('button', { name: 'Terug naar stil meelezen' }).click();
    await page.getByRole('log').waitFor();
  });

  it('is told when the host ends it, and can take part then', async () => {
    await showsPeople(noor);
    await noor.page.getByRole('button', { name: 'Stop stil meelezen' }).click();
    await noor.page.getByText('Stil meelezen kan nu niet.').locator('visible=true').waitFor();
    const { page } = mila;
    await page.getByText('Doe mee of ga weg.').waitFor();
    await mila.isAccessible();
    await page.getByRole('button', { name: 'Ik doe mee' }).click();
    await page.getByLabel('Hoe wil je hier heten?').fill('Mila');
    await page.getByLabel('Ik ga akkoord met de huisregels').check();
    await page.getByRole('button', { name: 'Ga naar binnen' }).click();
    await page.getByRole('textbox', { name: 'Je bericht' }).fill('Nu doe ik mee.');
    await page.getByRole('button', { name: 'Versturen' }).click();
    await hidesPeople(noor);
    await noor.page.getByRole('log').getByText('Nu doe ik mee.').waitFor();
    expect(await noor.page.getByText('leest stil mee').count()).toBe(0);
    for (const person of [noor, mila]) await person.leavesNoTraces();
  });

  it('reads that reading along is over when its two minutes are, and is not asked how it was', async () => {
    const allows = (allowed: boolean) =>
      host.call(silentRoutes.setSilent, { params: { sessionId }, body: { allowed } });
    await allows(true);
    const kim = await WatchedPage.open(browser, naast.url, look);
    const { page } = kim;
    await page.goto(`/rooms/${roomId}`);
    await page.getByLabel('Ik ga akkoord met de huisregels').check();
    await page.getByRole('button', { name: 'Lees eerst stil mee' }).click();
    await page.getByText('Je leest stil mee. Niemand ziet wie je bent.').waitFor();
    await allows(false);
    await page.getByText('Doe mee of ga weg.').waitFor();
    await showsPeople(noor);
    await noor.page
      .getByText(/Wie al meelas, kan dat nog tot/)
      .locator('visible=true')
      .waitFor();
    ahead = limits.silent.endsAfter;
    await naast.app.jobs.run('rooms.tend');
    await page.getByText('Stil meelezen is gestopt.').waitFor();
    expect(await page.getByText('Had je er iets aan?').count()).toBe(0);
    await kim.isAccessible();
    await kim.leavesNoTraces();
  });
});
