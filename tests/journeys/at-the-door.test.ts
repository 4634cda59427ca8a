import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RoomId, RoomSessionId } from '@naast/shared/contract/rooms';
import { rateLimits } from '@naast/shared/rate-limits';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { bringsCookie, launchBrowser, tabsTo, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { Naast, type TestNode } from '../support/naast.js';
import { desk, phone } from '../support/signed-in.js';

const college = { 'x-forwarded-for': '198.51.100.7' };
const home = { 'x-forwarded-for': '203.0.113.9' };

/** Eight people behind one address. */
describe('at the door, in the browser', () => {
  let naast: Naast;
  let node: TestNode;
  let browser: Browser;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  let noor: WatchedPage;
  let mila: WatchedPage;

  beforeAll(async () => {
    const now = () => new Date();
    naast = await Naast.start({ now });
    // So slow that nobody enters before the host lets them in.
    const limits = { ...rateLimits, chair: { ...rateLimits.chair, perMinute: 0.1 } };
    node = await naast.addNode({ now, limits }, { proxyHops: 1 });
    browser = await launchBrowser();
    const host = await naast.team('Noor', node.url);
    roomId = await naast.room();
    sessionId = (await host.opens(roomId)).session.id;
    noor = await opens({ ...desk, extraHTTPHeaders: home });
    await bringsCookie(noor.page, node.url, host.cookie);
    await noor.page.goto(`/rooms/${roomId}`);
    for (const name of ['Mila', 'Wies', 'Daan', 'Fien'])
      await naast.visitor(name, node.url).requestsEntry(sessionId, college);
  });
  closesAfter(() => [browser, naast]);

  const opens = (options: BrowserContextOptions) => WatchedPage.open(browser, node.url, options);

  async function requestsEntry({ page }: WatchedPage, name: string): Promise<void> {
    await page.goto(`/rooms/${roomId}`);
    await page.getByLabel('Hoe wil je hier heten?').fill(name);
    await page.getByLabel('Ik ga akkoord met de huisregels').check();
    await page.getByRole('button', { name: 'Ga naar binnen' }).click();
  }

  it('tells the fifth of one network how long, and keeps what was filled in', async () => {
    mila = await opens({ ...phone, extraHTTPHeaders: college });
    const { page } = mila;
    await requestsEntry(mila, 'Mila');
    const title = page.getByRole('heading', { name: 'Je staat bij de deur' });
    await title.waitFor();
    expect(await page.getByText('Je kunt naar binnen').count()).toBe(0);
    expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByRole('timer').innerText()).toMatch(/^Nog ongeveer \d+ minuten$/);
    await mila.isAccessible();
    // Cancelling shows the form again, with its input.
    await page.getByRole('button', { name: 'Ik wil niet wachten' }).click();
    expect(await page.getByLabel('Hoe wil je hier heten?').inputValue()).toBe('Mila');
    expect(await page.getByLabel('Ik ga akkoord met de huisregels').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Ga naar binnen' }).click();
    await title.waitFor();
  });

  it('lets a host let everybody in by one tap, by keyboard too; the page that waits comes in by itself', async () => {
    const { page } = noor;
    await page.getByText('Er wacht iemand bij de deur.').waitFor();
    await noor.isAccessible();
    const tap = page.getByRole('button', { name: 'Laat iedereen binnen' });
    await tabsTo(page, tap);
    await page.keyboard.press('Enter');
    await mila.page.getByRole('log').waitFor();
    await tap.waitFor({ state: 'detached' });
    // The name was taken: told inside only.
    await mila.page.getByText('De naam Mila was al gekozen. Hier heet je Mila 2.').waitFor();
    await mila.isAccessible();
    await mila.page.getByRole('button', { name: 'Gelezen' }).click();
    await mila.page.getByText('De naam Mila was al gekozen').waitFor({ state: 'detached' });
  });

  it('says outside that entry is paused, and keeps the name that was being typed', async () => {
    const kim = await opens({ ...desk, extraHTTPHeaders: home });
    await kim.page.goto(`/rooms/${roomId}`);
    const field = kim.page.getByLabel('Hoe wil je hier heten?');
    await field.fill('Kim');
    await noor.page.getByRole('button', { name: 'Doe de deur even dicht' }).click();
    await noor.page.getByText('Er komt nu niemand nieuw binnen.').waitFor();
    await kim.page.getByRole('heading', { name: 'Er kan nu even niemand bij' }).waitFor();
    expect(await field.isVisible()).toBe(false);
    await kim.isAccessible();
    await noor.page.getByRole('button', { name: 'Zet de deur weer open' }).click();
    await field.waitFor();
    expect(await field.inputValue()).toBe('Kim');
    await kim.leavesNoTraces();
  });

  it('keeps what was filled in while no host is there', async () => {
    const fien = await opens({ ...desk, extraHTTPHeaders: home });
    await fien.page.goto(`/rooms/${roomId}`);
    const field = fien.page.getByLabel('Hoe wil je hier heten?');
    await field.fill('Fien');
    await fien.page.getByLabel('Ik ga akkoord met de huisregels').check();
    await noor.page.goto('/privacy');
    await fien.page.getByRole('heading', { name: 'De host is even weg' }).waitFor();
    expect(await field.isVisible()).toBe(false);
    await noor.page.goto(`/rooms/${roomId}`);
    await field.waitFor();
    expect(await field.inputValue()).toBe('Fien');
    expect(await fien.page.getByLabel('Ik ga akkoord met de huisregels').isChecked()).toBe(true);
    await fien.close();
  });

  it('tells somebody whose chair was given away by whom and why, and lets them in again', async () => {
    await mila.page.getByRole('textbox', { name: 'Je bericht' }).fill('Half een gedachte');
    await noor.page.getByRole('button', { name: 'Wat je kunt doen: Mila 2' }).click();
    await noor.page.getByRole('menuitem', { name: 'Haal Mila 2 uit de ruimte' }).click();
    await noor.page.getByRole('button', { name: 'Ja, haal uit de ruimte' }).click();
    await mila.page.getByText('Noor heeft je plek vrijgemaakt').waitFor();
    await mila.isAccessible();
    const again = mila.page.getByText('Na een halve minuut kun je weer naar binnen.');
    await again.waitFor();
    await noor.page.getByRole('button', { name: 'Doe de deur even dicht' }).click();
    await mila.page.getByRole('heading', { name: 'Er kan nu even niemand bij' }).waitFor();
    expect(await again.count()).toBe(0);
    await noor.page.getByRole('button', { name: 'Zet de deur weer open' }).click();
    await again.waitFor();
    await requestsAgain();
    // The rest of the half minute is spent in the queue.
    await mila.page.getByRole('log').waitFor();
    expect(await mila.page.getByRole('textbox', { name: 'Je bericht' }).inputValue()).toBe(
      'Half een gedachte',
    );
    for (const person of [noor, mila]) await person.leavesNoTraces();
  });

  async function requestsAgain(): Promise<void> {
    const { page } = mila;
    await page.getByLabel('Hoe wil je hier heten?').fill('Mila');
    await page.getByLabel('Ik ga akkoord met de huisregels').check();
    await page.getByRole('button', { name: 'Ga naar binnen' }).click();
  }

  it('says plainly that cookies are refused, and takes no chair', async () => {
    const kim = await opens({ extraHTTPHeaders: home });
    await kim.page.route(/\/enter$/, async (route) => {
      const { cookie: _, ...headers } = await route.request().allHeaders();
      const response = await fetch(route.request().url(), {
        method: 'POST',
        headers: { ...headers, origin: node.url },
        body: route.request().postData() ?? '',
      });
      await route.fulfill({ status: response.status, json: await response.json() });
    });
    await requestsEntry(kim, 'Kim');
    await kim.page.getByRole('alert').getByText('Je browser weigert onze cookie.').waitFor();
    expect(await kim.page.context().cookies()).toEqual([]);
    expect(await kim.page.content()).not.toContain('een tijd niets doet');
  });
});
