import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk, phone } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';
import { type Voices, withVoices } from '../support/voices.js';

/** The device's own voice: a browser without sound takes its place. */
describe('reading a message aloud', () => {
  let naast: Naast;
  let browser: Browser;
  let noor: Person;
  let kim: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  let watched: WatchedPage;
  let page: Page;
  let voices: Voices;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    noor = await naast.team('Noor');
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    kim = naast.visitor('Kim');
    await kim.joins(sessionId);
    await kim.follows(sessionId);
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);
  afterEach(async () => {
    await watched?.leavesNoTraces();
    await watched?.close();
  });

  async function enters(name: string, look: typeof desk | typeof phone = desk): Promise<void> {
    watched = await WatchedPage.open(browser, naast.url, look);
    ({ page } = watched);
    voices = await withVoices(page);
    await page.goto(`/rooms/${roomId}`);
    await page.getByLabel('Hoe wil je hier heten?').fill(name);
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Ga naar binnen' }).click();
    await page.getByRole('log').waitFor();
  }
  const item = (text: string) => page.locator('li[data-said]').filter({ hasText: text }).last();
  const saysAndShows = async (text: string) => {
    const message = await kim.says(sessionId, text);
    await item(text)
      .getByRole('button', { name: /^Meer bij/ })
      .waitFor({ state: 'attached' });
    return message;
  };
  const opensMenu = async (text: string) => {
    await item(text).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
  };
  const offers = async (text: string): Promise<boolean> => {
    await opensMenu(text);
    const count = await page.getByRole('menuitem', { name: 'Lees voor' }).count();
    await page.getByRole('menuitem').first().press('Escape');
    return count > 0;
  };
  const reads = async (text: string) => {
    await opensMenu(text);
    await page.getByRole('menuitem', { name: 'Lees voor' }).press('Enter');
    await stop().waitFor();
  };
  const stop = () => page.getByRole('button', { name: 'Stop met voorlezen' });
  const isQuiet = () => stop().waitFor({ state: 'detached' });

  it('is offered once a voice of the device is there, also if it comes late; never by a voice of a server', async () => {
    await enters('Mila');
    await saysAndShows('Ik slaap slecht.');
    expect(await offers('Ik slaap slecht.')).toBe(false);
    await voices.come('remote');
    expect(await offers('Ik slaap slecht.')).toBe(false);
    await voices.come('remote', 'local');
    expect(await offers('Ik slaap slecht.')).toBe(true);
  });

  it('stops by its button, by Escape, by its end, and where the page is hidden or left', async () => {
    await enters('Femke', phone);
    await voices.come('local');
    await saysAndShows('Dit duurt lang.');
    const asked: string[] = [];
    const then = async (...more: string[]) => {
      asked.push(...more);
      expect(await voices.asked()).toEqual(asked);
    };
    await reads('Dit duurt lang.');
    await then('speak: Dit duurt lang.');
    expect(await watched.findings()).toEqual([]);
    await stop().press('Enter');
    await isQuiet();
    await then('cancel');
    expect(await page.evaluate(() => document.activeElement?.matches('li[data-said]'))).toBe(true);
    await reads('Dit duurt lang.');
    await page.keyboard.press('Escape');
    await isQuiet();
    await then('speak: Dit duurt lang.', 'cancel');
    await reads('Dit duurt lang.');
    await voices.end();
    await isQuiet();
    await then('speak: Dit duurt lang.');
    await reads('Dit duurt lang.');
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
      Reflect.deleteProperty(document, 'visibilityState');
    });
    await isQuiet();
    await then('speak: Dit duurt lang.', 'cancel');
    await reads('Dit duurt lang.');
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    await isQuiet();
    await then('speak: Dit duurt lang.', 'cancel');
    await reads('Dit duurt lang.');
    await page.getByRole('button', { name: 'Weggaan' }).click();
    await page.getByRole('log').waitFor({ state: 'detached' });
    await then('speak: Dit duurt lang.', 'cancel');
  });

  it('reads nothing that is folded or gone, and stops when it is', async () => {
    await enters('Rik');
    await voices.come('local');
    const { id } = await kim
      .emit('place:post', {
        kind: 'roomSession',
        id: sessionId,
        clientKey: randomUUID(),
        body: { text: 'Over mijn broer.', contentNote: 'death' },
      } as never)
      .then((ack) => {
        if (!ack.ok || !ack.reply.message) throw new Error('it was not said');
        return ack.reply.message;
      });
    const noted = 'Let op: dit gaat over de dood.';
    await item(noted).waitFor();
    expect(await offers(noted)).toBe(false);
    await item(noted).getByRole('button', { name: 'Laat zien' }).click();
    await reads('Over mijn broer.');
    await item(noted).getByRole('button', { name: 'Verberg weer' }).click();
    await isQuiet();
    await item(noted).getByRole('button', { name: 'Laat zien' }).click();
    await reads('Over mijn broer.');
    await noor.call(roomRoutes.hideMessage, {
      params: { sessionId, messageId: id },
      body: { hidden: true, why: 'tooMuch' },
    });
    await isQuiet();
    expect(await voices.asked()).toEqual([
      'speak: Over mijn broer.',
      'cancel',
      'speak: Over mijn broer.',
      'cancel',
    ]);
  });

  it('says how one can talk in place of typing, and that the words may then go further', async () => {
    await enters('Daan', { ...phone, hasTouch: true, isMobile: true } as typeof phone);
    const hint = page.getByText(
      /Gebruik de microfoon van je toetsenbord\. Je woorden kunnen dan ook naar de maker/,
    );
    const shown = hint.locator('visible=true');
    await page.getByRole('textbox', { name: 'Je bericht' }).tap();
    await shown.waitFor();
    await page.keyboard.type('D');
    await eventually(async () => expect(await shown.count()).toBe(0));
    await page.getByRole('button', { name: /^Wie is hier/ }).tap();
    await page.getByText('Hoe jij leest en schrijft').tap();
    await shown.waitFor();
  });
});
