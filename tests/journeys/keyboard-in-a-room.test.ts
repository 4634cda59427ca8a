import { beforeAll, describe, expect, it } from '@jest/globals';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, setOffline, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk, phone } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';
import { requestEntry } from './screens/room.js';

/** What this pointer answers to media queries; a browser of a test has only one. */
const pointsBy = (pointer: string) => {
  const ask = window.matchMedia.bind(window);
  window.matchMedia = (query) => {
    if (!query.includes('pointer')) return ask(query);
    const matches = query.split(',').some((part) => part.includes(`(pointer: ${pointer})`));
    return Object.assign(new EventTarget(), { matches, media: query }) as unknown as MediaQueryList;
  };
};

describe('a room by keyboard', () => {
  let naast: Naast;
  let browser: Browser;
  let noor: Person;
  let kim: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    noor = await naast.team('Noor');
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    kim = naast.visitor('Kim');
    await kim.joins(sessionId);
    await kim.follows(sessionId);
    for (let n = 1; n <= 50; n++) await kim.says(sessionId, `Zin ${n}, zie https://example.org/${n}`);
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);

  async function enters(name: string, look: BrowserContextOptions, pointer?: string): Promise<WatchedPage> {
    const watched = await WatchedPage.open(browser, naast.url, look);
    const { page } = watched;
    if (pointer !== undefined) await page.addInitScript(pointsBy, pointer);
    await page.goto(`/rooms/${roomId}`);
    await requestEntry(page, name);
    await field(page).waitFor();
    await item(page, 'Zin 50')
      .getByRole('button', { name: /^Meer bij/ })
      .waitFor({ state: 'attached' });
    return watched;
  }
  const field = (page: Page) => page.getByRole('textbox', { name: 'Je bericht' }).last();
  const item = (page: Page, text: string) => page.locator('li[data-said]').filter({ hasText: text }).last();
  const hasFocus = (there: Locator) => there.evaluate((element) => element === document.activeElement);
  const getsFocus = (there: Locator) => eventually(async () => expect(await hasFocus(there)).toBe(true));
  const said = async () => (await noor.reads(sessionId)).map(({ text }) => text);
  const leaves = async (watched: WatchedPage) => {
    await watched.leavesNoTraces();
    await watched.page.getByRole('button', { name: 'Weggaan' }).click();
    await watched.page.getByRole('log').waitFor({ state: 'detached' });
    await watched.close();
  };
  const says = async (page: Page, text: string) => {
    await field(page).fill(text);
    await page.getByRole('button', { name: 'Versturen' }).click();
    await item(page, text)
      .getByRole('button', { name: /^Meer bij/ })
      .waitFor({ state: 'attached' });
  };
  /** Opens the menu of a message by Enter on it, and chooses. */
  async function chooses(page: Page, text: string, what: string | RegExp): Promise<void> {
    await item(page, text).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: what }).press('Enter');
  }
  /** A key as Safari sends it to who confirms or drops a word: once the composition has ended. */
  const endsWord = (there: Locator, key: string) =>
    there.evaluate((element, pressed) => {
      for (const type of ['compositionstart', 'compositionend'])
        element.dispatchEvent(new CompositionEvent(type, { bubbles: true, data: '語' }));
      const init = { key: pressed, keyCode: 229, bubbles: true, cancelable: true };
      return element.dispatchEvent(new KeyboardEvent('keydown', init));
    }, key);

  it('takes the key that confirms a word for what it is: nothing is sent, and nothing closes', async () => {
    const watched = await enters('Yuki', desk);
    const { page } = watched;
    await field(page).fill('日本語');
    expect(await endsWord(field(page), 'Enter')).toBe(true);
    expect(await field(page).inputValue()).toBe('日本語');
    await field(page).press('Enter');
    await item(page, '日本語').waitFor();
    expect((await said()).filter((text) => text === '日本語')).toHaveLength(1);

    await item(page, '日本語')
      .getByRole('button', { name: /^Meer bij/ })
      .waitFor({ state: 'attached' });
    await chooses(page, '日本語', 'Pas aan');
    const edit = page.locator('li[data-said] textarea');
    await endsWord(edit, 'Escape');
    await edit.press('End');
    expect(await hasFocus(edit)).toBe(true);
    await chooses(page, 'Zin 50', 'Antwoord');
    await endsWord(field(page), 'Escape');
    await page.getByText('Je antwoordt op Kim').waitFor();
    await field(page).press('Escape');
    await page.getByText('Je antwoordt op Kim').waitFor({ state: 'detached' });
    await leaves(watched);
  });

  it.each([
    ['none', true],
    ['fine', true],
    ['coarse', false],
  ])(
    'sends by Enter with a pointer that is %s: %s; by Ctrl and Enter always, by Shift and Enter never',
    async (pointer, sends) => {
      const watched = await enters(`Muis ${pointer}`, desk, pointer);
      const { page } = watched;
      await field(page).fill(`Met ${pointer}`);
      await field(page).press('Shift+Enter');
      expect(await field(page).inputValue()).toBe(`Met ${pointer}\n`);
      await field(page).press('Enter');
      await eventually(async () =>
        expect(await field(page).inputValue()).toBe(sends ? '' : `Met ${pointer}\n\n`),
      );
      await field(page).fill(`Ctrl, ${pointer}`);
      await field(page).press('Control+Enter');
      await item(page, `Ctrl, ${pointer}`).waitFor();
      await page
        .getByText(sends ? /^Enter verstuurt/ : /Ctrl \+ Enter verstuurt/)
        .locator('visible=true')
        .waitFor();
      expect((await said()).includes(`Met ${pointer}`)).toBe(sends);
      await leaves(watched);
    },
  );

  it('has one stop for the whole talk: from the top to the field in few steps, as a guest and as a host', async () => {
    for (const text of ['Voorlaatste, zie https://example.org/a', 'Laatste, zie https://example.org/b'])
      await kim.says(sessionId, text);
    const guest = await enters('Tabber', desk);
    const host = await WatchedPage.open(browser, naast.url, desk);
    await bringsCookie(host.page, naast.url, noor.cookie);
    await host.page.goto(`/rooms/${roomId}`);
    await item(host.page, 'Zin 50')
      .getByRole('button', { name: /^Verberg bericht/ })
      .waitFor({ state: 'attached' });
    for (const { page } of [guest, host]) {
      await page.locator('#main').focus();
      let steps = 0;
      while (!(await hasFocus(field(page))) && steps < 20) {
        await page.keyboard.press('Tab');
        steps += 1;
      }
      expect(steps).toBeLessThanOrEqual(9);
      expect(await hasFocus(field(page))).toBe(true);
      // Back into the talk: at the newest message, and by the arrow keys to others, each with what is in it.
      const [before, last] = [item(page, 'Voorlaatste'), item(page, 'Laatste')];
      for (let back = 0; back < 10 && !(await hasFocus(last)); back++) await page.keyboard.press('Shift+Tab');
      await getsFocus(last);
      await page.keyboard.press('ArrowUp');
      await getsFocus(before);
      await page.keyboard.press('Tab');
      await getsFocus(before.getByRole('link'));
      await page.keyboard.press('Tab');
      await getsFocus(before.getByRole('button', { name: /^Meer bij/ }));
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem').first().press('Escape');
      await before.focus();
      await page.keyboard.press('Home');
      await getsFocus(page.locator('li[data-said]').first());
      await page.keyboard.press('End');
      await getsFocus(last);
    }
    // By name: who said it, and the words; not its buttons.
    const { page } = guest;
    const devtools = await page.context().newCDPSession(page);
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    expect(
      nodes.filter(({ role }) => role?.value === 'listitem').map(({ name }) => name?.value),
    ).toContainEqual(expect.stringMatching(/^Kim.*Laatste, zie https:\/\/example\.org\/b/));
    await guest.isAccessible();
    await host.close();
    await leaves(guest);
  });

  it('gives the focus back to the message after whatever is done with it', async () => {
    const watched = await enters('Femke', desk);
    const { page } = watched;
    const panel = (name: string) => page.getByRole('group', { name });
    const goesBack = async (text: string) => getsFocus(item(page, text));

    await chooses(page, 'Zin 49', 'Reageer');
    await panel('Reacties').getByRole('button', { name: 'Sterkte' }).press('Enter');
    await goesBack('Zin 49');
    await chooses(page, 'Zin 48', 'Reageer');
    await page.keyboard.press('Escape');
    await goesBack('Zin 48');
    await chooses(page, 'Zin 48', 'Reageer');
    await panel('Reacties').getByRole('button', { name: 'Nee, toch niet' }).press('Enter');
    await goesBack('Zin 48');

    await says(page, 'Dit is van mij.');
    await chooses(page, 'Dit is van mij.', 'Zet er een let-op-regel bij');
    await panel('Waar gaat het over?').getByRole('button', { name: 'de dood' }).press('Enter');
    await goesBack('Dit is van mij.');
    await chooses(page, 'Dit is van mij.', 'Pas aan');
    await page.keyboard.type(' Nog niet klaar');
    await page.keyboard.press('Escape');
    await goesBack('Dit is van mij.');
    // What was typed waits.
    await chooses(page, 'Dit is van mij.', 'Pas aan');
    const edit = page.locator('li[data-said] textarea');
    expect(await edit.inputValue()).toBe('Dit is van mij. Nog niet klaar');
    await page.getByRole('button', { name: 'Nee, toch niet' }).press('Enter');
    await goesBack('Dit is van mij.');
    await chooses(page, 'Dit is van mij.', 'Pas aan');
    expect(await edit.inputValue()).toBe('Dit is van mij.');
    await edit.fill('Dit is nog van mij.');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).press('Enter');
    await goesBack('Dit is nog van mij.');
    await chooses(page, 'Dit is nog van mij.', 'Haal je bericht weg');
    await page.getByRole('button', { name: 'Haal weg', exact: true }).press('Enter');
    await goesBack('Je hebt dit bericht weggehaald.');

    await field(page).fill('Iets zwaars');
    await page.getByRole('button', { name: 'Let-op-regel' }).press('Enter');
    await page.getByRole('button', { name: 'geweld', exact: true }).press('Enter');
    await getsFocus(field(page));
    await chooses(page, 'Zin 50', 'Antwoord');
    await page.getByRole('button', { name: 'Antwoord hier niet op' }).press('Enter');
    await getsFocus(field(page));
    await field(page).fill('');

    await chooses(page, 'Zin 47', /^Verberg alles van Kim/);
    const line = page.locator('li[data-said]:focus');
    await line.filter({ hasText: 'Jij hebt Kim verborgen.' }).waitFor();
    await page.getByText('Hoe jij leest en schrijft').click();
    await page.getByRole('complementary').getByRole('button', { name: 'Laat Kim weer zien' }).press('Enter');
    await getsFocus(page.locator('summary', { hasText: 'Hoe jij leest en schrijft' }));
    await leaves(watched);
  });

  it('gives it back after a worry about somebody, and after the way to what is new', async () => {
    const watched = await enters('Rik', desk);
    const { page } = watched;
    const worry = item(page, 'Zin 50').getByRole('button', { name: 'Zorgen over Kim: laat het weten' });
    await item(page, 'Zin 50').focus();
    await worry.press('Enter');
    await page.getByRole('button', { name: 'Nee, toch niet' }).press('Enter');
    await getsFocus(worry);
    await item(page, 'Zin 50').focus();
    await page.keyboard.press('Home');
    await kim.says(sessionId, 'Dit is nieuw.');
    await page.getByRole('button', { name: 'Nieuw bericht' }).press('Enter');
    await getsFocus(item(page, 'Dit is nieuw.'));
    await leaves(watched);
  });

  it('counts nobody as new whom one hides', async () => {
    const watched = await enters('Els', desk);
    const { page } = watched;
    await chooses(page, 'Zin 50', /^Verberg alles van Kim/);
    await page.getByRole('log').evaluate((log) => log.scrollTo(0, 0));
    await item(page, 'Jij hebt Kim verborgen.').waitFor();
    await kim.says(sessionId, 'Niet voor Els.');
    await noor.says(sessionId, 'Wel voor Els.');
    await page.getByRole('log').getByText('Wel voor Els.').waitFor();
    const news = page.getByRole('button', { name: /nieuwe? bericht/i });
    if (await news.count()) expect(await news.innerText()).toBe('Nieuw bericht');
    await leaves(watched);
  });

  it('keeps the field while one taps Send, and shows what waits no higher than the screen', async () => {
    const watched = await enters('Daan', phone);
    const { page } = watched;
    await field(page).click();
    const left = await page.evaluateHandle(() => {
      const seen = { blurs: 0 };
      document.querySelector('main form textarea')?.addEventListener('blur', () => (seen.blurs += 1));
      return seen;
    });
    await field(page).fill('Eerste');
    await page.getByRole('button', { name: 'Versturen' }).click();
    await item(page, 'Eerste').waitFor();
    expect(await left.evaluate(({ blurs }) => blurs)).toBe(0);
    await setOffline(page, true);
    await page.getByText('Je verbinding is weg').first().waitFor();
    await field(page).fill(`Hoog${'\n.'.repeat(900)}`);
    await page.getByRole('button', { name: 'Versturen' }).click();
    const waiting = page.locator('li').filter({ hasText: 'Wacht op de verbinding' });
    await waiting.waitFor();
    expect((await waiting.boundingBox())?.height).toBeLessThan(740);
    await setOffline(page, false);
    await waiting.waitFor({ state: 'detached' });
    await leaves(watched);
  });

  it('names each reaction of others to one’s own words, which the keyboard reaches too', async () => {
    const watched = await enters('Mila', desk);
    const { page } = watched;
    await says(page, 'Ik slaap slecht.');
    const mine = (await noor.reads(sessionId)).find(({ text }) => text === 'Ik slaap slecht.');
    if (!mine) throw new Error('it was not said');
    const params = { sessionId, messageId: mine.id, kind: 'strength' as const };
    await kim.call(roomRoutes.reactToMessage, { params, body: { isGiven: true } });
    const reaction = page.getByRole('button', { name: 'Sterkte, van Kim' });
    await reaction.waitFor();
    await item(page, 'Ik slaap slecht.').focus();
    await page.keyboard.press('Tab');
    await getsFocus(reaction);
    await page.keyboard.press('Enter');
    expect((await noor.reads(sessionId)).find(({ id }) => id === mine.id)?.reactions).toHaveLength(1);
    // Reactions can be off, for oneself alone.
    await page.getByText('Hoe jij leest en schrijft').click();
    await page.getByLabel('Laat reacties zien').uncheck();
    await reaction.waitFor({ state: 'detached' });
    await chooses(page, 'Zin 50', 'Antwoord');
    expect(await page.getByRole('menuitem', { name: 'Reageer' }).count()).toBe(0);
    await leaves(watched);
  });
});
