import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { alarmRoutes } from '@naast/shared/contract/alarms';
import { peopleRoutes } from '@naast/shared/contract/people';
import { roomRoutes } from '@naast/shared/contract/rooms';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { hasDuty } from '../support/alarms.js';
import { bringsCookie, launchBrowser, WatchedPage } from '../support/browser.js';
import { hours } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import { desk, phone } from '../support/signed-in.js';
import { listens } from '../support/spoken.js';
import { asksAndConfirms } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

const unseen = 'Nog niemand heeft dit gezien. Bel 112 of 113.';
/** What no page may promise. */
const promised = /er komt iemand|we komen|hulp is onderweg/i;

describe('a hard night', () => {
  let browser: Browser;
  let naast: Naast;
  const opened: WatchedPage[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
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
  const sees = (page: Page, text: string | RegExp) =>
    page.getByText(text).locator('visible=true').first().waitFor();
  /** By keyboard alone: the focus goes there, and Enter does it. */
  async function keys(page: Page, name: string | RegExp): Promise<void> {
    const button = page.getByRole('button', { name }).locator('visible=true').first();
    await button.focus();
    await page.keyboard.press('Enter');
  }
  const isFirst = (page: Page) => page.locator('main h3 a').first();

  it('without anybody: says so before and after, stands on top in the morning, and is looked after then', async () => {
    naast = await Naast.start({ limits: unlimited });
    const asker = naast.visitor('vraagsteller');
    const { words } = await asksAndConfirms(asker);
    // Saturday night.
    const night = await pageOf(asker.cookie, '/mine', phone);
    await sees(night.page, /Nu leest niemand de vragen\. Vanaf maandag/);
    await keys(night.page, 'Ik ben niet veilig');
    const panel = night.page.getByRole('group', { name: 'Ik ben niet veilig' });
    await panel.getByText(/Nu leest hier niemand mee\. Vanaf maandag .* wel\./).waitFor();
    await panel.getByText(/komt het bovenaan te staan/).waitFor();
    expect(await panel.textContent()).not.toContain('collega');
    expect(await night.findings()).toEqual([]);
    const ears = await listens(night.page);
    await keys(night.page, 'Laat het weten');
    const state = night.page.getByRole('status').filter({ hasText: unseen });
    await state.getByText(/Dit staat bovenaan voor de eerste die meeleest/).waitFor();
    for (const line of ['Bel 112', 'Bel 113']) await state.getByRole('link', { name: line }).waitFor();
    const [said] = (await ears.said()).filter((text) => text.includes(unseen));
    expect(said).toMatch(
      /^status: Nog niemand heeft dit gezien\. Bel 112 of 113\. Nu leest hier niemand mee\./,
    );
    expect(await night.page.locator('body').innerText()).not.toMatch(promised);
    expect(await night.findings()).toEqual([]);

    // Sunday goes by, and another question comes.
    naast.clock.forward(hours(20));
    await asksAndConfirms(naast.visitor('een ander'));
    naast.clock.forward(hours(17) + 5 * 60_000);
    const noor = await naast.team('Noor');
    const morning = await pageOf(noor.cookie, '/team', desk);
    await isFirst(morning.page).getByText(/Alarm/).waitFor();
    await morning.page
      .locator('main')
      .getByText(/^sinds /)
      .first()
      .waitFor();
    await isFirst(morning.page).focus();
    await morning.page.keyboard.press('Enter');
    await morning.page.getByRole('heading', { level: 1, name: 'Iemand is niet veilig' }).waitFor();
    await sees(morning.page, /zaterdag|eergisteren/);
    expect(await morning.findings()).toEqual([]);
    await keys(morning.page, 'Ik neem dit');
    await sees(morning.page, 'Rond dit af');

    // The visit of that night is over: its author comes back with the nine words.
    const later = await pageOf(null, '/return', phone);
    await later.page.getByLabel('Je negen woorden').fill(words);
    await keys(later.page, 'Open mijn vraag');
    await sees(later.page, 'Noor leest nu met je mee.');
    expect(await later.findings()).toEqual([]);
    await morning.page.getByText('We wezen op een hulplijn, een huisarts of andere hulp').click();
    await keys(morning.page, 'Rond af');
    await sees(morning.page, /Afgerond door jou/);
    await sees(later.page, /Noor heeft dit afgerond/);
  });

  it('without anybody, and somebody on call: is told that a colleague is called, and no more than that', async () => {
    const onCallWebhook = { call: async () => undefined };
    naast = await Naast.start({ limits: unlimited, onCallWebhook });
    const asker = naast.visitor('vraagsteller');
    await asksAndConfirms(asker);
    const { page } = await pageOf(asker.cookie, '/mine', phone);
    await keys(page, 'Ik ben niet veilig');
    await page
      .getByRole('group', { name: 'Ik ben niet veilig' })
      .getByText(/We roepen dan ook een collega op\. Of die het ziet, weten we niet\./)
      .waitFor();
    await keys(page, 'Laat het weten');
    await sees(page, /We hebben een collega opgeroepen\. Of die het ziet, weten we niet\./);
    expect(await page.locator('body').innerText()).not.toMatch(promised);
  });

  it('without anybody, where the call of who is on call fails: the team reads so on every page, and its author too', async () => {
    const onCallWebhook = {
      async call() {
        throw new Error('unreachable');
      },
    };
    naast = await Naast.start({ limits: unlimited, onCallWebhook });
    const noor = await naast.team('Noor');
    const team = await pageOf(noor.cookie, '/team', phone);
    await team.page.getByRole('heading', { level: 1 }).waitFor();
    const ears = await listens(team.page);
    const asker = naast.visitor('vraagsteller');
    await asksAndConfirms(asker);
    const { page } = await pageOf(asker.cookie, '/mine', phone);
    await keys(page, 'Ik ben niet veilig');
    await keys(page, 'Laat het weten');
    await sees(page, /Een collega oproepen lukte niet\./);
    const bar = team.page.getByRole('region', { name: 'Alarmen' });
    await bar.getByText('De oproep kwam niet aan. Bel zelf ook.').waitFor();
    expect(await team.findings()).toEqual([]);
    await eventually(async () =>
      expect(await ears.said()).toContain('alert: De oproep kwam niet aan. Bel zelf ook.'),
    );
    await keys(team.page, 'Ik neem dit');
    await bar.getByText(/De oproep kwam niet aan/).waitFor({ state: 'detached' });
  });

  it('at level 4: is heard at once by host and duty lead, taken, lost with its taker, taken over and closed', async () => {
    naast = await Naast.start({ limits: unlimited });
    const [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
    const roomId = await naast.room();
    await noor.opens(roomId);
    const host = await pageOf(noor.cookie, `/rooms/${roomId}`, desk);
    await host.page.getByRole('log').waitFor();
    await hasDuty(bo);
    const lead = await pageOf(bo.cookie, '/team', desk);
    await lead.page.getByRole('heading', { level: 1 }).waitFor();
    const mila = await pageOf(null, `/rooms/${roomId}`, phone);
    await mila.page.getByRole('textbox').first().fill('Mila');
    await mila.page.getByRole('checkbox', { name: /huisregels/i }).check();
    await mila.page.getByRole('button', { name: 'Ga naar binnen' }).click();
    await mila.page.getByRole('log').waitFor();
    const [hostHears, leadHears, milaHears] = [
      await listens(host.page),
      await listens(lead.page),
      await listens(mila.page),
    ];

    await host.page.getByRole('button', { name: 'Wat je kunt doen: Mila' }).focus();
    await host.page.keyboard.press('Enter');
    await host.page.getByRole('menuitem', { name: 'Sla alarm over Mila' }).focus();
    await host.page.keyboard.press('Enter');
    const dialog = host.page.getByRole('dialog', { name: 'Alarm slaan over Mila?' });
    await dialog.getByLabel(/gebeurt nu.*Wijs eerst op 112/i).check();
    await keys(host.page, 'Sla alarm');
    await dialog.getByText('Het alarm staat.').waitFor();
    expect(await host.findings()).toEqual([]);
    await host.page.keyboard.press('Escape');

    // It interrupts the lead's screen reader, once; the focus stays where it was.
    const alert = /^alert: .*Alarm\. Een collega slaat alarm\. De huiskamer\./;
    await eventually(async () =>
      expect((await leadHears.said()).filter((said) => alert.test(said))).toHaveLength(1),
    );
    expect(await lead.page.evaluate(() => document.activeElement?.closest('[data-alarms]'))).toBeNull();
    expect(await lead.findings()).toEqual([]);
    // Mila did not raise it: nothing on her page says so.
    expect((await milaHears.said()).filter((said) => /alarm/i.test(said))).toEqual([]);

    await keys(lead.page, 'Ik neem dit');
    await lead.page
      .getByText(/Jij nam dit/)
      .first()
      .waitFor();
    // Now she says so herself: it joins, and she reads who looks along.
    await keys(mila.page, 'Ik ben niet veilig');
    await keys(mila.page, 'Laat het weten');
    await sees(mila.page, /Bo heeft dit gezien, maar leest hier niet mee\. Bel 112 of 113\./);
    // Bo's screen locks.
    await bo.call(peopleRoutes.lock, {});
    await sees(mila.page, /Bo heeft dit gezien, maar heeft Naast nu niet open\. Bel 112 of 113\./);
    const bar = host.page.getByRole('region', { name: 'Alarmen' });
    await bar.getByText('Bo nam dit, maar is weg.').waitFor();
    await keys(host.page, 'Neem dit over');
    await host.page.getByRole('dialog').getByRole('button', { name: 'Ja, neem over' }).click();
    await sees(mila.page, 'Noor leest nu met je mee.');
    const [alarm] = (await noor.call(alarmRoutes.listAlarms, { query: {} })).open;
    if (!alarm) throw new Error('no alarm');
    expect(alarm).toMatchObject({ level: 4, taken: { name: 'Noor' } });
    await noor.call(alarmRoutes.closeAlarm, {
      params: { alarmId: alarm.id },
      body: { rev: alarm.rev, ending: 'emergencyCalled' },
    });
    await sees(mila.page, /Noor heeft dit afgerond/);
    // What she was told, in this order, and nothing that was not true at that time.
    const told = (await milaHears.said()).filter((said) =>
      /leest nu|leest hier|niet open|afgerond/.test(said),
    );
    expect(told.map((said) => said.replace(/^status: /, ''))).toEqual([
      expect.stringMatching(/^Bo heeft dit gezien, maar leest hier niet mee\./),
      expect.stringMatching(/^Bo heeft dit gezien, maar heeft Naast nu niet open\. Bel 112 of 113\./),
      'Noor leest nu met je mee.',
      expect.stringMatching(/^Noor heeft dit afgerond\./),
    ]);
    expect(
      (await hostHears.said()).filter((said) => /^alert: .*Alarm\./.test(said)).length,
    ).toBeLessThanOrEqual(2);
    expect(await mila.page.locator('body').innerText()).not.toMatch(promised);
    for (const watched of [mila, host]) await watched.leavesNoTraces();
  });

  it('leads back who leaves a room under their own alarm, and says first how it stands', async () => {
    naast = await Naast.start({ limits: unlimited });
    const noor = await naast.team('Noor');
    const roomId = await naast.room();
    const sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    async function leaves(name: string, isUnderAlarm: boolean): Promise<readonly number[]> {
      const watched = await pageOf(null, `/rooms/${roomId}`, phone);
      const { page } = watched;
      await page.getByRole('textbox').first().fill(name);
      await page.getByRole('checkbox', { name: /huisregels/i }).check();
      await keys(page, 'Ga naar binnen');
      await page.getByRole('log').waitFor();
      if (isUnderAlarm) {
        await keys(page, 'Ik ben niet veilig');
        await keys(page, 'Laat het weten');
        await sees(page, unseen);
      }
      await keys(page, 'Weggaan');
      await page.getByRole('heading', { level: 1, name: 'Tot ziens' }).waitFor();
      if (isUnderAlarm) await sees(page, unseen);
      expect(await watched.findings()).toEqual([]);
      const text = await page.locator('main').innerText();
      return [unseen, 'Terug naar deze ruimte', 'Naar het begin'].map((said) => text.indexOf(said));
    }
    const [alarm = -1, back = -1, home = -1] = await leaves('Mila', true);
    expect([alarm >= 0, alarm < back, back < home]).toEqual([true, true, true]);
    const mila = opened.at(-1)!.page;
    const [none, again = -1, on = -1] = await leaves('Kim', false);
    expect([none, on >= 0, on < again]).toEqual([-1, true, true]);
    // The room closes meanwhile: there is no way back, and the page says so.
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    await mila.clock.fastForward(60_000);
    await sees(mila, /De ruimte is dicht\. Hier kan niemand je meer schrijven\./);
    await sees(mila, unseen);
    expect(await mila.getByRole('button', { name: 'Terug naar deze ruimte' }).count()).toBe(0);
  });
});
