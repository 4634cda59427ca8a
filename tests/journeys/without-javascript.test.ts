import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { alarmRoutes } from '@naast/shared/contract/alarms';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { quickExit } from '@naast/shared/quick-exit';
import { rateLimits } from '@naast/shared/rate-limits';
import type { Browser, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, WatchedPage } from '../support/browser.js';
import { days } from '../support/clock.js';
import { closesAfter } from '../support/closes-after.js';
import { Naast } from '../support/naast.js';
import {
  asksAndConfirms,
  greets,
  newestQuestion,
  questionText,
  readsQuestion,
  setsAside,
  takes,
  writesIn,
} from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

const whoReads = /leest niemand de vragen|leest nu nieuwe vragen/;

describe('an asker without JavaScript', () => {
  let naast: Naast;
  let browser: Browser;
  let ahead = 0;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(Date.now() + ahead), limits: unlimited });
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);

  const newPage = async (): Promise<WatchedPage> =>
    WatchedPage.open(browser, naast.url, {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
  /** Submits a form and waits for the page that answers it. */
  async function press(page: Page, name: string): Promise<void> {
    const answered = page.waitForEvent('load');
    await page.getByRole('button', { name }).click();
    await answered;
  }
  const says = async (page: Page, text: string) =>
    expect(await page.getByText(text).count()).toBeGreaterThan(0);

  it('asks, gets receipt and words, returns, reads, answers back, saves and erases', async () => {
    const watched = await newPage();
    const { page } = watched;
    await page.goto('/');
    await page.getByRole('link', { name: 'Stel je vraag' }).click();
    expect(await page.context().cookies()).toEqual([]);

    // Incomplete: the page shows the problems, and keeps the input.
    await page.getByLabel('Je vraag').fill('Ik hoor ’s nachts stemmen.\nWat nu?');
    await page.getByText('Hoe we antwoorden').click();
    await page.getByLabel('Stemmen horen').check();
    await page.getByLabel('Zakelijk en duidelijk').check();
    await press(page, 'Verstuur mijn vraag');
    await says(page, 'Zet hier een vinkje als je 16 of ouder bent.');
    expect(await page.getByLabel('Je vraag').inputValue()).toBe('Ik hoor ’s nachts stemmen.\nWat nu?');
    await says(page, 'Stemmen horen · over mij · twee antwoorden · zakelijk');
    expect(await page.getByLabel('Zakelijk en duidelijk').isChecked()).toBe(true);
    await page.getByLabel('Ik ben 16 jaar of ouder').check();
    await press(page, 'Verstuur mijn vraag');

    await says(page, 'Je vraag is aangekomen');
    await says(page, 'leest iemand je vraag');
    expect(page.url()).toBe(`${naast.url}/ask`);
    const lines = page.locator('.to-print ol[translate="no"] li');
    const first = await lines.allTextContents();
    await press(page, 'Maak nieuwe woorden');
    const words = (await lines.allTextContents()).join('\n');
    expect(words).not.toBe(first.join('\n'));
    await press(page, 'Ik heb de woorden bewaard');
    expect(page.url()).toBe(`${naast.url}/mine`);
    await says(page, 'Nog niemand heeft je geschreven');

    const [noor, ruben] = [await naast.team('Noor'), await naast.team('Ruben')];
    const threadId = await newestQuestion(noor);
    await greets(noor, threadId, 'Ik heb het gelezen.');
    const voice = await takes(ruben, threadId, 'professional');
    await writesIn(ruben, threadId, voice, { kind: 'askBack', text: 'Sinds wanneer?' });

    const elsewhere = await newPage();
    const back = elsewhere.page;
    await back.goto('/return');
    await back.getByLabel('Je negen woorden').fill('te weinig woorden');
    await press(back, 'Open mijn vraag');
    await says(back, 'Het moeten er 9 zijn');
    expect(await back.getByLabel('Je negen woorden').inputValue()).toBe('te weinig woorden');
    const wrong = 'anker anker anker\nanker anker anker\nanker anker anqer';
    await back.getByLabel('Je negen woorden').fill(wrong);
    await press(back, 'Open mijn vraag');
    await says(back, 'Woord 9, “anqer”, kennen we niet. Bedoel je');
    expect(await back.getByLabel('Je negen woorden').inputValue()).toBe(wrong);
    // Confirmed by sending it a second time.
    await press(back, 'Open mijn vraag');
    await says(back, 'We vinden geen vraag bij deze woorden');
    expect(await back.getByLabel('Je negen woorden').inputValue()).toBe(wrong);
    await back.getByLabel('Je negen woorden').fill(words.toUpperCase());
    await press(back, 'Open mijn vraag');
    await says(back, 'Sinds wanneer?');
    await back.getByLabel('Je bericht').fill('Sinds de winter.');
    await press(back, 'Verstuur');
    await says(back, 'Sinds de winter.');
    await says(back, 'Het is aangekomen.');
    expect(await back.getByLabel('Je bericht').inputValue()).toBe('');
    await writesIn(ruben, threadId, voice, { kind: 'answer', text: 'Dank je. Dit weten we.' });
    await back.goto('/mine');
    await says(back, 'Dank je. Dit weten we.');

    const download = back.waitForEvent('download');
    await back.getByRole('link', { name: 'Download als tekst' }).click();
    const saved = await readFile(await (await download).path(), 'utf8');
    expect(saved).toContain('Dank je. Dit weten we.');

    await back.getByText('Dit past niet bij mij').click();
    const tooMuch = 'Het ging over een ander. '.repeat(200);
    await back.getByLabel('Wil je zeggen waarom?').fill(tooMuch);
    await press(back, 'Vraag nog een antwoord');
    await says(back, 'Dit is te lang.');
    expect(await back.getByLabel('Wil je zeggen waarom?').inputValue()).toBe(tooMuch);
    await back.getByLabel('Wil je zeggen waarom?').fill('Het ging over een ander.');
    await press(back, 'Vraag nog een antwoord');
    await says(back, 'Nog iemand');
    await back.getByText('Wis alles', { exact: true }).click();
    await press(back, 'Ja, wis alles');
    await says(back, 'Alles is gewist');
    await page.goto('/mine');
    await says(page, 'In deze browser staat geen vraag open');
    for (const { page: each } of [watched, elsewhere]) expect(each.url()).not.toContain('?');
  });

  it('reads that the team set the question aside, and brings it back by writing', async () => {
    const { words } = await asksAndConfirms(naast.visitor('vraagsteller'));
    const noor = await naast.team('Noor');
    const threadId = await newestQuestion(noor);
    await setsAside(noor, threadId, 'notClear');
    const watched = await newPage();
    const { page } = watched;
    await page.goto('/return');
    await page.getByLabel('Je negen woorden').fill(words);
    await press(page, 'Open mijn vraag');
    await says(page, 'Je vraag is opzij gezet');
    await says(page, 'Wij begrepen niet goed wat je wilt vragen.');
    await says(page, 'Daarna wissen we alles.');
    expect(await page.locator('main a[href="tel:112"]').count()).toBe(1);
    expect(await page.getByText('We zoeken iemand voor je').count()).toBe(0);
    await page.getByLabel('Je bericht').fill('Hoe leer ik weer slapen?');
    await press(page, 'Verstuur');
    await says(page, 'Het is aangekomen.');
    await says(page, 'Nog niemand heeft je geschreven. Uiterlijk');
    expect(await page.getByText('Je vraag is opzij gezet').count()).toBe(0);
    expect(await readsQuestion(noor, threadId)).toMatchObject({ urgency: null, setAside: null });
  });

  it('is promised nothing that only the script does', async () => {
    const { words } = await asksAndConfirms(naast.visitor('vraagsteller'));
    const noor = await naast.team('Noor');
    const roomId = await naast.room();
    const sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    await noor.call(roomRoutes.setEntry, { params: { sessionId }, body: { paused: true } });
    const watched = await newPage();
    const { page } = watched;
    const reloads = async () => {
      await says(page, 'Laad de pagina af en toe opnieuw.');
      expect(await page.getByText('vanzelf').count()).toBe(0);
    };
    await page.goto(`/rooms/${roomId}`);
    await says(page, 'Er kan nu even niemand bij');
    await reloads();
    await page.goto(`/rooms/${await naast.room()}`);
    await says(page, 'De deur is nog dicht');
    await reloads();
    await page.goto('/return');
    await page.getByLabel('Je negen woorden').fill(words);
    await press(page, 'Open mijn vraag');
    await says(page, 'Mijn vraag');
    await reloads();
    for (const path of ['/team', '/me']) {
      await page.goto(path);
      // Playwright's text search ignores <noscript>.
      expect(await page.locator('main').innerText()).toContain(
        'Meepraten in een ruimte en inloggen kan niet',
      );
    }
    await watched.close();
  });

  it('is told to send again when many of one network ask at once, and loses nothing', async () => {
    const ask0 = { ...rateLimits.ask, burst: 0, waitingMost: 0 } as const;
    const node = await naast.addNode({ limits: { ...rateLimits, ask: ask0 } });
    const watched = await WatchedPage.open(browser, node.url, { javaScriptEnabled: false });
    const { page } = watched;
    await page.goto('/ask');
    await page.getByLabel('Je vraag').fill('Dit blijft staan.');
    await page.getByLabel('Ik ben 16 jaar of ouder').check();
    await press(page, 'Verstuur mijn vraag');
    await says(page, 'Wacht even en verstuur het dan nog eens.');
    expect(await page.getByLabel('Je vraag').inputValue()).toBe('Dit blijft staan.');
    await watched.close();
  });

  it('is away with one press, and nothing of the visit stays behind', async () => {
    const { words } = await asksAndConfirms(naast.visitor('vraagsteller'));
    const watched = await newPage();
    const { page } = watched;
    await page.route(`${quickExit.elsewhere}**`, (route) => route.fulfill({ body: 'Zonnig.' }));
    await page.goto('/return');
    await page.getByLabel('Je negen woorden').fill(words);
    await press(page, 'Open mijn vraag');
    await says(page, questionText);

    await page.getByRole('button', { name: 'Verlaat deze site' }).click();
    await page.waitForURL(`${quickExit.elsewhere}**`);
    expect(await page.context().cookies()).toEqual([]);
    // Going back shows no page of the visit, and resends nothing.
    await page.goBack();
    expect(await page.getByText(questionText).count()).toBe(0);
    await page.goto('/mine');
    await says(page, 'In deze browser staat geen vraag open');
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('tells that one is not safe, in a room and with a question, and says what came of it', async () => {
    const noor = await naast.team('Noor');
    const roomId = await naast.room();
    const { session } = await noor.opens(roomId);
    await noor.follows(session.id);
    const mila = naast.visitor('Mila');
    await mila.enters(session.id);
    const asker = naast.visitor('vraagsteller');
    await asksAndConfirms(asker);
    const unseen = 'Nog niemand heeft dit gezien. Bel 112 of 113.';
    for (const [person, path, place] of [
      [mila, `/rooms/${roomId}`, 'roomSession'],
      [asker, '/mine', 'thread'],
    ] as const) {
      const watched = await newPage();
      const { page } = watched;
      await bringsCookie(page, naast.url, person.cookie ?? '');
      await page.goto(path);
      expect(await page.locator('main').innerText()).toContain('Er komt niemand naar je toe');
      await press(page, 'Ik ben niet veilig');
      await says(page, unseen);
      const { open } = await noor.call(alarmRoutes.listAlarms, { query: {} });
      const alarm = open.find((one) => one.place.kind === place && one.sources.includes('self'));
      expect(alarm).toMatchObject({ times: 1 });
      if (place === 'thread' && alarm) {
        await noor.call(alarmRoutes.takeAlarm, { params: { alarmId: alarm.id }, body: { rev: alarm.rev } });
        await page.goto(path);
        await says(page, 'Noor leest nu met je mee.');
      }
      expect(watched.complaints).toEqual([]);
      await watched.close();
    }
  });

  it('does not promise again what was promised and not kept', async () => {
    const { words } = await asksAndConfirms(naast.visitor('vraagsteller'));
    ahead += days(14);
    const { page } = await newPage();
    await page.goto('/return');
    await page.getByLabel('Je negen woorden').fill(words);
    await press(page, 'Open mijn vraag');
    await says(page, 'Het spijt ons. Je vraag staat hier nog.');
    expect(await page.getByText('Je antwoord had er uiterlijk').count()).toBe(2);
    expect(await page.getByText('Je hebt uiterlijk').count()).toBe(0);
    expect(await page.locator('main').getByText(whoReads).count()).toBe(1);
  });

  it('refuses a form that another site sends', async () => {
    const form = { method: 'POST', body: 'form=erase', redirect: 'manual' } as const;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const foreign = await fetch(`${naast.url}/mine`, {
      ...form,
      headers: { ...headers, origin: 'https://example.org' },
    });
    expect(foreign.status).toBe(403);
    const nowhere = await fetch(`${naast.url}/mine`, { ...form, headers });
    expect(nowhere.status).toBe(403);
  });
});
