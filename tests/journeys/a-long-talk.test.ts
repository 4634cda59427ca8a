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

describe('a talk of five thousand messages', () => {
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
  const upTo = (first: number, last: number) =>
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

  it('begins with the newest, and is read back in order, with the focus where reading goes on', async () => {
    expect(await shown()).toEqual(upTo(saidBefore - 49, saidBefore));
    const earlier = page.getByRole('button', { name: 'Eerdere berichten' });
    for (let first = saidBefore - 99; first > saidBefore - 500; first -= 50) {
      await earlier.press('Enter');
      await page.getByRole('log').getByText(`Zin ${first}.`, { exact: true }).waitFor();
    }
    expect(await shown()).toEqual(upTo(saidBefore - 499, saidBefore));
    const read = await page.evaluate(() => document.activeElement?.textContent);
    expect(read).toContain(`Zin ${saidBefore - 449}.`);
  });

  it('renders with a new message no other one again', async () => {
    await says(`Zin ${saidBefore + 1}.`);
    const before = await timesFormatted();
    await says(`Zin ${saidBefore + 2}.`);
    const formatted = (await timesFormatted()) - before;
    expect(formatted).toBeGreaterThan(0);
    expect(formatted).toBeLessThan((await shown()).length / 10);
  });

  it('lets go of the oldest once its reader is at the end, and reads them again on demand', async () => {
    const kept = 200;
    await page.getByLabel('Je bericht').last().focus();
    await page.getByRole('button', { name: /nieuwe? bericht/ }).click();
    const last = saidBefore + 2;
    await eventually(async () => expect(await shown()).toEqual(upTo(last - kept + 1, last)));
    await page.getByRole('button', { name: 'Eerdere berichten' }).press('Enter');
    await eventually(async () => expect(await shown()).toEqual(upTo(last - kept - 49, last)));
    await watched.isAccessible();
  });

  it('is saved whole by who wrote it, without its screen growing; nothing is saved of what could not all be read', async () => {
    const field = page.getByLabel('Je bericht').last();
    const writes = async (text: string) => {
      await field.fill(text);
      await page.getByRole('button', { name: 'Versturen' }).click();
      await page.getByRole('log').getByText(text, { exact: true }).waitFor();
    };
    await writes('Dit schreef ik zelf.');
    const before = await shown();
    await page.getByRole('button', { name: /^Wie is hier/ }).click();
    await page.getByText('Hoe jij leest en schrijft').click();
    const save = page.getByRole('button', { name: 'Bewaar wat jij schreef' });
    const downloads: string[] = [];
    page.on('download', (file) => downloads.push(file.suggestedFilename()));
    let asked = 0;
    await page.route(/\/messages\/window/, (route) => (++asked < 5 ? route.continue() : route.abort()));
    await save.click();
    await page.getByRole('complementary').getByRole('alert').waitFor();
    expect(downloads).toEqual([]);
    await page.unrouteAll();
    const [file] = await Promise.all([page.waitForEvent('download'), save.click()]);
    const saved = (await (await file.createReadStream()).toArray()).join('');
    expect(saved).toContain('Dit schreef ik zelf.');
    expect(saved).not.toContain('Zin 1.');
    expect(await shown()).toEqual(before);
    await page.getByRole('button', { name: 'Terug naar het gesprek' }).click();
  });
});
