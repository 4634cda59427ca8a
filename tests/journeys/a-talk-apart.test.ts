import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { hasDuty, inSession, isNotSafe } from '../support/alarms.js';
import { bringsCookie, launchBrowser, setOffline, WatchedPage } from '../support/browser.js';
import { minutes } from '../support/clock.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk, phone } from '../support/signed-in.js';
import { listens } from '../support/spoken.js';
import { unlimited } from '../support/unlimited.js';
import { type Voices, withVoices } from '../support/voices.js';

describe('a talk apart, on the screens of who offers it and of whom it is offered to', () => {
  let browser: Browser;
  let naast: Naast;
  let noor: Person;
  let sam: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  const opened: WatchedPage[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    [noor, sam] = [await naast.team('Noor'), await naast.team('Sam')];
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
  });
  afterEach(async () => {
    for (const watched of opened.splice(0)) await watched.close();
    await naast?.close();
  });

  async function pageOf(
    cookie: string | null,
    path: string,
    look: BrowserContextOptions,
    before?: (page: Page) => Promise<unknown>,
  ) {
    const watched = await WatchedPage.open(browser, naast.url, look);
    opened.push(watched);
    if (cookie) await bringsCookie(watched.page, naast.url, cookie);
    await watched.page.clock.install({ time: naast.clock.now() });
    await before?.(watched.page);
    await watched.page.goto(path);
    return watched;
  }
  const hosts = (look: BrowserContextOptions = desk) => pageOf(noor.cookie, `/rooms/${roomId}`, look);
  async function visits(
    name: string,
    look: BrowserContextOptions = phone,
    before?: (page: Page) => Promise<unknown>,
  ) {
    const watched = await pageOf(null, `/rooms/${roomId}`, look, before);
    const { page } = watched;
    await page.getByRole('textbox').first().fill(name);
    await page.getByRole('checkbox', { name: /huisregels/i }).check();
    await page.getByRole('button', { name: 'Ga naar binnen' }).click();
    await page.getByRole('log').waitFor();
    return watched;
  }
  const sees = (page: Page, text: string | RegExp) =>
    page.getByText(text).locator('visible=true').first().waitFor();
  const press = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name }).locator('visible=true').first().click();
  async function samHosts() {
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await sam.follows(sessionId);
  }
  async function offers(page: Page, name: string) {
    await press(page, `Wat je kunt doen: ${name}`);
    await page.getByRole('menuitem', { name: `Praat apart met ${name}` }).click();
    await press(page, `Vraag het ${name}`);
  }
  async function says(page: Page, text: string) {
    await page.getByRole('textbox', { name: 'Je bericht' }).fill(text);
    await press(page, 'Versturen');
  }
  async function photo({ page }: WatchedPage, name: string) {
    const folder = process.env['NAAST_PHOTOS'];
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/${name}.png` });
  }

  it('is offered by a host, accepted, talked in and ended, while another host holds the room', async () => {
    await samHosts();
    const host = await hosts();
    const mila = await visits('Mila');
    await offers(host.page, 'Mila');
    await sees(host.page, /Je vroeg Mila om apart te praten/);
    await photo(host, 'host-offered');
    await sees(mila.page, /Noor van het team wil graag even apart met je praten/);
    expect(await mila.findings()).toEqual([]);
    expect(await host.findings()).toEqual([]);
    await photo(mila, 'visitor-offered');
    await press(mila.page, 'Ja, graag');
    await sees(mila.page, 'Je zei ja. Het gesprek begint als Noor het opent.');
    await press(host.page, 'Naar het gesprek');
    await host.page.waitForURL(/\/talk\//);
    await sees(mila.page, 'Je gesprek met Noor staat open.');
    await press(mila.page, 'Naar het gesprek');
    await mila.page.waitForURL(/\/talk\//);
    await mila.page.getByRole('heading', { level: 1, name: 'Gesprek met Noor' }).waitFor();
    await sees(mila.page, /Alleen jullie twee lezen dit/);
    expect(await mila.findings()).toEqual([]);
    await says(mila.page, 'Het gaat niet goed.');
    await host.page.getByRole('log').getByText('Het gaat niet goed.').waitFor();
    // Only one of the team reads it, who may have to call: nothing is asked.
    await says(mila.page, 'Bel me op 06-12345678.');
    await host.page.getByRole('log').getByText('Bel me op 06-12345678.').waitFor();
    await says(host.page, 'Ik lees met je mee.');
    await mila.page.getByRole('log').getByText('Ik lees met je mee.').waitFor();
    expect(await host.findings()).toEqual([]);
    await photo(mila, 'visitor-talk');
    await photo(host, 'host-talk');
    // Her chair in the room stays, and nobody there saw her go.
    const { seats } = await sam.call(roomRoutes.readSession, { params: { sessionId } });
    expect(seats.find(({ name }) => name === 'Mila')).toMatchObject({ presence: 'here' });

    // It survives a reload, and going back to the room for a moment.
    await mila.page.reload();
    await mila.page.getByRole('log').getByText('Ik lees met je mee.').waitFor();
    await mila.page.getByRole('link', { name: 'Naar de ruimte' }).click();
    await sees(mila.page, 'Je gesprek met Noor staat open.');
    await sees(host.page, /Mila is even weg/);
    await press(mila.page, 'Naar het gesprek');
    await mila.page.getByRole('log').getByText('Ik lees met je mee.').waitFor();

    await press(mila.page, 'Sluit af');
    await press(mila.page, 'Ja, sluit af');
    await mila.page.getByRole('heading', { level: 1, name: 'Het gesprek is afgelopen' }).waitFor();
    await sees(mila.page, 'Wat kun je nu doen?');
    await sees(host.page, /De bezoeker sloot het af/);
    expect(await mila.findings()).toEqual([]);
    expect(await host.findings()).toEqual([]);
    await photo(mila, 'visitor-goodbye');
    await mila.page.getByRole('link', { name: 'Naar de ruimte' }).click();
    await mila.page.getByRole('log').waitFor();
    for (const watched of [mila, host]) await watched.leavesNoTraces();
  });

  it('is read aloud by the device, saved by who wrote it, and nothing is asked of what is shared there', async () => {
    await samHosts();
    const host = await hosts();
    const given: Voices[] = [];
    const mila = await visits('Mila', phone, async (page) => given.push(await withVoices(page)));
    const [voices] = given;
    if (!voices) throw new Error('there are no voices');
    await offers(host.page, 'Mila');
    await press(mila.page, 'Ja, graag');
    await press(host.page, 'Naar het gesprek');
    await press(mila.page, 'Naar het gesprek');
    await mila.page.getByRole('heading', { level: 1, name: 'Gesprek met Noor' }).waitFor();
    const heard = await listens(mila.page);
    await voices.come('local');
    await says(host.page, 'Hoe is het nu?');
    const message = mila.page.locator('li[data-said]').filter({ hasText: 'Hoe is het nu?' });
    await message.focus();
    await mila.page.keyboard.press('Enter');
    expect(await voices.asked()).toEqual(['speak: Hoe is het nu?']);
    await press(mila.page, 'Stop met voorlezen');
    expect(await voices.asked()).toEqual(['speak: Hoe is het nu?', 'cancel']);
    expect(await message.evaluate((item) => item === document.activeElement)).toBe(true);
    // Only one of the team reads it: a number may be what helps.
    await says(mila.page, 'Bel me op 06-12345678');
    await host.page.getByRole('log').getByText('Bel me op 06-12345678').waitFor();
    expect(await mila.page.getByText('Wil je dit delen?').count()).toBe(0);
    const [file] = await Promise.all([
      mila.page.waitForEvent('download'),
      press(mila.page, 'Bewaar wat jij schreef'),
    ]);
    const saved = (await (await file.createReadStream()).toArray()).join('');
    expect(saved).toContain('Bel me op 06-12345678');
    expect(saved).not.toContain('Hoe is het nu?');
    expect((await heard.said()).filter((line) => line.includes('Noor: Hoe is het nu?'))).toHaveLength(1);
    expect(await mila.findings()).toEqual([]);
    await mila.leavesNoTraces();
  });

  it('may be declined: nothing changes, and the host reads so', async () => {
    await samHosts();
    const host = await hosts();
    const mila = await visits('Mila');
    await offers(host.page, 'Mila');
    await press(mila.page, 'Liever niet');
    await mila.page.getByText(/Noor van het team wil graag/).waitFor({ state: 'detached' });
    await says(mila.page, 'Ik blijf hier.');
    await sees(host.page, /Mila praat nu liever niet apart/);
    await host.page.getByRole('log').getByText('Ik blijf hier.').waitFor();
    // From when they can ask again, and how long that is once they try.
    await sees(host.page, 'Vanaf 20:10 kun je het nog eens vragen.');
    naast.clock.forward(minutes(1.5));
    await offers(host.page, 'Mila');
    await sees(host.page, 'Mila praat nu liever niet apart. Over 9 minuten kun je het weer vragen.');
    expect(await host.findings()).toEqual([]);
  });

  it('cannot be offered where nobody could take over: the host reads what else there is', async () => {
    const host = await hosts();
    await visits('Mila');
    await offers(host.page, 'Mila');
    await sees(host.page, /er is geen achterwacht/);
    await sees(host.page, /vraag een collega om host te worden/);
    expect(await host.findings()).toEqual([]);
    await photo(host, 'host-nobody');
  });

  it('is taken by the duty lead where the host cannot leave the room, and by the lead again when the line drops', async () => {
    const bo = await naast.team('Bo');
    await hasDuty(bo);
    const lead = await pageOf(bo.cookie, '/team', desk);
    const host = await hosts();
    const mila = await visits('Mila');
    await offers(host.page, 'Mila');
    await press(mila.page, 'Ja, graag');
    await sees(mila.page, /Noor kan hier niet weg. We vroegen een collega/);
    await sees(host.page, /we vroegen de achterwacht/);
    await photo(mila, 'visitor-waits');
    await lead.page.getByRole('link', { name: 'De huiskamer' }).first().click();
    await lead.page.waitForURL(/\/talk\//);
    await sees(lead.page, /De host kan daar niet weg/);
    expect(await lead.findings()).toEqual([]);
    await photo(lead, 'lead-door');
    await press(lead.page, 'Neem dit gesprek');
    await press(mila.page, 'Naar het gesprek');
    await mila.page.getByRole('heading', { level: 1, name: 'Gesprek met Bo' }).waitFor();
    await sees(host.page, 'Bo praat apart met Mila.');
    await says(mila.page, 'Fijn dat je er bent.');
    await lead.page.getByRole('log').getByText('Fijn dat je er bent.').waitFor();
    // On a phone too: what to do, and a few lines for what is going on.
    await lead.page.setViewportSize({ width: 360, height: 740 });
    await lead.page.locator('summary', { hasText: 'Wat je kunt doen' }).click();
    await lead.page.locator('summary', { hasText: 'Iemand nam net te veel in' }).click();
    await sees(lead.page, /Zeg meteen: “Bel nu 112\.”/);
    expect(await lead.findings()).toEqual([]);
    // The lead drops: nobody else is there, and that is what stands there.
    await setOffline(lead.page, true);
    await lead.page.close();
    await sees(mila.page, /Bo is weggevallen. Er is nu geen achterwacht/);
    await sees(mila.page, /Dan sluit dit gesprek over ongeveer/);
    expect(await mila.findings()).toEqual([]);
    await photo(mila, 'visitor-host-away');
  });

  it('in which somebody wants to be found: left once she said that she is not safe, seen at once by who took it, taken back after the talk', async () => {
    await samHosts();
    const host = await hosts();
    const mila = await visits('Mila', { ...phone, colorScheme: 'dark' });
    await offers(host.page, 'Mila');
    await press(mila.page, 'Ja, graag');
    await press(host.page, 'Naar het gesprek');
    await press(mila.page, 'Naar het gesprek');
    await mila.page.getByRole('heading', { level: 1, name: 'Gesprek met Noor' }).waitFor();
    const found = mila.page.locator('summary', { hasText: 'Wil je gevonden worden?' });
    const said = mila.page.getByRole('button', { name: 'Ik ben niet veilig' });
    await said.click();
    await mila.page.getByRole('group', { name: 'Ik ben niet veilig' }).waitFor();
    // Not before: it would tell that others raised an alarm.
    expect(await found.count()).toBe(0);
    await press(mila.page, 'Laat het weten');
    await press(host.page, 'Ik neem dit');
    await sees(mila.page, 'Noor leest nu met je mee.');
    await found.click();
    await sees(mila.page, /Alleen wie jouw alarm oppakt, kan het lezen/);
    await press(mila.page, 'Laat dit achter voor 112');
    await sees(mila.page, 'Dit veld is nog leeg.');
    await mila.page.getByRole('textbox', { name: /Telefoonnummer of adres/ }).fill('Kerkstraat 12');
    expect(await mila.findings()).toEqual([]);
    await press(mila.page, 'Laat dit achter voor 112');
    await sees(mila.page, /Nog niemand heeft het gelezen/);
    await photo(mila, 'visitor-found-dark');

    // The host reads and hears so in the talk, and finds the words on the alarm's page, which opens beside it.
    const bar = host.page.getByRole('region', { name: 'Alarmen' });
    await bar.getByText('Deze persoon wil gevonden worden. Open het alarm.').waitFor();
    await host.page.getByRole('alert').filter({ hasText: 'Deze persoon wil gevonden worden.' }).waitFor();
    expect(await host.findings()).toEqual([]);
    const [page] = await Promise.all([
      host.page.context().waitForEvent('page'),
      bar.getByRole('link', { name: /Iemand is niet veilig/ }).click(),
    ]);
    await sees(page, 'Deze persoon wil gevonden worden.');
    await page.reload();
    expect(await page.getByText('Kerkstraat 12').count()).toBe(0);
    await press(page, 'Lees waar');
    await sees(page, 'Kerkstraat 12');
    await sees(mila.page, 'Wie jouw alarm oppakte, heeft het gelezen.');
    await press(page, 'Verberg weer');
    await page.getByText('Kerkstraat 12').waitFor({ state: 'detached' });

    // Alarms that nobody took yet do not push it off the screen.
    for (const name of ['Rik', 'Daan']) {
      const another = naast.visitor(name);
      await another.joins(sessionId);
      await isNotSafe(another, inSession(sessionId));
    }
    await bar.getByText('Nog 1 alarm').waitFor();
    expect(await bar.getByText('Deze persoon wil gevonden worden. Open het alarm.').count()).toBe(1);

    // After the talk she still reads how it stands, and can take them away.
    await press(mila.page, 'Sluit af');
    await press(mila.page, 'Ja, sluit af');
    await mila.page.getByRole('heading', { level: 1, name: 'Het gesprek is afgelopen' }).waitFor();
    expect(await mila.page.getByText('Noor leest nu met je mee.').count()).toBe(0);
    await sees(mila.page, /Noor heeft dit gezien, maar leest hier niet mee/);
    expect(await mila.findings()).toEqual([]);
    await photo(mila, 'visitor-found-goodbye-dark');
    await press(mila.page, 'Haal het weg');
    await mila.page.getByRole('button', { name: 'Haal het weg' }).waitFor({ state: 'detached' });
    await page.getByText('Deze persoon wil gevonden worden.').waitFor({ state: 'detached' });
    for (const watched of [mila, host]) await watched.leavesNoTraces();
  });
});
