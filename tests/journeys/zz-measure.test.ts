import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { roomLog } from '@naast/server/domains/rooms/index';
import type { RoomId, RoomSessionId } from '@naast/shared/contract/rooms';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { phone } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';
import { walkIn } from './screens/room.js';

const saidBefore = 5000;

/** Counts what formats a time: each message that is rendered does it once or more. */
const countsTimes = () => {
  const { DateTimeFormat } = Intl;
  const counted = { times: 0 };
  Object.assign(window, { counted });
  Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
    construct(target, given) {
      counted.times += 1;
      return Reflect.construct(target, given);
    },
  });
};

describe('measure thousand messages', () => {
  let naast: Naast;
  let browser: Browser;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  let kim: Person;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    browser = await launchBrowser();
    roomId = await naast.room();
    const noor = await naast.team('Noor');
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    kim = naast.visitor('Kim');
    const { mySeatId } = await kim.joins(sessionId);
    await kim.follows(sessionId);
    const log = naast.app.stores.messages.of(roomLog, sessionId);
    const rest = { seatId: String(mySeatId), sentAt: naast.clock.now() };
    const words = Array.from({ length: saidBefore }, (_, at) => `Zin ${at + 1}.`);
    await Promise.all(words.map((text) => log.append({ ...rest, clientKey: randomUUID(), body: { text } })));
    watched = await WatchedPage.open(browser, naast.url, phone);
    ({ page } = watched);
    await page.addInitScript(countsTimes);
    await page.goto(`/rooms/${roomId}`);
    await walkIn(page);
    await page.getByRole('log').getByText(`Zin ${saidBefore}.`).waitFor();
  });
  closesAfter(() => [browser, naast]);

  const shown = () =>
    page
      .getByRole('log')
      .locator('li[data-said]')
      .evaluateAll((items) => items.map((item) => Number(/Zin (\d+)\./.exec(item.textContent)?.[1])));
  export const upTo = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const timesFormatted = () =>
    page.evaluate(() => {
      const { counted } = window as unknown as { counted: { times: number } };
      return counted.times;
    });
  const says = async (text: string) => {
    await kim.says(sessionId, text);
    await page.getByRole('log').getByText(text, { exact: true }).waitFor();
  };

  it('measures', async () => {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    const metrics = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
    const cost = async (n: number) => {
      const before = await metrics();
      for (let i = 0; i < 10; i++) await says(`Zin ${saidBefore + n + i}.`);
      const after = await metrics();
      const ms = (name: string) => ((((after[name] ?? 0) - (before[name] ?? 0)) * 1000) / 10).toFixed(1);
      console.log('shown', (await shown()).length, 'script', ms('ScriptDuration'), 'layout', ms('LayoutDuration'), 'style', ms('RecalcStyleDuration'), 'task', ms('TaskDuration'), 'nodes', after['Nodes'], 'heapMB', Math.round((after['JSHeapUsedSize'] ?? 0) / 1e6));
    };
    await cost(1);
    const earlier = page.getByRole('button', { name: 'Eerdere berichten' });
    for (let first = saidBefore - 99; first > 0; first -= 50) {
      await earlier.press('Enter');
      await page.waitForFunction((n) => document.querySelectorAll('li[data-said]').length > n, saidBefore - first - 20);
      if (first % 1000 < 50) await cost(100 + (saidBefore - first));
    }
  }, 400000);
});
