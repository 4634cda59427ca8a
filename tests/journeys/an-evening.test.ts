import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { roomLog } from '@naast/server/domains/rooms/index';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { CuttableConnection } from '../support/cuttable-connection.js';
import { eventually } from '../support/eventually.js';
import { Naast, passphraseOf } from '../support/naast.js';
import { desk, phone } from '../support/signed-in.js';

describe('an evening in a room, in the browser', () => {
  let naast: Naast;
  let browser: Browser;
  let kimsConnection: CuttableConnection;
  let noor: WatchedPage;
  let mila: WatchedPage;
  let kim: WatchedPage;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date() });
    await naast.room();
    browser = await launchBrowser();
    kimsConnection = await CuttableConnection.to(naast.url);
    noor = await WatchedPage.open(browser, naast.url, desk);
    mila = await WatchedPage.open(browser, naast.url, desk);
    kim = await WatchedPage.open(browser, kimsConnection.url, phone);
  });
  closesAfter(() => [browser, kimsConnection, naast]);

  const everybody = () => [noor, mila, kim];
  const log = (page: Page) => page.getByRole('log');
  const saying = (page: Page, text: string) => log(page).getByText(text, { exact: true });

  async function say(page: Page, text: string): Promise<void> {
    await page.getByRole('textbox', { name: 'Je bericht' }).fill(text);
    await page.getByRole('button', { name: 'Versturen' }).click();
  }

  /** The texts of the conversation on a screen, in order. */
  async function list(page: Page): Promise<string[]> {
    return log(page).locator('li p[dir="auto"]').allInnerTexts();
  }

  async function enter({ page }: WatchedPage, name: string): Promise<void> {
    await page.goto('/');
    await page
      .getByRole('link', { name: /Ga naar binnen|De huiskamer/ })
      .first()
      .click();
    await page.getByLabel('Hoe wil je hier heten?').fill(name);
    await page.getByLabel('Ik ga akkoord met de huisregels').check();
    await page.getByRole('button', { name: 'Ga naar binnen' }).click();
    await log(page).waitFor();
  }

  it('shows a visitor what is open and what is not, without a cookie', async () => {
    await mila.page.goto('/');
    await mila.page.getByRole('heading', { name: 'Dit kun je nu doen' }).waitFor();
    await mila.page.getByRole('link', { name: /112/ }).first().waitFor();
    expect(await mila.page.context().cookies()).toEqual([]);
    await mila.isAccessible();
  });

  it('lets a host sign in, take the room and open it', async () => {
    const { page } = noor;
    await page.goto('/team');
    await noor.isAccessible();
    await page.getByLabel('Naam').fill('Noor');
    await page.getByLabel('Wachtwoord', { exact: true }).fill('verkeerd');
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByText('wachtwoord klopt niet').waitFor();
    await page.getByLabel('Wachtwoord', { exact: true }).fill(passphraseOf('Noor'));
    await page.getByRole('button', { name: 'Log in' }).click();
    const room = page.getByRole('listitem').filter({ hasText: 'Jij kunt deze ruimte openen' });
    await room.first().waitFor();
    await noor.isAccessible();
    await room.first().getByRole('link').click();
    await page.getByRole('button', { name: 'Open deze ruimte' }).click();
    await log(page).waitFor();
  });

  it('lets two visitors without accounts choose names, accept the house rules and walk in', async () => {
    await log(noor.page).getByText('Er is nog niemand.').waitFor();
    await enter(mila, 'Mila');
    await enter(kim, 'Kim');
    await log(kim.page).getByRole('button', { name: 'Zeg gerust hallo' }).click();
    const field = kim.page.getByRole('textbox', { name: 'Je bericht' });
    expect([
      await field.inputValue(),
      await field.evaluate((element) => element === document.activeElement),
    ]).toEqual(['Hallo', true]);
    await field.fill('');
    await noor.page.getByRole('complementary').getByText('Kim').first().waitFor();
    const [cookie, ...more] = await kim.page.context().cookies();
    expect(more).toEqual([]);
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    for (const person of everybody()) await person.isAccessible();
  });

  it('shows who types and what they say, to everybody in one order', async () => {
    await mila.page.getByRole('textbox', { name: 'Je bericht' }).pressSequentially('Hoi allemaal');
    await noor.page.getByText('Mila schrijft').waitFor();
    await mila.page.getByRole('button', { name: 'Versturen' }).click();
    await saying(kim.page, 'Hoi allemaal').waitFor();
    await say(kim.page, 'Hoi Mila');
    await saying(noor.page, 'Hoi Mila').waitFor();
    await say(noor.page, 'Welkom jullie');
    for (const { page } of everybody()) {
      await saying(page, 'Welkom jullie').waitFor();
      expect(await list(page)).toEqual(['Hoi allemaal', 'Hoi Mila', 'Welkom jullie']);
    }
    // New messages are announced with name and text.
    await eventually(async () => {
      expect(await kim.page.locator('[aria-live="polite"]').allInnerTexts()).toContainEqual(
        expect.stringContaining('Welkom jullie'),
      );
    });
  });

  it('keeps what was typed while the network is gone, and ends with the same list everywhere', async () => {
    kimsConnection.cut();
    await kim.page.getByText('Je verbinding is weg').first().waitFor();
    await mila.page.getByText('even weg').first().waitFor();
    await say(mila.page, 'Kim is even weg');
    await say(mila.page, 'Bel mij op 06 12 34');
    await saying(noor.page, 'Bel mij op 06 12 34').waitFor();
    await hides(noor.page.getByRole('button', { name: /^Verberg bericht van Mila/ }).last());
    const asks = noor.page.getByRole('dialog', { name: 'Waarom verberg je dit?' });
    await asks.getByLabel('Namen, nummers of adressen').check();
    await asks.getByRole('button', { name: 'Verberg' }).click();
    // The author still sees her text, who hid it and why.
    await mila.page.getByText('Noor heeft dit bericht verborgen. Waarom: er stonden namen').waitFor();
    await mila.isAccessible();
    await say(kim.page, 'Ik schrijf in de tunnel');
    await kim.page.getByText('Wacht op de verbinding').waitFor();
    await kim.isAccessible();

    kimsConnection.mend();
    await saying(noor.page, 'Ik schrijf in de tunnel').waitFor();
    await kim.page.getByText('Een host heeft dit bericht verborgen').waitFor();
    await kim.page.getByText('Je verbinding is weg').waitFor({ state: 'detached' });
    const expected = [
      'Hoi allemaal',
      'Hoi Mila',
      'Welkom jullie',
      'Kim is even weg',
      'Ik schrijf in de tunnel',
    ];
    await eventually(async () => expect(await list(kim.page)).toEqual(expected));
    expect(await kim.page.content()).not.toContain('06 12 34');
    for (const { page } of [mila, noor]) {
      await eventually(async () =>
        expect(await list(page)).toEqual([
          ...expected.slice(0, 4),
          'Bel mij op 06 12 34',
          ...expected.slice(4),
        ]),
      );
    }
  });

  it('survives a reload: the same seat, the same list', async () => {
    await mila.page.reload();
    await saying(mila.page, 'Ik schrijf in de tunnel').waitFor();
    await say(mila.page, 'Daar ben ik weer');
    await saying(kim.page, 'Daar ben ik weer').waitFor();
  });

  /** A message's tools show on hover or focus. */
  async function hides(button: Locator): Promise<void> {
    // A message that comes meanwhile moves the row away from under the pointer.
    await eventually(async () => {
      await button.locator('xpath=ancestor::*[@data-said]').hover();
      await button.click({ timeout: 2000 });
    }, 500);
  }

  async function doAboutKim(what: string): Promise<void> {
    await noor.page.getByRole('button', { name: 'Wat je kunt doen: Kim' }).click();
    await noor.page.getByRole('menuitem', { name: what }).click();
  }

  it('lets one person rest from writing; only that person and the hosts see it', async () => {
    await doAboutKim('Geef Kim een schrijfpauze');
    const asked = noor.page.getByRole('dialog');
    await asked.getByRole('button', { name: 'Geef schrijfpauze' }).click();
    await asked.getByText('Kies een reden.').waitFor();
    await noor.isAccessible();
    await asked.getByLabel('10', { exact: true }).check();
    await asked.getByLabel('Te veel voor nu').check();
    await asked.getByRole('button', { name: 'Geef schrijfpauze' }).click();
    await kim.page.getByText('Lezen kan wel. Noor heeft dit ingesteld.').waitFor();
    await kim.page.getByText('Je hebt schrijfpauze tot').first().waitFor();
    await noor.page.getByText(/Schrijfpauze tot .*, door Noor: te veel voor nu/).waitFor();
    expect(await mila.page.getByText(/pauze/i).count()).toBe(0);
    await kim.page.getByRole('textbox', { name: 'Je bericht' }).fill('Dit blijft staan');
    await say(mila.page, 'Ik praat door');
    await saying(kim.page, 'Ik praat door').waitFor();
    for (const person of everybody()) await person.isAccessible();
    await kim.fitsTheScreen();
    await doAboutKim('Laat Kim weer schrijven');
    await kim.page.getByText('Je hebt schrijfpauze tot').first().waitFor({ state: 'detached' });
    await kim.page.getByRole('button', { name: 'Versturen' }).click();
    await saying(mila.page, 'Dit blijft staan').waitFor();
  });

  it('refuses what is too long with a kind word, and keeps it', async () => {
    const words = 'a'.repeat(4001);
    const field = mila.page.getByRole('textbox', { name: 'Je bericht' });
    await field.fill(words);
    await field.press('Enter');
    await mila.page.getByText('1 teken te veel').first().waitFor();
    expect(await field.inputValue()).toBe(words);
    await field.fill('<script>alert(1)</script> 👩‍👩‍👧‍👦 مرحبا');
    await mila.page.getByRole('button', { name: 'Versturen' }).click();
    await saying(kim.page, '<script>alert(1)</script> 👩‍👩‍👧‍👦 مرحبا').waitFor();
  });

  /** Appends many messages to the log directly. */
  async function muchIsSaid(count: number): Promise<void> {
    const room = await mila.page.evaluate(async () => {
      const { rooms } = await (await fetch('/api/rooms')).json();
      const sessionId: string = rooms.find(({ session }: { session: unknown }) => session).session.id;
      const { mySeatId } = await (await fetch(`/api/room-sessions/${sessionId}`)).json();
      return { sessionId, seatId: String(mySeatId) };
    });
    const words = naast.app.stores.messages.of(roomLog, room.sessionId);
    for (let n = 1; n <= count; n++)
      await words.append({
        clientKey: randomUUID(),
        seatId: room.seatId,
        body: { text: `Woord ${n}` },
        sentAt: new Date(),
      });
  }

  it('is read back on a phone from its end to its first words, while it goes on', async () => {
    const { page } = kim;
    const older = page.getByRole('button', { name: 'Eerdere berichten' });
    const top = (text: string) => saying(page, text).evaluate((words) => words.getBoundingClientRect().top);
    await muchIsSaid(120);
    await say(mila.page, 'Dat was veel');
    await saying(noor.page, 'Woord 1').waitFor();
    await page.reload();
    await eventually(async () => expect(await saying(page, 'Dat was veel').isVisible()).toBe(true));
    expect(await list(page)).toHaveLength(50);
    await eventually(async () => expect(await top('Dat was veel')).toBeLessThan(740));

    // Hidden while it is before this page's window: loading it later shows it hidden.
    await hides(noor.page.getByRole('button', { name: /^Verberg bericht van Mila/ }).nth(2));
    const asks = noor.page.getByRole('dialog', { name: 'Waarom verberg je dit?' });
    await asks.getByLabel('Namen, nummers of adressen').check();
    await asks.getByRole('button', { name: 'Verberg' }).click();
    await noor.page.getByText('Verborgen door Noor').nth(1).waitFor();
    expect(await list(page)).toHaveLength(50);

    await page.route('**/messages/window?*', (route) => route.abort());
    await older.focus();
    const first = 'Woord 72';
    const before = await top(first);
    await page.keyboard.press('Enter');
    await log(page).getByRole('alert').waitFor();
    await page.unroute('**/messages/window?*');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Er staan 50 eerdere berichten boven.').waitFor();
    expect(Math.abs((await top(first)) - before)).toBeLessThan(2);
    expect(await page.locator(':focus').innerText()).toContain(first);
    expect(await page.locator('[aria-live="polite"]').allInnerTexts()).not.toContainEqual(
      expect.stringContaining('Woord'),
    );
    const there = await top(first);
    await say(mila.page, 'Er komt iets bij');
    await page.getByRole('button', { name: 'Nieuw bericht' }).waitFor();
    expect(await top(first)).toBe(there);
    await kim.isAccessible();

    await older.click();
    await saying(page, 'Hoi allemaal').waitFor();
    await older.waitFor({ state: 'detached' });
    expect((await list(page)).slice(0, 2)).toEqual(['Hoi allemaal', 'Hoi Mila']);
    expect(await page.content()).not.toContain('Daar ben ik weer');
    await kim.fitsTheScreen();
    await page.reload();
    await eventually(async () => expect(await list(page)).toHaveLength(50));
  });

  it('says goodbye to everybody when the host closes, and where to go now', async () => {
    await mila.page.getByRole('textbox', { name: 'Je bericht' }).fill('Nog niet verstuurd');
    await noor.page.getByRole('button', { name: 'Sluit de ruimte' }).click();
    await noor.page.getByRole('button', { name: 'Ja, sluit de ruimte' }).click();
    for (const person of everybody()) {
      await person.page.getByRole('heading', { name: 'De ruimte is gesloten' }).waitFor();
      // A host gets a link to the team.
      const where = person.page.getByRole('heading', { name: 'Wat kun je nu doen?' });
      expect(await where.count()).toBe(person === noor ? 0 : 1);
      await person.page.getByRole('link', { name: /113/ }).first().waitFor();
      expect(await person.page.content()).not.toContain('Hoi allemaal');
      await person.isAccessible();
    }
    expect(await mila.page.content()).toContain('Nog niet verstuurd');
  });

  it('has left no traces: no third party, no complaint, nothing kept in the browser', async () => {
    for (const person of everybody()) await person.leavesNoTraces();
  });
});
