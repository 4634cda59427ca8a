import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { alarmRoutes } from '@naast/shared/contract/alarms';
import type { RoomId, RoomSessionId } from '@naast/shared/contract/rooms';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { inSession, isNotSafe } from '../support/alarms.js';
import { bringsCookie, launchBrowser, setOffline, WatchedPage } from '../support/browser.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk, phone } from '../support/signed-in.js';
import { asksAndConfirms } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

const unseen = 'Nog niemand heeft dit gezien. Bel 112 of 113.';

async function expectInSight(page: Page, part: Locator): Promise<void> {
  const box = await part.boundingBox();
  expect(
    (box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= (page.viewportSize()?.height ?? 0),
  ).toBe(true);
}

describe('an alarm, on the screens of who raises it and of who takes it', () => {
  let browser: Browser;
  let naast: Naast;
  let noor: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  const opened: WatchedPage[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    noor = await naast.team('Noor');
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
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
  const hosts = (look: BrowserContextOptions = desk) => pageOf(noor.cookie, `/rooms/${roomId}`, look);
  async function visits(name: string, look: BrowserContextOptions = phone) {
    const watched = await pageOf(null, `/rooms/${roomId}`, look);
    const { page } = watched;
    await page.getByRole('textbox').first().fill(name);
    await page.getByRole('checkbox', { name: /huisregels/i }).check();
    await page.getByRole('button', { name: 'Ga naar binnen' }).click();
    await page.getByRole('log').waitFor();
    return watched;
  }
  const sees = (page: Page, text: string | RegExp) =>
    page.getByText(text).locator('visible=true').first().waitFor();
  const press = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name }).locator('visible=true').first().click();
  const notSafe = (page: Page) => page.getByRole('button', { name: 'Ik ben niet veilig' });
  async function tells(page: Page) {
    await notSafe(page).click();
    await press(page, /^Laat het (opnieuw )?weten$/);
  }

  it('reaches the host in the room, who takes it; its author reads who looks along, and that it was closed', async () => {
    const host = await hosts();
    const mila = await visits('Mila');
    await mila.page.getByRole('textbox', { name: 'Je bericht' }).fill('Het gaat niet meer.');
    await mila.page.getByRole('button', { name: 'Versturen' }).click();
    await host.page.getByRole('log').getByText('Het gaat niet meer.').waitFor();

    await notSafe(mila.page).click();
    const asked = mila.page.getByRole('group', { name: 'Ik ben niet veilig' });
    await asked.getByRole('link', { name: 'Bel 112' }).waitFor();
    await asked.getByRole('link', { name: 'Bel 113' }).waitFor();
    await asked.getByText(/Er komt niemand naar je toe/).waitFor();
    expect(await asked.evaluate((group) => group === document.activeElement)).toBe(true);
    expect(await mila.findings()).toEqual([]);
    // By keyboard, and without any effect: the lines were shown, and nobody was told.
    await mila.page.keyboard.press('Escape');
    await asked.waitFor({ state: 'detached' });
    expect(await notSafe(mila.page).evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await noor.call(alarmRoutes.listAlarms, { query: {} })).toMatchObject({ open: [] });

    await tells(mila.page);
    await sees(mila.page, unseen);
    const state = mila.page.getByRole('status').filter({ hasText: unseen });
    await state.getByRole('link', { name: 'Bel 112' }).waitFor();
    expect(await mila.findings()).toEqual([]);
    await mila.page.reload();
    await sees(mila.page, unseen);

    const bar = host.page.getByRole('region', { name: 'Alarmen' });
    await bar.getByText('Iemand is niet veilig').waitFor();
    await host.page.getByRole('alert').filter({ hasText: 'Alarm. Iemand is niet veilig.' }).waitFor();
    expect(await host.findings()).toEqual([]);
    await bar.getByRole('button', { name: 'Ik neem dit' }).click();
    await bar.getByText(/Jij nam dit/).waitFor();
    // What to do now stands beside it at once.
    await bar.getByText(/^Gebeurt het nu\? Zeg meteen: bel 112\./).waitFor();
    expect(await host.findings()).toEqual([]);
    await sees(mila.page, 'Noor leest nu met je mee.');

    // Its page opens beside the room, which stays open.
    const [page] = await Promise.all([
      host.page.context().waitForEvent('page'),
      bar.getByRole('link', { name: /Iemand is niet veilig/ }).click(),
    ]);
    await page.getByRole('heading', { level: 1, name: 'Iemand is niet veilig' }).waitFor();
    // Waits until the script took it over.
    await page.reload();
    await sees(page, 'Mila');
    await page.getByText('Lees wat er geschreven is').click();
    await sees(page, 'Hierover gaat het alarm');
    await press(page, 'Rond af');
    await sees(page, 'Kies hoe het afliep.');
    await page.getByText('We spraken met deze persoon').click();
    await page.getByLabel(/Wat deed je/).fill('We spraken even apart.');
    await press(page, 'Rond af');
    await sees(page, /Afgerond door jou/);
    await sees(page, 'Wie keek');
    await sees(page, /Praat even na met een collega/);
    await sees(page, 'We spraken even apart.');
    await sees(mila.page, /Noor heeft dit afgerond/);
    await bar.waitFor({ state: 'detached' });
    for (const watched of [mila, host]) await watched.leavesNoTraces();
  });

  it('shows on a phone what to do now with the place to write in sight; folded, it is one tap away, also after a reload', async () => {
    const host = await hosts(phone);
    const { page } = host;
    await page.getByRole('log').waitFor();
    const mila = naast.visitor('Mila');
    await mila.joins(sessionId);
    await isNotSafe(mila, inSession(sessionId));
    const bar = page.getByRole('region', { name: 'Alarmen' });
    await bar.getByRole('button', { name: 'Ik neem dit' }).click();
    const first = bar.getByText(/^Gebeurt het nu\?/);
    await first.waitFor();
    await expectInSight(page, first);
    await expectInSight(page, page.getByRole('textbox', { name: 'Je bericht' }));
    await bar.getByRole('link', { name: /^Open dit alarm/ }).waitFor();
    expect(await host.findings()).toEqual([]);
    await bar.getByText('Wat je kunt doen').click();
    await first.waitFor({ state: 'hidden' });
    await page.reload();
    await bar.getByText('Wat je kunt doen').waitFor();
    expect(await first.isVisible()).toBe(false);
    await bar.getByText('Wat je kunt doen').click();
    await first.waitFor();
  });

  it('tells who reads along unseen that nobody reads along with them, and once they take part that somebody does', async () => {
    await noor.follows(sessionId);
    const { page } = await pageOf(null, `/rooms/${roomId}`, phone);
    await page.getByRole('checkbox', { name: /huisregels/i }).check();
    await press(page, 'Lees eerst stil mee');
    await sees(page, 'Je leest stil mee. Niemand ziet wie je bent.');
    await tells(page);
    await sees(page, unseen);
    const [alarm] = (await noor.call(alarmRoutes.listAlarms, { query: {} })).open;
    if (!alarm) throw new Error('no alarm');
    await noor.call(alarmRoutes.takeAlarm, { params: { alarmId: alarm.id }, body: { rev: alarm.rev } });
    await sees(
      page,
      /Noor heeft dit gezien\. Je doet nu niet mee in de ruimte: daarom leest niemand met je mee/,
    );
    const team = await pageOf(noor.cookie, `/team/alarms/${alarm.id}`, desk);
    await sees(team.page, 'iemand zonder plek in de ruimte: bij de deur, in de rij, of stil');
    await sees(team.page, 'Naast staat open, maar deze persoon doet niet mee in de ruimte.');
    expect(await team.findings()).toEqual([]);
    await press(page, 'Ik doe mee');
    await page.getByLabel('Hoe wil je hier heten?').fill('Mila');
    await press(page, 'Ga naar binnen');
    await sees(page, 'Noor leest nu met je mee.');
    // And on leaving it is no longer so, from the first moment.
    await press(page, 'Weggaan');
    await page.getByRole('heading', { level: 1, name: 'Tot ziens' }).waitFor();
    expect(await page.getByText('Noor leest nu met je mee.').count()).toBe(0);
    await sees(page, /Noor heeft dit gezien\. Je doet nu niet mee in de ruimte/);
  });

  it('leads who may set whom the team calls to the setting, and others to who may', async () => {
    const bo = await naast.team('Bo');
    const to = { name: 'Zet neer wie je team dan belt' };
    const coordinator = await pageOf(bo.cookie, '/team/duty', desk);
    await coordinator.page.getByRole('link', to).click();
    await coordinator.page.waitForURL(/\/team\/settings\/onCall$/);
    const host = await pageOf(noor.cookie, '/team/duty', desk);
    await sees(host.page, /Vraag een coördinator wie je dan belt/);
    expect(await host.page.getByRole('link', to).count()).toBe(0);
  });

  it.each([
    ['phone', phone],
    ['desk', desk],
  ])(
    'is seen on every page of who hears it, where an open page counts as somebody who is here: %s',
    async (_size, look) => {
      await noor.follows(sessionId);
      const home = await pageOf(noor.cookie, '/', look);
      const mila = naast.visitor('Mila');
      await mila.joins(sessionId);
      await isNotSafe(mila, inSession(sessionId));
      const bar = home.page.getByRole('region', { name: 'Alarmen' });
      await bar.getByText('Iemand is niet veilig').waitFor();
      await expectInSight(home.page, bar);
      expect(await home.findings()).toEqual([]);
      // On a page that has one itself it stands once.
      await bar.getByRole('link', { name: 'Iemand is niet veilig' }).click();
      await home.page.getByRole('heading', { level: 1, name: 'Iemand is niet veilig' }).waitFor();
      await home.page.goto('/team');
      await bar.first().waitFor();
      expect(await bar.count()).toBe(1);
      // A visitor at home sees nothing of it.
      const visitor = await pageOf(null, '/', look);
      expect(await visitor.page.getByRole('region', { name: 'Alarmen' }).count()).toBe(0);
    },
  );

  it('says that it did not arrive while the line is down, and arrives at the next try', async () => {
    await noor.follows(sessionId);
    const { page } = await visits('Mila');
    await setOffline(page, true);
    await notSafe(page).click();
    await page
      .getByRole('group', { name: 'Ik ben niet veilig' })
      .getByRole('link', { name: 'Bel 112' })
      .waitFor();
    await press(page, 'Laat het weten');
    await sees(page, /Dit kwam niet aan\. Bel 112 of 113/);
    await setOffline(page, false);
    await press(page, 'Laat het weten');
    await sees(page, unseen);
  });

  it('says at an hour without anybody that nobody saw it, with 112 and 113, and from when somebody reads', async () => {
    const asker = naast.visitor('vraagsteller');
    await asksAndConfirms(asker);
    const watched = await pageOf(asker.cookie, '/mine', phone);
    const { page } = watched;
    await tells(page);
    const state = page.getByRole('status').filter({ hasText: unseen });
    await state.getByText(/Nu leest hier niemand mee\. Vanaf .* wel\./).waitFor();
    for (const name of ['Bel 112', 'Bel 113']) await state.getByRole('link', { name }).waitFor();
    expect(await watched.findings()).toEqual([]);
    await page.reload();
    await sees(page, unseen);
  });

  it('is raised about another by a visitor, who is thanked and told no more; and by a host', async () => {
    const host = await hosts();
    const rik = naast.visitor('Rik');
    await rik.joins(sessionId);
    const { page } = await visits('Mila', desk);
    // Not about oneself, nor about a host.
    const worried = page.getByRole('complementary').getByRole('button', { name: /^Zorgen over/ });
    expect(await worried.count()).toBe(1);
    await worried.click();
    await page.getByRole('button', { name: 'Laat het weten', exact: true }).click();
    await sees(page, /Dank je\. Het team weet dit nu\./);
    const bar = host.page.getByRole('region', { name: 'Alarmen' });
    await bar.getByText('Iemand maakt zich zorgen over een ander').waitFor();
    expect(await host.page.getByRole('button', { name: /^Zorgen over/ }).count()).toBe(0);
    expect(await notSafe(host.page).count()).toBe(0);

    await press(host.page, 'Wat je kunt doen: Mila');
    await host.page.getByRole('menuitem', { name: 'Sla alarm over Mila' }).click();
    const dialog = host.page.getByRole('dialog', { name: 'Alarm slaan over Mila?' });
    await dialog.getByRole('button', { name: 'Sla alarm' }).click();
    await dialog.getByText('Kies hoe dringend het is.').waitFor();
    await dialog.getByLabel(/Heeft een plan/).check();
    await dialog.getByRole('button', { name: 'Sla alarm' }).click();
    await dialog.getByText('Het alarm staat.').waitFor();
    await dialog.getByRole('button', { name: 'Sluit' }).last().click();
    expect(await noor.call(alarmRoutes.listAlarms, { query: {} })).toMatchObject({
      open: [{ sources: ['worry'] }, { sources: ['team'], level: 3 }],
    });
  });

  it('goes over to a colleague without losing what was typed', async () => {
    const mila = naast.visitor('Mila');
    await mila.joins(sessionId);
    await mila.call(alarmRoutes.raiseMyAlarm, { body: { place: { kind: 'roomSession', id: sessionId } } });
    const [alarm] = (await noor.call(alarmRoutes.listAlarms, { query: {} })).open;
    if (!alarm) throw new Error('no alarm');
    const { page } = await pageOf(noor.cookie, `/team/alarms/${alarm.id}`, desk);
    await press(page, 'Ik neem dit');
    await page.getByLabel(/Wat deed je/).fill('Half geschreven.');
    await page.waitForFunction(() => sessionStorage.length > 0);
    const bo = await naast.team('Bo');
    const params = { alarmId: alarm.id };
    const { rev } = await bo.call(alarmRoutes.readAlarm, { params });
    await bo.call(alarmRoutes.takeAlarm, { params, body: { rev } });
    await sees(page, 'Een collega heeft dit alarm nu. Dit had je geschreven:');
    await sees(page, 'Half geschreven.');
    await press(page, 'Neem dit over');
    await page
      .getByRole('dialog')
      .getByText(/Bo kijkt nu/)
      .waitFor();
    await press(page, 'Ja, neem over');
    await sees(page, 'Rond dit af');
    // Who took it, in the list of a colleague who hears of it.
    const list = await pageOf(bo.cookie, '/team/alarms', desk);
    await sees(list.page, /^Noor nam dit, /);
  });
});
