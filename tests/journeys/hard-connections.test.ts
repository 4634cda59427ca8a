import { beforeAll, describe, expect, it } from '@jest/globals';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { quickExit } from '@naast/shared/quick-exit';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, setOffline, WatchedPage } from '../support/browser.js';
import { hours } from '../support/clock.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { inRoom } from '../support/wire.js';
import { type House, openHouse } from './screens/house.js';
import { walkIn } from './screens/room.js';
import { press } from './screens/screen.js';

const connectionLost = 'Je hebt geen verbinding';

describe('on a bad connection, or in a browser that changes the page', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    house = await openHouse();
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, house]);

  const open = (): Promise<WatchedPage> => WatchedPage.open(browser, house.naast.url);

  it('comes in by polling where a proxy swallows the WebSocket, and stays with that', async () => {
    const watched = await open();
    const { page } = watched;
    let tried = 0;
    // Accepts the connection and never answers.
    await page.routeWebSocket(/socket\.io/, () => {
      tried++;
    });
    await page.goto(`/rooms/${house.openRoom}`);
    await walkIn(page);
    await page.getByRole('textbox').fill('Toch binnen.');
    await press(page, /^Versturen/);
    await page.getByRole('log').getByRole('time').last().waitFor();
    expect(tried).toBeGreaterThan(0);
    expect(watched.asked.some(({ url }) => url.includes('transport=polling'))).toBe(true);
    await watched.close();
  });

  /** Forwards the packets of the page's connections, but drops those that `isLost` names. */
  async function losesPackets(
    page: Page,
    isLost: (packet: string, connection: number, from: 'page' | 'server') => boolean,
  ): Promise<void> {
    let connections = 0;
    await page.routeWebSocket(/socket\.io/, (near) => {
      const connection = ++connections;
      const far = near.connectToServer();
      near.onMessage((packet) => isLost(String(packet), connection, 'page') || far.send(packet));
      far.onMessage((packet) => isLost(String(packet), connection, 'server') || near.send(packet));
    });
  }
  async function say(page: Page, text: string): Promise<void> {
    await page.getByRole('textbox').fill(text);
    await press(page, /^Versturen/);
  }
  const landed = async (text: string) =>
    (await house.noor.reads(house.sessionId)).filter((message) => message.text === text).length;
  const keeps = (page: Page, count: number) =>
    page.waitForFunction((wanted) => sessionStorage.length === wanted, count);

  /**
   * Lets the page's paused clock pass second by second until the claim holds, with time between for what does not follow that clock:
   * a connection that is opened. In one step, its time-out could pass before the network has had a turn.
   */
  async function passes(page: Page, seconds: number, claim: () => Promise<void>): Promise<void> {
    for (let left = seconds; left > 1; left--) {
      await page.clock.runFor(1000);
      const holds = await eventually(claim, 40).then(
        () => true,
        () => false,
      );
      if (holds) return;
    }
    await page.clock.runFor(1000);
    await eventually(claim);
  }

  it('sends what was not acknowledged again after a reload, and it lands once', async () => {
    const watched = await open();
    const { page } = watched;
    let holdsAcks = false;
    await losesPackets(
      page,
      // The event has the clientKey too, so lose it with the ack.
      (packet, _connection, from) =>
        holdsAcks && from === 'server' && /^43|^42\["place:messages"/.test(packet),
    );
    await page.goto(`/rooms/${house.openRoom}`);
    await walkIn(page);
    holdsAcks = true;
    await say(page, 'Aangekomen, zonder antwoord.');
    await eventually(async () => expect(await landed('Aangekomen, zonder antwoord.')).toBe(1));
    await say(page, 'Wacht er nog achter.');
    await keeps(page, 1);
    await watched.leavesNoTraces();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toMatch(/Aangekomen|achter/);

    holdsAcks = false;
    await page.reload();
    await page.getByRole('log').getByText('Wacht er nog achter.').waitFor();
    await keeps(page, 0);
    for (const text of ['Aangekomen, zonder antwoord.', 'Wacht er nog achter.']) {
      expect(await page.getByRole('log').getByText(text).count()).toBe(1);
      expect(await landed(text)).toBe(1);
    }

    holdsAcks = true;
    await say(page, 'Toch maar weg.');
    await keeps(page, 1);
    await page.context().route(`${quickExit.elsewhere}**`, (route) => route.fulfill({ body: 'Zonnig.' }));
    await page.getByRole('button', { name: 'Verlaat deze site' }).first().click();
    await page.waitForURL(`${quickExit.elsewhere}**`);
    await page.goto('/');
    await keeps(page, 0);
    await watched.close();
  });

  it('keeps what was typed while the key to keep it with could not be had', async () => {
    const watched = await open();
    const { page } = watched;
    await page.route('**/api/draft-key', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/draft-key'));
    await page.goto('/ask');
    await page.getByLabel('Je vraag').fill('Getypt zonder lijn.');
    await failed;
    await page.unroute('**/api/draft-key');
    await keeps(page, 1);
    await page.reload();
    await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Getypt zonder lijn.');
    await watched.close();
  });

  it('probes a connection that has gone silent when the page or the device wakes and when an ack is late', async () => {
    const watched = await open();
    const { page } = watched;
    let silentUpTo = 0;
    let latest = 0;
    await losesPackets(page, (_packet, connection) => {
      latest = Math.max(latest, connection);
      return connection <= silentUpTo;
    });
    await page.clock.install();
    await page.goto(`/rooms/${house.openRoom}`);
    await walkIn(page);
    const lotte = house.naast.visitor('Lotte');
    await lotte.joins(house.sessionId);
    const inLog = (text: string) => page.getByRole('log').getByText(text);
    await lotte.says(house.sessionId, 'Vooraf.');
    await inLog('Vooraf.').waitFor();
    // From here on the page's clock is controlled; less time passes than a heartbeat takes.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);

    const wakes = {
      'De pagina is weer zichtbaar.': () => document.dispatchEvent(new Event('visibilitychange')),
      'De pagina komt uit het geheugen.': () =>
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
      'Het apparaat heeft weer verbinding.': () => window.dispatchEvent(new Event('online')),
    };
    for (const [missed, wake] of Object.entries(wakes)) {
      silentUpTo = latest;
      await lotte.says(house.sessionId, missed);
      await page.evaluate(wake);
      await passes(page, 12, async () => expect(await inLog(missed).isVisible()).toBe(true));
    }

    silentUpTo = latest;
    await say(page, 'Hoor je mij?');
    await passes(page, 16, async () => expect(await landed('Hoor je mij?')).toBe(1));
    await watched.close();
  });

  it('lets a person wait as long as was said, also where the device’s clock is set back meanwhile', async () => {
    const watched = await open();
    const { page } = watched;
    const { naast, noor, sessionId } = house;
    await page.clock.install({ time: naast.clock.now() });
    await page.goto(`/rooms/${house.openRoom}`);
    await walkIn(page);
    const slow = (seconds: 0 | 15) =>
      noor.call(hostingRoutes.setSlow, { params: { sessionId }, body: { seconds } });
    await slow(15);
    await page.getByText('één bericht per 15 seconden').last().waitFor();
    await say(page, 'Een.');
    const wait = page.getByText(/^Rustig aan: over \d+ seconden kun je weer sturen/);
    await wait.waitFor();
    await page.clock.setSystemTime(naast.clock.now().getTime() - hours(1));
    await page.clock.runFor(16_000);
    await wait.waitFor({ state: 'detached' });
    await slow(0);
    await watched.close();
  });

  it('tells a lost connection, a silent server and a fault of its own apart', async () => {
    const watched = await open();
    const { page } = watched;
    const says = async (sentence: string) => {
      await press(page, /Open mijn vraag/);
      await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
    };
    await page.goto('/return');
    await page.getByLabel('Je negen woorden').fill(house.words);
    await page.route('**/api/my-question/return', (route) => route.abort());
    await says('We krijgen geen verbinding');
    await setOffline(page, true);
    await says(connectionLost);
    await setOffline(page, false);
    await page.evaluate(() => {
      window.URLSearchParams = function broken() {
        throw new TypeError('broken');
      } as never;
    });
    await says('Er ging iets mis op deze pagina');
    expect(await page.getByLabel('Je negen woorden').inputValue()).toBe(house.words);
    await watched.close();
  });

  /** Removes cookies, as some proxies and browsers do. */
  async function refusesCookies(page: Page): Promise<void> {
    const context = page.context();
    await page.route(`${house.naast.url}/**`, async (route) => {
      const { cookie: _none, ...headers } = route.request().headers();
      const answer = await route.fetch({ headers, maxRedirects: 0, maxRetries: 3 });
      await context.clearCookies();
      const { 'set-cookie': _dropped, ...kept } = answer.headers();
      await route.fulfill({ response: answer, headers: kept });
    });
  }
  const refusal = 'bewaart onze cookie niet';

  it('reads and asks without cookies, and says what only works with one', async () => {
    const watched = await open();
    const { page } = watched;
    await refusesCookies(page);
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto('/ask');
    await page.getByLabel('Je vraag').fill('Ik slaap slecht.');
    await page.getByLabel('Ik ben 16 jaar of ouder').check();
    await press(page, /Verstuur mijn vraag/);
    await page.getByRole('alert').filter({ hasText: 'bewaart geen cookie van Naast' }).waitFor();
    // The nine words are shown; actions that need the cookie are not offered.
    expect(await page.locator('.to-print li').count()).toBe(9);
    expect(await page.getByRole('button', { name: 'Ik heb de woorden bewaard' }).count()).toBe(0);

    await page.goto('/return');
    await page.getByLabel('Je negen woorden').fill(house.words);
    await press(page, /Open mijn vraag/);
    await page.getByRole('alert').filter({ hasText: refusal }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/return');
    await watched.close();
  });

  it('makes an account without cookies: the words are shown, and that nobody is signed in yet', async () => {
    const watched = await open();
    const { page } = watched;
    await refusesCookies(page);
    const fillsIn = async (label: string, text: string, passphrase: string, send: RegExp) => {
      await page.getByLabel(label).fill(text);
      await page
        .getByLabel(/achtwoord/)
        .first()
        .fill(passphrase);
      await press(page, send);
      await page.getByRole('alert').filter({ hasText: refusal }).waitFor();
      return (await page.locator('.to-print li').allInnerTexts()).join('\n');
    };
    await page.goto('/me/new');
    const made = await fillsIn('Hoe wil je hier heten?', 'Vlinder', 'regen op het blauwe tentdoek', /Maak/);
    expect(made.split(/\s+/)).toHaveLength(9);
    // They open the account, and are replaced in the same way.
    await page.goto('/me/recover');
    const renewed = await fillsIn('Je herstelwoorden', made, 'een lepel honing in de thee', /^Log in/);
    expect(renewed.split(/\s+/)).toHaveLength(9);
    expect(renewed).not.toBe(made);
    // Whoever goes on signs in, and reads the same reason there.
    await press(page, /Ik heb ze bewaard/);
    await page.getByLabel('Naam').waitFor();
    await watched.close();
  });

  it('tells that an earlier version had arrived, where a reply was lost and the text was changed since', async () => {
    const watched = await open();
    const { page } = watched;
    const asks = async (text: string) => {
      await page.getByLabel('Je vraag').fill(text);
      await press(page, /Verstuur mijn vraag/);
    };
    /** The server does what is asked of it; the page hears nothing. */
    const losesReplies = (path: string) =>
      page.route(`**${path}`, async (route) => {
        if (route.request().method() !== 'POST') return route.continue();
        await route.fetch();
        return route.abort();
      });
    await page.goto('/ask');
    await page.getByLabel('Ik ben 16 jaar of ouder').check();
    await losesReplies('/api/my-question');
    await asks('Ik slaap slecht.');
    await page.getByText('We krijgen geen verbinding').first().waitFor();
    await page.unrouteAll();
    await asks('Ik slaap slecht en eet niet.');
    await page.getByText('Een eerdere versie van je vraag was al aangekomen').waitFor();
    await page.getByText('Ik slaap slecht en eet niet.').waitFor();
    await press(page, /Ik heb de woorden bewaard/);

    const further = page.getByLabel('Je bericht');
    await losesReplies('/api/my-question/entries');
    await further.fill('Nog iets.');
    await press(page, /^Verstuur/);
    await page.getByText('We krijgen geen verbinding').first().waitFor();
    await page.unrouteAll();
    await further.fill('Nog iets anders.');
    await press(page, /^Verstuur/);
    await page.getByText('Een eerdere versie hiervan is al aangekomen').waitFor();
    expect(await further.inputValue()).toBe('Nog iets anders.');
    await press(page, /^Verstuur/);
    for (const text of ['Nog iets.', 'Nog iets anders.'])
      await page.getByText(text, { exact: true }).first().waitFor();
    await watched.close();
  });

  /** Changes the DOM as the translation of Chrome and Edge does, continuously. */
  function translate(): void {
    const replaced = new WeakSet<Node>();
    const translateWithin = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (replaced.has(text) || !text.data.trim() || text.parentElement?.closest('script, style')) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        const words = document.createTextNode(text.data);
        replaced.add(words);
        inner.append(words);
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    translateWithin(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) translateWithin(node);
    }).observe(document.body, { childList: true, subtree: true });
  }

  it('lets a browser translate pages that come, go and change', async () => {
    const watched = await open();
    const { page } = watched;
    await page.goto('/');
    await page.evaluate(translate);
    for (const link of ['Wat we bewaren', 'Naast, naar het begin', 'English']) {
      await page.getByRole('link', { name: link }).first().click();
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    await page.goto(`/rooms/${house.openRoom}`);
    await walkIn(page);
    await page.evaluate(translate);
    const linde = house.naast.visitor('Linde');
    await linde.joins(house.sessionId);
    for (const text of ['Eén.', 'Twee.']) {
      await linde.emit('place:type', inRoom(house.sessionId));
      await page.getByText(/Linde (schrijft|is aan het)/).waitFor();
      await linde.says(house.sessionId, text);
      await page.getByRole('log').getByText(text).waitFor();
      await page.getByText(/Linde (schrijft|is aan het)/).waitFor({ state: 'detached' });
    }
    expect(watched.complaints).toEqual([]);
    expect(await page.getByRole('log').isVisible()).toBe(true);
    await watched.close();
  });
});
