import { beforeAll, describe, expect, it } from '@jest/globals';
import { createDefaultThemes } from '@naast/server/domains/organisation/index';
import { seedBare } from '@naast/server/seed';
import { settingSubjects } from '@naast/shared/contract/settings';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { generateSync } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { presses, tabsTo, types } from '../support/keyboard.js';
import { Naast } from '../support/naast.js';
import { desk, phone, toTab } from '../support/signed-in.js';
import { passphraseFor } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const todayIs = new Date().toLocaleDateString('en-US', { timeZone: 'Europe/Amsterdam', weekday: 'short' });
/** 1 is Monday, as in the names of the fields. */
const weekdayIn = (ahead: number) => ((days.indexOf(todayIs) + ahead) % 7) + 1;
/** Today and tomorrow, so that it is evening whenever this runs. */
const eveningDays = [weekdayIn(0), weekdayIn(1)];

describe.each([
  ['at a desk', desk],
  ['on a phone, 360 px wide', phone],
])('the first day of a coordinator, %s: from an empty installation to a first evening', (_size, look) => {
  let naast: Naast;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    naast = await Naast.unseeded({ now: () => new Date(), limits: unlimited });
    await seedBare(naast.app.ctxFor());
    await createDefaultThemes(naast.app.ctxFor());
    browser = await launchBrowser();
    watched = await WatchedPage.open(browser, naast.url, look);
    page = watched.page;
  });
  closesAfter(() => [browser, naast]);

  const field = (name: string) => page.locator(`main [name="${name}"]`);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const row = (text: string) => page.getByRole('listitem').filter({ hasText: text });
  const toDesk = async () => {
    await toTab(page, 'Start');
    await page.getByRole('heading', { name: 'Dag Bo' }).waitFor();
  };
  const isDone = async (text: string) => {
    await toDesk();
    await eventually(async () => expect(await row(text).count()).toBe(0));
  };
  /** What somebody sees who asks now, and the themes to choose from. */
  const theSpreekuur = async () => {
    const view = await naast.visitor('iemand').call(spreekuurRoutes.readSpreekuur, {});
    const { page: ask } = await WatchedPage.open(browser, naast.url, phone);
    await ask.goto('/ask');
    const choices = ask.locator('main label:has(input[name="themeIds"])');
    await choices.first().waitFor({ state: 'attached' });
    const offered = await choices.allTextContents();
    await ask.context().close();
    return { view, offered };
  };
  const saves = async () => {
    await button('Bewaar').click();
    await page.getByText('Bewaard. Het geldt vanaf nu.').first().waitFor();
    await button('Bewaar').and(page.locator(':not([aria-busy])')).waitFor();
  };

  it('sets the installation up, and arrives at what is left to do', async () => {
    await page.goto('/setup');
    await field('setupCode').fill(await naast.app.stores.setup.code());
    await field('organisation').fill('Patiëntenvereniging De Kade');
    await page.getByLabel(/Ik heb een kopie van het sleutelbestand/).check();
    await field('name').fill('Bo');
    await field('passphrase').fill(passphraseFor('Bo'));
    const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
    await field('code').fill(generateSync({ secret }));
    expect(await watched.findings()).toEqual([]);
    await button('Richt Naast in').click();
    await button('Ik heb ze bewaard').click();
    await page.getByRole('heading', { name: 'Dag Bo' }).waitFor();
    for (const text of [
      'Er is maar één coördinator',
      'De hulplijnen heeft nog niemand nagekeken',
      'Nog geen ruimte heeft eigen uren',
      'Er staat nog niet wie het team belt',
      'Er staat nog niet waar iemand kan klagen',
    ])
      await row(text).getByRole('link').waitFor();
    expect(await watched.findings()).toEqual([]);
  });

  it('gives the first room its evenings and makes a second one', async () => {
    await row('Nog geen ruimte heeft eigen uren').getByRole('link').click();
    await page.getByRole('link', { name: 'Verander De huiskamer' }).click();
    const remove = page.getByRole('button', { name: /^Haal tijd 1 op/ });
    await remove.first().waitFor();
    while ((await remove.count()) > 0) await remove.first().click();
    for (const day of eveningDays) {
      await field(`from.${day}.0`).fill('00:00');
      await field(`to.${day}.0`).fill('00:00');
    }
    await saves();
    await page.getByRole('link', { name: 'Alle ruimtes' }).click();

    await page.getByRole('link', { name: 'Nieuwe ruimte' }).click();
    const names = { 'title.nl': 'Naasten', 'title.en': 'Loved ones' };
    const about = {
      'description.nl': 'Voor familie en vrienden.',
      'description.en': 'For family and friends.',
    };
    for (const [name, text] of Object.entries({ ...names, ...about })) await field(name).fill(text);
    const other = weekdayIn(3);
    await field(`from.${other}.0`).fill('19:00');
    await field(`to.${other}.0`).fill('21:00');
    await button('Maak deze ruimte').click();
    await page.getByRole('heading', { name: 'Naasten' }).waitFor();
    await isDone('Nog geen ruimte heeft eigen uren');
  });

  it('makes the themes its own, as who asks then sees them', async () => {
    const { themes } = (await theSpreekuur()).view;
    const [first, second] = themes.map(({ title }) => title.nl);
    await page.goto('/team/settings');
    await page.getByRole('link', { name: 'Thema’s' }).click();
    await button('Nog een thema').click();
    await page.locator('main input[name$=".title.nl"]').last().fill('Rouw');
    await page.locator('main input[name$=".title.en"]').last().fill('Grief');
    for (const _ of themes) await button('Rouw: omhoog').click();
    await page.getByRole('checkbox', { name: `Te kiezen: ${first}`, exact: true }).uncheck();
    await button(`${second}: haal weg`).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Er is geen vraag met dit thema.').waitFor();
    await dialog.getByRole('button', { name: 'Haal weg', exact: true }).click();
    await saves();
    expect(await watched.findings()).toEqual([]);
    const left = themes.slice(2).map(({ title }) => title.nl);
    expect((await theSpreekuur()).offered).toEqual(['Rouw', ...left]);
  });

  it('finds every page of the settings by the keyboard, in English too', async () => {
    for (const [at, back, save] of [
      ['/team/settings', 'Alle instellingen', 'Bewaar'],
      ['/en/team/settings', 'All settings', 'Save'],
    ] as const) {
      await page.goto(at);
      for (const subject of settingSubjects) {
        await presses(page, page.locator(`main a[href="${at}/${subject}"]`));
        await button(save).waitFor();
        expect(new URL(page.url()).pathname).toBe(`${at}/${subject}`);
        await tabsTo(page, button(save));
        await presses(page, page.getByRole('link', { name: back }));
      }
    }
    await page.goto('/en/team/settings/promise');
    await types(page, field('answerWorkingDays'), '3');
    await presses(page, button('Save'));
    await page.getByText('Saved. It applies from now on.').waitFor();
    expect(await watched.findings()).toEqual([]);
    await page.goto('/team');
  });

  it('writes house rules, says that the helplines were checked, and whom the team calls', async () => {
    await row('De hulplijnen heeft nog niemand nagekeken').getByRole('link').click();
    await page.getByLabel('Ik heb vandaag elke lijn nagekeken').check();
    await saves();
    await isDone('De hulplijnen heeft nog niemand nagekeken');
    await row('Er staat nog niet wie het team belt').getByRole('link').click();
    await field('onCall').fill('Sanne, 06 1234 5678');
    await saves();
    await isDone('Er staat nog niet wie het team belt');
    await row('Er staat nog niet waar iemand kan klagen').getByRole('link').click();
    await field('complaints').fill('Anna, buiten het team');
    await saves();
    await isDone('Er staat nog niet waar iemand kan klagen');
    await page.goto('/team/settings/houseRules');
    await field('rules.nl').fill('Wees lief.\n\nSpreek vanuit jezelf.');
    await field('rules.en').fill('Be kind.\n\nSpeak from yourself.');
    await saves();
  });

  it('opens the room from the first page, and a visitor has their evening', async () => {
    await toDesk();
    await row('Er is nog geen host').getByRole('link').click();
    await button('Open deze ruimte').click();
    await page.getByRole('log').waitFor();

    const { page: mila } = await WatchedPage.open(browser, naast.url, phone);
    await mila.goto('/');
    await mila.getByRole('link', { name: 'De huiskamer' }).first().click();
    await mila.getByText('Spreek vanuit jezelf.').first().waitFor();
    await mila.locator('main [name="name"]').fill('Mila');
    await mila.locator('main [name="accept"]').check();
    await mila.getByRole('button', { name: 'Ga naar binnen' }).click();
    await mila.getByRole('textbox', { name: 'Je bericht' }).fill('Fijn dat dit er is.');
    await mila.getByRole('button', { name: 'Versturen' }).click();
    await page.getByRole('log').getByText('Fijn dat dit er is.').waitFor();
    await page.goto('/team');
    await row('Jij bent hier host').getByRole('link', { name: 'De huiskamer' }).waitFor();
    await watched.isAccessible();
    await watched.leavesNoTraces();
    await watched.close();
  });
});
