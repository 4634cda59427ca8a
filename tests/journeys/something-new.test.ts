import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { asksAndConfirms, comesBack, greets, newestQuestion, takes, writesIn } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';
import { looksAway } from './looks-away.js';

describe('something new', () => {
  let naast: Naast;
  let browser: Browser;
  let noor: Person;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    noor = await naast.team('Noor');
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);

  async function openAs({ cookie }: Person): Promise<WatchedPage> {
    const watched = await WatchedPage.open(browser, naast.url, { reducedMotion: 'reduce' });
    await bringsCookie(watched.page, naast.url, cookie);
    return watched;
  }
  const hasTitle = (page: Page, title: string) =>
    page.waitForFunction((sought) => document.title === sought, title);

  it('is a number in the title on the desk, until it is looked at', async () => {
    await asksAndConfirms(naast.visitor('nul'));
    const watched = await openAs(noor);
    const { page } = watched;
    const waiting = (count: number) => eventually(async () => expect(await rows(page)).toBe(count));
    await page.goto('/team/questions');
    await waiting(1);
    await page.waitForLoadState('networkidle');
    await asksAndConfirms(naast.visitor('een'));
    await waiting(2);
    await looksAway(page, true);
    await asksAndConfirms(naast.visitor('twee'));
    await hasTitle(page, '(1) Naast');
    await asksAndConfirms(naast.visitor('drie'));
    await hasTitle(page, '(2) Naast');
    await looksAway(page, false);
    await hasTitle(page, 'Naast');
    await watched.close();
  });
  const rows = (page: Page) => page.locator('[data-row]').count();

  it('is a number and, where a host turned it on, a soft sound for what happens in a room', async () => {
    const roomId = await naast.room();
    const { session } = await noor.opens(roomId);
    const watched = await openAs(noor);
    const { page } = watched;
    await page.addInitScript(countTones);
    await page.goto(`/rooms/${roomId}`);
    await page.getByRole('log').waitFor();
    const tones = () => page.evaluate(() => Number(document.documentElement.dataset['tones'] ?? 0));

    await looksAway(page, true);
    const mila = naast.visitor('Mila');
    await mila.joins(session.id);
    await hasTitle(page, '(1) Naast');
    expect(await tones()).toBe(0);
    await looksAway(page, false);
    await hasTitle(page, 'Naast');

    await page.getByLabel('Zacht geluid').check();
    const tried = await tones();
    expect(tried).toBeGreaterThan(0);
    await mila.says(session.id, 'In het zicht klinkt er niets.');
    await page.getByText('In het zicht klinkt er niets.').first().waitFor();
    expect(await tones()).toBe(tried);
    await looksAway(page, true);
    await mila.says(session.id, 'Ben je er nog?');
    await hasTitle(page, '(1) Naast');
    await eventually(async () => expect(await tones()).toBeGreaterThan(tried));
    await looksAway(page, false);

    // Only hosts have the switch.
    const guest = await openAs(mila);
    await guest.page.goto(`/rooms/${roomId}`);
    await guest.page.getByRole('log').waitFor();
    expect(await guest.page.getByLabel('Zacht geluid').count()).toBe(0);
    await guest.close();
    await watched.close();
  });

  it('is marked for an asker who comes back, on any device, until they have looked', async () => {
    const asker = naast.visitor('vier');
    const { words } = await asksAndConfirms(asker);
    const threadId = await newestQuestion(noor);
    await greets(noor, threadId, 'Wat goed dat je schrijft.');
    const first = await openAs(asker);
    const since = (page: Page) => page.getByText('Nieuw sinds je laatste bezoek');
    const greeting = (page: Page) =>
      page.getByRole('listitem').filter({ hasText: 'Wat goed dat je schrijft.' });
    const answer = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Ik herken dit.' });
    /** Resolves when the page has told how far it was shown, which it does without anybody waiting for it. */
    const tellsAfter = async (page: Page, act: () => Promise<unknown>) => {
      const stored = page.waitForResponse((response) => response.url().endsWith('/api/my-question/seen'));
      await act();
      expect((await stored).ok()).toBe(true);
    };
    const looks = (page: Page) => tellsAfter(page, () => page.goto('/mine'));

    await looks(first.page);
    await greeting(first.page)
      .filter({ has: since(first.page) })
      .waitFor();
    // It stays while it is looked at, and is gone at the next visit.
    const voice = await takes(noor, threadId, 'experience');
    await tellsAfter(first.page, () =>
      writesIn(noor, threadId, voice, { kind: 'answer', text: 'Ik herken dit.' }),
    );
    await answer(first.page).filter({ hasText: 'nieuw' }).waitFor();
    expect(await since(first.page).count()).toBe(1);
    await first.page.goto('/mine');
    await answer(first.page).waitFor();
    expect(await since(first.page).count()).toBe(0);
    await first.page.close();

    await writesIn(noor, threadId, await takes(noor, threadId, 'experience'), {
      kind: 'answer',
      text: 'Nog iets.',
    });
    const elsewhere = naast.visitor('vier, elders');
    await comesBack(elsewhere, words);
    const second = await openAs(elsewhere);
    await looks(second.page);
    const newest = second.page.getByRole('listitem').filter({ hasText: 'Nog iets.' });
    await newest.filter({ has: since(second.page) }).waitFor();
    expect(await answer(second.page).filter({ hasText: 'nieuw' }).count()).toBe(0);
    await second.isAccessible();
    await first.close();
    await second.close();
  });
});

/** Runs before the page's scripts. */
function countTones(): void {
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function (when) {
    const { dataset } = document.documentElement;
    dataset['tones'] = String(Number(dataset['tones'] ?? 0) + 1);
    start.call(this, when);
  };
}
