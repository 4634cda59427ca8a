import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RoomId, RoomSessionId } from '@naast/shared/contract/rooms';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk, phone } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';

/** Noor holds a room with eight guests. What she opens is measured: a menu scrolls with what it stands in, which could cut it off. */
describe('what opens in a room', () => {
  let naast: Naast;
  let browser: Browser;
  let noor: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    browser = await launchBrowser();
    noor = await naast.team('Noor');
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    for (const name of ['Kim', 'Wies', 'Daan', 'Fien', 'Joost', 'Fatima', 'Els', 'Mila']) {
      const guest = naast.visitor(name);
      await guest.joins(sessionId);
      await guest.says(sessionId, `Dag, ik ben ${name}, en ik kom hier vaker in de avond.`);
    }
  });
  closesAfter(() => [browser, naast]);

  async function holds(look: BrowserContextOptions): Promise<WatchedPage> {
    const watched = await WatchedPage.open(browser, naast.url, look);
    await bringsCookie(watched.page, naast.url, noor.cookie);
    await watched.page.goto(`/rooms/${roomId}`);
    await watched.page.getByLabel('Je bericht').last().waitFor();
    return watched;
  }
  const item = (page: Page, text: string) => page.locator('li[data-said]').filter({ hasText: text }).last();
  const settled = (shown: Locator) =>
    shown.evaluate((node) => Promise.all(node.getAnimations().map(({ finished }) => finished)));

  /** Where something is cut off by the screen, or by what scrolls around it: by how many px, on each side. */
  const cutOff = (shown: Locator) =>
    shown.evaluate((node) => {
      const { top, bottom, left, right } = node.getBoundingClientRect();
      const { innerHeight, innerWidth } = window;
      let most = Math.max(-top, -left, bottom - innerHeight, right - innerWidth);
      for (let around = node.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible') continue;
        const edge = around.getBoundingClientRect();
        most = Math.max(most, edge.top - top, edge.left - left, bottom - edge.bottom, right - edge.right);
      }
      // Less than one px is rounding.
      return Math.max(0, Math.floor(most));
    });

  it('stands within the list of people, however long its words are', async () => {
    const watched = await holds(desk);
    const { page } = watched;
    for (const name of ['Kim', 'Fatima']) {
      await page.getByRole('button', { name: `Wat je kunt doen: ${name}` }).click();
      const menu = page.getByRole('menu');
      await settled(menu);
      expect(await cutOff(menu)).toBe(0);
      await page.keyboard.press('Escape');
    }
    await watched.close();
  });

  it('stands within the talk, for the first message that is seen and for the last', async () => {
    for (const look of [desk, { ...phone, hasTouch: true }, { viewport: { width: 1280, height: 640 } }]) {
      const watched = await holds(look);
      const { page } = watched;
      for (const name of ['Kim', 'Fien', 'Mila']) {
        await item(page, `ik ben ${name},`).focus();
        await item(page, `ik ben ${name},`)
          .getByRole('button', { name: /^Meer bij/ })
          .press('Enter');
        const menu = page.getByRole('menu');
        await settled(menu);
        expect(`${name} ${await cutOff(menu)}`).toBe(`${name} 0`);
        await page.keyboard.press('Escape');
      }
      await watched.close();
    }
  });

  it('brings the tools of a message into view when its edge is tapped', async () => {
    const watched = await holds({ ...phone, hasTouch: true });
    const { page } = watched;
    const first = item(page, 'ik ben Joost,');
    // As far up as a thumb scrolls: its upper edge is just gone.
    await first.evaluate((node) => {
      const scroller = node.closest('[role=log]');
      if (!scroller) throw new Error('no talk');
      scroller.scrollTop += node.getBoundingClientRect().top - scroller.getBoundingClientRect().top + 20;
    });
    await first.locator('p').last().tap();
    const tools = first.locator('[class*=tools]');
    await settled(tools);
    expect(await cutOff(tools)).toBe(0);
    await watched.close();
  });
});
