import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, setOffline, type WatchedPage } from '../support/browser.js';
import { minutes } from '../support/clock.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import { desk, phone, signedIn } from '../support/signed-in.js';
import { asksAndConfirms, newestQuestion, notes, readsIn, takes } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';
import { looksAway } from './looks-away.js';

describe('the first page of the team', () => {
  let naast: Naast;
  let browser: Browser;

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);

  const part = (page: Page, name: string) => page.getByRole('region', { name });
  const row = (page: Page, text: string | RegExp) => page.getByRole('listitem').filter({ hasText: text });
  const asked = async () => {
    naast.clock.forward(minutes(1));
    await asksAndConfirms(naast.visitor('iemand'));
    return newestQuestion(await naast.team('Sam'));
  };
  const done = async (watched: WatchedPage) => {
    await watched.isAccessible();
    await watched.fitsTheScreen();
    await watched.leavesNoTraces();
    await watched.close();
  };

  it('is calm where nothing waits, and fills by itself as soon as something does', async () => {
    const watched = await signedIn(browser, naast.url, 'Noor', phone);
    const { page } = watched;
    await page.getByRole('heading', { name: 'Er wacht nu niets' }).waitFor();
    await page.getByRole('link', { name: 'Naar de ruimtes' }).waitFor();
    await watched.isAccessible();
    await page.waitForLoadState('networkidle');
    await asked();
    await part(page, 'Van ons samen').getByText('1 vraag die nog niemand las').waitFor();
    await page.getByRole('status').getByText('Dit wacht nu').waitFor();

    // The title counts while the tab is away, and only then.
    await looksAway(page, true);
    await asked();
    await page.waitForFunction(() => document.title === '(1) Naast');
    await looksAway(page, false);
    await page.waitForFunction(() => document.title === 'Naast');

    await setOffline(page, true);
    await page.getByText('Je hebt geen verbinding').waitFor();
    await part(page, 'Van ons samen').getByText('2 vragen die nog niemand las').waitFor();
    await watched.fitsTheScreen();
    await setOffline(page, false);
    await page.context().close();
  });

  it('leads a host from each row to where it is done', async () => {
    const threadId = await asked();
    const noor = await naast.team('Noor');
    await readsIn(noor, threadId, 3);
    await takes(noor, threadId, 'experience');
    await notes(await naast.team('Ruben'), threadId, 'Zal ik meelezen?');
    const roomId = await naast.room([{ weekday: 6, from: '19:00', to: '22:00' }]);
    const watched = await signedIn(browser, naast.url, 'Noor', desk);
    const { page } = watched;
    const first = part(page, 'Eerst dit');
    await first.getByText('Jij schrijft dit antwoord').waitFor();
    // What Noor writes, and the alarm that reading it in raised: the question does not stand there once more.
    expect(await first.getByText('plan, middel of moment').count()).toBe(2);
    await watched.isAccessible();

    await first.getByRole('listitem').filter({ hasText: 'Er is nog geen host' }).getByRole('link').click();
    await page.getByRole('button', { name: 'Open deze ruimte' }).click();
    await page.getByRole('log').waitFor();
    expect(page.url()).toBe(`${naast.url}/rooms/${roomId}`);

    await page.goto('/team');
    await part(page, 'Van jou').getByText('Jij bent hier host').waitFor();
    expect(await row(page, 'Er is nog geen host').count()).toBe(0);
    await part(page, 'Voor jou')
      .getByRole('listitem')
      .filter({ hasText: '1 notitie' })
      .getByRole('link')
      .click();
    await page.getByText('Zal ik meelezen?').waitFor();
    expect(page.url()).toBe(`${naast.url}/team/questions/${threadId}`);
    await done(watched);
  });

  it('shows a consultant and a coordinator what is theirs', async () => {
    const ruben = await signedIn(browser, naast.url, 'Ruben', desk);
    await row(ruben.page, /vragen die jij kunt oppakken/).waitFor();
    expect(await row(ruben.page, /ruimte|nog niemand las/).count()).toBe(0);
    await done(ruben);

    const bo = await signedIn(browser, naast.url, 'Bo', phone);
    const { page } = bo;
    await row(page, 'plan, middel of moment').getByText('Nog niemand pakte dit op').waitFor();
    const place = part(page, 'Deze plek');
    await place.getByText('De hulplijnen heeft nog niemand nagekeken').waitFor();
    await place.getByText('Er is maar één coördinator').click();
    await page.waitForURL(`${naast.url}/team/people`);
    await page.goBack();
    // The lines, whom to call, where to complain, and the second coordinator.
    await eventually(async () => expect(await place.getByRole('listitem').count()).toBe(4));
    await done(bo);
  });
});
