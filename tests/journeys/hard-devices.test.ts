import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { hours, minutes } from '../support/clock.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk, phone } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';

/** A pasted book, a clock that is wrong, a browser whose fields do not grow, and two fingers that zoom. */
describe('a room on hard devices', () => {
  let naast: Naast;
  let browser: Browser;
  let noor: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    noor = await naast.team('Noor');
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);
  afterEach(async () => {
    await watched?.leavesNoTraces();
    await watched?.close();
  });

  async function enters(
    name: string,
    look: typeof desk | typeof phone,
    before?: (given: Page) => Promise<unknown>,
  ) {
    watched = await WatchedPage.open(browser, naast.url, look);
    ({ page } = watched);
    await before?.(page);
    await page.goto(`/rooms/${roomId}`);
    await page.getByLabel('Hoe wil je hier heten?').fill(name);
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Ga naar binnen' }).click();
    await page.getByRole('log').waitFor();
  }
  const field = () => page.getByRole('textbox', { name: 'Je bericht' }).last();
  const item = (text: string) => page.locator('li[data-said]').filter({ hasText: text }).last();
  const sees = (text: string | RegExp) => page.getByText(text).locator('visible=true').first().waitFor();
  const book = 'Een zin uit een boek. '.repeat(10_000);
  const pastes = (area: Locator) =>
    area.evaluate((element, text) => {
      if (!(element instanceof HTMLTextAreaElement)) throw new Error('not a field');
      element.focus();
      const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
      set?.call(element, text);
      element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    }, book);

  it('take 200 kB that are pasted: typing goes on, nothing of it is cut off or sent, and a reload keeps it', async () => {
    await enters('Mila', desk);
    await pastes(field());
    await sees(/te veel\. Maak het iets korter/);
    await field().press('End');
    await page.keyboard.type('!');
    expect(await field().inputValue()).toBe(`${book}!`);
    await field().press('Enter');
    await page
      .getByRole('alert')
      .getByText(/te veel/)
      .waitFor();
    expect(await noor.reads(sessionId)).toEqual([]);
    await eventually(async () =>
      expect(await page.evaluate(() => (sessionStorage.getItem('n') ?? '').length)).toBeGreaterThan(200_000),
    );
    await page.reload();
    await eventually(async () => expect((await field().inputValue()).length).toBe(book.length + 1));
    await field().fill('Kort.');
    await page.getByRole('button', { name: 'Versturen' }).click();
    await item('Kort.')
      .getByRole('button', { name: /^Meer bij/ })
      .waitFor({ state: 'attached' });
    await item('Kort.').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Pas aan' }).press('Enter');
    const edit = page.locator('li[data-said] textarea');
    await pastes(edit);
    await page.keyboard.press('End');
    await page.keyboard.type('?');
    expect(await edit.inputValue()).toBe(`${book}?`);
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await sees('Dit is te lang. Maak het iets korter.');
    expect((await noor.reads(sessionId)).map(({ text }) => text)).toEqual(['Kort.']);
  });

  it('let the field grow with what is written, where the browser does not by itself', async () => {
    await enters('Femke', phone, (given) =>
      given.addInitScript(() => {
        const { supports } = CSS;
        CSS.supports = (...asked: string[]) =>
          asked[0] === 'field-sizing' ? false : (supports as (...given: string[]) => boolean)(...asked);
        const style = () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('textarea { field-sizing: fixed !important }');
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        };
        document.addEventListener('DOMContentLoaded', style);
      }),
    );
    const height = async () => (await field().boundingBox())?.height ?? 0;
    const before = await height();
    await field().fill('Dit is een lang verhaal dat niet op één regel past. '.repeat(5));
    await eventually(async () => expect(await height()).toBeGreaterThan(2 * before));
    await field().fill('Kort');
    await eventually(async () => expect(await height()).toBe(before));
    await field().fill('\n'.repeat(100));
    expect(await height()).toBeLessThanOrEqual(0.36 * phone.viewport.height);
  });

  it('let somebody zoom in and read back while the field has the focus', async () => {
    await enters('Rik', phone);
    await field().click();
    const pulls = await page.evaluateHandle(() => {
      const seen = { count: 0 };
      const { scrollIntoView } = Element.prototype;
      Element.prototype.scrollIntoView = function scroll(...given) {
        if (this instanceof HTMLTextAreaElement) seen.count += 1;
        scrollIntoView.apply(this, given);
      };
      return seen;
    });
    const looksThrough = (scale: number, share: number) =>
      page.evaluate(
        ([by, part]) => {
          const seen = window.visualViewport;
          if (!seen) throw new Error('this browser has no visual viewport');
          Object.defineProperty(seen, 'scale', { configurable: true, value: by });
          Object.defineProperty(seen, 'height', {
            configurable: true,
            value: window.innerHeight * (part ?? 1),
          });
          seen.dispatchEvent(new Event('resize'));
        },
        [scale, share],
      );
    for (const scale of [1.25, 2, 4]) await looksThrough(scale, 1 / scale);
    expect(await pulls.evaluate(({ count }) => count)).toBe(0);
    // A keyboard takes height without zooming.
    await looksThrough(1, 0.5);
    expect(await pulls.evaluate(({ count }) => count)).toBe(1);
  });

  it('count by the server’s clock: with one that is three hours slow, and one that is set while somebody rests', async () => {
    await enters('Daan', phone, (given) =>
      given.clock.install({ time: naast.clock.now().getTime() - hours(3) }),
    );
    const { seats } = await noor.call(roomRoutes.readSession, { params: { sessionId } });
    const daan = seats.find(({ name }) => name === 'Daan');
    if (!daan) throw new Error('Daan is not there');
    await noor.call(hostingRoutes.setSlow, { params: { sessionId }, body: { seconds: 30 } });
    await field().fill('Eén bericht.');
    await page.getByRole('button', { name: 'Versturen' }).click();
    const waits = page.getByText(/Rustig aan: over (\d|[12]\d|30) seconden? kun je weer sturen/);
    await waits.waitFor();
    await noor.call(roomRoutes.restSeat, {
      params: { sessionId, seatId: daan.id },
      body: { minutes: 10, why: 'tooMuch' },
    });
    await sees(/^Je hebt schrijfpauze tot 20:10/);
    // Three hours on: by that clock the break is over. The server says how late it is, and it is not.
    const asked = page.waitForResponse(/\/api\/organisation$/);
    await page.clock.setSystemTime(naast.clock.now().getTime() + hours(3));
    await page.clock.runFor(minutes(0.1));
    await asked;
    await sees(/^Je hebt schrijfpauze tot 20:10/);
    await sees(/Versturen kan na je schrijfpauze/);
    await noor.call(hostingRoutes.setSlow, { params: { sessionId }, body: { seconds: 0 } });
  });
});
