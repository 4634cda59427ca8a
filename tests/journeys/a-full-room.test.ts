import { beforeAll, describe, expect, it } from '@jest/globals';
import { helpRoutes } from '@naast/shared/contract/room-help';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { Browser, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, setOffline, tabsTo, WatchedPage } from '../support/browser.js';
import { minutes } from '../support/clock.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { phone } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';
import { walkIn } from './screens/room.js';

const inTheHand = { ...phone, isMobile: true, hasTouch: true };

/** A room with ten people on a phone: space for the conversation, reading and announcements. */
describe('a full room, on the phones of a host and a visitor', () => {
  let naast: Naast;
  let browser: Browser;
  let noor: Person;
  let visitors: readonly Person[];
  let host: WatchedPage;
  let guest: WatchedPage;
  let sessionId: RoomSessionId;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    noor = await naast.team('Noor');
    const roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    const sam = await naast.team('Sam');
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await sam.follows(sessionId);
    visitors = ['Wies', 'Kim', 'Mila', 'Daan', 'Femke', 'Els', 'Rik'].map((name) => naast.visitor(name));
    for (const visitor of visitors) await visitor.joins(sessionId);
    browser = await launchBrowser();
    host = await WatchedPage.open(browser, naast.url, inTheHand);
    await bringsCookie(host.page, naast.url, noor.cookie);
    await host.page.goto(`/rooms/${roomId}`);
    guest = await WatchedPage.open(browser, naast.url, inTheHand);
    await guest.page.goto(`/rooms/${roomId}`);
    await walkIn(guest.page);
    for (let n = 1; n <= 12; n++) await visitors[n % 3]?.says(sessionId, `Zin ${n} van de avond.`);
    for (const { page } of [host, guest]) await saying(page, 'Zin 12 van de avond.').waitFor();
  });
  closesAfter(() => [browser, naast]);

  const log = (page: Page) => page.getByRole('log');
  const saying = (page: Page, text: string) => log(page).getByText(text, { exact: true });
  const spoken = (page: Page) => page.locator('[aria-live="polite"]').allInnerTexts();

  /** The share of the visible height that the conversation has, 0 to 1. */
  const talkShare = (page: Page): Promise<number> =>
    log(page).evaluate((element) => element.clientHeight / (window.visualViewport?.height ?? 0));

  /** Expects these elements to be fully visible within the conversation. */
  async function showsEnd(page: Page): Promise<void> {
    await eventually(async () => {
      const seen = await page.evaluate(() => {
        const bottomOf = (sought: string) =>
          [...document.querySelectorAll(sought)].at(-1)?.getBoundingClientRect().bottom ?? 0;
        const talk = document.querySelector('[role=log]')?.getBoundingClientRect();
        const last = [...document.querySelectorAll('[data-said]')].at(-1)?.getBoundingClientRect();
        const height = window.visualViewport?.height ?? 0;
        return {
          lastMessage: !!talk && !!last && last.top >= talk.top && last.bottom <= talk.bottom,
          talkOnScreen: !!talk && talk.top >= 0 && talk.bottom <= height,
          composer: bottomOf('main form') <= height + 0.5,
          lifeline: bottomOf('a[href="tel:112"]') > 0,
        };
      });
      expect(seen).toEqual({ lastMessage: true, talkOnScreen: true, composer: true, lifeline: true });
    });
  }

  it('gives six tenths of an upright phone to the talk, for a host among ten too', async () => {
    await host.page.getByRole('button', { name: 'Wie is hier: 10' }).waitFor();
    for (const { page } of [host, guest]) expect(await talkShare(page)).toBeGreaterThanOrEqual(0.6);
    // The queue at the door is announced once, and takes no height.
    const since = Date.now() - minutes(2);
    naast.app.stores.doors.receive(sessionId, 'another node', { waiting: 3, since });
    await host.page.reload();
    const news = host.page.getByText('3 mensen wachten bij de deur.');
    await news.waitFor();
    expect(await news.count()).toBe(1);
    await host.page.getByText('Al 2 minuten.').waitFor();
    expect(await talkShare(host.page)).toBeGreaterThanOrEqual(0.6);
    naast.app.stores.doors.receive(sessionId, 'another node', { waiting: 0, since: null });
    for (const person of [host, guest]) await person.isAccessible();
  });

  it('folds what stands above the talk to one line that opens, where it is too much together', async () => {
    const hosts = { params: { sessionId } };
    await noor.call(hostingRoutes.pinText, { ...hosts, body: { text: 'Vanavond gaat het over slapen.' } });
    await noor.call(hostingRoutes.pauseWriting, { ...hosts, body: { paused: true } });
    await noor.call(helpRoutes.askHelp, { ...hosts, body: { wants: 'consultant' } });
    const since = Date.now() - minutes(2);
    naast.app.stores.doors.receive(sessionId, 'another node', { waiting: 3, since });
    const toggle = (page: Page, count: number) =>
      page.getByRole('button', { name: new RegExp(`^Toon alle ${count} meldingen`) });
    await host.page.reload();
    const all = toggle(host.page, 4);
    await all.waitFor();
    expect(await talkShare(host.page)).toBeGreaterThanOrEqual(0.6);
    // Who waits is let in by one tap, of the line too.
    await host.page.getByRole('button', { name: 'Laat iedereen binnen' }).click({ trial: true });
    await host.isAccessible();
    await all.click();
    await host.page.getByRole('button', { name: 'Laat iedereen weer schrijven' }).click({ trial: true });
    await host.page.getByRole('button', { name: 'Toon minder' }).click();
    await all.waitFor();

    const both = toggle(guest.page, 2);
    await both.waitFor();
    await guest.isAccessible();
    // However much there is, the place to write and the way to say "I am not safe" stay on the screen.
    for (const inSight of [
      guest.page.getByRole('textbox', { name: 'Je bericht' }),
      guest.page.getByRole('button', { name: 'Ik ben niet veilig' }),
    ]) {
      const box = await inSight.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(phone.viewport.height);
    }
    // Unfolded, it folds again when one more comes while the reader is elsewhere.
    await both.click();
    await guest.page.getByRole('button', { name: 'Toon minder' }).waitFor();
    await guest.page.getByRole('textbox', { name: 'Je bericht' }).focus();
    await noor.call(hostingRoutes.pinText, { ...hosts, body: { text: null } });
    await guest.page.getByText('Vanavond gaat het over slapen.').first().waitFor({ state: 'detached' });
    await noor.call(hostingRoutes.pinText, { ...hosts, body: { text: 'Ook over dromen.' } });
    await both.waitFor();
    await noor.call(hostingRoutes.pauseWriting, { ...hosts, body: { paused: false } });
    await noor.call(hostingRoutes.pinText, { ...hosts, body: { text: null } });
    await noor.call(helpRoutes.askHelp, { ...hosts, body: { wants: null } });
    naast.app.stores.doors.receive(sessionId, 'another node', { waiting: 0, since: null });
    for (const { page } of [host, guest]) {
      await eventually(async () =>
        expect(await page.getByRole('button', { name: /^Toon alle/ }).count()).toBe(0),
      );
      expect(await talkShare(page)).toBeGreaterThanOrEqual(0.6);
    }
  });

  it.each([
    ['on its side', { width: 740, height: 360 }],
    ['with a keyboard that makes the page lower', { width: 360, height: 350 }],
  ])('keeps the last message and the place to write in sight %s', async (_, viewport) => {
    for (const { page } of [host, guest]) {
      await page.getByRole('textbox', { name: 'Je bericht' }).focus();
      await page.setViewportSize(viewport);
      await showsEnd(page);
      await page.setViewportSize(phone.viewport);
    }
  });

  it('keeps them in sight with a keyboard that lies over the page', async () => {
    const { page } = guest;
    await page.evaluate(() => {
      const seen = window.visualViewport;
      if (!seen) throw new Error('this browser has no visual viewport');
      Object.defineProperty(seen, 'height', { configurable: true, value: 350 });
      seen.dispatchEvent(new Event('resize'));
    });
    await showsEnd(page);
    await page.evaluate(() => {
      const seen = window.visualViewport;
      Reflect.deleteProperty(seen ?? {}, 'height');
      seen?.dispatchEvent(new Event('resize'));
    });
    await eventually(async () => expect(await talkShare(page)).toBeGreaterThanOrEqual(0.6));
  });

  it('says the time once for a stretch, and of each message to who asks', async () => {
    const { page } = guest;
    expect(await log(page).locator('li:not([data-said]) time').allInnerTexts()).toEqual([
      expect.stringMatching(/^vandaag om (\d\d:\d\d|\d+ uur)$/),
    ]);
    const message = page.locator('[data-said]').last();
    const time = message.locator('time');
    const opacity = () => time.evaluate((element) => getComputedStyle(element).opacity);
    expect(await opacity()).toBe('0');
    await message.dispatchEvent('pointerdown', { pointerType: 'touch', clientX: 9, clientY: 9 });
    await eventually(async () => expect(await opacity()).toBe('1'));
    await message.dispatchEvent('pointerup', { pointerType: 'touch' });
    await page.getByRole('heading', { level: 1 }).dispatchEvent('pointerdown', { pointerType: 'touch' });
    await eventually(async () => expect(await opacity()).toBe('0'));
    const taps = () =>
      message.evaluate((item) => {
        for (const type of ['pointerdown', 'pointerup'])
          item.dispatchEvent(new PointerEvent(type, { pointerType: 'touch', bubbles: true }));
      });
    await taps();
    await eventually(async () => expect(await opacity()).toBe('1'));
    await taps();
    await eventually(async () => expect(await opacity()).toBe('0'));
  });

  it('hides a message after a long press; the reasons go by Escape, and the focus comes back', async () => {
    const { page } = host;
    const message = page.locator('[data-said]').filter({ hasText: 'Zin 12' });
    await message.dispatchEvent('pointerdown', { pointerType: 'touch', clientX: 9, clientY: 9 });
    const hide = message.getByRole('button', { name: /^Verberg bericht van Wies, \d\d:\d\d$/ });
    await eventually(async () => hide.click({ trial: true, timeout: 1000 }));
    await hide.click();
    const reasons = page.getByRole('dialog', { name: 'Waarom verberg je dit?' });
    await reasons.getByRole('button').first().press('Escape');
    await reasons.waitFor({ state: 'detached' });
    expect(await hide.evaluate((element) => element === document.activeElement)).toBe(true);
    await hide.click();
    await reasons.getByLabel('Te veel voor nu').check();
    await reasons.getByRole('button', { name: 'Verberg' }).click();
    await guest.page.getByText('Een host heeft dit bericht verborgen.').waitFor();
  });

  it('opens what a host can do by keyboard; Escape closes one thing at a time', async () => {
    const { page } = host;
    await page.getByRole('button', { name: 'Wie is hier: 10' }).press('Enter');
    const more = page.getByRole('button', { name: 'Wat je kunt doen: Kim' });
    await tabsTo(page, more);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Geef Kim een schrijfpauze' }).press('Escape');
    const isBack = () => more.evaluate((element) => element === document.activeElement);
    expect(await isBack()).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('2', { exact: true }).press('Escape');
    expect(await isBack()).toBe(true);
    await page.keyboard.press('Escape');
    await more.waitFor({ state: 'detached' });
    const people = page.getByRole('button', { name: 'Wie is hier: 10' });
    expect(await people.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('tells quietly who came and who left, on the screen and spoken once', async () => {
    const { page } = guest;
    const [wies, kim] = visitors;
    for (const person of [wies, kim]) await person?.call(roomRoutes.leaveRoom, { params: { sessionId } });
    await saying(page, 'Wies en Kim zijn weg').waitFor();
    await naast.visitor('Noud').joins(sessionId);
    await saying(page, 'Noud is binnengekomen').waitFor();
    await eventually(async () => {
      const lines = (await spoken(page)).join('\n');
      expect(lines.match(/Noud is binnengekomen/g)).toHaveLength(1);
    });
    // Messages from before this page are not announced.
    expect((await spoken(page)).join('\n')).not.toContain('Mila is binnengekomen');
  });

  it('moves a new message in, but not for who wants no movement', async () => {
    const { page } = guest;
    const [, , mila] = visitors;
    const moving = (text: string) =>
      page
        .locator('[data-said]')
        .filter({ hasText: text })
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).animationDuration));
    await mila?.says(sessionId, 'Dit is nieuw.');
    await saying(page, 'Dit is nieuw.').waitFor();
    expect(await moving('Dit is nieuw.')).toBe(0.15);
    expect(await moving('Zin 3 van de avond.')).toBeLessThanOrEqual(0.15);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving('Dit is nieuw.')).toBeLessThan(0.001);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('counts aloud what came while the line was gone, in place of reading it all', async () => {
    const { page } = guest;
    const [, , mila] = visitors;
    await setOffline(page, true);
    await page.getByText('Je verbinding is weg').first().waitFor();
    for (let n = 1; n <= 5; n++) await mila?.says(sessionId, `Intussen ${n}`);
    await setOffline(page, false);
    await saying(page, 'Intussen 5').waitFor();
    await eventually(async () => expect((await spoken(page)).join('\n')).toContain('5 nieuwe berichten'));
    expect((await spoken(page)).join('\n')).not.toContain('Intussen');
    for (const person of [host, guest]) await person.leavesNoTraces();
  });
});
