import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CastName } from '@naast/server/sample/cast';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, spokenOf, tabsTo, WatchedPage } from '../support/browser.js';
import { hours, minutes } from '../support/clock.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { Naast, passphraseOf } from '../support/naast.js';
import { asksAndConfirms, newestQuestion } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

const words = 'Ik slaap al weken slecht, zei de zilverreiger.';
const note = 'Zacht vragen hoe laat het licht uitgaat.';
const line = 'Ik kom zo bij je zitten.';

describe('a screen that nobody is at', () => {
  let naast: Naast;
  let browser: Browser;
  let roomId: RoomId;
  let threadId: ThreadId;

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    roomId = await naast.room();
    await asksAndConfirms(naast.visitor('vraagsteller'), { text: words });
    threadId = await newestQuestion(await naast.team('Sam'));
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);

  /** A browser with the installation's clock. */
  async function signedIn(name: CastName): Promise<WatchedPage> {
    const watched = await WatchedPage.open(browser, naast.url);
    const { page } = watched;
    await page.context().clock.install({ time: naast.clock.now() });
    await page.goto('/team');
    await page.getByLabel('Naam').fill(name);
    await page.getByLabel('Wachtwoord', { exact: true }).fill(passphraseOf(name));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Dag ${name}` }).waitFor();
    return watched;
  }
  async function quietFor(page: Page, ms: number): Promise<void> {
    naast.clock.forward(ms);
    await page.context().clock.fastForward(ms);
  }
  const lock = (page: Page) => page.getByRole('dialog', { name: 'Je scherm is op slot' });
  const noteField = (page: Page) => page.getByLabel('Je notitie, alleen voor het team');
  const composer = (page: Page) => page.getByLabel('Je bericht');
  /** Within the question: the list beside it has the same first words. */
  const asked = (page: Page) => page.getByText(words).last();
  const isKept = (page: Page) => page.waitForFunction(() => sessionStorage.length === 1);
  async function opens(page: Page, name: CastName): Promise<void> {
    await lock(page).getByLabel('Wachtwoord', { exact: true }).fill(passphraseOf(name));
    await page.keyboard.press('Enter');
    await lock(page).waitFor({ state: 'detached' });
  }

  /** Locks the screen, in another page of the browser. */
  async function lockByHand(page: Page): Promise<void> {
    const account = await page.context().newPage();
    await account.goto('/team/account');
    await account.getByRole('button', { name: 'Zet nu op slot' }).click();
    await lock(account).waitFor();
    await account.close();
  }

  it('tells of a person at it once a minute, also where the device’s clock is set back', async () => {
    const watched = await signedIn('Sam');
    const { page } = watched;
    const tells = async (at: number) => {
      const heard = { isTold: false };
      const told = page
        .waitForRequest((request) => request.url().endsWith('/api/still-here'))
        .then(() => {
          heard.isTold = true;
        });
      // The page listens from a moment after it is shown.
      for (let n = 0; !heard.isTold && n < 100; n++) {
        await page.mouse.move(at + (n % 2), at);
        await page.waitForTimeout(50);
      }
      await told;
    };
    await tells(40);
    await page.context().clock.setSystemTime(naast.clock.now().getTime() - hours(1));
    await quietFor(page, minutes(1));
    await tells(60);
    await watched.close();
  });

  it('warns, locks over the page, lets nothing through, and gives everything back', async () => {
    const watched = await signedIn('Noor');
    const desk = watched.page;
    const second = await desk.context().newPage();
    await second.goto('/team/questions');
    await desk.goto(`/team/questions/${threadId}`);
    await asked(desk).waitFor();
    await desk.getByText('Meedenken').click();
    await noteField(desk).fill(note);
    await isKept(desk);
    await noteField(desk).focus();

    // The user chose to stay.
    await quietFor(desk, minutes(14));
    await desk.getByText('Je scherm gaat zo op slot.').waitFor();
    await watched.isAccessible();
    await desk.getByRole('button', { name: 'Ik ben er nog' }).click();
    await desk.getByText('Je scherm gaat zo op slot').waitFor({ state: 'detached' });
    await quietFor(desk, minutes(2));
    expect(await lock(desk).count()).toBe(0);

    await noteField(desk).focus();
    await quietFor(desk, minutes(15));
    await lock(desk).waitFor();
    await lock(second).waitFor();
    // The page beneath is not visible, not in the accessibility tree and not focusable.
    expect(await asked(desk).isVisible()).toBe(false);
    const spoken = await spokenOf(desk);
    expect(spoken).toContain('Je scherm is op slot');
    expect(spoken).not.toContain('zilverreiger');
    expect(spoken).not.toContain(note);
    for (let n = 0; n < 20; n++) {
      await desk.keyboard.press('Tab');
      const isInside = await desk.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      );
      expect(isInside).toBe(true);
    }
    // Browsers let repeated Escape close a dialog that cancels it.
    for (let n = 0; n < 6; n++) {
      await desk.keyboard.press('Escape');
      expect(await lock(desk).isVisible()).toBe(true);
    }
    expect(await asked(desk).isVisible()).toBe(false);
    // It reopens when a script closes it.
    await desk.evaluate(() => document.querySelector<HTMLDialogElement>('dialog[open]')?.requestClose());
    await desk.evaluate(() => document.querySelector<HTMLDialogElement>('dialog[open]')?.close());
    await lock(desk).waitFor();
    expect(await asked(desk).isVisible()).toBe(false);
    for (const lifeline of ['a[href="tel:112"]', 'a[href="tel:113"]', 'form[action="/leave"] button'])
      expect(await lock(desk).locator(lifeline).first().isVisible()).toBe(true);
    await watched.isAccessible();

    await tabsTo(desk, lock(desk).getByLabel('Wachtwoord', { exact: true }));
    await desk.keyboard.type('niet de hare, dit is mis');
    await desk.keyboard.press('Enter');
    await desk.getByText('Dit wachtwoord klopt niet.').waitFor();
    expect(await desk.locator(':focus').getAttribute('name')).toBe('passphrase');
    await opens(desk, 'Noor');
    expect(await noteField(desk).inputValue()).toBe(note);
    await eventually(async () =>
      expect(await noteField(desk).evaluate((field) => field === document.activeElement)).toBe(true),
    );
    // The browser's other page unlocks too.
    await lock(second).waitFor({ state: 'detached' });
    await desk.getByRole('button', { name: 'Stuur naar het team' }).click();
    await desk.getByRole('listitem').filter({ hasText: note }).waitFor();
    await watched.leavesNoTraces();
    await watched.close();
  });

  it('waits at the password: not at the way out, which would lose what was typed', async () => {
    const { page } = await signedIn('Noor');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
    await page.goto('/team/account');
    await page.getByRole('button', { name: 'Zet nu op slot' }).click();
    await lock(page).waitFor();
    expect(await focused()).toBe('passphrase');

    await page.reload();
    await lock(page).waitFor();
    expect(await focused()).toBe('passphrase');

    await page.keyboard.type('niet de hare, dit is mis');
    await lock(page).getByRole('button', { name: 'Ga verder' }).click();
    await page.getByText('Dit wachtwoord klopt niet.').waitFor();
    expect(await focused()).toBe('passphrase');
    await opens(page, 'Noor');
    await page.context().close();
  });

  it('hears nothing of a room while it is locked, and catches up once it is opened', async () => {
    const watched = await signedIn('Noor');
    const room = watched.page;
    await room.goto(`/rooms/${roomId}`);
    await room.getByRole('button', { name: 'Open deze ruimte' }).click();
    await composer(room).fill(line);
    const mila = naast.visitor('Mila');
    const { rooms } = await mila.call(roomRoutes.listRooms, {});
    const sessionId = rooms.find(({ id }) => id === roomId)?.session?.id as RoomSessionId;
    await mila.joins(sessionId);

    await lockByHand(room);
    await lock(room).waitFor();
    await mila.says(sessionId, 'Is er iemand wakker?');
    await naast.settled();
    expect(await room.getByText('Is er iemand wakker?').count()).toBe(0);
    await opens(room, 'Noor');
    expect(await composer(room).inputValue()).toBe(line);
    await room.getByText('Is er iemand wakker?', { exact: true }).waitFor();
    await composer(room).press('Enter');
    await room.getByRole('log').getByText(line).waitFor();
    expect((await mila.reads(sessionId)).filter(({ text }) => text === line)).toHaveLength(1);
    await watched.leavesNoTraces();
    await watched.close();
  });

  it('gives back what was typed after a reload behind the lock too, from where it lies sealed', async () => {
    const watched = await signedIn('Noor');
    const room = watched.page;
    const desk = await room.context().newPage();
    await room.goto(`/rooms/${roomId}`);
    await composer(room).fill(line);
    await desk.goto(`/team/questions/${threadId}`);
    await desk.getByRole('button', { name: 'Oppakken' }).first().click();
    await desk.getByLabel('Je antwoord', { exact: true }).fill('Zo zou ik beginnen.');
    await noteField(desk).fill(note);
    await isKept(room);
    await desk.waitForFunction(
      () => Object.keys(JSON.parse(sessionStorage.getItem('n') ?? '{}')).length === 2,
    );
    for (const page of [desk, room]) {
      const kept = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
      expect(kept).not.toMatch(/licht|zitten|beginnen/);
    }

    await lockByHand(room);
    for (const page of [desk, room]) {
      await lock(page).waitFor();
      await page.reload();
      await lock(page).waitFor();
    }
    expect(await desk.content()).not.toContain('zilverreiger');
    await opens(desk, 'Noor');
    await asked(desk).waitFor();
    await desk.waitForFunction(
      (typed) => [...document.querySelectorAll('textarea')].some(({ value }) => value === typed),
      note,
    );
    expect(await desk.getByLabel('Je antwoord', { exact: true }).inputValue()).toBe('Zo zou ik beginnen.');
    await lock(room).waitFor({ state: 'detached' });
    await room.waitForFunction((typed) => document.querySelector('textarea')?.value === typed, line);
    // The draft is removed after sending.
    await composer(room).press('Enter');
    await room.waitForFunction(() => sessionStorage.length === 0);
    await watched.close();
  });

  it('is had by hand in every page of the browser at once, also where a form about people stands half filled in', async () => {
    const watched = await signedIn('Bo');
    const people = watched.page;
    const account = await people.context().newPage();
    await people
      .getByRole('navigation', { name: 'Voor het team' })
      .getByRole('link', { name: 'Collega’s' })
      .click();
    await people.getByLabel('Voor wie is de link?').fill('Anna, van de wandelgroep');
    await people.getByLabel('Maak diegene meteen host').check();
    await isKept(people);
    await account.goto('/team/account');
    await account.getByRole('button', { name: 'Stel in' }).click();
    const secret = await account.locator('code').innerText();
    await account.getByRole('button', { name: 'Gebruik deze app' }).click();
    await account.getByText('Dit veld is nog leeg.').waitFor();
    await account.getByText('Vul je wachtwoord in.').waitFor();
    await account.getByLabel('Code uit je app').fill('123');
    await account.getByRole('button', { name: 'Zet nu op slot' }).click();
    await lock(account).waitFor();
    await lock(people).waitFor();
    await watched.isAccessible();
    await people.reload();
    await opens(people, 'Bo');
    await people.waitForFunction(() =>
      document.querySelector<HTMLInputElement>('[name="label"]')?.value.startsWith('Anna'),
    );
    expect(await people.getByLabel('Maak diegene meteen host').isChecked()).toBe(true);
    // The secret that was scanned before the lock is still valid.
    await lock(account).waitFor({ state: 'detached' });
    expect(await account.locator('code').innerText()).toBe(secret);
    expect(await account.getByLabel('Code uit je app').inputValue()).toBe('123');

    // Signing out from the lock removes the drafts.
    await account.getByRole('button', { name: 'Zet nu op slot' }).click();
    await lock(people).getByRole('button', { name: 'Log uit' }).click();
    await people.getByText('Je bent uitgelogd.').waitFor();
    expect(await people.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).toBe('[]');
    await account.getByText('Je bent hier niet meer ingelogd.').waitFor();
    await watched.close();
  });
});
