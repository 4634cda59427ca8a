import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { helpRoutes } from '@naast/shared/contract/room-help';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { Browser, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, WatchedPage } from '../support/browser.js';
import { minutes } from '../support/clock.js';
import { closesAfter } from '../support/closes-after.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { phone } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';
import { requestEntry } from './screens/room.js';

const still = { colorScheme: 'dark', reducedMotion: 'reduce' } as const;
/** A small phone; a desk at 400 %; and a desk. */
const looks = [
  { ...still, viewport: { width: 320, height: 640 } },
  { ...still, viewport: { width: 320, height: 256 } },
  { ...still, colorScheme: 'light', viewport: { width: 1280, height: 900 } },
] as const;

/** What stands in a room only for a moment, or for one reader: each by axe, on every look, and in letters twice as large. */
describe('every state of a room', () => {
  let naast: Naast;
  let browser: Browser;
  let noor: Person;
  let kim: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    noor = await naast.team('Noor');
    roomId = await naast.room([{ weekday: 6, from: '19:00', to: '21:00' }]);
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    kim = naast.visitor('Kim');
    await kim.joins(sessionId);
    await kim.follows(sessionId);
    for (const text of ['Dit is te veel.', 'Dit blijft staan.']) await kim.says(sessionId, text);
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);
  afterEach(async () => {
    await watched?.leavesNoTraces();
    await watched?.close();
  });

  async function opens(cookie: string | null = null): Promise<void> {
    watched = await WatchedPage.open(browser, naast.url, phone);
    ({ page } = watched);
    await page.clock.install({ time: naast.clock.now() });
    if (cookie !== null) await bringsCookie(page, naast.url, cookie);
    await page.goto(`/rooms/${roomId}`);
  }
  async function enters(name: string): Promise<void> {
    await opens();
    await requestEntry(page, name);
    await page
      .locator('li[data-said]')
      .last()
      .getByRole('button', { name: /^Meer bij/ })
      .waitFor({ state: 'attached' });
  }
  const field = () => page.getByRole('textbox', { name: 'Je bericht' }).last();
  const item = (text: string) => page.locator('li[data-said]').filter({ hasText: text }).last();
  const sees = (text: string | RegExp) => page.getByText(text).locator('visible=true').first().waitFor();
  const chooses = async (text: string, what: string | RegExp) => {
    await item(text).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: what }).press('Enter');
  };
  const says = async (text: string) => {
    await field().fill(text);
    await page.getByRole('button', { name: 'Versturen' }).click();
    await item(text)
      .getByRole('button', { name: /^Meer bij/ })
      .waitFor({ state: 'attached' });
  };
  /** The conversation may scroll with the page at 400 %; everything must be there, and fit. */
  async function looksRight(state: string): Promise<void> {
    const found: string[] = [];
    for (const look of looks) {
      await watched.looksAs(look);
      found.push(...(await watched.findings()));
    }
    found.push(...(await watched.findingsInLargeText()));
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '';
    });
    await watched.looksAs(looks[2]);
    expect([state, found]).toEqual([state, []]);
  }

  it('of what a reader may not read, or does not want to', async () => {
    await enters('Mila');
    const [first] = await noor.reads(sessionId);
    await noor.call(roomRoutes.hideMessage, {
      params: { sessionId, messageId: first?.id ?? '' },
      body: { hidden: true, why: 'tooMuch' },
    });
    await sees('Een host heeft dit bericht verborgen.');
    await looksRight('a message that a host hid, for its readers');
    await chooses('Dit blijft staan.', /^Verberg alles van Kim/);
    await sees('Jij hebt Kim verborgen.');
    await looksRight('somebody whom this reader hides');
  });

  it('of one’s own message: asked about, refused, changed, noted, taken away', async () => {
    await enters('Femke');
    await field().fill('Bel me op 06-12345678');
    await page.getByRole('button', { name: 'Versturen' }).click();
    await sees('In wat je schreef staat een telefoonnummer.');
    await looksRight('asked before a phone number is sent');
    await page.getByRole('button', { name: 'Ik pas het aan' }).click();
    await says('Dit is van mij.');
    for (const [what, state] of [
      ['Pas aan', 'editing'],
      ['Zet er een let-op-regel bij', 'putting a content note'],
      ['Haal je bericht weg', 'taking a message away'],
    ] as const) {
      await chooses('Dit is van mij.', what);
      await page.getByRole('button', { name: 'Nee, toch niet' }).waitFor();
      await looksRight(state);
      await page.getByRole('button', { name: 'Nee, toch niet' }).click();
    }
    await chooses('Dit blijft staan.', 'Reageer');
    await page.getByRole('group', { name: 'Reacties' }).waitFor();
    await looksRight('choosing a reaction');
    await page.keyboard.press('Escape');
    await field().fill('Iets zwaars');
    await page.getByRole('button', { name: 'Let-op-regel' }).click();
    await page.getByRole('button', { name: 'geweld', exact: true }).waitFor();
    await looksRight('choosing a content note for what is written');
    await page.getByRole('button', { name: 'geweld', exact: true }).click();
    await chooses('Dit blijft staan.', 'Antwoord');
    await looksRight('a reply with a content note');
    // The server refuses it: the room that this page wrote to rests by then.
    await noor.call(roomRoutes.restSeat, {
      params: { sessionId, seatId: await seatOf('Femke') },
      body: { minutes: 10, why: 'tooMuch' },
    });
    await sees(/^Je hebt schrijfpauze tot/);
    await looksRight('a break of one’s own');
  });

  async function seatOf(name: string) {
    const { seats } = await noor.call(roomRoutes.readSession, { params: { sessionId } });
    const seat = seats.find((one) => one.name === name);
    if (!seat) throw new Error(`${name} is not there`);
    return seat.id;
  }

  it('of a message that the server refused', async () => {
    await enters('Daan');
    await page.routeWebSocket(/\/socket\.io\//, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => {
        const asked = /^42(?:\/[^,]*,)?(\d+)\["place:post"/.exec(String(message));
        if (!asked) return server.send(message);
        socket.send(`43${asked[1]}[{"ok":false,"error":{"code":"slowDown"}}]`);
      });
    });
    await page.reload();
    await field().fill('Dit wordt geweigerd.');
    await page.getByRole('button', { name: 'Versturen' }).click();
    await sees('Niet verstuurd');
    await looksRight('a message that was refused');
    await page.getByRole('button', { name: 'Haal weg' }).click();
  });

  it('of a content note before the words, slow mode, a line above, and a consultant', async () => {
    await enters('Rik');
    const messages = await noor.reads(sessionId);
    const last = messages.find(({ text }) => text === 'Dit blijft staan.');
    await noor.call(roomRoutes.noteMessage, {
      params: { sessionId, messageId: last?.id ?? '' },
      body: { about: 'death' },
    });
    await page.getByRole('button', { name: 'Laat zien' }).waitFor();
    await looksRight('words under a content note');
    const params = { sessionId };
    await noor.call(hostingRoutes.setSlow, { params, body: { seconds: 60 } });
    await noor.call(hostingRoutes.pinText, {
      params,
      body: { text: 'Vanavond gaat het over slapen, en over wat helpt.' },
    });
    await says('Even wachten.');
    await sees(/kun je weer sturen/);
    await noor.call(helpRoutes.askHelp, { params, body: { wants: 'consultant' } });
    const ruben = await naast.team('Ruben');
    await ruben.call(helpRoutes.joinAsConsultant, { params });
    await sees(/Ruben \(consulent\) is binnengekomen/);
    await looksRight('slow mode, a line above and a consultant inside');
    await noor.call(hostingRoutes.setSlow, { params, body: { seconds: 0 } });
  });

  it('of a host: with everything in the list of people unfolded', async () => {
    await opens(noor.cookie);
    const people = page.getByRole('button', { name: /^Wie is hier/ });
    await people.click();
    for (const fold of await page.locator('aside details > summary').all()) await fold.click();
    await looksRight('all that a host can do');
  });

  it('of the last half hour, and of the last five minutes: they are said, and one’s words can be saved from there', async () => {
    naast.clock.forward(minutes(24));
    await enters('Els');
    naast.clock.forward(minutes(7));
    await page.clock.runFor(minutes(7));
    await says('Dit wil ik bewaren.');
    const late = await WatchedPage.open(browser, naast.url, phone);
    await late.page.clock.install({ time: naast.clock.now() });
    await late.page.goto(`/rooms/${roomId}`);
    await late.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await late.page.getByRole('button', { name: 'Ga naar binnen' }).count()).toBe(0);
    expect(await late.findings()).toEqual([]);
    await late.close();
    naast.clock.forward(minutes(24.5));
    await page.clock.runFor(minutes(24.5));
    await sees(/de laatste minuten/);
    await looksRight('the last five minutes');
    await watched.looksAs(looks[0]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaar wat jij schreef' }).first().click(),
    ]);
    const saved = (await (await file.createReadStream()).toArray()).join('');
    expect(saved).toContain('Dit wil ik bewaren.');
    expect(saved).not.toContain('Dit blijft staan.');
    await sees('Bewaard bij je downloads.');
  });
});
