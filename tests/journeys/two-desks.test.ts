import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { Naast } from '../support/naast.js';
import { signedIn } from '../support/signed-in.js';
import { asksAndConfirms, newestQuestion } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

describe('two desks beside each other', () => {
  let naast: Naast;
  let browser: Browser;
  let noor: Page;
  let sam: Page;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);

  async function atDesk(name: 'Noor' | 'Sam', path: string): Promise<Page> {
    const { page } = await signedIn(browser, naast.url, name);
    await page.goto(path);
    return page;
  }
  const sees = (page: Page, text: string) => page.getByText(text).first().waitFor();

  it('shows on both who has it when two take it at once, hands over and lets go, and loses nothing typed', async () => {
    const asker = naast.visitor('iemand');
    await asksAndConfirms(asker);
    const threadId = await newestQuestion(await naast.team('Noor'));
    [noor, sam] = [
      await atDesk('Noor', `/team/questions/${threadId}`),
      await atDesk('Sam', `/team/questions/${threadId}`),
    ];
    const take = (page: Page) => page.getByRole('button', { name: 'Oppakken' });
    await Promise.all([take(noor).waitFor(), take(sam).waitFor()]);
    await Promise.all([take(noor).click(), take(sam).click()]);
    await Promise.all([sees(noor, 'schrijft'), sees(sam, 'schrijft')]);
    const hasNoor = (await noor.getByText('Noor (jij) schrijft').count()) > 0;
    const [winner, loser, name, other] = hasNoor ? [noor, sam, 'Noor', 'Sam'] : [sam, noor, 'Sam', 'Noor'];
    await sees(winner, `${name} (jij) schrijft`);
    await sees(loser, `${name} schrijft`);
    expect(await take(loser).count()).toBe(0);
    expect(await loser.getByLabel('Je antwoord', { exact: true }).count()).toBe(0);

    // A partial answer survives a reload; then the voice is handed over.
    await winner.getByLabel('Je antwoord', { exact: true }).fill('Een half antwoord, nog niet klaar');
    await winner.waitForFunction(() => sessionStorage.length === 1);
    await winner.reload();
    await winner.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(({ value }) => value.includes('half antwoord')),
    );
    await winner.getByText('Geef aan een collega').first().click();
    await winner.getByLabel('Aan wie?').selectOption({ label: other });
    await winner.getByRole('button', { name: 'Geef door' }).click();
    await sees(loser, `${other} (jij) schrijft`);
    await sees(winner, 'Een collega geeft dit antwoord nu');
    await sees(winner, 'Een half antwoord, nog niet klaar');

    await loser.getByRole('button', { name: 'Loslaten' }).click();
    await sees(winner, 'Ervaringsdeskundige: nog niemand');
    await take(winner).waitFor();
  });

  it('brings a new question onto the list of whoever looks at it', async () => {
    const list = await atDesk('Sam', '/team/questions');
    await sees(list, '1 vraag wacht op ons');
    await asksAndConfirms(naast.visitor('nog iemand'));
    await sees(list, '2 vragen wachten op ons');
  });
});
