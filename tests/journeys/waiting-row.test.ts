import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { Browser } from 'playwright-core';
import { bringsCookie, launchBrowser, setOffline, tabsTo, WatchedPage } from '../support/browser.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk, phone } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';

/** A room with two chairs, and who waits for one, on a phone and at a desk. */
describe.each([
  ['on a phone', phone],
  ['at a desk', desk],
])('the row of a full room, %s', (_, look) => {
  let naast: Naast;
  let browser: Browser;
  let noor: WatchedPage;
  let mila: WatchedPage;
  let wies: Person;
  let daan: Person;
  let kim: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    const host = await naast.team('Noor');
    roomId = await naast.room(undefined, { capacity: { oneHost: 2, moreHosts: 3 } });
    const other = await naast.room();
    const { session } = await host.opens(other);
    await host.follows(session.id);
    sessionId = (await host.opens(roomId)).session.id;
    await host.follows(sessionId);
    [wies, daan, kim] = ['Wies', 'Daan', 'Kim'].map((name) => naast.visitor(name)) as [
      Person,
      Person,
      Person,
    ];
    await wies.joins(sessionId);
    await daan.joins(sessionId);
    await kim.requestsEntry(sessionId);
    await kim.follows(sessionId);
    browser = await launchBrowser();
    noor = await WatchedPage.open(browser, naast.url, look);
    await bringsCookie(noor.page, naast.url, host.cookie);
    await noor.page.goto(`/rooms/${roomId}`);
    mila = await WatchedPage.open(browser, naast.url, look);
  });
  afterAll(async () => {
    await browser.close();
    await naast.close();
  });

  const leaves = (person: Person) => person.call(roomRoutes.leaveRoom, { params: { sessionId } });

  it('says before entering that the chairs are taken and how many wait, and then how many are before', async () => {
    const { page } = mila;
    await page.goto(`/rooms/${roomId}`);
    await page.getByText('Er wacht 1 persoon. Jij komt daarachter.').waitFor();
    await mila.isAccessible();
    await page.getByLabel('Hoe wil je hier heten?').fill('Mila');
    await page.getByLabel('Ik ga akkoord met de huisregels').check();
    await page.getByRole('button', { name: 'Ga in de rij staan' }).click();
    const title = page.getByRole('heading', { name: 'Je staat in de rij' });
    await title.waitFor();
    await page.getByText('Er is 1 persoon voor je.').waitFor();
    await page.getByText('Tot dan lees je niet mee.').waitFor();
    await page.getByText('2 mensen wachten op een plek').locator('visible=true').first().waitFor();
    expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('link', { name: 'Naar een ruimte met plek: De huiskamer' }).waitFor();
    await page.getByRole('link', { name: 'Schrijf een vraag aan het team' }).waitFor();
    await page.getByRole('button', { name: 'Ik ben niet veilig' }).waitFor();
    await mila.isAccessible();
  });

  it('tells the host how many wait for a chair, and no names', async () => {
    await noor.page.getByText('Er wachten 2 mensen op een plek.').locator('visible=true').first().waitFor();
    await noor.isAccessible();
    expect(await noor.page.content()).not.toContain('Mila');
  });

  it('keeps the place through a reload, and moves up live when somebody ahead leaves', async () => {
    const { page } = mila;
    await page.reload();
    await page.getByText('Er is 1 persoon voor je.').waitFor();
    await leaves(kim);
    await page.getByText('Je bent de volgende.').waitFor();
  });

  it('tells that the host lets nobody in for a while, and that the place stays', async () => {
    const { page } = mila;
    const host = naast.people[0];
    const paused = (is: boolean) =>
      host?.call(roomRoutes.setEntry, { params: { sessionId }, body: { paused: is } });
    await paused(true);
    const told = page.getByText('De host laat nu even niemand binnen. Je houdt je plaats in de rij.');
    await told.waitFor();
    await mila.isAccessible();
    await paused(false);
    await told.waitFor({ state: 'detached' });
  });

  it('says no more than it knows where the wait was stopped in another window', async () => {
    const { page } = mila;
    const other = await page.context().newPage();
    await other.goto(`/rooms/${roomId}`);
    await other.getByRole('button', { name: 'Stop met wachten' }).click();
    await page.getByText('Misschien was je te lang weg, of stopte je in een ander venster.').waitFor();
    await other.close();
    await page.getByLabel('Hoe wil je hier heten?').fill('Mila');
    await page.getByLabel('Ik ga akkoord met de huisregels').check();
    await page.getByRole('button', { name: 'Ga in de rij staan' }).click();
    await page.getByText('Je bent de volgende.').waitFor();
  });

  it('gives the form with the name back to who stops waiting, by keyboard, and a new place at the end', async () => {
    const { page } = mila;
    const stop = page.getByRole('button', { name: 'Stop met wachten' });
    await tabsTo(page, stop);
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Hoe wil je hier heten?');
    await field.waitFor();
    expect(await field.inputValue()).toBe('Mila');
    await page.getByText('Ga in de rij staan. Dan ben je de eerste').waitFor();
    await page.getByLabel('Ik ga akkoord met de huisregels').check();
    await page.getByRole('button', { name: 'Ga in de rij staan' }).click();
    await page.getByText('Je bent de volgende.').waitFor();
  });

  it('keeps the place while the line drops, and lets them in by itself when a chair comes: told, with the focus', async () => {
    const { page } = mila;
    await setOffline(page, true);
    await setOffline(page, false);
    await page.getByText('Je bent de volgende.').waitFor();
    await leaves(wies);
    await page.getByRole('log').waitFor();
    const told = page.getByText('Er is een plek. Je bent binnen.');
    await told.waitFor();
    expect(await told.evaluate((element) => element === document.activeElement)).toBe(true);
    await mila.isAccessible();
    await page.getByRole('textbox', { name: 'Je bericht' }).fill('Ik ben er.');
    await page.getByRole('button', { name: 'Versturen' }).click();
    await noor.page.getByRole('log').getByText('Ik ben er.').waitFor();
    for (const person of [noor, mila]) await person.leavesNoTraces();
  });

  it('says that no chair came where the room closes, and nothing of it at the next opening', async () => {
    const host = naast.people[0];
    const eva = await WatchedPage.open(browser, naast.url, look);
    const { page } = eva;
    await page.goto(`/rooms/${roomId}`);
    await page.getByLabel('Hoe wil je hier heten?').fill('Eva');
    await page.getByLabel('Ik ga akkoord met de huisregels').check();
    await page.getByRole('button', { name: 'Ga in de rij staan' }).click();
    await page.getByText('Je bent de volgende.').waitFor();
    await host?.call(roomRoutes.closeRoom, { params: { sessionId } });
    const told = page.getByText('Er is geen plek meer voor je gekomen.');
    await told.waitFor();
    await eva.isAccessible();
    await host?.opens(roomId);
    await page.getByRole('button', { name: 'Ga naar binnen' }).waitFor();
    expect(await told.count()).toBe(0);
    expect(await page.getByText('Je staat niet meer in de rij.').count()).toBe(0);
    await eva.leavesNoTraces();
  });
});
