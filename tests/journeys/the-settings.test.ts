import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { days } from '../support/clock.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { accountIdOf, logRows } from '../support/logbook.js';
import { Naast } from '../support/naast.js';
import { desk, phone, signedIn } from '../support/signed-in.js';
import { becomesCoordinator } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';

describe('a coordinator who changes the settings', () => {
  let naast: Naast;
  let browser: Browser;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    await becomesCoordinator(naast, 'Sam');
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);

  const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`);
  const saves = async (page: Page) => {
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await sees(page, 'Bewaard. Het geldt vanaf nu.');
    await page.locator('main button[type=submit]:not([aria-busy])').waitFor();
  };

  it.each([
    ['phone', phone],
    ['desk', desk],
  ])('finds a page by the tab, sees what visitors will see, saves and puts back: %s', async (size, look) => {
    const watched = await signedIn(browser, naast.url, 'Bo', look);
    const { page } = watched;
    await page
      .getByRole('navigation', { name: 'Voor het team' })
      .getByRole('link', { name: 'Instellingen' })
      .click();
    await page.getByRole('link', { name: 'De organisatie' }).click();
    const name = `De Brug ${size}`;
    const before = await field(page, 'name').inputValue();
    await field(page, 'name').fill(name);
    await field(page, 'welcome.nl').fill('Fijn dat je er bent.');

    // One language only: said at the field that lacks it, and nothing typed is lost.
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.locator('[name="welcome.en"][aria-invalid="true"]').waitFor();
    expect(await field(page, 'name').inputValue()).toBe(name);
    await field(page, 'welcome.en').fill('Good to see you.');
    const preview = page.getByRole('region', { name: 'Zo zien bezoekers het' });
    await preview.getByRole('heading', { name: `Welkom bij ${name}` }).waitFor();
    await saves(page);
    expect(await watched.findings()).toEqual([]);

    const { page: home } = await WatchedPage.open(browser, naast.url, look);
    await home.goto('/');
    await home.getByRole('heading', { name: `Welkom bij ${name}` }).waitFor();

    await page.getByRole('button', { name: 'Zet terug' }).first().click();
    await sees(page, 'Zo was het.');
    expect(await field(page, 'name').inputValue()).toBe(before);
    await saves(page);
    await page.reload();
    expect(await field(page, 'name').inputValue()).toBe(before);
    expect(watched.complaints).toEqual([]);
  });

  it('keeps what is typed over a reload, and when a colleague changes the same page: who is told, and sends it anew', async () => {
    const [{ page: mine }, { page: other }] = [
      await signedIn(browser, naast.url, 'Bo', desk),
      await signedIn(browser, naast.url, 'Sam', phone),
    ];
    for (const page of [mine, other]) {
      await page.goto('/team/settings/organisation');
      await field(page, 'contact').waitFor();
    }
    await field(mine, 'contact').fill('Bel 030 111');
    await mine.waitForFunction(() => sessionStorage.length === 1);
    await field(other, 'complaints').fill('Anna, buiten het team');
    await saves(other);
    // Open as it is: told at once; what was not touched follows.
    const told = mine.getByRole('alert').filter({ hasText: 'Sam veranderde dit net ook.' });
    await told.filter({ hasText: 'Anna, buiten het team' }).waitFor();
    await eventually(async () =>
      expect(await field(mine, 'complaints').inputValue()).toBe('Anna, buiten het team'),
    );
    expect(await field(mine, 'contact').inputValue()).toBe('Bel 030 111');

    // Loaded anew with a draft of before: the same.
    await mine.reload();
    await told.waitFor();
    await eventually(async () => {
      expect(await field(mine, 'contact').inputValue()).toBe('Bel 030 111');
      expect(await field(mine, 'complaints').inputValue()).toBe('Anna, buiten het team');
    });
    await saves(mine);
    await eventually(async () => expect(await field(other, 'contact').inputValue()).toBe('Bel 030 111'));
    expect(await field(other, 'complaints').inputValue()).toBe('Anna, buiten het team');
    // What each of them changed is there under its own name, and in the log.
    await other.getByRole('region', { name: 'Hoe het eerder was' }).getByText('Sam').first().waitFor();
    const log = (await logRows(naast)).filter(({ act }) => act === 'setting.organisation');
    expect(log.slice(-2).map(({ who }) => who)).toEqual([
      await accountIdOf(naast, 'Sam'),
      await accountIdOf(naast, 'Bo'),
    ]);
  });

  it('changes the house rules: who is inside reads it, and keeps what they type; who comes later says yes to them', async () => {
    const noor = await naast.team('Noor');
    const roomId = await naast.room();
    const sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    const inside = await WatchedPage.open(browser, naast.url, phone);
    const { page: mila } = inside;
    const enters = async (page: Page, name: string) => {
      await field(page, 'name').fill(name);
      await field(page, 'accept').check();
      await page.getByRole('button', { name: 'Ga naar binnen' }).click();
    };
    await mila.goto(`/rooms/${roomId}`);
    await enters(mila, 'Mila');
    await mila.getByRole('button', { name: 'Weggaan' }).waitFor();
    const box = mila.getByRole('textbox');
    await box.fill('Ik typ nog');
    const { page: kim } = await WatchedPage.open(browser, naast.url, phone);
    await kim.goto(`/rooms/${roomId}`);
    await field(kim, 'accept').check();

    const { page: bo } = await signedIn(browser, naast.url, 'Bo', desk);
    await bo.goto('/team/settings/houseRules');
    await field(bo, 'rules.nl').fill('Wees lief.\n\nLuister eerst.');
    await field(bo, 'rules.en').fill('Be kind.\n\nListen first.');
    await saves(bo);

    await sees(mila, 'De huisregels zijn net veranderd.');
    await mila.locator('summary', { hasText: 'De huisregels zijn net veranderd.' }).click();
    await sees(mila, 'Luister eerst.');
    expect(await inside.findings()).toEqual([]);
    expect(await box.inputValue()).toBe('Ik typ nog');
    // Their yes was to the former rules.
    await enters(kim, 'Kim');
    await sees(kim, 'Luister eerst.');
    await eventually(async () => expect(await field(kim, 'accept').isChecked()).toBe(false));
    // Nor does what was kept of this form over a reload say yes to the new ones.
    await kim.reload();
    await eventually(async () => expect(await field(kim, 'name').inputValue()).toBe('Kim'));
    expect(await field(kim, 'accept').isChecked()).toBe(false);
    await enters(kim, 'Kim');
    await kim.getByRole('button', { name: 'Weggaan' }).waitFor();
  });

  it('shows the team at once whom to call from now on', async () => {
    const { page: noor } = await signedIn(browser, naast.url, 'Noor', phone);
    await noor.goto('/team/duty');
    await sees(noor, 'Dringend? Wie je belt');
    // Loaded before, so it is the event that brings it: pages ask by themselves once a minute only.
    const { page } = await signedIn(browser, naast.url, 'Bo', desk);
    await page.goto('/team/settings/onCall');
    await field(page, 'onCall').fill('Sanne, 06 1234 5678');
    await saves(page);
    await noor.getByRole('link', { name: '06 1234 5678' }).waitFor({ timeout: 30_000 });
  });

  it('announces maintenance on every page, until it is taken back', async () => {
    const { page } = await signedIn(browser, naast.url, 'Bo', phone);
    await page.goto('/team/settings/maintenance');
    await page.getByLabel('Er is onderhoud gepland').check();
    // By the organisation's clock: around midnight another day than in UTC.
    const tomorrow = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(
      Date.now() + days(1),
    );
    await field(page, 'planned.date').fill(tomorrow);
    await saves(page);
    const announced = await WatchedPage.open(browser, naast.url, phone);
    await announced.page.goto('/privacy');
    await sees(announced.page, /^Gepland onderhoud morgen/);
    expect(await announced.findings()).toEqual([]);
    await page.getByLabel('Er is onderhoud gepland').uncheck();
    await saves(page);
    await announced.page.reload();
    await announced.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await announced.page.getByText('Gepland onderhoud').count()).toBe(0);
  });

  it('says at the field what cannot be, and shows visitors nothing of it', async () => {
    const { page } = await signedIn(browser, naast.url, 'Bo', phone);
    const preview = page.getByRole('region', { name: 'Zo zien bezoekers het' });
    const at = (subject: string) => page.goto(`/team/settings/${subject}`);
    const refused = async (name: string, sentence: string) => {
      await page.getByRole('button', { name: 'Bewaar' }).click();
      await page.locator(`main [name="${name}"][aria-invalid="true"]`).first().waitFor();
      await sees(page, sentence);
    };
    await at('hours');
    for (const day of [1, 2, 3, 4, 5, 6, 7])
      for (const side of ['from', 'to']) await field(page, `${side}.${day}`).fill('');
    await refused('from.1', 'Vul minstens één dag in.');
    await field(page, 'closedOn').fill('24-12-2026\nkerst');
    await refused('closedOn', '“kerst” is geen dag.');
    await page.getByRole('button', { name: 'Toch niet' }).click();
    await eventually(async () => expect(await page.locator('main [aria-invalid="true"]').count()).toBe(0));

    await at('promise');
    await field(page, 'helloWorkingDays').fill('0');
    await eventually(async () => expect(await preview.getByText('Iemand groet').count()).toBe(0));
    await preview.getByText('Er is antwoord').waitFor();
    await refused('helloWorkingDays', 'Kies een getal van 1 tot en met 10.');

    await at('maintenance');
    await page.getByLabel('Er is onderhoud gepland').check();
    for (const date of ['2020-01-01', '2999-01-01']) {
      await field(page, 'planned.date').fill(date);
      await refused('planned.date', 'Kies een tijd die nog moet komen.');
    }

    await at('timeZone');
    await field(page, 'timeZone').fill('Mars/Phobos');
    await refused('timeZone', 'Schrijf het zoals Europe/Amsterdam.');
    await field(page, 'timeZone').fill('brussels');
    await saves(page);
    expect(await field(page, 'timeZone').inputValue()).toBe('Europe/Brussels');

    await at('languages');
    await page.getByRole('checkbox', { name: 'Nederlands' }).uncheck();
    await preview.getByText('Elke pagina is in het Engels.').waitFor();
  });

  it('leaves what has the focus, and what is wrong with it, in sight of the row that saves', async () => {
    const { page } = await signedIn(browser, naast.url, 'Bo', phone);
    await page.goto('/team/settings/organisation');
    await field(page, 'name').fill('De Brug');
    const save = page.getByRole('button', { name: 'Bewaar' });
    await page.getByRole('button', { name: 'Toch niet' }).waitFor();
    for (const name of ['welcome.nl', 'welcome.en', 'contact', 'responsible', 'complaints']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(name);
      await eventually(async () => {
        const [here, row] = [await field(page, name).boundingBox(), await save.boundingBox()];
        if (!here || !row) throw new Error(`${name} is not there`);
        expect(here.y + here.height).toBeLessThan(row.y);
      });
    }
    await page.keyboard.press('Tab');
    expect(await save.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});
