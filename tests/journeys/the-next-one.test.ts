import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CastName } from '@naast/server/sample/cast';
import { accountRoutes } from '@naast/shared/contract/account';
import { answeringRoutes } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { Naast } from '../support/naast.js';
import { signsInAs, toTab } from '../support/signed-in.js';
import { asksAndConfirms, newestQuestion } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

const note = 'Zacht vragen hoe laat het licht uitgaat.';

describe('the next one at the same browser', () => {
  let naast: Naast;
  let browser: Browser;
  let threadId: ThreadId;

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    await asksAndConfirms(naast.visitor('vraagsteller'), { text: 'Ik slaap al weken slecht.' });
    const sam = await naast.team('Sam');
    threadId = await newestQuestion(sam);
    // The logbook has his read.
    await sam.call(answeringRoutes.readQuestion, { params: { threadId } });
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);

  const sees = (page: Page, text: string) => page.getByText(text).first().waitFor();
  const noteField = (page: Page) => page.getByLabel('Je notitie, alleen voor het team');
  const kept = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  /** Ends the sign-in on another device: this page only receives the event. */
  async function endsElsewhere(name: CastName): Promise<void> {
    await (await naast.team(name)).call(accountRoutes.endOtherSignIns, {});
  }
  /** Navigates within the page, so that its memory stays. */
  async function toTheQuestion(page: Page): Promise<void> {
    await toTab(page, 'Vragen');
    await page.locator(`a[href$="/team/questions/${threadId}"]`).first().click();
    await page.getByText('Meedenken').waitFor();
  }

  it('finds nothing of what was read, when the sign-in ended somewhere else', async () => {
    const watched = await WatchedPage.open(browser, naast.url);
    const { page } = watched;
    await page.goto('/team');
    await signsInAs(page, 'Bo');
    await page
      .getByRole('navigation', { name: 'Voor het team' })
      .getByRole('link', { name: 'Collega’s' })
      .click();
    await page.getByRole('heading', { name: 'Ruben' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Logboek' }).click();
    await page.getByRole('main').getByText('Sam').first().waitFor();
    await page.goBack();

    await endsElsewhere('Bo');
    await sees(page, 'Je bent hier niet meer ingelogd.');
    // The server answers no more reads: what is shown now comes from memory.
    for (const path of ['log', 'team'])
      await page.route(
        (url) => url.pathname === `/api/${path}`,
        (route) => route.abort(),
      );
    await signsInAs(page, 'Bo');
    await page.getByRole('link', { name: 'Logboek' }).click();
    await page.getByRole('main').getByRole('alert').waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('Sam');
    await page.goBack();
    await page
      .getByRole('navigation', { name: 'Voor het team' })
      .getByRole('link', { name: 'Collega’s' })
      .click();
    await page.getByRole('main').getByRole('alert').waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('Ruben');
    await watched.close();
  });

  it('finds nothing of what was typed; whoever typed it does', async () => {
    const watched = await WatchedPage.open(browser, naast.url);
    const { page } = watched;
    await page.goto('/team');
    await signsInAs(page, 'Sam');
    await toTheQuestion(page);
    await page.getByText('Meedenken').click();
    await noteField(page).fill(note);
    await page.waitForFunction(() => sessionStorage.length === 1);
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(`/team/questions/${threadId}`);
    await elsewhere.getByText('Meedenken').click();
    await noteField(elsewhere).fill(note);
    await elsewhere.waitForFunction(() => sessionStorage.length === 1);

    await endsElsewhere('Sam');
    await page.getByRole('main').getByRole('link', { name: 'Log in' }).click();
    await signsInAs(page, 'Sam');
    await toTheQuestion(page);
    await page.waitForFunction(
      (typed) => [...document.querySelectorAll('textarea')].some(({ value }) => value === typed),
      note,
    );

    await endsElsewhere('Sam');
    await page.getByRole('main').getByRole('link', { name: 'Log in' }).click();
    await signsInAs(page, 'Noor');
    expect(await kept(page)).toBe('[]');
    await toTheQuestion(page);
    expect(await noteField(page).inputValue()).toBe('');
    // The browser's other page reloads for her.
    await elsewhere.waitForFunction(() => sessionStorage.length === 0);
    await elsewhere.getByText('Meedenken').waitFor();
    expect(await noteField(elsewhere).inputValue()).toBe('');
    await watched.leavesNoTraces();
    await watched.close();
  });
});
