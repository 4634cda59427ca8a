import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RoomId, RoomSessionId } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { bringsCookie, launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { measures } from '../support/measures.js';
import { claims, flags, theCase } from '../support/moderation.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk, phone } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';

/** Noor holds a room on a phone; Bo, a coordinator, sits at a desk. */
describe('a shift, on the screens of who moderates', () => {
  let naast: Naast;
  let browser: Browser;
  let noor: Person;
  let bo: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    browser = await launchBrowser();
    [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    const mila = naast.visitor('Mila');
    const seatId = (await mila.joins(sessionId)).mySeatId as SeatId;
    const kim = naast.visitor('Kim');
    await kim.joins(sessionId);
    const said = await mila.says(sessionId, 'Dit leest niemand op de lijst.');
    await measures(noor, sessionId, seatId, 'slow', { seconds: 60, minutes: 15 });
    await flags(kim, sessionId, said.id, 'hurts');
    await theCase(bo);
  });
  closesAfter(() => [browser, naast]);

  async function pageOf(
    person: Person,
    path: string,
    look: BrowserContextOptions = desk,
  ): Promise<WatchedPage> {
    const watched = await WatchedPage.open(browser, naast.url, look);
    await bringsCookie(watched.page, naast.url, person.cookie);
    await watched.page.goto(path);
    return watched;
  }

  it('goes from the first page to what colleagues did, and from there to what waits', async () => {
    const watched = await pageOf(bo, '/team');
    const { page } = watched;
    await page.locator('main').getByRole('link', { name: 'Wat er gebeurde deze dienst' }).press('Enter');
    await page.getByRole('heading', { name: 'Wat er gebeurde deze dienst', level: 1 }).waitFor();
    const main = page.locator('main');
    await main.getByText('Noor opende een ruimte').waitFor();
    await main.getByText(/^Rustig aan gezet · Noor\. Reden: Niet vriendelijk\.$/).waitFor();
    expect(await main.innerText()).not.toMatch(/Mila|Kim|op de lijst/);
    await watched.looksAs({
      viewport: { width: 320, height: 700 },
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    expect(await watched.findings()).toEqual([]);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('lets its reader choose from when, also without JavaScript', async () => {
    const watched = await pageOf(noor, '/team/shift', { ...phone, javaScriptEnabled: false });
    const { page } = watched;
    await page.getByText(/Toen begon jij als host\./).waitFor();
    await page.getByRole('link', { name: 'Laatste 12 uur' }).click();
    await page.getByText(/Dat is 12 uur terug\./).waitFor();
    expect(new URL(page.url()).pathname).toBe('/team/shift/hours');
    await watched.close();
  });

  it('a pause: what is hers goes back, a colleague sees it by name, and she is back by hand', async () => {
    await claims(bo, await theCase(bo));
    const watched = await pageOf(bo, '/team', phone);
    const { page } = watched;
    await page.locator('main').getByRole('link', { name: 'Even pauze' }).press('Enter');
    await page.getByText('1 melding waar je naar kijkt. Die komt terug in de lijst.').waitFor();
    await page.getByLabel('10 minuten').check();
    await page.getByRole('button', { name: 'Begin mijn pauze' }).press('Enter');
    await page
      .getByText(/^Je pauzeert tot/)
      .first()
      .waitFor();
    await page.getByText('Er is nu niets van jou. Je kunt zo weg.').waitFor();
    expect((await theCase(bo)).claim).toBeNull();
    const noors = await pageOf(noor, '/team');
    await noors.page.getByText(/^Bo pauzeert tot \d\d:\d\d\./).waitFor();
    // The room that she holds alone comes first.
    await noors.page.goto('/team/pause');
    await noors.page.getByText(/Je bent hier de enige host\./).waitFor();
    expect(await noors.page.getByRole('button', { name: 'Begin mijn pauze' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Ik ben er weer' }).press('Enter');
    await page.getByRole('button', { name: 'Begin mijn pauze' }).waitFor();
    await noors.page.goto('/team');
    await noors.page.getByRole('link', { name: 'Even pauze' }).waitFor();
    expect(await noors.page.getByText('Bo pauzeert').count()).toBe(0);
    await watched.looksAs({
      viewport: { width: 320, height: 700 },
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    expect(await watched.findings()).toEqual([]);
    for (const one of [watched, noors]) {
      expect(one.complaints).toEqual([]);
      await one.close();
    }
  });
});
