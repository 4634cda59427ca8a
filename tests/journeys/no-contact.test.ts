import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RoomId, RoomSessionId } from '@naast/shared/contract/rooms';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { Naast } from '../support/naast.js';
import { desk, phone, signedIn } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';
import { requestEntry } from './screens/room.js';

/** A coordinator forbids contact details in a room; a visitor writes them all the same. */
describe('a room where nobody shares contact details', () => {
  let naast: Naast;
  let browser: Browser;
  let roomId: RoomId;
  let sessionId: RoomSessionId;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    browser = await launchBrowser();
    roomId = await naast.room();
  });
  closesAfter(() => [browser, naast]);

  const field = (page: Page) => page.getByLabel('Je bericht').last();
  const item = (page: Page, text: string) => page.locator('li[data-said]').filter({ hasText: text }).last();
  const send = (page: Page) => page.getByRole('button', { name: 'Versturen' }).click();
  async function enters(name: string, look: BrowserContextOptions): Promise<WatchedPage> {
    const watched = await WatchedPage.open(browser, naast.url, look);
    const { page } = watched;
    await page.goto(`/rooms/${roomId}`);
    await page.getByText('Deel hier geen contactgegevens.').waitFor();
    await watched.isAccessible();
    await requestEntry(page, name);
    await field(page).waitFor();
    return watched;
  }

  it('is made so by a coordinator, who sees what visitors will read', async () => {
    const watched = await signedIn(browser, naast.url, 'Bo', desk);
    const { page } = watched;
    await page.goto(`/team/rooms/${roomId}`);
    await page.getByLabel('Nee, in deze ruimte niet').check();
    await page.getByText('Deel hier geen contactgegevens.').waitFor();
    await watched.isAccessible();
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByText('Bewaard. Het geldt vanaf nu.').first().waitFor();
    await page.reload();
    expect(await page.getByLabel('Nee, in deze ruimte niet').isChecked()).toBe(true);
    const noor = await naast.team('Noor');
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
  });

  it.each([
    ['on a phone', phone],
    ['at a desk', desk],
  ])(
    'keeps the words in the field, shows which part it is, and sends them once it is changed: %s',
    async (at, look) => {
      const watched = await enters(`Mila ${at}`, look);
      const { page } = watched;
      const words = `Bel me ${at}: 06 - 12 34 56 78`;
      await field(page).fill(words);
      await send(page);
      const refusal = page.getByRole('alert').filter({ hasText: 'In deze ruimte mag dit niet.' });
      await refusal.getByText('een telefoonnummer: “06 - 12 34 56 78”').waitFor();
      expect(await refusal.getByRole('button').allInnerTexts()).toEqual(['Ik pas het aan']);
      expect(await field(page).inputValue()).toBe(words);
      await watched.isAccessible();
      await refusal.getByRole('button').click();
      expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
      await field(page).fill(`Bel 0800-0113, als je wilt, ${at}`);
      await send(page);
      await item(page, `Bel 0800-0113, als je wilt, ${at}`).waitFor();

      // A street is asked about only.
      await field(page).fill(`Ik zit ${at} in de Beukenlaan 14`);
      await send(page);
      await page.getByRole('button', { name: 'Toch versturen' }).click();
      await item(page, `Ik zit ${at} in de Beukenlaan 14`).waitFor();
    },
  );

  it('refuses it in an edit as well, and keeps what was typed', async () => {
    const watched = await enters('Kim', desk);
    const { page } = watched;
    await field(page).fill('Hallo van Kim');
    await send(page);
    const said = item(page, 'Hallo van Kim');
    await said.locator('[class*=tools] button').first().waitFor({ state: 'attached' });
    await said.focus();
    await said.getByRole('button', { name: /^Meer bij/ }).press('Enter');
    await page.getByRole('menuitem', { name: /^Pas aan/ }).press('Enter');
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Bewaar' }) });
    await form.locator('textarea').fill('Mail kim@example.nl');
    await form.getByRole('button', { name: 'Bewaar' }).click();
    await form.getByText('“kim@example.nl”').waitFor();
    await watched.isAccessible();
    expect(await form.locator('textarea').inputValue()).toBe('Mail kim@example.nl');
  });

  it('lets somebody share it who is not safe', async () => {
    const { page } = await enters('Wies', phone);
    await field(page).fill('Ik ben op 06 87654321');
    await send(page);
    await page.getByText('In deze ruimte mag dit niet.').waitFor();
    const told = page.waitForResponse((response) => response.url().endsWith('/api/my-alarms'));
    await page.getByRole('button', { name: 'Ik ben niet veilig' }).click();
    const asked = page.getByRole('group', { name: 'Ik ben niet veilig' });
    await asked.getByRole('button', { name: 'Laat het weten' }).click();
    await told;
    // What was refused can be sent now.
    await page.getByRole('button', { name: 'Toch versturen' }).click();
    await item(page, 'Ik ben op 06 87654321').waitFor();
  });
});
