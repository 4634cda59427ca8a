import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { caseRoutes } from '@naast/shared/contract/cases';
import type { RoomId, RoomSessionId } from '@naast/shared/contract/rooms';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, WatchedPage } from '../support/browser.js';
import { casesOf, flags, theCase } from '../support/moderation.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk, phone } from '../support/signed-in.js';
import { asksAndConfirms, newestQuestion, takes, writesIn } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

const narrow: BrowserContextOptions = { viewport: { width: 320, height: 640 } };

describe('a flag, on the screens of who tells it and of who decides', () => {
  let browser: Browser;
  let naast: Naast;
  let noor: Person;
  let bo: Person;
  let mila: Person;
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
    mila = naast.visitor('Mila');
    await mila.joins(sessionId);
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
  const press = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name }).locator('visible=true').first().click();

  it('goes from the menu of a message to the queue, by keyboard, and says only that it arrived', async () => {
    await mila.says(sessionId, 'Jullie snappen er niets van.');
    const daan = await pageOf(null, `/rooms/${roomId}`, phone);
    const { page } = daan;
    await page.getByRole('textbox').first().fill('Daan');
    await page.getByRole('checkbox', { name: /huisregels/i }).check();
    await press(page, 'Ga naar binnen');
    await page.getByRole('log').getByText('Jullie snappen er niets van.').waitFor();
    const menu = page.getByRole('button', { name: /^Meer .*Mila/ }).first();
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Meld dit bericht' }).press('Enter');
    const panel = page.getByRole('region', { name: 'Wat wil je melden?' });
    await panel.waitFor();
    await panel.getByRole('button', { name: 'Meld dit' }).click();
    await panel.getByText('Kies eerst wat je wilt melden.').waitFor();
    await panel.getByRole('radio', { name: 'Dit kwetst mij' }).check({ force: true });
    await panel.getByRole('textbox').fill('Zo ga je niet met mensen om.');
    expect(await daan.findings()).toEqual([]);
    await panel.getByRole('button', { name: 'Meld dit' }).press('Enter');
    await page.getByText('Je melding is binnen').waitFor();
    await page.getByText('Wat het team doet, vertellen we niet.').waitFor();
    expect(await daan.findings()).toEqual([]);
    // The crisis lines were in reach all along.
    expect(await page.locator('a[href="tel:112"]').count()).toBeGreaterThan(0);
    expect(await theCase(bo)).toMatchObject({ kinds: { hurts: 1 } });
  });

  it('is decided at a desk of two panes, by keyboard, and the next one opens', async () => {
    const daan = naast.visitor('Daan');
    await daan.joins(sessionId);
    for (const text of ['Jullie snappen er niets van.', 'En dom zijn jullie ook.'])
      await flags(daan, sessionId, (await mila.says(sessionId, text)).id, 'hurts');
    const team = await pageOf(bo.cookie, '/team', desk);
    const { page } = team;
    await page.getByRole('link', { name: /2 nieuwe meldingen/ }).click();
    await page.getByRole('heading', { name: 'Meldingen' }).waitFor();
    const rows = page.locator('[data-row]');
    await rows.nth(1).waitFor();
    expect(await team.findings()).toEqual([]);
    await rows.first().getByRole('link').focus();
    await page.keyboard.press('j');
    expect(
      await rows
        .nth(1)
        .getByRole('link')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.getByText('Jullie snappen er niets van.').first().waitFor();
    await page.keyboard.press('o');
    await page.getByText(/zien collega’s dat jij kijkt/).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Kwetsend' }).focus();
    await page.keyboard.press('b');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('radio', { name: /^Verbergen/ }).check({ force: true });
    await page.getByRole('radio', { name: 'Niet vriendelijk' }).check({ force: true });
    await page.getByRole('textbox', { name: /zelf iets bij/ }).fill('Zo praten we hier niet.');
    expect(await team.findings()).toEqual([]);
    await page.getByRole('button', { name: 'Beslis, en naar de volgende' }).press('Enter');
    await page.getByText('En dom zijn jullie ook.').locator('visible=true').first().waitFor();
    expect(await casesOf(bo)).toHaveLength(1);
    expect(await theCase(bo, 'decided')).toMatchObject({ decided: { outcome: 'hide', why: 'unkind' } });
    await page.getByRole('link', { name: 'Beslist' }).click();
    await page
      .getByText(/Jij besliste/)
      .first()
      .waitFor();
  });

  it('shows live who looks at it, and that a colleague was first', async () => {
    const daan = naast.visitor('Daan');
    await daan.joins(sessionId);
    await flags(daan, sessionId, (await mila.says(sessionId, 'Kijk op mijn kanaal.')).id, 'spam');
    const { id: caseId, rev } = await theCase(bo);
    const team = await pageOf(bo.cookie, `/team/flags/${caseId}`, narrow);
    const { page } = team;
    await page.getByText('Kijk op mijn kanaal.').first().waitFor();
    expect(await team.findings()).toEqual([]);
    const sam = await naast.team('Sam');
    await sam.call(caseRoutes.claimCase, { params: { caseId } });
    await page.getByText('Sam kijkt hiernaar').locator('visible=true').first().waitFor();
    await sam.call(caseRoutes.decideCase, { params: { caseId }, body: { rev, outcome: 'leave' } });
    await page
      .getByText(/^Sam besliste/)
      .locator('visible=true')
      .first()
      .waitFor();
    await page.getByText('Bleef staan').locator('visible=true').first().waitFor();
    expect(await page.getByRole('button', { name: /^Beslis/ }).count()).toBe(0);
    expect(await team.findings()).toEqual([]);
  });

  it('is told about an answer of the team, also without JavaScript', async () => {
    const ruben = await naast.team('Ruben');
    const asker = naast.visitor('vraagsteller');
    await asksAndConfirms(asker);
    const threadId = await newestQuestion(ruben);
    const voice = await takes(ruben, threadId, 'professional');
    await writesIn(ruben, threadId, voice, { kind: 'answer', text: 'Zo erg is het niet.' });
    const watched = await pageOf(asker.cookie, '/mine', { ...phone, javaScriptEnabled: false });
    const { page } = watched;
    await page.getByRole('link', { name: 'Meld dit bericht' }).click();
    await page.getByRole('heading', { name: 'Wat wil je melden?' }).waitFor();
    await press(page, 'Meld dit');
    await page.getByText('Kies eerst wat je wilt melden.').waitFor();
    await page.getByRole('radio', { name: 'Iets anders' }).check({ force: true });
    await page.getByRole('textbox').fill('Dit helpt mij niet, het doet pijn.');
    await press(page, 'Meld dit');
    await page.getByText('Je melding is binnen').waitFor();
    expect(watched.complaints).toEqual([]);
    expect(await theCase(bo)).toMatchObject({ place: { kind: 'thread' }, kinds: { other: 1 } });
  });
});
