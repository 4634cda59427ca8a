import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, setOffline, spokenOf, tabsTo, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk } from '../support/signed-in.js';
import { listens } from '../support/spoken.js';
import { unlimited } from '../support/unlimited.js';

/** An evening in a room for somebody who cannot see it: by keyboard alone, and by what the live regions and the names say. */
describe('what is heard in a room', () => {
  let naast: Naast;
  let browser: Browser;
  let noor: Person;
  let kim: Person;
  let sessionId: RoomSessionId;
  let guest: WatchedPage;
  let page: Page;
  let heard: { said(): Promise<string[]> };

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    noor = await naast.team('Noor');
    const roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    kim = naast.visitor('Kim');
    await kim.joins(sessionId);
    await kim.follows(sessionId);
    await kim.says(sessionId, 'Dit zei Kim eerder.');
    browser = await launchBrowser();
    guest = await WatchedPage.open(browser, naast.url, desk);
    ({ page } = guest);
    await page.goto(`/rooms/${roomId}`);
    heard = await listens(page);
  });
  closesAfter(() => [browser, naast]);

  const field = () => page.getByRole('textbox', { name: 'Je bericht' });
  const item = (text: string) => page.locator('li[data-said]').filter({ hasText: text }).last();
  const hasFocus = (there: Locator) => there.evaluate((element) => element === document.activeElement);
  const times = async (text: string | RegExp) =>
    (await heard.said()).filter((line) => (typeof text === 'string' ? line.includes(text) : text.test(line)))
      .length;
  const once = (text: string | RegExp) => eventually(async () => expect(await times(text)).toBe(1));
  const shows = (text: string) => page.getByRole('log').getByText(text, { exact: true }).waitFor();
  /** What comes after it was announced, so all before it was too. */
  async function nothingElse(mark: string): Promise<void> {
    await kim.says(sessionId, mark);
    await once(`Kim: ${mark}`);
  }
  async function says(text: string): Promise<void> {
    await field().focus();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await item(text).waitFor();
  }
  const offline = () => page.getByText('Je verbinding is weg').first();
  const without = async (act: () => Promise<unknown>) => {
    await setOffline(page, true);
    await offline().waitFor();
    await act();
    await setOffline(page, false);
    await offline().waitFor({ state: 'detached' });
  };
  const described = () =>
    field().evaluate((area) =>
      (area.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    );
  /** From the field to a message, and into its menu, by keys alone. */
  async function chooses(text: string, what: string | RegExp): Promise<void> {
    await field().focus();
    const log = () => page.evaluate(() => document.activeElement?.closest('li[data-said]') !== null);
    for (let tries = 0; tries < 4 && !(await log()); tries++) await page.keyboard.press('Shift+Tab');
    await eventually(async () => {
      if (!(await page.evaluate(() => document.activeElement?.matches('li[data-said]'))))
        await page.keyboard.press('Shift+Tab');
      expect(await page.evaluate(() => document.activeElement?.matches('li[data-said]'))).toBe(true);
    });
    await page.keyboard.press('End');
    for (let up = 0; up < 60 && !(await hasFocus(item(text))); up++) await page.keyboard.press('ArrowUp');
    expect(await hasFocus(item(text))).toBe(true);
    await page.keyboard.press('Enter');
    const choice = page.getByRole('menuitem', { name: what });
    for (let down = 0; down < 10 && !(await hasFocus(choice)); down++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }

  it('is said on entering: where, how many, and who hosts; and nothing of what was said before', async () => {
    await tabsTo(page, page.getByLabel('Hoe wil je hier heten?'));
    await page.keyboard.type('Gast');
    await tabsTo(page, page.getByRole('checkbox').first());
    await page.keyboard.press('Space');
    await tabsTo(page, page.getByRole('button', { name: 'Ga naar binnen' }));
    await page.keyboard.press('Enter');
    await page.getByRole('log').waitFor();
    await once('De huiskamer. 3 mensen. Met Noor als host.');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'De huiskamer',
    );
    expect(await times('Dit zei Kim eerder.')).toBe(0);
  });

  it('is each new message, once, with who said it', async () => {
    await kim.says(sessionId, 'Dag Gast.');
    await once('Kim: Dag Gast.');
    await noor.says(sessionId, 'Welkom.');
    await once('Noor, host: Welkom.');
    await says('Dank je.');
    await nothingElse('Fijn dat je er bent.');
    expect(await times('Dank je.')).toBe(0);
  });

  it('is said once over a connection that comes and goes, and that it is back', async () => {
    await without(async () => {
      for (const n of [1, 2, 3]) await kim.says(sessionId, `Intussen ${n}.`);
    });
    for (const n of [1, 2, 3]) await once(`Kim: Intussen ${n}.`);
    await once('Je verbinding is er weer.');
    const before = await heard.said();
    await without(async () => undefined);
    await eventually(async () => expect(await times('Je verbinding is er weer.')).toBe(2));
    await nothingElse('Nog steeds hier.');
    const since = (await heard.said()).slice(before.length);
    expect(since.map((line) => line.replace(/^status: /, ''))).toEqual([
      expect.stringContaining('Je verbinding is weg.'),
      'Je verbinding is er weer.',
      'Kim: Nog steeds hier.',
    ]);
  });

  it('is a host’s mark of one’s message, once', async () => {
    await says('Kan iemand dit lezen?');
    const mine = (await noor.reads(sessionId)).find(({ text }) => text === 'Kan iemand dit lezen?');
    const params = { sessionId, messageId: mine?.id ?? '' };
    await noor.call(roomRoutes.markSeen, { params, body: { rev: mine?.rev ?? 0 } } as never);
    await once('Noor heeft je bericht gezien');
  });

  it('is summed up after a gap: how many, and who named one; what is older is not news', async () => {
    await without(async () => {
      for (let n = 1; n <= 120; n++)
        await kim.says(sessionId, n === 100 ? '@Gast, ben je er nog?' : `Zin ${n}.`);
    });
    await shows('Zin 120.');
    await once('120 nieuwe berichten');
    await once('Kim noemt jou.');
    expect(await times('Zin 120.')).toBe(0);
    const earlier = page.getByRole('button', { name: 'Eerdere berichten' });
    await earlier.press('Enter');
    await once('Er staan');
    const before = await heard.said();
    expect(before.filter((line) => line.includes('heeft je bericht gezien'))).toHaveLength(1);
  });

  it('is whom a reply is for, on writing it and on hearing it', async () => {
    await chooses('Zin 120.', 'Antwoord');
    await eventually(async () => expect(await hasFocus(field())).toBe(true));
    expect(await described()).toContain('Je antwoordt op Kim');
    await page.keyboard.type('Ik ben er.');
    await page.keyboard.press('Enter');
    await item('Ik ben er.').waitFor();
    const mine = (await noor.reads(sessionId)).find(({ text }) => text === 'Ik ben er.');
    const [key, replyTo] = [randomUUID(), mine?.id];
    await kim.emit('place:post', {
      kind: 'roomSession',
      id: sessionId,
      clientKey: key,
      body: { text: 'Gelukkig.', replyTo },
    } as never);
    await once('Kim antwoordt jou: Gelukkig.');
  });

  it('is that a host hid one’s message, and why; and that it is back', async () => {
    const mine = (await noor.reads(sessionId)).find(({ text }) => text === 'Ik ben er.');
    const params = { sessionId, messageId: mine?.id ?? '' };
    await noor.call(roomRoutes.hideMessage, { params, body: { hidden: true, why: 'tooMuch' } } as never);
    await once(/Noor heeft een bericht van jou verborgen\. Waarom: het werd te veel/);
    await noor.call(roomRoutes.hideMessage, { params, body: { hidden: false } } as never);
    await once('Een bericht van jou is weer te zien.');
  });

  it('is not somebody whom one hides; the focus stays where it was, and there is a way back', async () => {
    await chooses('Gelukkig.', /^Verberg alles van Kim/);
    const hidden = page.locator('li[data-said]').filter({ hasText: 'Jij hebt Kim verborgen.' }).last();
    await eventually(async () => expect(await hasFocus(hidden)).toBe(true));
    const stays = page.locator(`[id="${await hidden.getAttribute('id')}"]`);
    await kim.says(sessionId, 'Hoort iemand mij?');
    await noor.says(sessionId, 'Nu weer wat anders.');
    await once('Noor, host: Nu weer wat anders.');
    expect(await times('Hoort iemand mij?')).toBe(0);
    const back = stays.getByRole('button', { name: 'Laat Kim weer zien' });
    await tabsTo(page, back);
    await page.keyboard.press('Enter');
    await shows('Hoort iemand mij?');
    await eventually(async () => expect(await hasFocus(stays)).toBe(true));
    await kim.says(sessionId, 'En nu?');
    await once('Kim: En nu?');
  });

  it('is a pause and slow mode, once each, without their counting', async () => {
    const params = { sessionId };
    await noor.call(hostingRoutes.pauseWriting, { params, body: { paused: true } });
    await once('Schrijfpauze voor iedereen. Lezen kan wel.');
    await noor.call(hostingRoutes.pauseWriting, { params, body: { paused: false } });
    await once('De schrijfpauze is voorbij.');
    await noor.call(hostingRoutes.setSlow, { params, body: { seconds: 30 } });
    await once('Rustig aan: één bericht per 30 seconden.');
    await says('Ik wacht.');
    await page.getByText(/over \d+ seconden kun je weer sturen/).waitFor();
    expect(await described()).toContain('Rustig aan: één bericht per 30 seconden.');
    expect(await times('kun je weer sturen')).toBe(0);
    await noor.call(hostingRoutes.setSlow, { params, body: { seconds: 0 } });
  });

  it('is that a text is too long, once for each press, and not at each key', async () => {
    await field().fill('a'.repeat(4010));
    await once('Dit is te lang.');
    await field().press('Enter');
    await once('alert: 10 tekens te veel.');
    await page.keyboard.type('bbbbbbbbbb');
    await field().press('Enter');
    await once('alert: 20 tekens te veel.');
    expect((await heard.said()).filter((line) => line.startsWith('alert:'))).toHaveLength(2);
    expect(await times('Dit is te lang.')).toBe(1);
    await field().fill('');
  });

  it('is nothing of it again after a reload; the names still tell all of it', async () => {
    await page.reload();
    await page.getByText('De huiskamer. 3 mensen. Met Noor als host.').waitFor({ state: 'attached' });
    heard = await listens(page);
    await page.getByRole('button', { name: 'Eerdere berichten' }).press('Enter');
    await once('Er staan 50 eerdere berichten boven.');
    await page.getByRole('button', { name: 'Eerdere berichten' }).press('Enter');
    await eventually(async () => expect(await times('boven.')).toBe(2));
    await nothingElse('Tot de volgende keer.');
    for (const old of ['gezien', 'verborgen', 'noemt jou', 'antwoordt jou', 'Schrijfpauze'])
      expect([old, await times(old)]).toEqual([old, 0]);
    const tree = await spokenOf(page);
    for (const name of ['Het gesprek', 'Je bericht', 'Versturen', 'Weggaan', 'Kan iemand dit lezen?'])
      expect(tree).toContain(name);
    await guest.isAccessible();
    await guest.leavesNoTraces();
  });
});
