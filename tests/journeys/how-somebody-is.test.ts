import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RoomId, RoomSessionId } from '@naast/shared/contract/rooms';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, tabsTo, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk, phone } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';

/** One short line at the door, beside one's name inside. */
describe('how somebody says that they are', () => {
  let naast: Naast;
  let browser: Browser;
  let noor: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    browser = await launchBrowser();
    noor = await naast.team('Noor');
  });
  beforeEach(async () => {
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
  });
  closesAfter(() => [browser, naast]);

  const line = (page: Page) => page.locator('[name=how]');
  const enter = (page: Page) => page.getByRole('button', { name: 'Ga naar binnen' }).click();
  async function atDoor(name: string, look: BrowserContextOptions): Promise<WatchedPage> {
    const watched = await WatchedPage.open(browser, naast.url, look);
    const { page } = watched;
    await page.goto(`/rooms/${roomId}`);
    await page.getByLabel('Hoe wil je hier heten?').fill(name);
    await page.getByLabel('Ik ga akkoord met de huisregels').check();
    await page.getByRole('group', { name: 'Of begin met' }).waitFor();
    return watched;
  }
  async function people(page: Page) {
    const button = page.getByRole('button', { name: /^Wie is hier/ });
    if (await button.isVisible()) await button.click();
    return page.getByRole('complementary', { name: 'Wie is hier' });
  }
  const row = async (page: Page, name: string) =>
    (await people(page)).getByRole('listitem').filter({ hasText: name });

  it('begins with a tap or in one’s own words, survives a reload, and may stay empty', async () => {
    const watched = await atDoor('Mila', phone);
    const { page } = watched;
    await page.getByText('Mag leeg blijven. Iedereen binnen leest het.').waitFor();
    const tired = page.getByRole('button', { name: 'moe', exact: true });
    await tabsTo(page, tired);
    await page.keyboard.press('Enter');
    expect(await line(page).inputValue()).toBe('moe');
    expect(await line(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await watched.isAccessible();
    const kept = page.waitForFunction(() => sessionStorage.length > 0);
    await page.keyboard.press('End');
    await page.keyboard.type(', maar ik ben er');
    await line(page).blur();
    await kept;
    await page.reload();
    await eventually(async () => expect(await line(page).inputValue()).toBe('moe, maar ik ben er'));
    await enter(page);
    await page.getByRole('log').waitFor();
    await (await row(page, 'Mila')).getByText('“moe, maar ik ben er”').waitFor();
    await watched.isAccessible();

    const empty = await atDoor('Wies', desk);
    await enter(empty.page);
    await empty.page.getByRole('log').waitFor();
    await (await row(empty.page, 'Mila')).getByText('“moe, maar ik ben er”').waitFor();
  });

  it('says what is too long at its field, and asks before a number is shared', async () => {
    const watched = await atDoor('Mila', desk);
    const { page } = watched;
    await line(page).fill('x'.repeat(81));
    await enter(page);
    await page.locator('[name=how][aria-invalid=true]').waitFor();
    await watched.isAccessible();
    await line(page).fill('bel me: 06-12345678');
    await enter(page);
    const asked = page.getByRole('alert').filter({ hasText: 'Wil je dit delen?' });
    await asked.waitFor();
    await watched.isAccessible();
    await asked.getByRole('button', { name: 'Ik pas het aan' }).click();
    expect(await line(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await enter(page);
    await page.getByRole('button', { name: 'Toch versturen' }).click();
    await page.getByRole('log').waitFor();
    await (await row(page, 'Mila')).getByText('“bel me: 06-12345678”').waitFor();
  });

  it('is told once where somebody comes in, and changed or taken away from one’s own row, by the keyboard', async () => {
    const kim = await atDoor('Kim', desk);
    await enter(kim.page);
    await kim.page.getByRole('log').waitFor();
    const mila = await atDoor('Mila', desk);
    await line(mila.page).fill('onrustig');
    await enter(mila.page);
    await kim.page.getByRole('log').getByText('Mila (“onrustig”) is binnengekomen').waitFor();
    const own = await row(mila.page, 'Mila');
    await own.getByText('“onrustig”').waitFor();
    expect(
      await (await row(kim.page, 'Mila')).getByRole('button', { name: /hoe je erbij zit/ }).count(),
    ).toBe(0);
    await own.getByRole('button', { name: 'Pas aan hoe je erbij zit' }).press('Enter');
    expect(await own.getByLabel('Hoe zit je erbij?').inputValue()).toBe('onrustig');
    await mila.isAccessible();
    await own.getByLabel('Hoe zit je erbij?').fill('rustiger nu');
    await own.getByLabel('Hoe zit je erbij?').press('Enter');
    await (await row(kim.page, 'Mila')).getByText('“rustiger nu”').waitFor();
    const change = own.getByRole('button', { name: 'Pas aan hoe je erbij zit' });
    await eventually(async () =>
      expect(await change.evaluate((element) => element === document.activeElement)).toBe(true),
    );
    await change.press('Enter');
    await own.getByRole('button', { name: 'Haal weg' }).press('Enter');
    await own.getByRole('button', { name: 'Zeg hoe je erbij zit' }).waitFor();
    await (await row(kim.page, 'Mila')).getByText('“rustiger nu”').waitFor({ state: 'detached' });
  });

  it('is taken away by a host with a reason, which its author reads and nobody else', async () => {
    const kim = await atDoor('Kim', desk);
    await enter(kim.page);
    await kim.page.getByRole('log').waitFor();
    const mila = await atDoor('Mila', desk);
    await line(mila.page).fill('veel te zwaar voor hier');
    await enter(mila.page);
    await mila.page.getByRole('log').waitFor();
    const host = await WatchedPage.open(browser, naast.url, desk);
    await bringsCookie(host.page, naast.url, noor.cookie);
    await host.page.goto(`/rooms/${roomId}`);
    await host.page.getByRole('button', { name: 'Wat je kunt doen: Mila' }).click();
    await host.page.getByRole('menuitem', { name: 'Haal weg hoe Mila erbij zit' }).click();
    const dialog = host.page.getByRole('dialog', { name: 'Waarom haal je dit weg?' });
    await dialog.getByText('“veel te zwaar voor hier”').waitFor();
    await host.isAccessible();
    await dialog.getByRole('button', { name: 'Te veel voor nu' }).click();
    await dialog.waitFor({ state: 'detached' });
    const told = 'Noor haalde weg hoe je erbij zat.';
    await (await row(mila.page, 'Mila')).getByText(told).waitFor();
    await mila.page.getByText('Waarom: het werd te veel voor de ruimte.').first().waitFor();
    await mila.isAccessible();
    await (await row(kim.page, 'Mila')).getByText('“veel te zwaar voor hier”').waitFor({ state: 'detached' });
    expect(await kim.page.getByText(told).count()).toBe(0);
  });
});
