import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { closesAlarm, hasDuty, takesAlarm } from '../support/alarms.js';
import { bringsCookie, launchBrowser, WatchedPage } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { logRows } from '../support/logbook.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk, phone } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';

const said = 'Ik vertel dit alleen hier.';

describe('after the close: a question for who was there, and a room that the duty lead reads back', () => {
  let browser: Browser;
  let naast: Naast;
  let noor: Person;
  let bo: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  const opened: WatchedPage[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
  });
  afterEach(async () => {
    for (const watched of opened.splice(0)) await watched.close();
    await naast?.close();
  });

  async function pageOf(cookie: string | null, path: string, look: BrowserContextOptions) {
    const watched = await WatchedPage.open(browser, naast.url, look);
    opened.push(watched);
    if (cookie) await bringsCookie(watched.page, naast.url, cookie);
    await watched.page.clock.install({ time: naast.clock.now() });
    await watched.page.goto(path);
    return watched;
  }
  async function visits(name: string) {
    const watched = await pageOf(null, `/rooms/${roomId}`, phone);
    const { page } = watched;
    await page.getByRole('textbox').first().fill(name);
    await page.getByRole('checkbox', { name: /huisregels/i }).check();
    await page.getByRole('button', { name: 'Ga naar binnen' }).click();
    await page.getByRole('log').waitFor();
    return watched;
  }
  const button = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name }).locator('visible=true').first();
  const closes = () => noor.call(roomRoutes.closeRoom, { params: { sessionId } });

  it('asks one question at the goodbye, which can be skipped, on the phone of who was there', async () => {
    const [mila, daan] = [await visits('Mila'), await visits('Daan')];
    await closes();
    for (const { page } of [mila, daan])
      await page.getByRole('heading', { name: 'Had je er iets aan?' }).waitFor();
    await mila.isAccessible();
    await button(mila.page, 'Een beetje').click();
    await mila.page.getByText('Dank je voor je antwoord.').waitFor();
    expect(await mila.page.getByRole('button', { name: 'Een beetje' }).count()).toBe(0);
    await button(daan.page, 'Sla over').click();
    await daan.page.getByRole('heading', { name: 'Had je er iets aan?' }).waitFor({ state: 'detached' });
    await daan.page.getByRole('heading', { name: 'Wat kun je nu doen?' }).waitFor();
    const { connection } = await naast.store.connect();
    const stored = await connection.collection('lookbacksWaiting').find().toArray();
    expect(stored.map(({ counts }) => counts)).toEqual([{ yes: 0, some: 1, no: 0, unsure: 0 }]);
    // The host is not asked.
    const host = await pageOf(noor.cookie, '/team/lookbacks', desk);
    await host.page.getByText('Nog te weinig antwoorden om te laten zien.').first().waitFor();
    for (const watched of [mila, daan, host]) await watched.leavesNoTraces();
  });

  it('shows first how an own alarm stands, and asks nothing while it is open', async () => {
    const mila = await visits('Mila');
    const { page } = mila;
    await button(page, 'Ik ben niet veilig').click();
    await button(page, 'Laat het weten').click();
    const unseen = page.getByText('Nog niemand heeft dit gezien.');
    await unseen.waitFor();
    await closes();
    await page.getByRole('heading', { name: 'De ruimte is gesloten' }).waitFor();
    await unseen.waitFor();
    // And a way to come back, where nobody can write to her any more.
    await page.getByText(/Hier kan niemand je meer schrijven\..*negen woorden/).waitFor();
    await page.getByRole('link', { name: 'Stel een vraag', exact: true }).waitFor();
    const question = page.getByRole('heading', { name: 'Had je er iets aan?' });
    expect(await question.count()).toBe(0);
    await mila.isAccessible();
    await takesAlarm(noor);
    // The room is closed: nobody reads along there any more, and nothing says so.
    await page.getByText('Noor heeft dit gezien, maar leest hier niet mee. Bel 112 of 113.').waitFor();
    expect(await question.count()).toBe(0);
    await closesAlarm(noor);
    await question.waitFor();
    expect(await page.getByText(/Noor heeft dit gezien|leest nu met je mee/).count()).toBe(0);
  });

  it('lets who has the duty read a closed room back for a reason, and empties the page when the duty is taken over', async () => {
    const mila = naast.visitor('Mila');
    await mila.joins(sessionId);
    await mila.says(sessionId, said);
    await noor.says(sessionId, 'Fijn dat je het vertelt.');
    await closes();
    await hasDuty(bo);
    const lead = await pageOf(bo.cookie, '/team/duty', desk);
    const { page } = lead;
    await page.getByRole('link', { name: 'Ruimtes van de laatste 47 uur' }).click();
    await button(page, /^Lees na/).click();
    await page.getByRole('heading', { name: 'Voor je naleest' }).waitFor();
    await button(page, 'Ga lezen').click();
    await page.locator('[aria-invalid="true"]').waitFor();
    await page.getByRole('textbox', { name: 'Waarom lees je na?' }).fill('Er kwam een klacht binnen.');
    await button(page, 'Ga lezen').click();
    await page.getByText(said).waitFor();
    // As the room called her.
    const hosts = page.getByRole('listitem').filter({ hasText: 'Fijn dat je het vertelt.' });
    expect(await hosts.getByText('host', { exact: true }).count()).toBe(1);
    await lead.isAccessible();
    expect(new URL(page.url()).pathname).toBe('/team/closed-rooms');
    expect((await logRows(naast)).filter(({ act }) => act === 'room.reviewed')).toHaveLength(1);

    // A colleague without the duty reads who it was, and why; not the words.
    const colleague = await pageOf(noor.cookie, '/team/closed-rooms', phone);
    await colleague.page.getByRole('heading', { name: /^Bo las na/ }).waitFor();
    await colleague.page.getByText('Er kwam een klacht binnen.').waitFor();
    expect(await colleague.page.getByRole('button', { name: /^Lees na/ }).count()).toBe(0);
    await colleague.isAccessible();

    await hasDuty(noor);
    await page.getByRole('heading', { name: 'Het nalezen is gestopt' }).waitFor();
    expect(await page.content()).not.toContain(said);
    await eventually(async () =>
      expect(await page.getByRole('button', { name: /^Lees na/ }).count()).toBe(0),
    );
    // The one who has the duty now can, and only after a reason of their own.
    await button(colleague.page, /^Lees na/).click();
    expect(await colleague.page.content()).not.toContain(said);
    for (const watched of [lead, colleague]) await watched.leavesNoTraces();
  });

  it('shows nothing any more beneath a locked screen', async () => {
    const mila = naast.visitor('Mila');
    await mila.joins(sessionId);
    await mila.says(sessionId, said);
    await closes();
    await hasDuty(bo);
    const { page } = await pageOf(bo.cookie, '/team/closed-rooms', desk);
    await button(page, /^Lees na/).click();
    await page.getByRole('textbox', { name: 'Waarom lees je na?' }).fill('Er kwam een klacht binnen.');
    await button(page, 'Ga lezen').click();
    await page.getByText(said).waitFor();
    await page.getByRole('button', { name: /Bo/ }).first().click();
    await page.getByRole('menuitem', { name: 'Zet nu op slot' }).click();
    await page.getByRole('dialog', { name: 'Je scherm is op slot' }).waitFor();
    await page.getByText(said).waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(said);
  });
});
