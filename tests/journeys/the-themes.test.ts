import { beforeAll, describe, expect, it } from '@jest/globals';
import { settingRoutes } from '@naast/shared/contract/settings';
import { spreekuurRoutes, type ThemeId } from '@naast/shared/contract/spreekuur';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changeOf, readsSetting } from '../support/settings.js';
import { desk, phone, signedIn } from '../support/signed-in.js';
import { asks } from '../support/spreekuur.js';
import { becomesCoordinator } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';

describe('a coordinator who arranges the themes of questions', () => {
  let naast: Naast;
  let browser: Browser;
  let bo: Person;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    await becomesCoordinator(naast, 'Sam');
    browser = await launchBrowser();
    bo = await naast.team('Bo');
  });
  closesAfter(() => [browser, naast]);

  const titlesOf = async () => (await readsSetting(bo, 'themes')).value.themes.map(({ title }) => title.nl);
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const named = (page: Page, language: 'nl' | 'en') =>
    page.locator(`main input[name^="themes."][name$=".title.${language}"]`).last();
  const saves = async (page: Page) => {
    await button(page, 'Bewaar').click();
    await page.getByText('Bewaard. Het geldt vanaf nu.').first().waitFor();
    await button(page, 'Bewaar').and(page.locator(':not([aria-busy])')).waitFor();
  };
  /** The themes that somebody can choose who asks now. */
  async function offered(): Promise<string[]> {
    const { page } = await WatchedPage.open(browser, naast.url, phone);
    await page.goto('/ask');
    const choices = page.locator('main label:has(input[name="themeIds"])');
    await choices.first().waitFor({ state: 'attached' });
    const titles = await choices.allTextContents();
    await page.context().close();
    return titles;
  }

  it.each([
    ['phone', phone],
    ['desk', desk],
  ])(
    'adds one, moves it, and switches one off; who asks sees that, in that order: %s',
    async (size, look) => {
      const [first = '', ...others] = await titlesOf();
      const watched = await signedIn(browser, naast.url, 'Bo', look);
      const { page } = watched;
      await page.goto('/team/settings');
      await page.getByRole('link', { name: 'Thema’s' }).click();
      await button(page, 'Nog een thema').click();
      const title = `Rouw ${size}`;

      // One language only: said at the field that lacks it, and what was typed stays.
      await named(page, 'nl').fill(title);
      await button(page, 'Bewaar').click();
      await page.locator('main input[name$=".title.en"][aria-invalid="true"]').waitFor();
      expect(await titlesOf()).toEqual([first, ...others]);
      expect(await named(page, 'nl').inputValue()).toBe(title);
      expect(await watched.findings()).toEqual([]);
      await named(page, 'en').fill(`Grief ${size}`);
      const up = button(page, `${title}: omhoog`);
      for (const _ of others) await up.click();
      await page.getByRole('checkbox', { name: `Te kiezen: ${first}`, exact: true }).uncheck();
      // What visitors see, before it counts.
      const preview = page.getByRole('region', { name: 'Zo zien bezoekers het' });
      await eventually(async () =>
        expect(await preview.getByRole('listitem').allTextContents()).not.toContain(first),
      );
      await saves(page);
      expect(await titlesOf()).toEqual([first, title, ...others]);
      const seen = await offered();
      expect(seen[0]).toBe(title);
      expect(seen).not.toContain(first);

      // The way back.
      await button(page, 'Zet terug').first().click();
      await saves(page);
      expect(await titlesOf()).toEqual([first, ...others]);
      expect(await offered()).toContain(first);
      expect(watched.complaints).toEqual([]);
    },
  );

  it('removes one only after a yes, and reads how many questions have it', async () => {
    const { themes } = (await readsSetting(bo, 'themes')).value;
    const [used, unused] = themes as [(typeof themes)[0], (typeof themes)[0]];
    const themeIds = [used.id as ThemeId];
    await asks(naast.visitor('Mila'), { themeIds });
    const kim = naast.visitor('Kim');
    await asks(kim, { themeIds });
    const watched = await signedIn(browser, naast.url, 'Bo', phone);
    const { page } = watched;
    await page.goto('/team/settings/themes');
    const dialog = page.getByRole('dialog');

    await button(page, `${used.title.nl}: haal weg`).click();
    await dialog.getByText('2 vragen hebben dit thema.').waitFor();
    expect(await watched.findings()).toEqual([]);
    await dialog.getByRole('button', { name: 'Nee, toch niet' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await button(page, `${unused.title.nl}: haal weg`).click();
    await dialog.getByText('Er is geen vraag met dit thema.').waitFor();
    await dialog.getByRole('button', { name: 'Haal weg', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await button(page, `${used.title.nl}: haal weg`).click();
    await dialog.getByRole('button', { name: 'Haal weg', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    // Not before it is saved.
    expect(await titlesOf()).toContain(used.title.nl);
    await saves(page);
    expect(await titlesOf()).toEqual(themes.slice(2).map(({ title }) => title.nl));
    expect((await kim.call(spreekuurRoutes.readMyQuestion, {})).themes).toEqual([]);

    // One that was never saved goes without a question.
    await button(page, 'Nog een thema').click();
    await button(page, 'Nieuw thema: haal weg').click();
    await eventually(async () => expect(await button(page, 'Nieuw thema: haal weg').count()).toBe(0));
    expect(await dialog.count()).toBe(0);
    expect(watched.complaints).toEqual([]);
  });

  it('says that a list without one to choose cannot be', async () => {
    const { page } = await signedIn(browser, naast.url, 'Bo', desk);
    await page.goto('/team/settings/themes');
    const boxes = page.getByRole('checkbox', { name: /^Te kiezen: / });
    await boxes.first().waitFor();
    for (const box of await boxes.all()) await box.uncheck();
    await button(page, 'Bewaar').click();
    await page.getByText('Minstens één thema moet te kiezen zijn.').waitFor();
    expect(await button(page, 'Nog een thema').evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('takes nothing that somebody typed who asks, when a theme that they chose is removed', async () => {
    const { rev, value } = await readsSetting(bo, 'themes');
    const [chosen, ...left] = value.themes as [(typeof value.themes)[0]];
    const { page } = await WatchedPage.open(browser, naast.url, phone);
    await page.goto('/ask');
    await page.getByLabel('Je vraag').fill('Ik slaap al weken slecht.');
    await page.getByText('Hoe we antwoorden').click();
    const box = page.getByRole('checkbox', { name: chosen.title.nl, exact: true });
    await box.check();
    await page.getByLabel('Ik ben 16 jaar of ouder').check();
    // The page does not hear of it before the question is sent.
    await page.route(`**${spreekuurRoutes.readSpreekuur.path}*`, (route) => route.abort());
    await bo.call(settingRoutes.changeSetting, changeOf('themes', rev, { themes: left }));
    await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
    await page.getByText('Een thema dat je koos, is er niet meer.').waitFor();
    expect(await page.getByLabel('Je vraag').inputValue()).toBe('Ik slaap al weken slecht.');
    await box.uncheck();
    await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
    await page.getByText('Je vraag is aangekomen').waitFor();
  });

  it('keeps what is typed over a reload, and tells what another coordinator changed meanwhile', async () => {
    const { page } = await signedIn(browser, naast.url, 'Bo', desk);
    await page.goto('/team/settings/themes');
    await button(page, 'Nog een thema').click();
    await named(page, 'nl').fill('Schulden');
    await named(page, 'en').fill('Debts');
    await page.waitForFunction(() => sessionStorage.length === 1);
    const before = await titlesOf();

    const sam = await naast.team('Sam');
    const { rev, value } = await readsSetting(sam, 'themes');
    const theirs = { id: 'S'.repeat(22), title: { nl: 'Wonen', en: 'Housing' }, isOffered: true };
    await sam.call(
      settingRoutes.changeSetting,
      changeOf('themes', rev, { themes: [...value.themes, theirs] }),
    );
    const told = page.getByRole('alert').filter({ hasText: 'Sam veranderde dit net ook.' });
    await told.filter({ hasText: 'Wonen' }).waitFor();
    await page.reload();
    await told.waitFor();
    await eventually(async () => expect(await named(page, 'nl').inputValue()).toBe('Schulden'));
    await saves(page);
    expect(await titlesOf()).toEqual([...before, 'Schulden']);
    // Sam's list is not lost: it is the first of what can be put back.
    const [last] = (await readsSetting(bo, 'themes')).former;
    expect(last?.value.themes.at(-1)?.title.nl).toBe('Wonen');
  });
});
