import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CastName } from '@naast/server/sample/cast';
import { alarmKinds } from '@naast/shared/contract/alarms';
import { answeringRoutes } from '@naast/shared/contract/answering';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { logCollectionOf } from '../support/logbook.js';
import { Naast, passphraseOf } from '../support/naast.js';
import { asksAndConfirms, greets, newestQuestion, notes, takes, writesIn } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

/** Narrow and dark is the hardest for reading; wide and light is what most hosts have. */
const looks = {
  'a small phone in the dark': {
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  },
  'a desk in daylight': { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
} as const satisfies Record<string, BrowserContextOptions>;

describe('every screen, in both languages', () => {
  let naast: Naast;
  let browser: Browser;
  let openRoom: RoomId;
  let sessionId: RoomSessionId;
  let fullRoom: RoomId;
  let closedRoom: RoomId;
  let waitingRoom: RoomId;
  let guests = 0;
  let words: string;
  let threadId: ThreadId;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    [openRoom, fullRoom, waitingRoom] = [await naast.room(), await naast.room(), await naast.room()];
    closedRoom = await naast.room([]);
    const noor = await naast.team('Noor');
    sessionId = (await noor.opens(openRoom)).session.id;
    await noor.follows(sessionId);
    const crowded = (await noor.opens(fullRoom)).session.id;
    for (let n = 1; n <= limits.room.capacityWithOneHost; n++)
      await naast.visitor(`Bezoeker ${n}`).enters(crowded);
    const mila = naast.visitor('Mila');
    await mila.comesIn(sessionId);
    await mila.says(sessionId, 'Een heel lang woord: ' + 'a'.repeat(120));
    const { id: messageId } = await mila.says(sessionId, 'https://example.org/een/pad?met=van-alles');
    await noor.call(roomRoutes.foldMessage, { params: { sessionId, messageId }, body: { folded: true } });
    const asker = naast.visitor('vraagsteller');
    ({ words } = await asksAndConfirms(asker, { text: 'Een heel lang woord: ' + 'b'.repeat(120) }));
    threadId = await newestQuestion(noor);
    const ruben = await naast.team('Ruben');
    await greets(noor, threadId);
    const voice = await takes(ruben, threadId, 'professional');
    await writesIn(ruben, threadId, voice, { kind: 'answer', text: 'Ik denk met je mee.' });
    await notes(ruben, threadId, 'Onder ons.');
    await takes(noor, threadId, 'experience');
    await noor.call(answeringRoutes.readIn, {
      params: { threadId },
      body: { urgency: 2, worries: ['suicide'], themeIds: [] },
    });
    await raiseAlarms();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await naast?.close();
  });

  /** Of each kind one; the first is over. */
  async function raiseAlarms(): Promise<void> {
    const { alarms } = naast.app.stores;
    for (const kind of alarmKinds) {
      const about = kind === 'logBroken' || kind === 'crisisFileOld' ? null : 'signInSessions';
      await alarms.raise({ job: kind, kind, about }, new Date());
    }
    await alarms.raise({ job: 'jobFailed', kind: 'jobFailed', about: 'signInSessions' }, new Date());
    await alarms.endOthers(alarmKinds[0], [], new Date());
  }

  /** The same button in both languages; a form's own is its last, or the first of its kind. */
  const press = (page: Page, names: RegExp) => page.getByRole('button', { name: names }).first().click();

  async function signIn(page: Page, path: string, language: string, name: CastName = 'Noor'): Promise<void> {
    await page.getByLabel(language === 'nl' ? 'Naam' : 'Name').fill(name);
    await page
      .getByLabel(language === 'nl' ? 'Wachtzin' : 'Passphrase', { exact: true })
      .fill(passphraseOf(name));
    await press(page, /^(Inloggen|Sign in)$/);
    await page
      .getByText(new RegExp(`(Dag|Hello|Hi).*${name}`))
      .first()
      .waitFor();
    await page.goto(language === 'nl' ? path : `/en${path}`);
    await page.locator('h1').first().waitFor();
  }

  async function ask(page: Page, language: string): Promise<void> {
    await page.getByRole('textbox').first().fill('Ik slaap slecht.');
    await page.getByLabel(language === 'nl' ? 'Ik ben 16 jaar of ouder' : 'I am 16 or older').check();
    await press(page, /Verstuur mijn vraag|Send my question/);
    await page.locator('.to-print').waitFor();
  }

  async function toMine(page: Page, language: string): Promise<void> {
    await ask(page, language);
    await page.goto(language === 'nl' ? '/mine' : '/en/mine');
    await page.getByRole('button', { name: /Maak andere woorden|Make other words/ }).waitFor();
  }

  const screens: Record<
    string,
    { path: () => string; status: number; act?: (page: Page, language: string) => Promise<void> }
  > = {
    'the front page': { path: () => '/', status: 200 },
    'what is kept': { path: () => '/privacy', status: 200 },
    'the team’s door': { path: () => '/team', status: 200 },
    'a page that is not there': { path: () => '/rooms/nergens/heen', status: 404 },
    'a room that is not there': { path: () => `/rooms/${'x'.repeat(22)}`, status: 404 },
    'a room that waits for a host': { path: () => `/rooms/${waitingRoom}`, status: 200 },
    'a room outside its hours': { path: () => `/rooms/${closedRoom}`, status: 200 },
    'a full room': { path: () => `/rooms/${fullRoom}`, status: 200 },
    'the door of an open room, with a name that cannot be': {
      path: () => `/rooms/${openRoom}`,
      status: 200,
      act: async (page) => {
        await page.getByRole('textbox').first().fill('a@b');
        await page.getByRole('textbox').first().press('Enter');
        await page.locator('[aria-invalid="true"]').first().waitFor();
      },
    },
    'asking a question': { path: () => '/ask', status: 200 },
    'a question that is not right yet': {
      path: () => '/ask',
      status: 200,
      act: async (page) => {
        await press(page, /Verstuur mijn vraag|Send my question/);
        await page.locator('[aria-invalid="true"]').first().waitFor();
      },
    },
    'a question that arrived, with its codename': { path: () => '/ask', status: 200, act: ask },
    'coming back': { path: () => '/return', status: 200 },
    'coming back, mistyped': {
      path: () => '/return',
      status: 200,
      act: async (page) => {
        await page.getByRole('textbox').fill(words.replace(/\w+/, 'anqer'));
        await press(page, /Open mijn vraag|Open my question/);
        await page.getByRole('alert').waitFor();
      },
    },
    'no question open in this browser': { path: () => '/mine', status: 200 },
    'one’s own question, with an answer': {
      path: () => '/return',
      status: 200,
      act: async (page) => {
        await page.getByRole('textbox').fill(words);
        await press(page, /Open mijn vraag|Open my question/);
        await page.getByText('Ik denk met je mee.').waitFor();
        for (const fold of await page.locator('details').all()) await fold.locator('summary').click();
      },
    },
    'one’s own question, its words not kept yet': { path: () => '/ask', status: 200, act: toMine },
    'one’s own question, withdrawn': {
      path: () => '/ask',
      status: 200,
      act: async (page, language) => {
        await toMine(page, language);
        await page.getByText(/^(Ik wil geen antwoorden meer|I want no more answers)$/).click();
        await press(page, /Trek mijn vraag in|Withdraw my question/);
        await page.getByText(/Je hebt je vraag ingetrokken|You have withdrawn your question/).waitFor();
      },
    },
    'one’s own question, erased': {
      path: () => '/ask',
      status: 200,
      act: async (page, language) => {
        await toMine(page, language);
        await page.getByText(/^(Wis alles|Erase everything)$/).click();
        await press(page, /Ja, wis alles|Yes, erase everything/);
        await page.getByRole('heading', { name: /Alles is gewist|Everything is erased/ }).waitFor();
      },
    },
    'the questions, for somebody who is not signed in': { path: () => '/team/questions', status: 200 },
    'the questions': {
      path: () => '/team',
      status: 200,
      act: (page, language) => signIn(page, '/team/questions', language),
    },
    'the answered questions, none yet': {
      path: () => '/team',
      status: 200,
      act: (page, language) => signIn(page, '/team/questions/answered', language),
    },
    'a question on the desk': {
      path: () => '/team',
      status: 200,
      act: async (page, language) => {
        await signIn(page, `/team/questions/${threadId}`, language);
        await page.getByText('Onder ons.').waitFor();
        for (const fold of await page.locator('main details').all()) await fold.locator('summary').click();
      },
    },
    'a question that is no longer there': {
      path: () => '/team',
      status: 200,
      act: (page, language) => signIn(page, `/team/questions/${'x'.repeat(22)}`, language),
    },
    'the log, for somebody who is not signed in': { path: () => '/team/log', status: 200 },
    'the log, for a host': {
      path: () => '/team',
      status: 200,
      act: async (page, language) => {
        await signIn(page, '/team/log', language);
        await page.getByRole('main').getByRole('alert').waitFor();
        expect(await page.getByRole('listitem').filter({ hasText: 'Ruben' }).count()).toBe(0);
      },
    },
    'the log': {
      path: () => '/team',
      status: 200,
      act: async (page, language) => {
        await signIn(page, '/team', language, 'Bo');
        await page.getByRole('link', { name: /Naar het logboek|To the log/ }).click();
        await page.getByText(/Deze maand klopt|This month is as it was written/).waitFor();
        await page
          .getByRole('listitem')
          .filter({ hasText: /Ruben (pakte een vraag op|took a question)/ })
          .waitFor();
        await page
          .getByRole('listitem')
          .filter({ hasText: /Noor (vouwde een bericht dicht|folded a message)/ })
          .getByRole('link')
          .waitFor();
      },
    },
    'the log, a month without entries': {
      path: () => '/team',
      status: 200,
      act: async (page, language) => {
        await signIn(page, '/team/log/2020-01', language, 'Bo');
        await page.getByRole('heading', { name: /januari 2020|January 2020/ }).waitFor();
        await page.getByRole('heading', { name: /Nog niets|Nothing yet/ }).waitFor();
      },
    },
    'the team’s page of a coordinator, with alarms': {
      path: () => '/team',
      status: 200,
      act: async (page, language) => {
        await signIn(page, '/team', language, 'Bo');
        const section = page.getByRole('region', { name: /Dit vraagt aandacht|This needs attention/ });
        await section.waitFor();
        expect(await section.getByRole('listitem').count()).toBe(alarmKinds.length);
        await section.getByText(/vanzelf overgegaan|ended by itself/).waitFor();
      },
    },
    'inside the room': {
      path: () => `/rooms/${openRoom}`,
      status: 200,
      act: async (page, language) => {
        const name = `Gast nummer ${++guests}`;
        await page.getByRole('textbox').first().fill(name);
        await page.getByRole('checkbox', { name: /huisregels|house rules/i }).check();
        await page
          .getByRole('button', { name: language === 'nl' ? 'Binnenlopen' : /come in|walk in|enter/i })
          .click();
        await page.getByRole('log').waitFor();
      },
    },
  };

  for (const [look, options] of Object.entries(looks)) {
    for (const language of ['nl', 'en']) {
      for (const [screen, { path, status, act }] of Object.entries(screens)) {
        it(`${screen}: ${language}, on ${look}`, async () => {
          const watched = await WatchedPage.open(browser, naast.url, options);
          const { page } = watched;
          const address = language === 'nl' ? path() : `/en${path()}`;
          const answer = await page.goto(address);
          expect(answer?.status()).toBe(status);
          expect(await page.locator('html').getAttribute('lang')).toBe(language);
          await act?.(page, language);
          // What must be on every page: the quick exit and the lines for now.
          expect(await page.locator('form[action="/leave"] button').first().isVisible()).toBe(true);
          expect(await page.locator('a[href="tel:112"]').first().isVisible()).toBe(true);
          expect(await page.locator('a[href="tel:113"]').first().isVisible()).toBe(true);
          await watched.isAccessible();
          await watched.fitsTheScreen();
          await watched.leavesNoTraces();
          await watched.close();
        });
      }
    }
  }

  it('reads, calls and leaves without JavaScript', async () => {
    const { page } = await WatchedPage.open(browser, naast.url, { javaScriptEnabled: false });
    for (const path of ['/', '/privacy', `/rooms/${openRoom}`, '/nergens', '/en/']) {
      await page.goto(path);
      expect(await page.locator('a[href="tel:112"]').first().isVisible()).toBe(true);
      expect(await page.locator('a[href="tel:0880767000"]').first().isVisible()).toBe(true);
      expect(await page.locator('form[action="/leave"] button').first().isVisible()).toBe(true);
    }
    await page.goto('/');
    expect(await page.getByRole('heading', { name: 'De huiskamer' }).count()).toBeGreaterThan(0);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  it('shows a kind page with the lines for now when the store does not answer', async () => {
    const watched = await WatchedPage.open(browser, naast.url);
    const { page } = watched;
    await page.route('**/api/rooms', (route) => route.abort());
    await page.goto('/privacy');
    await page.getByRole('link', { name: /Naast/ }).first().click();
    await page.locator('a[href="tel:112"]').first().waitFor();
    await watched.isAccessible();
    await watched.close();
  });

  it('says to a coordinator that a month of the log was tampered with', async () => {
    const rows = logCollectionOf(naast);
    const row = await rows.findOne({ act: 'question.taken' });
    await rows.updateOne({ _id: String(row?._id) }, { $set: { who: 'n'.repeat(22) } });
    for (const options of Object.values(looks)) {
      const watched = await WatchedPage.open(browser, naast.url, options);
      await watched.page.goto('/team');
      await signIn(watched.page, '/team/log', 'nl', 'Bo');
      await watched.page.getByRole('alert').filter({ hasText: 'Er klopt iets niet' }).waitFor();
      await watched.isAccessible();
      await watched.fitsTheScreen();
      await watched.leavesNoTraces();
      await watched.close();
    }
    await rows.updateOne({ _id: String(row?._id) }, { $set: { who: String(row?.who) } });
  });

  it('shows alarms to coordinators only, who say that they saw one, by keyboard too', async () => {
    const title = 'Dit vraagt aandacht';
    const host = await WatchedPage.open(browser, naast.url);
    await host.page.goto('/team');
    await signIn(host.page, '/team', 'nl');
    await host.page.getByRole('heading', { name: 'De ruimtes nu' }).waitFor();
    expect(await host.page.getByText(title).count()).toBe(0);
    await host.close();

    const { page } = await WatchedPage.open(browser, naast.url);
    await page.goto('/team');
    await signIn(page, '/team', 'nl', 'Bo');
    const alarm = page.getByRole('listitem').filter({ hasText: 'Een taak van Naast lukte niet' });
    await alarm.getByText(/al 2 keer/).waitFor();
    const button = alarm.getByRole('button', { name: 'Gezien' });
    await button.focus();
    await page.keyboard.press('Enter');
    await alarm.getByText('Bo zag dit vandaag').waitFor();
    expect(await button.count()).toBe(0);
    await page.context().close();
  });

  it('leaves quickly by Shift three times, from inside the room too, and ends the visit', async () => {
    const { page } = await WatchedPage.open(browser, naast.url);
    await page.route('https://www.buienradar.nl/**', (route) => route.fulfill({ body: 'weer' }));
    await page.goto(`/rooms/${openRoom}`);
    await screens['inside the room']?.act?.(page, 'nl');
    await page.getByRole('textbox').fill('Weg!');
    for (const key of ['Shift', 'Shift', 'a', 'Shift']) await page.keyboard.press(key);
    expect(page.url()).toContain(naast.url);
    for (let n = 0; n < 2; n++) await page.keyboard.press('Shift');
    await page.waitForURL('https://www.buienradar.nl/**');
    // The browser was told to forget it while it was already on its way.
    await eventually(async () => expect(await page.context().cookies()).toEqual([]));
    await page.goto('/');
    const self = await page.evaluate(async () => (await fetch('/api/self')).json());
    expect(self).toEqual({ kind: 'anonymous' });
    await page.context().close();
  });
});
