import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RoomId } from '@naast/shared/contract/rooms';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { Naast } from '../support/naast.js';
import { phone } from '../support/signed-in.js';

describe('home begins with this moment', () => {
  let naast: Naast;
  let browser: Browser;
  let roomId: RoomId;

  beforeAll(async () => {
    naast = await Naast.start();
    roomId = await naast.room();
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);

  async function atHome(options: BrowserContextOptions = {}, path = '/'): Promise<WatchedPage> {
    const watched = await WatchedPage.open(browser, naast.url, options);
    await watched.page.goto(path);
    return watched;
  }
  const doors = (page: Page) => page.locator('main ul').first().getByRole('heading').allInnerTexts();

  it('has something to do at night, without a host: a chat first', async () => {
    naast.clock.set('2026-11-22T01:14:00.000Z');
    const watched = await atHome(phone);
    const { page } = watched;
    await page.getByText('Goedenacht. Het is 02:14.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Dit kun je nu doen' }).waitFor();
    expect(await doors(page)).toEqual([
      'Nu met iemand praten',
      expect.stringContaining('113'),
      'De Luisterlijn',
      'Een vraag aan het team',
      'Ademoefening',
    ]);
    const first = page.locator('main li').first().getByRole('link');
    expect(await first.first().getAttribute('href')).toBe('https://www.113.nl/');
    // A promise has a moment.
    await page.getByText(/Uiterlijk .* leest iemand hem\./).waitFor();
    await watched.isAccessible();
    await page.getByRole('link', { name: 'Begin de ademoefening' }).click();
    await page.getByRole('heading', { name: 'Ademoefening' }).waitFor();
    await watched.isAccessible();
    await watched.leavesNoTraces();
    await watched.close();
  });

  it('says it all without script, in English too', async () => {
    const { page, ...watched } = await atHome({ javaScriptEnabled: false }, '/en');
    await page.getByText('It’s 02:14.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'What you can do now' }).waitFor();
    expect(await doors(page)).toContain('A question for the team');
    await page.context().close();
    expect(watched.foreign).toEqual([]);
  });

  it('shows the room that is open first, with that a host is there, and never who', async () => {
    naast.clock.set('2026-11-22T19:00:00.000Z');
    const noor = await naast.team('Noor');
    const { session } = await noor.opens(roomId);
    await noor.follows(session.id);
    const watched = await atHome();
    const { page } = watched;
    await page.getByText('Goedenavond. Het is 20:00.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'De huiskamer is open' }).waitFor();
    expect((await doors(page)).slice(0, 2)).toEqual(['De huiskamer', 'Een vraag aan het team']);
    await page.getByText('Er is een host bij.').waitFor();
    await page
      .locator('main li')
      .first()
      .getByText(/Er is een host/)
      .waitFor();
    await page.getByRole('link', { name: 'Ga naar binnen De huiskamer' }).click();
    await page.waitForURL(`**/rooms/${roomId}`);
    await page.getByText('Er is een host · nog geen bezoekers').waitFor();
    // As they are served too, with what they bring along.
    for (const path of ['/', '/en', `/rooms/${roomId}`, `/en/rooms/${roomId}`]) {
      const served = await (await fetch(`${naast.url}${path}`)).text();
      expect(served).toMatch(/De huiskamer|The living room/);
      expect(served).not.toContain('Noor');
    }
    await watched.close();
  });

  it.each([true, false])(
    'unfolds all lines from the strip on any page, with script: %s',
    async (javaScriptEnabled) => {
      const watched = await atHome({ javaScriptEnabled, ...phone }, '/privacy');
      const { page } = watched;
      const strip = page.getByRole('region', { name: 'Nu hulp nodig?' });
      const kindertelefoon = strip.getByText('Kindertelefoon', { exact: true });
      expect(await kindertelefoon.isVisible()).toBe(false);
      await strip.getByText('Meer hulp').click();
      await kindertelefoon.waitFor();
      await strip.getByRole('link', { name: /088 0767 000/ }).waitFor();
      if (javaScriptEnabled) {
        await watched.isAccessible();
        await page.keyboard.press('Escape');
        await kindertelefoon.waitFor({ state: 'hidden' });
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
      }
      await watched.close();
    },
  );

  it('keeps the way out and the strip in sight while one reads on', async () => {
    const { page, ...watched } = await atHome(phone);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    for (const link of [/112/, /113/, /Chat/].map((name) =>
      page.getByRole('region', { name: 'Nu hulp nodig?' }).first().getByRole('link', { name }).first(),
    ))
      expect(await link.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(110);
    await page.context().close();
    expect(watched.complaints).toEqual([]);
  });

  it.each([
    ['America/Curacao', 1],
    ['Europe/Brussels', 0],
  ])('says whose time it is to a device with another: %s', async (timezoneId, lines) => {
    const watched = await WatchedPage.open(browser, naast.url, { ...phone, timezoneId });
    const { page } = watched;
    for (const [path, text] of [
      ['/', /^Alle tijden hier zijn die van Amsterdam\. Daar is het nu \d\d:\d\d\.$/],
      ['/ask', /^Alle tijden hier/],
      ['/en/ask', /^All times here are Amsterdam time\. It is now \d\d:\d\d there\.$/],
    ] as const) {
      await page.goto(path);
      expect([path, await page.getByText(text).count()]).toEqual([path, lines]);
      await watched.isAccessible();
    }
    await watched.close();
  });
});
