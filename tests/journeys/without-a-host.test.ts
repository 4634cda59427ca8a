import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { minutes } from '../support/clock.js';
import { closesAfter } from '../support/closes-after.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { phone } from '../support/signed-in.js';
import { walkIn } from './screens/room.js';

describe('a room whose host falls away, on the screen of a visitor', () => {
  let naast: Naast;
  let browser: Browser;
  let noor: Person;
  let visitor: WatchedPage;
  let page: Page;
  let sessionId: RoomSessionId;

  beforeAll(async () => {
    naast = await Naast.start();
    noor = await naast.team('Noor');
    const roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    browser = await launchBrowser();
    visitor = await WatchedPage.open(browser, naast.url, phone);
    ({ page } = visitor);
    await page.clock.install({ time: naast.clock.now() });
    await page.goto(`/rooms/${roomId}`);
    await walkIn(page);
  });
  closesAfter(() => [browser, naast]);

  const banner = (text: string | RegExp) => page.getByText(text).locator('visible=true').first().waitFor();
  /** Advances the clocks of the server and of the page, with its timers. */
  async function goesBy(ms: number): Promise<void> {
    naast.clock.forward(ms);
    await page.clock.runFor(ms);
  }

  it('says first that writing can go on for a while, then that it rests, and when the room closes', async () => {
    noor.disconnect();
    await banner('De host is even weg. Nu leest hier niemand mee.');
    await banner(/kun je over ongeveer 2 minuten niet meer schrijven/);
    await goesBy(minutes(1));
    await banner(/Dan stopt het schrijven binnen een minuut/);
    await page.getByRole('textbox', { name: 'Je bericht' }).fill('Ik wacht nog even.');
    expect(await page.getByRole('button', { name: 'Versturen' }).isEnabled()).toBe(true);
    await goesBy(minutes(1));
    await banner(/Je kunt nu niet schrijven, want er is geen host/);
    await banner(/sluit de ruimte over ongeveer 8 minuten/);
    expect(await page.getByText('De host is even weg.').locator('visible=true').count()).toBe(0);
    await banner(/Versturen kan als er weer een host is/);
    expect(await page.getByRole('textbox', { name: 'Je bericht' }).inputValue()).toBe('Ik wacht nog even.');
    expect(await visitor.findings()).toEqual([]);
  });

  it('says that writing goes on when a host is back', async () => {
    await noor.follows(sessionId);
    // Once visible, once in the live region.
    await page
      .getByText('Je kunt nu niet schrijven, want er is geen host')
      .first()
      .waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByRole('log').getByText('Ik wacht nog even.').waitFor();
  });

  it('ends with a goodbye that says where to go, when none comes back', async () => {
    noor.disconnect();
    await banner('De host is even weg. Nu leest hier niemand mee.');
    await goesBy(minutes(10));
    await naast.app.jobs.run('rooms.tend');
    await page.getByRole('heading', { level: 1, name: /gesloten|Tot ziens|dicht/ }).waitFor();
    await visitor.leavesNoTraces();
  });
});
