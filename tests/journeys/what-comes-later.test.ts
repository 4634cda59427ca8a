import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RoomId } from '@naast/shared/contract/rooms';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { scriptOf } from '../support/built-scripts.js';
import { closesAfter } from '../support/closes-after.js';
import { Naast } from '../support/naast.js';
import { walkIn } from './screens/room.js';
import { press } from './screens/screen.js';

const talk = scriptOf('src/features/room/talk.ts');
const forTheTeam = [
  'src/features/team/pages.ts',
  'src/features/questions/pages.tsx',
  'src/features/log/log-page.tsx',
  'src/features/lock/team-lock.tsx',
  'src/features/room/host/tools.ts',
  '../shared/src/texts/nl/for-team.ts',
  '../shared/src/texts/nl/for-host.ts',
].map(scriptOf);

describe('script that comes later', () => {
  let naast: Naast;
  let browser: Browser;
  let roomId: RoomId;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    naast = await Naast.start();
    browser = await launchBrowser();
    roomId = await naast.room();
    await (await naast.team('Noor')).opens(roomId);
  });
  closesAfter(() => [browser, naast]);

  async function opens(path: string): Promise<void> {
    await watched?.close();
    watched = await WatchedPage.open(browser, naast.url);
    ({ page } = watched);
    await page.goto(path);
  }
  const wasAsked = (part: string) => watched.asked.some(({ url }) => url.includes(part));
  const name = () => page.getByLabel('Hoe wil je hier heten?');
  const rules = () => page.getByLabel('Ik ga akkoord met de huisregels');

  /** Delays this script; returns a function that releases it. */
  async function heldBack(script: string): Promise<() => void> {
    let letGo = () => undefined as void;
    const released = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(`**${script}`, async (route) => {
      await released;
      await route.continue();
    });
    return letGo;
  }
  /** As after an upgrade of the server: the page's scripts no longer exist. */
  const gone = (script: string) =>
    page.route(`**${script}`, (route) => route.fulfill({ status: 404, body: 'Gone.' }));

  it('is none of the team’s for a visitor, and comes compressed and to be kept', async () => {
    await opens('/privacy');
    const headers: Record<string, string>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) headers.push(response.headers());
    });
    await page.goto('/nl');
    expect(headers.length).toBeGreaterThan(3);
    for (const header of headers) {
      expect(header['content-encoding']).toMatch(/^(br|gzip)$/);
      expect(header['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    await page.goto(`/rooms/${roomId}`);
    await walkIn(page);
    await page.reload();
    await page.getByRole('log').waitFor();
    expect(forTheTeam.filter(wasAsked)).toEqual([]);
    await watched.leavesNoTraces();
  });

  it('leaves the former page on the screen while the next is slow, and says so', async () => {
    await opens('/nl');
    const letGo = await heldBack(scriptOf('src/features/privacy/privacy-page.tsx'));
    const before = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('link', { name: 'Wat we bewaren' }).first().click();
    await page.getByRole('status').getByText('Even geduld').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(before);
    letGo();
    await page.getByRole('status').getByText('Even geduld').waitFor({ state: 'detached' });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe(before);
  });

  it('that is gone after an upgrade leads to an error with a way on', async () => {
    await opens('/nl');
    const script = scriptOf('src/features/privacy/privacy-page.tsx');
    await gone(script);
    await page.getByRole('link', { name: 'Wat we bewaren' }).first().click();
    await page.getByRole('heading', { name: 'Er ging iets mis' }).waitFor();
    await page.getByRole('alert').getByText('Misschien is Naast net vernieuwd').waitFor();
    await watched.isAccessible();
    await page.unroute(`**${script}`);
    await page.getByRole('link', { name: 'Probeer het opnieuw' }).click();
    await page.getByRole('heading', { level: 1, name: /bewaren/ }).waitFor();
  });

  it('is fetched at the door before anybody presses anything, and reloading inside brings it with the page', async () => {
    await opens('/nl');
    // Waits before the page opens: the script may come while the page is still loading.
    const fetched = page.waitForResponse((response) => response.url().endsWith(talk));
    await page.goto(`/rooms/${roomId}`);
    await fetched;
    await walkIn(page);
    const inside = await (await page.reload())?.text();
    expect(inside).toContain(`modulepreload" crossorigin href="${talk}"`);
    expect(inside).not.toContain(forTheTeam[4]);
    await page.getByRole('log').waitFor();
    await press(page, /^Weggaan/);
    await page.getByRole('heading', { name: 'Wat kun je nu doen?' }).waitFor();
  });

  it('keeps people waiting at the door while the talk is slow, without a seat yet', async () => {
    await opens('/nl');
    const letGo = await heldBack(talk);
    await page.goto(`/rooms/${roomId}`);
    await name().fill('Wies');
    await rules().check();
    await press(page, /^Ga naar binnen/);
    await page.getByRole('button', { name: 'Even geduld' }).waitFor();
    expect(wasAsked('/enter')).toBe(false);
    letGo();
    await page.getByRole('log').waitFor();
  });

  it('that does not come says so at the door; nothing is lost, and no seat is taken', async () => {
    await opens('/nl');
    await gone(talk);
    await page.goto(`/rooms/${roomId}`);
    await name().fill('Daan');
    await rules().check();
    await press(page, /^Ga naar binnen/);
    await page.getByRole('alert').getByText('Misschien is Naast net vernieuwd').waitFor();
    await watched.isAccessible();
    expect([await name().inputValue(), await rules().isChecked()]).toEqual(['Daan', true]);
    expect(wasAsked('/enter')).toBe(false);
    await page.unroute(`**${talk}`);
    await page.getByRole('link', { name: 'Probeer het opnieuw' }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name=name]')?.value === 'Daan',
    );
    expect(await rules().isChecked()).toBe(true);
    await press(page, /^Ga naar binnen/);
    await page.getByRole('log').waitFor();
  });

  it('opens the talk for a seat that another tab took, also when it comes late', async () => {
    await opens('/nl');
    const other = await WatchedPage.openIn(page.context(), naast.url);
    await other.page.goto(`/rooms/${roomId}`);
    await walkIn(other.page);
    await page.reload();
    await gone(talk);
    await page.locator(`main a[href="/rooms/${roomId}"]`).first().click();
    await page.getByRole('heading', { name: 'Er ging iets mis' }).waitFor();
    await page.unroute(`**${talk}`);
    await page.getByRole('link', { name: 'Probeer het opnieuw' }).click();
    await page.getByRole('log').waitFor();
  });
});
