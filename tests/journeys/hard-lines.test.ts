import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { inRoom } from '../support/wire.js';
import { type House, openHouse } from './screens/house.js';
import { walkIn } from './screens/room.js';
import { press } from './screens/screen.js';

const lineGone = 'Je verbinding is weg';

describe('on a hard line, or in a browser that changes the page', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    house = await openHouse();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const open = (): Promise<WatchedPage> => WatchedPage.open(browser, house.naast.url);

  it('comes in by polling where a proxy swallows the WebSocket, and stays with that', async () => {
    const watched = await open();
    const { page } = watched;
    let tried = 0;
    // Opened and never answered: no error, only silence.
    await page.routeWebSocket(/socket\.io/, () => {
      tried++;
    });
    await page.goto(`/rooms/${house.openRoom}`);
    await walkIn(page);
    await page.getByRole('textbox').fill('Toch binnen.');
    await press(page, /^Versturen/);
    await page.getByRole('log').getByRole('time').last().waitFor();
    expect(tried).toBeGreaterThan(0);
    expect(watched.asked.some(({ url }) => url.includes('transport=polling'))).toBe(true);
    await watched.close();
  });

  it('tells a line that is away, a server that is silent and its own mistake apart', async () => {
    const watched = await open();
    const { page } = watched;
    const says = async (sentence: string) => {
      await press(page, /Open mijn vraag/);
      await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
    };
    await page.goto('/return');
    await page.getByLabel('Je sleutelzin').fill(house.words);
    await page.route('**/api/my-question/return', (route) => route.abort());
    await says('Er komt geen antwoord van Naast');
    await page.context().setOffline(true);
    await says(lineGone);
    await page.context().setOffline(false);
    await page.evaluate(() => {
      window.URLSearchParams = function broken() {
        throw new TypeError('broken');
      } as never;
    });
    await says('Er ging iets mis in deze pagina');
    expect(await page.getByLabel('Je sleutelzin').inputValue()).toBe(house.words);
    await watched.close();
  });

  /** As a proxy does that strips cookies, and a browser that refuses them all. */
  async function refusesCookies(page: Page): Promise<void> {
    const context = page.context();
    await page.route(`${house.naast.url}/**`, async (route) => {
      const { cookie: _none, ...headers } = route.request().headers();
      const answer = await route.fetch({ headers, maxRedirects: 0 });
      await context.clearCookies();
      const { 'set-cookie': _dropped, ...kept } = answer.headers();
      await route.fulfill({ response: answer, headers: kept });
    });
  }
  const refusal = 'bewaart de cookie van Naast niet';

  it('reads and asks without cookies, and says what only works with one', async () => {
    const watched = await open();
    const { page } = watched;
    await refusesCookies(page);
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto('/ask');
    await page.getByLabel('Je vraag').fill('Ik slaap slecht.');
    await page.getByLabel('Ik ben 16 jaar of ouder').check();
    await press(page, /Verstuur mijn vraag/);
    await page.getByRole('alert').filter({ hasText: refusal }).waitFor();
    // The words are there to be kept; what would end in an untrue sentence is not offered.
    expect(await page.locator('.to-print li').count()).toBe(3);
    expect(await page.getByRole('button', { name: 'Ik heb de woorden bewaard' }).count()).toBe(0);

    await page.goto('/return');
    await page.getByLabel('Je sleutelzin').fill(house.words);
    await press(page, /Open mijn vraag/);
    await page.getByRole('alert').filter({ hasText: refusal }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/return');
    await watched.close();
  });

  /** What Chrome and Edge do to a page that they translate, and keep doing as long as it is open. */
  function translate(): void {
    const replaced = new WeakSet<Node>();
    const translateWithin = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (replaced.has(text) || !text.data.trim() || text.parentElement?.closest('script, style')) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        const words = document.createTextNode(text.data);
        replaced.add(words);
        inner.append(words);
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    translateWithin(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) translateWithin(node);
    }).observe(document.body, { childList: true, subtree: true });
  }

  it('lets a browser translate pages that come, go and change', async () => {
    const watched = await open();
    const { page } = watched;
    await page.goto('/');
    await page.evaluate(translate);
    for (const link of ['Wat we bewaren', 'Naast, naar het begin', 'English']) {
      await page.getByRole('link', { name: link }).first().click();
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    await page.goto(`/rooms/${house.openRoom}`);
    await walkIn(page);
    await page.evaluate(translate);
    const linde = house.naast.visitor('Linde');
    await linde.comesIn(house.sessionId);
    for (const text of ['Eén.', 'Twee.']) {
      await linde.emit('place:type', inRoom(house.sessionId));
      await page.getByText(/Linde (schrijft|is aan het)/).waitFor();
      await linde.says(house.sessionId, text);
      await page.getByRole('log').getByText(text).waitFor();
      await page.getByText(/Linde (schrijft|is aan het)/).waitFor({ state: 'detached' });
    }
    expect(watched.complaints).toEqual([]);
    expect(await page.getByRole('log').isVisible()).toBe(true);
    await watched.close();
  });
});
