import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RoomId } from '@naast/shared/contract/rooms';
import type { Browser, Locator, Page } from 'playwright-core';
import { makes } from '../support/arranging.js';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import { desk, phone, signedIn } from '../support/signed-in.js';
import { becomesCoordinator } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';

describe('a coordinator who arranges the rooms', () => {
  let naast: Naast;
  let browser: Browser;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    await becomesCoordinator(naast, 'Sam');
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);

  async function visits(path: string): Promise<Page> {
    const { page } = await WatchedPage.open(browser, naast.url, phone);
    await page.goto(path);
    return page;
  }
  const sees = (page: Page | Locator, text: string | RegExp) => page.getByText(text).first().waitFor();
  const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`);
  const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
  /** From the ⋯ menu of a room. */
  async function chooses(page: Page, room: string, what: string): Promise<void> {
    await button(page, `Meer over ${room}`).click();
    await page.getByRole('menuitem', { name: what }).click();
  }
  const list = (page: Page) => page.getByRole('list', { name: 'Ruimtes' });
  const titlesIn = (page: Page) => list(page).getByRole('heading').allTextContents();
  const isDrafted = (page: Page) => page.waitForFunction(() => sessionStorage.length > 0);
  const saves = async (page: Page) => {
    await button(page, 'Bewaar').click();
    await sees(page, 'Bewaard. Het geldt vanaf nu.');
  };

  it.each([
    ['phone', phone],
    ['desk', desk],
  ])('makes a room, edits it, moves it by the keyboard, pauses and removes it: %s', async (size, look) => {
    await makes(await naast.team('Bo'), { title: { nl: `Eerste ${size}`, en: 'First' } });
    const watched = await signedIn(browser, naast.url, 'Bo', look);
    const { page } = watched;
    const tabs = page.getByRole('navigation', { name: 'Voor het team' });
    await tabs.getByRole('link', { name: 'Instellingen' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Ruimtes' }).click();
    await page.getByRole('link', { name: 'Nieuwe ruimte' }).click();

    // What cannot be is said at its field, and nothing typed is lost.
    const name = `Ochtend ${size}`;
    await field(page, 'title.nl').fill(name);
    await field(page, 'description.nl').fill('Voor wie vroeg wakker is.');
    await field(page, 'description.en').fill('For when you wake early.');
    await field(page, 'from.1.0').fill('09:00');
    await field(page, 'to.1.0').fill('11:00');
    await button(page, 'Nog een tijd op maandag').click();
    await eventually(async () =>
      expect(await field(page, 'from.1.1').evaluate((element) => element === document.activeElement)).toBe(
        true,
      ),
    );
    await field(page, 'from.1.1').fill('10:00');
    await field(page, 'to.1.1').fill('00:00');
    // A day that is closed, one half typed, and a group that does not fit.
    await button(page, 'Een dag die anders is').click();
    await field(page, 'date.0.on').fill('2030-12-25');
    await sees(page.getByRole('region', { name: 'Zo zien bezoekers het' }), /25 december 2030: niet open/);
    await button(page, 'Een dag die anders is').click();
    await field(page, 'date.1.on').fill('2030-12-05');
    await field(page, 'date.1.from').fill('20:00');
    await field(page, 'capacity.oneHost').fill('9');
    await button(page, 'Maak deze ruimte').click();
    await page.locator('[name="date.1.to"][aria-invalid="true"]').waitFor();
    await page.locator('[name="capacity.oneHost"][aria-invalid="true"]').waitFor();
    await field(page, 'date.1.to').fill('22:00');
    await field(page, 'capacity.oneHost').fill('6');
    await button(page, 'Maak deze ruimte').click();
    await page.locator('[name="title.en"][aria-invalid="true"]').waitFor();
    await page.locator('[name="from.1.1"][aria-invalid="true"]').waitFor();
    await field(page, 'title.en').fill(`Morning ${size}`);
    await field(page, 'from.1.1').fill('22:00');
    const preview = page.getByRole('region', { name: 'Zo zien bezoekers het' });
    await sees(preview, /22:00.*24:00/);
    expect(await watched.findings()).toEqual([]);

    // A reload keeps it, the second time of the day too.
    await isDrafted(page);
    await page.reload();
    await eventually(async () => expect(await field(page, 'from.1.1').inputValue()).toBe('22:00'));
    expect(await field(page, 'from.1.1').isVisible()).toBe(true);
    expect(await field(page, 'title.en').inputValue()).toBe(`Morning ${size}`);
    expect(await field(page, 'date.1.to').inputValue()).toBe('22:00');
    // The first goes, the other moves up.
    await button(page, 'Haal andere dag 1 weg').click();
    await eventually(async () => expect(await field(page, 'date.0.on').inputValue()).toBe('2030-12-05'));
    const home = await visits('/');
    await button(page, 'Maak deze ruimte').click();
    await eventually(async () => expect(await titlesIn(page)).toContain(name));
    // An open page follows.
    await home.getByRole('link', { name }).first().waitFor({ timeout: 25_000 });
    await sees(home, /5 december 2030: 20:00.*22:00/);

    // By the keyboard, which keeps its place.
    const up = button(page, `${name}: omhoog`);
    const before = await titlesIn(page);
    await up.focus();
    await page.keyboard.press('Enter');
    await sees(page, `${name} staat nu op plek ${before.length - 1}.`);
    expect((await titlesIn(page)).indexOf(name)).toBe(before.length - 2);
    expect(await up.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await eventually(async () =>
      expect((await titlesIn(page)).indexOf(name)).toBe(Math.max(0, before.length - 3)),
    );

    await page.getByRole('link', { name: `Verander ${name}` }).click();
    await button(page, 'Haal tijd 1 op maandag weg').click();
    expect(await field(page, 'from.1.0').inputValue()).toBe('22:00');
    await saves(page);
    const roomId = page.url().split('/').at(-1) ?? '';
    const door = await visits(`/rooms/${roomId}`);
    await sees(door, /22:00/);
    expect(await door.getByText('09:00').count()).toBe(0);

    await page.getByRole('link', { name: 'Alle ruimtes' }).click();
    await chooses(page, name, 'Pauzeer');
    await sees(page, `${name} staat op pauze`);
    await sees(door, 'Deze ruimte gaat voorlopig niet open.');
    expect(await watched.findings()).toEqual([]);
    await button(page, `Stop de pauze van ${name}`).click();
    await sees(page, `${name} kan weer open.`);
    await sees(door, /22:00/);

    await chooses(page, name, 'Haal weg');
    const dialog = page.getByRole('dialog');
    await sees(dialog, /47 uur/);
    expect(await watched.findings()).toEqual([]);
    await dialog.getByRole('button', { name: 'Haal weg' }).click();
    await sees(page, `${name} is weggehaald.`);
    expect(await titlesIn(page)).not.toContain(name);
    await eventually(async () => expect(await door.getByRole('heading', { name }).count()).toBe(0));
    expect(watched.complaints).toEqual([]);
  });

  it('is told when a colleague changes the same room, loses nothing that is typed, and sends it anew', async () => {
    const { id } = await makes(await naast.team('Bo'), { title: { nl: 'Samen', en: 'Together' } });
    const [{ page: mine }, { page: other }] = [
      await signedIn(browser, naast.url, 'Bo', desk),
      await signedIn(browser, naast.url, 'Sam', phone),
    ];
    for (const page of [mine, other]) {
      await page.goto(`/team/rooms/${id}`);
      await field(page, 'title.nl').waitFor();
    }
    await field(mine, 'description.nl').fill('Ik typ nog');
    await isDrafted(mine);
    await field(other, 'title.nl').fill('Allemaal');
    await field(other, 'from.2.0').fill('20:00');
    await field(other, 'to.2.0').fill('21:00');
    await saves(other);
    const told = mine.getByRole('alert').filter({ hasText: 'Een collega veranderde dit net ook.' });
    await told.filter({ hasText: 'Allemaal' }).waitFor();
    await sees(told, 'dinsdag, Van');
    const isKept = () =>
      eventually(async () => {
        expect(await field(mine, 'title.nl').inputValue()).toBe('Allemaal');
        expect(await field(mine, 'from.2.0').inputValue()).toBe('20:00');
        expect(await field(mine, 'description.nl').inputValue()).toBe('Ik typ nog');
      });
    await isKept();

    // Loaded anew with a draft of before: the same.
    await mine.reload();
    await told.waitFor();
    await isKept();
    await saves(mine);
    await eventually(async () =>
      expect(await field(other, 'description.nl').inputValue()).toBe('Ik typ nog'),
    );
    expect(await field(other, 'title.nl').inputValue()).toBe('Allemaal');
  });

  it('never disturbs who is inside: other hours and a pause leave the open session and what is typed', async () => {
    const noor = await naast.team('Noor');
    const roomId: RoomId = await naast.room();
    const sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    const mila = await visits(`/rooms/${roomId}`);
    await field(mila, 'name').fill('Mila');
    await field(mila, 'accept').check();
    await mila.getByRole('button', { name: 'Ga naar binnen' }).click();
    await mila.getByRole('button', { name: 'Weggaan' }).waitFor();
    const box = mila.getByRole('textbox', { name: 'Je bericht' });
    await box.fill('Ik zit er nog');

    const { page } = await signedIn(browser, naast.url, 'Bo', phone);
    await page.goto(`/team/rooms/${roomId}`);
    await field(page, 'title.nl').fill('Hernoemd');
    for (const day of [1, 2, 3, 4, 5, 6, 7])
      for (const side of ['from', 'to']) await field(page, `${side}.${day}.0`).fill('');
    await saves(page);
    await page.getByRole('link', { name: 'Alle ruimtes' }).click();
    await chooses(page, 'Hernoemd', 'Pauzeer');
    await sees(page, 'Hernoemd staat op pauze');
    await mila.getByRole('heading', { name: 'Hernoemd' }).waitFor();
    expect(await box.inputValue()).toBe('Ik zit er nog');
    await naast.app.jobs.run('rooms.tend');
    await mila.getByRole('button', { name: 'Versturen' }).click();
    await eventually(async () =>
      expect((await noor.reads(sessionId)).map(({ text }) => text)).toContain('Ik zit er nog'),
    );
    // It is open: it cannot be removed now, and the page says so.
    await chooses(page, 'Hernoemd', 'Haal weg');
    await page.getByRole('dialog').getByRole('button', { name: 'Haal weg' }).click();
    await sees(page, 'Deze ruimte is nu open.');
  });

  it('is not for a host: no link, and the page says so', async () => {
    const { page } = await signedIn(browser, naast.url, 'Noor', desk);
    await page.goto('/team/rooms');
    await sees(page.getByRole('main'), 'Alleen coördinatoren veranderen dit');
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Nieuwe ruimte' }).count()).toBe(0);
  });
});
