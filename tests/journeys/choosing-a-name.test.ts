import { beforeAll, describe, expect, it } from '@jest/globals';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { visitorNameProblem } from '@naast/shared/visitor-name';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, tabsTo, WatchedPage } from '../support/browser.js';
import { scriptOf } from '../support/built-scripts.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { desk, phone } from '../support/signed-in.js';
import { listens } from '../support/spoken.js';
import { unlimited } from '../support/unlimited.js';

/** At the door of an open room: a name of one's own, or one that is drawn. */
describe('choosing a name', () => {
  let naast: Naast;
  let browser: Browser;
  let noor: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    browser = await launchBrowser();
    noor = await naast.team('Noor');
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
  });
  closesAfter(() => [browser, naast]);

  async function atDoor(look: BrowserContextOptions, language = ''): Promise<WatchedPage> {
    const watched = await WatchedPage.open(browser, naast.url, look);
    await watched.page.goto(`${language}/rooms/${roomId}`);
    await give(watched.page).waitFor();
    return watched;
  }
  const field = (page: Page) => page.locator('[name=name]');
  const give = (page: Page) => page.getByRole('button', { name: /^(Geef me een naam|Give me a name)$/ });
  const another = async (page: Page, than: string): Promise<string> => {
    await eventually(async () => expect(await field(page).inputValue()).not.toBe(than));
    return field(page).inputValue();
  };

  it.each([
    ['on a phone', phone],
    ['at a desk', desk],
  ])('draws one at each press, by the keyboard too, says it, and lets it be changed: %s', async (_, look) => {
    const watched = await atDoor(look);
    const { page } = watched;
    const heard = await listens(page);
    await tabsTo(page, give(page));
    await page.keyboard.press('Enter');
    const first = await another(page, '');
    expect(first).toMatch(/^\p{Lu}\p{L}+e?n? \p{Lu}\p{L}+$/u);
    expect(visitorNameProblem(first)).toBeNull();
    await page.getByText(`Je naam is nu ${first}.`).waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    const second = await another(page, first);
    await eventually(async () =>
      expect(await heard.said()).toEqual([
        `status: Je naam is nu ${first}. Je kunt hem nog veranderen.`,
        `status: Je naam is nu ${second}. Je kunt hem nog veranderen.`,
      ]),
    );
    await watched.isAccessible();

    const own = `${second} 7`;
    await field(page).fill(own);
    await page.getByLabel('Ik ga akkoord met de huisregels').check();
    await page.getByText('Wie later komt, kan teruglezen.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Ga naar binnen' }).click();
    await page.getByRole('log').waitFor();
    const { seats } = await noor.call(roomRoutes.readSession, { params: { sessionId } });
    expect(seats.map(({ name }) => name)).toContain(own);
  });

  it('draws English ones in English, which a reload keeps', async () => {
    const { page } = await atDoor(phone, '/en');
    const kept = page.waitForFunction(() => sessionStorage.length > 0);
    await give(page).click();
    const drawn = await another(page, '');
    await page.getByText(`Your name is now ${drawn}.`).waitFor({ state: 'attached' });
    await kept;
    await page.reload();
    expect(await another(page, '')).toBe(drawn);
  });

  it('takes away what was wrong with the name before', async () => {
    const { page } = await atDoor(desk);
    await field(page).fill('a@b');
    await field(page).press('Enter');
    await page.locator('[aria-invalid=true]').first().waitFor();
    await give(page).click();
    await another(page, 'a@b');
    await page.locator('[name=name][aria-invalid=false]').waitFor();
  });

  it('says so where none can be drawn, and typing goes on', async () => {
    const watched = await WatchedPage.open(browser, naast.url, phone);
    const { page } = watched;
    const words = scriptOf('src/features/room/outside/names/nl.ts');
    await page.route(`**${words}`, (route) => route.fulfill({ status: 404, body: 'Gone.' }));
    await page.goto(`/rooms/${roomId}`);
    await field(page).fill('Wilg');
    await give(page).click();
    await page.getByText('Er komt nu geen naam. Typ er zelf een.').waitFor();
    expect(await field(page).inputValue()).toBe('Wilg');
    await watched.isAccessible();
    await page.getByLabel('Ik ga akkoord met de huisregels').check();
    await page.getByRole('button', { name: 'Ga naar binnen' }).click();
    await page.getByRole('log').waitFor();
  });

  it('can be one character, of whatever script', async () => {
    const { page } = await atDoor(phone);
    await field(page).fill('🌱');
    await page.getByLabel('Ik ga akkoord met de huisregels').check();
    await page.getByRole('button', { name: 'Ga naar binnen' }).click();
    await page.getByRole('log').waitFor();
  });

  it('is nothing of what a visitor downloads who brings their own', async () => {
    const watched = await atDoor(phone);
    const words = ['nl', 'en'].map((language) => scriptOf(`src/features/room/outside/names/${language}.ts`));
    expect(watched.asked.filter(({ url }) => words.some((word) => url.includes(word)))).toEqual([]);
  });
});
