import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk, phone } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';
import { requestEntry } from './screens/room.js';

/** Two people in a room, one with a mouse and one with the keyboard alone. */
describe('talking in a room', () => {
  let naast: Naast;
  let browser: Browser;
  let noor: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    browser = await launchBrowser();
    noor = await naast.team('Noor');
  });
  beforeEach(async () => {
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
  });
  afterAll(async () => {
    await browser?.close();
    await naast?.close();
  });

  async function enters(name: string, look: BrowserContextOptions): Promise<WatchedPage> {
    const watched = await WatchedPage.open(browser, naast.url, look);
    const { page } = watched;
    await page.goto(`/rooms/${roomId}`);
    await requestEntry(page, name);
    await field(page).waitFor();
    return watched;
  }
  const field = (page: Page) => page.getByLabel('Je bericht').last();
  const item = (page: Page, text: string) => page.locator('li[data-said]').filter({ hasText: text }).last();
  const says = async (page: Page, text: string) => {
    await field(page).fill(text);
    await page.getByRole('button', { name: 'Versturen' }).click();
    await item(page, text).locator('[class*=tools] button').first().waitFor({ state: 'attached' });
  };
  const chooses = async (page: Page, text: string, what: string | RegExp) => {
    await item(page, text).focus();
    await item(page, text)
      .getByRole('button', { name: /^Meer bij/ })
      .press('Enter');
    await page.getByRole('menuitem', { name: what }).press('Enter');
  };
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

  it('names who is here: offered while it is typed, shown to all, and told to whom it names', async () => {
    const [mila, kim] = [await enters('Mila', phone), await enters('Kim', desk)];
    await field(kim.page).pressSequentially('Hoe is het nu, @mi');
    const offered = kim.page.getByRole('group', { name: 'Wie noem je?' });
    expect(await offered.getByRole('button').allInnerTexts()).toEqual(['@Mila']);
    await kim.isAccessible();
    await offered.getByRole('button').press('Enter');
    await kim.page.keyboard.type('en met jou?');
    expect(await field(kim.page).inputValue()).toBe('Hoe is het nu, @Mila en met jou?');
    await offered.waitFor({ state: 'detached' });
    const told = mila.page.getByText('Kim noemt jou: Hoe is het nu, @Mila en met jou?');
    await kim.page.keyboard.press('Enter');
    await told.waitFor({ state: 'attached' });
    // It is not asked whether the name of somebody here may be shared.
    await item(kim.page, 'Hoe is het nu').waitFor();
    expect(await item(kim.page, 'Hoe is het nu').locator('strong').allInnerTexts()).toContain('@Mila');
    const mine = item(mila.page, 'Hoe is het nu').locator('strong', { hasText: '@Mila' });
    expect(await mine.innerText()).toContain('(jij)');
    await mila.isAccessible();
    await mila.close();
    await kim.close();
  });

  it('is replied to and reacted to, by keyboard and by mouse; nothing of it hides the crisis lines', async () => {
    const [mila, kim] = [await enters('Mila', phone), await enters('Kim', desk)];
    await says(mila.page, 'Ik slaap al weken slecht.');
    await chooses(kim.page, 'Ik slaap al weken slecht.', 'Antwoord');
    await kim.page.getByText('Je antwoordt op Mila').waitFor();
    expect(await field(kim.page).evaluate((area) => area === document.activeElement)).toBe(true);
    await kim.page.keyboard.press('Escape');
    await kim.page.getByText('Je antwoordt op Mila').waitFor({ state: 'detached' });
    await chooses(kim.page, 'Ik slaap al weken slecht.', 'Antwoord');
    await kim.page.getByText('Je antwoordt op Mila').waitFor();
    await kim.page.keyboard.type('Ik ook, al jaren.');
    await kim.page.keyboard.press('Enter');
    const quote = item(mila.page, 'Ik ook, al jaren.').getByRole('button', { name: 'Antwoord op Mila:' });
    await quote.click();
    expect(await focused(mila.page)).toContain('Ik slaap al weken slecht.');

    await chooses(kim.page, 'Ik ook, al jaren.', 'Haal je bericht weg');
    await kim.page.getByRole('button', { name: 'Haal weg', exact: true }).press('Enter');
    await mila.page.getByText('Kim heeft dit bericht weggehaald.').waitFor();

    await item(kim.page, 'Ik slaap al weken slecht.').hover();
    await kim.page.getByRole('button', { name: /^Reageer op Mila/ }).click();
    await kim.page.getByRole('button', { name: 'Sterkte' }).click();
    const reaction = mila.page.getByRole('button', { name: 'Sterkte, van Kim' });
    await reaction.waitFor();
    // One’s own words get reactions of others only; who gave them can be read by keyboard too.
    expect(await reaction.getAttribute('aria-disabled')).toBe('true');
    for (const { page } of [mila, kim]) {
      expect(await page.getByRole('link', { name: /113/ }).first().isVisible()).toBe(true);
      expect(await page.getByRole('dialog').count()).toBe(0);
    }
    for (const watched of [mila, kim]) await watched.close();
  });

  it('is not said to be coming of somebody who left', async () => {
    const [mila, kim] = [await enters('Mila', phone), await enters('Kim', desk)];
    await field(kim.page).pressSequentially('Ik denk dat ik');
    const typing = mila.page.getByText('Kim schrijft …');
    await typing.waitFor();
    await kim.page.getByRole('button', { name: 'Weggaan' }).click();
    await mila.page.getByText('Kim is weg').locator('visible=true').first().waitFor();
    expect(await typing.count()).toBe(0);
    await mila.close();
    await kim.close();
  });

  it('is changed in its place, and Escape leaves it as it was', async () => {
    const [mila, kim] = [await enters('Mila', desk), await enters('Kim', phone)];
    await says(mila.page, 'Ik woon in de Kerkstraat.');
    await chooses(mila.page, 'Ik woon in de Kerkstraat.', 'Pas aan');
    await mila.page.keyboard.type(' Nee.');
    await mila.page.keyboard.press('Escape');
    await item(mila.page, 'Ik woon in de Kerkstraat.').waitFor();
    await chooses(mila.page, 'Ik woon in de Kerkstraat.', 'Pas aan');
    const area = mila.page.locator('li[data-said] textarea');
    await area.fill('Ik woon hier in de buurt.');
    await mila.page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await item(kim.page, 'Ik woon hier in de buurt.').getByText('aangepast').waitFor();
    expect(await kim.page.getByText('Kerkstraat').count()).toBe(0);
    for (const watched of [mila, kim]) await watched.close();
  });

  it('is folded by a content note, for each reader to unfold; a host takes over what a note says', async () => {
    const [mila, kim] = [await enters('Mila', phone), await enters('Kim', desk)];
    await field(mila.page).fill('Mijn broer leeft niet meer.');
    await mila.page.getByRole('button', { name: 'Let-op-regel' }).click();
    await mila.page.getByRole('button', { name: 'de dood' }).click();
    await mila.page.getByText('Anderen zien eerst: Let op: dit gaat over de dood.').waitFor();
    await mila.page.getByRole('button', { name: 'Versturen' }).click();
    await item(mila.page, 'Mijn broer leeft niet meer.').waitFor();

    const folded = item(kim.page, 'Let op: dit gaat over de dood.');
    await folded.waitFor();
    expect(await kim.page.getByText('Mijn broer leeft niet meer.').count()).toBe(0);
    await folded.getByRole('button', { name: 'Laat zien' }).click();
    await kim.page.getByText('Mijn broer leeft niet meer.').waitFor();

    // A screen reader hears the note, and not the words.
    await folded.getByRole('button', { name: 'Verberg weer' }).click();
    await kim.page.getByText('Hoe jij leest').click();
    await kim.page.getByLabel('Laat berichten met een let-op-regel meteen zien').check();
    await kim.page.getByText('Mijn broer leeft niet meer.').waitFor();
    await kim.page.reload();
    await kim.page.getByText('Mijn broer leeft niet meer.').waitFor();
    for (const watched of [mila, kim]) await watched.close();
  });

  it('asks before something that leads to a person is sent, and lets its author decide', async () => {
    const mila = await enters('Mila', phone);
    const { page } = mila;
    await field(page).fill('App me maar op 06-12345678');
    await page.getByRole('button', { name: 'Versturen' }).click();
    const asked = page.getByText('In wat je schreef staat een telefoonnummer.');
    await asked.waitFor();
    expect(await focused(page)).toBe('Ik pas het aan');
    expect(await noor.reads(sessionId)).toEqual([]);
    await page.keyboard.press('Enter');
    await asked.waitFor({ state: 'detached' });
    expect(await field(page).inputValue()).toBe('App me maar op 06-12345678');
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByRole('button', { name: 'Toch versturen' }).click();
    await eventually(async () =>
      expect((await noor.reads(sessionId)).map(({ text }) => text)).toEqual(['App me maar op 06-12345678']),
    );
    await mila.close();
  });

  it('hides one person for one reader, also after a reload, and nobody learns of it', async () => {
    const [mila, kim] = [await enters('Mila', desk), await enters('Kim', desk)];
    await says(kim.page, 'Wat een onzin allemaal.');
    await chooses(mila.page, 'Wat een onzin allemaal.', 'Verberg alles van Kim, alleen voor jou');
    await mila.page.getByText('Jij hebt Kim verborgen.').waitFor();
    await says(kim.page, 'Echt hoor.');
    await eventually(async () =>
      expect(await mila.page.getByText('Jij hebt Kim verborgen.').count()).toBe(2),
    );
    await mila.page.reload();
    await eventually(async () =>
      expect(await mila.page.getByText('Jij hebt Kim verborgen.').count()).toBe(2),
    );
    expect(await mila.page.getByText('Echt hoor.').count()).toBe(0);
    // Kept as unsent words are: nothing readable stands in the browser.
    const kept = await mila.page.evaluate(() =>
      [sessionStorage, localStorage].flatMap((storage) => Object.values(storage)).join(),
    );
    const { seats } = await noor.call(roomRoutes.readSession, { params: { sessionId } });
    for (const { id } of seats) expect(kept).not.toContain(id);
    await mila.page.getByText('Hoe jij leest').click();
    const list = mila.page.getByRole('complementary');
    await list.getByRole('button', { name: 'Laat Kim weer zien' }).click();
    await mila.page.getByText('Echt hoor.').waitFor();
    for (const watched of [mila, kim]) await watched.close();
  });

  it('cuts a long message, and saves what somebody wrote themselves', async () => {
    const [mila, kim] = [await enters('Mila', phone), await enters('Kim', desk)];
    await says(kim.page, 'Dit is van Kim.');
    await says(
      mila.page,
      `Een lang verhaal. ${'En elke dag weer hetzelfde, en weer. '.repeat(40)}Tot zover.`,
    );
    const long = item(mila.page, 'Een lang verhaal.');
    const height = async () => (await long.boundingBox())?.height ?? 0;
    expect(await height()).toBeLessThan(740);
    const cut = await height();
    await long.getByRole('button', { name: 'Lees verder' }).click();
    expect(await height()).toBeGreaterThan(cut);

    await kim.page.getByText('Hoe jij leest').click();
    const [file] = await Promise.all([
      kim.page.waitForEvent('download'),
      kim.page.getByRole('button', { name: 'Bewaar wat jij schreef' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('tekst.txt');
    const stream = await file.createReadStream();
    const saved = (await stream.toArray()).join('');
    expect(saved).toContain('Dit is van Kim.');
    expect(saved).not.toContain('Een lang verhaal.');
    for (const watched of [mila, kim]) await watched.close();
  });

  it('says where what is new begins, for who looked away', async () => {
    const mila = await enters('Mila', desk);
    const { page } = mila;
    await noor.says(sessionId, 'Dit las je nog.');
    await item(page, 'Dit las je nog.').waitFor();
    const looks = (hidden: boolean) =>
      page.evaluate((isHidden) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await looks(true);
    await noor.says(sessionId, 'Dit kwam daarna.');
    await item(page, 'Dit kwam daarna.').waitFor();
    await looks(false);
    const order = await page.locator('ol > li').allTextContents();
    const at = order.findIndex((text) => text === 'Nieuw sinds je wegkeek');
    expect(order[at - 1]).toContain('Dit las je nog.');
    expect(order[at + 1]).toContain('Dit kwam daarna.');
    await mila.close();
  });
});
