import { beforeAll, describe, expect, it } from '@jest/globals';
import { helpRoutes } from '@naast/shared/contract/room-help';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { talkRoutes } from '@naast/shared/contract/talks';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, setOffline, WatchedPage } from '../support/browser.js';
import { minutes } from '../support/clock.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { LiveRoom } from '../support/live-room.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { phone } from '../support/signed-in.js';
import { answersTalk, endsTalk, entersTalk, holdsTalk, offersTalk } from '../support/talks.js';
import { unlimited } from '../support/unlimited.js';
import { requestEntry } from './screens/room.js';

const names = ['Kim', 'Wies', 'Daan', 'Fien', 'Joost', 'Els', 'Rik'] as const;

/**
 * Saturday from 20:00, in a room that is open until 20:45. Noor holds it on a phone, Mila is a guest on a phone; the other guests, and
 * Sam, the second host, are sockets. After each part every page shows what it would show if it were opened now.
 */
describe('a full evening of a host', () => {
  let naast: Naast;
  let browser: Browser;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  let noor: WatchedPage;
  let mila: WatchedPage;
  let sam: Person;
  let ruben: Person;
  const guests = new Map<string, Person>();
  const lives = new Map<string, LiveRoom>();

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    browser = await launchBrowser();
    [sam, ruben] = [await naast.team('Sam'), await naast.team('Ruben')];
    roomId = await naast.room([{ weekday: 6, from: '19:00', to: '20:45' }]);
    noor = await opens(phone, (await naast.team('Noor')).cookie);
    mila = await opens(phone);
  });
  closesAfter(() => [browser, naast]);

  async function opens(look: BrowserContextOptions, cookie: string | null = null): Promise<WatchedPage> {
    const watched = await WatchedPage.open(browser, naast.url, look);
    if (cookie) await bringsCookie(watched.page, naast.url, cookie);
    await watched.page.clock.install({ time: naast.clock.now() });
    await watched.page.goto(`/rooms/${roomId}`);
    return watched;
  }
  const params = () => ({ sessionId });
  const guest = (name: (typeof names)[number]): Person => {
    const person = guests.get(name);
    if (!person) throw new Error(`${name} is not there`);
    return person;
  };
  const seatOf = (name: string): SeatId => {
    const seat = lives.get('Sam')?.state.seats.findLast((one) => one.name === name);
    if (!seat) throw new Error(`${name} has no seat`);
    return seat.id;
  };
  const sees = (page: Page, text: string | RegExp) =>
    page.getByText(text).locator('visible=true').first().waitFor();
  const isGone = (page: Page, text: string | RegExp) =>
    eventually(async () => expect(await page.getByText(text).locator('visible=true').count()).toBe(0));
  const press = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name }).locator('visible=true').first().click();
  const count = (page: Page, n: number) => page.getByRole('button', { name: `Wie is hier: ${n}` }).waitFor();
  async function inDrawer(page: Page, does: () => Promise<unknown>): Promise<void> {
    await press(page, /^Wie is hier/);
    await does();
    await press(page, 'Terug naar het gesprek');
  }
  async function says(page: Page, text: string): Promise<void> {
    await page.getByRole('textbox', { name: 'Je bericht' }).fill(text);
    await press(page, 'Versturen');
    await page.getByRole('log').getByText(text, { exact: true }).waitFor();
  }
  /** By everybody's clocks, and the timers of the pages; of who is connected the visit stays. */
  async function goesBy(ms: number): Promise<void> {
    const step = minutes(5);
    for (let left = ms; left > 0; left -= step) {
      naast.clock.forward(Math.min(left, step));
      await naast.app.rounds.touchVisits();
      for (const { page } of [noor, mila]) await page.clock.runFor(Math.min(left, step));
    }
  }

  /** What stands in a page of the room: its messages, how many are here, and what is told about the room. */
  const shown = (page: Page) =>
    page.evaluate(() => {
      const textOf = (element: Element) => (element as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim();
      const texts = (sought: string) => [...document.querySelectorAll(sought)].map(textOf);
      // Whether a line is folded depends on what stood above it before.
      const wordsOf = (element: Element) =>
        [...element.querySelectorAll('p, summary')].map(textOf).join(' ') || textOf(element);
      const people = [...document.querySelectorAll('button')]
        .map(textOf)
        .filter((text) => /^\d+$/.test(text));
      return {
        said: texts('[role=log] li[data-said]'),
        people,
        told: [...document.querySelectorAll('main [role=status]:not(.unseen)')]
          .map(wordsOf)
          .filter((text) => text !== ''),
        title: texts('main h1'),
        canWrite: document.querySelector<HTMLTextAreaElement>('main textarea')?.placeholder ?? null,
      };
    });

  /** The pages show what a fresh load shows, and each socket has what a fresh fetch gives. */
  async function everybodyIsUpToDate(): Promise<void> {
    await naast.settled();
    const now = naast.clock.now();
    await eventually(async () => {
      for (const live of lives.values()) await live.matchesFreshFetch(now);
    });
    for (const [name, { wasBehind }] of lives)
      expect({ name, wasBehind }).toEqual({ name, wasBehind: false });
    for (const { page } of [noor, mila]) {
      const before = await shown(page);
      await page.reload();
      await page.getByRole('log').waitFor();
      await eventually(async () => expect(await shown(page)).toEqual(before), 500);
    }
  }
  async function follows(person: Person): Promise<void> {
    await naast.settled();
    lives.set(person.name, await LiveRoom.of(person, sessionId));
  }

  it('begins within the hours: the host opens it, guests come, and it is full', async () => {
    await sees(mila.page, 'Er is nog geen host. Nu leest hier niemand mee.');
    await press(noor.page, 'Open deze ruimte');
    await noor.page.getByRole('log').waitFor();
    const view = await sam.call(roomRoutes.readRoom, { params: { roomId } });
    if (view.session === null) throw new Error('the room is not open');
    sessionId = view.session.id;
    await mila.page.getByRole('checkbox', { name: /huisregels/i }).waitFor();
    await sees(mila.page, /Er is een host/);
    await requestEntry(mila.page, 'Mila');
    await mila.page.getByRole('log').waitFor();
    for (const name of names) {
      const person = naast.visitor(name);
      guests.set(name, person);
      await person.joins(sessionId);
    }
    for (const person of guests.values()) await follows(person);
    await guest('Kim').says(sessionId, 'Goedenavond allemaal.');
    await says(noor.page, 'Welkom, fijn dat jullie er zijn.');
    for (const { page } of [noor, mila]) await count(page, 9);
    const ilse = naast.visitor('Ilse');
    expect((await ilse.requestsEntry(sessionId)).reply?.outcome).toBe('row');
    await sees(noor.page, 'Er wacht 1 persoon op een plek.');
    await ilse.call(roomRoutes.leaveRoom, { params: params() });
    await isGone(noor.page, 'Er wacht 1 persoon op een plek.');
    await everybodyIsUpToDate();
    for (const watched of [noor, mila]) await watched.isAccessible();
  });

  it('a second host comes when the first asks, with room for more', async () => {
    await inDrawer(noor.page, async () => {
      await press(noor.page, 'Ik heb hulp nodig');
      await press(noor.page, 'Een tweede host');
      await noor.page.getByRole('dialog').waitFor({ state: 'detached' });
    });
    await sees(noor.page, 'Nog niemand reageerde.');
    await sam.call(helpRoutes.answerHelp, { params: params() });
    await sees(noor.page, 'Sam komt.');
    await sam.call(roomRoutes.joinAsHost, { params: params() });
    await sam.follows(sessionId);
    await follows(sam);
    await isGone(noor.page, 'Sam komt.');
    for (const { page } of [noor, mila]) await count(page, 10);
    await sam.call(hostingRoutes.pinText, {
      params: params(),
      body: { text: 'Vandaag gaat het over slapen.' },
    });
    for (const { page } of [noor, mila]) await sees(page, 'Vandaag gaat het over slapen.');
    await everybodyIsUpToDate();
  });

  it('somebody has it hard: a message is hidden with a reason, and who wrote it rests', async () => {
    await guest('Kim').says(sessionId, 'Dit is te veel voor hier.');
    const item = noor.page.locator('li[data-said]').filter({ hasText: 'Dit is te veel voor hier.' });
    await item.waitFor();
    await eventually(async () => {
      await item.hover();
      await item.getByRole('button', { name: /^Verberg bericht van Kim/ }).click({ timeout: 2000 });
    }, 500);
    const asks = noor.page.getByRole('dialog', { name: 'Waarom verberg je dit?' });
    await asks.getByLabel('Te veel voor nu').check();
    await asks.getByRole('button', { name: 'Verberg' }).click();
    await sees(mila.page, 'Een host heeft dit bericht verborgen.');
    const seatId = seatOf('Kim');
    await sam.call(roomRoutes.restSeat, {
      params: { ...params(), seatId },
      body: { minutes: 10, why: 'tooMuch' },
    });
    await eventually(() => expect(lives.get('Kim')?.state.rests).toHaveLength(1));
    expect(lives.get('Wies')?.state.rests).toEqual([]);
    await everybodyIsUpToDate();
    expect(await mila.page.getByText('Dit is te veel voor hier.').count()).toBe(0);
    await mila.isAccessible();
  });

  it('a consultant sits in, seen by everybody, and leaves', async () => {
    await sam.call(helpRoutes.askHelp, { params: params(), body: { wants: 'consultant' } });
    await naast.settled();
    await ruben.call(helpRoutes.joinAsConsultant, { params: params() });
    await ruben.follows(sessionId);
    await follows(ruben);
    for (const { page } of [noor, mila]) await count(page, 11);
    await ruben.says(sessionId, 'Slecht slapen komt vaak voor.');
    for (const { page } of [noor, mila]) await sees(page, 'Slecht slapen komt vaak voor.');
    await everybodyIsUpToDate();
    await ruben.call(roomRoutes.leaveRoom, { params: params() });
    lives.delete('Ruben');
    for (const { page } of [noor, mila]) await count(page, 10);
  });

  it('one of both hosts talks apart while the other holds the room; a guest sees nothing of it', async () => {
    const { id } = await offersTalk(sam, sessionId, seatOf('Wies'));
    await answersTalk(guest('Wies'), id);
    await holdsTalk(sam, id);
    await entersTalk(guest('Wies'), id);
    await says(mila.page, 'Ik slaap ook slecht.');
    await everybodyIsUpToDate();
    expect(await mila.page.getByText(/apart/).locator('visible=true').count()).toBe(0);
    await endsTalk(guest('Wies'), id);
    expect(
      (await guest('Wies').call(talkRoutes.readTalk, { params: { talkId: id } })).talk.closed?.reason,
    ).toBe('person');
    await everybodyIsUpToDate();
  });

  it('a host’s line drops and comes back while the other is there: nobody is without a host', async () => {
    await setOffline(noor.page, true);
    await sees(noor.page, 'Je verbinding is weg');
    const noors = seatOf('Noor');
    const isAway = () => lives.get('Kim')?.state.seats.find(({ id }) => id === noors)?.presence === 'away';
    await eventually(() => expect(isAway()).toBe(true));
    expect(lives.get('Kim')?.state.session.hostAway).toBeNull();
    expect(await mila.page.getByText('De host is even weg').locator('visible=true').count()).toBe(0);
    await setOffline(noor.page, false);
    await isGone(noor.page, 'Je verbinding is weg');
    await eventually(() => expect(isAway()).toBe(false));
    await everybodyIsUpToDate();
  });

  it('the second host hands over and leaves; then the last one drops, and comes back', async () => {
    await sam.call(hostingRoutes.leaveHandover, { params: params(), body: { text: 'Kim had het zwaar.' } });
    await sam.call(roomRoutes.leaveRoom, { params: params() });
    lives.delete('Sam');
    for (const { page } of [noor, mila]) await count(page, 9);
    await setOffline(noor.page, true);
    await sees(mila.page, 'De host is even weg. Nu leest hier niemand mee.');
    const { calls } = await sam.call(helpRoutes.listHelp, {});
    expect(calls).toMatchObject([{ sessionId, wants: 'lostHost' }]);
    await setOffline(noor.page, false);
    await isGone(mila.page, 'De host is even weg.');
    expect((await sam.call(helpRoutes.listHelp, {})).calls).toEqual([]);
    await everybodyIsUpToDate();
  });

  it('the host announces the end, and takes it back', async () => {
    await inDrawer(noor.page, () => press(noor.page, 'Sluit over vijf minuten'));
    await sees(mila.page, /Noor sluit deze ruimte om 20:\d\d/);
    await sees(mila.page, /de laatste minuten/);
    await mila.isAccessible();
    await everybodyIsUpToDate();
    await inDrawer(noor.page, async () => {
      await noor.isAccessible();
      await press(noor.page, 'Laat de ruimte toch open');
    });
    await isGone(mila.page, /Noor sluit deze ruimte/);
    await everybodyIsUpToDate();
  });

  it('ends by the clock, with a goodbye and a question, and nothing left behind', async () => {
    await goesBy(minutes(40));
    await sees(mila.page, 'Deze ruimte sluit om 20:45.');
    await sees(mila.page, /de laatste minuten/);
    await goesBy(minutes(5));
    await naast.app.jobs.run('rooms.tend');
    for (const { page } of [noor, mila]) await page.getByRole('log').waitFor({ state: 'detached' });
    await mila.page.getByRole('heading', { name: 'Had je er iets aan?' }).waitFor();
    await press(mila.page, 'Een beetje');
    await sees(mila.page, 'Dank je voor je antwoord.');
    await eventually(() => {
      for (const live of lives.values()) expect(live.state.session.closed?.reason).toBe('hours');
    });
    for (const watched of [noor, mila]) {
      await watched.isAccessible();
      await watched.leavesNoTraces();
    }
  });
});
