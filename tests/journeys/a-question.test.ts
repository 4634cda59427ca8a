import { beforeAll, describe, expect, it } from '@jest/globals';
import { answeringRoutes } from '@naast/shared/contract/answering';
import { peopleRoutes } from '@naast/shared/contract/people';
import { quickExit } from '@naast/shared/quick-exit';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { Naast } from '../support/naast.js';
import { signsInAs, toTab } from '../support/signed-in.js';
import { asksAndConfirms } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';
import { looksAway } from './looks-away.js';

const secret = 'Reiger aan de sloot, onder ons';

describe('a question, from asking to erasing, live on both sides', () => {
  let naast: Naast;
  let browser: Browser;
  const pages: WatchedPage[] = [];

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);

  async function newPage(): Promise<Page> {
    const watched = await WatchedPage.open(browser, naast.url);
    pages.push(watched);
    return watched.page;
  }

  async function desk(name: 'Noor' | 'Sam' | 'Ruben'): Promise<Page> {
    const page = await newPage();
    await page.goto('/team');
    await signsInAs(page, name);
    await toTab(page, 'Vragen');
    return page;
  }
  const sees = (page: Page, text: string) => page.getByText(text).first().waitFor();
  const openQuestions = async () =>
    (await (await naast.team('Noor')).call(answeringRoutes.listQuestions, { query: {} })).questions.length;

  it('goes by hand through a real browser', async () => {
    const asker = await newPage();
    await asker.goto('/');
    await asker.getByRole('link', { name: 'Stel je vraag' }).click();
    await asker.getByLabel('Je vraag').fill('Ik slaap al weken slecht.');
    await asker.getByText('Hoe we antwoorden').click();
    await asker.getByLabel('Slapen').check();
    await asker.getByLabel('Zakelijk en duidelijk').check();
    await sees(asker, 'Slapen · over mij · twee antwoorden · zakelijk');

    // The missing tick is reported at the field, and the input stays.
    await asker.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
    await sees(asker, 'Zet hier een vinkje');
    // Input survives a reload; it is stored sealed, in this tab only.
    await asker.waitForFunction(() => sessionStorage.length === 1);
    await asker.reload();
    await asker.waitForFunction(() => document.querySelector('textarea')?.value.includes('slecht'));
    const kept = await asker.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
    expect(kept).not.toContain('slecht');

    await asker.getByLabel('Ik ben 16 jaar of ouder').check();
    await asker.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
    await sees(asker, 'Je vraag is aangekomen');
    await sees(asker, 'leest iemand je vraag');
    expect(await asker.evaluate(() => sessionStorage.length)).toBe(0);
    const drawn = asker.locator('.to-print li');
    const first = await drawn.allTextContents();
    await asker.getByRole('button', { name: 'Maak nieuwe woorden' }).click();
    await asker.waitForFunction(
      (line) => document.querySelector('.to-print li')?.textContent !== line,
      first[0] ?? '',
    );
    const words = (await drawn.allTextContents()).join('\n');
    // The print has the nine words and does not say what they are for.
    await asker.emulateMedia({ media: 'print' });
    expect((await asker.locator('body').innerText()).trim()).toBe(`Negen woorden, om te bewaren\n\n${words}`);
    // Printed in black, also in dark mode.
    await asker.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await drawn.first().evaluate((line) => getComputedStyle(line).color)).toBe('rgb(0, 0, 0)');
    await asker.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await asker.getByRole('button', { name: 'Ik heb de woorden bewaard' }).click();
    await asker.getByRole('heading', { name: 'Mijn vraag' }).waitFor();
    expect(asker.url()).toBe(`${naast.url}/mine`);

    const noor = await desk('Noor');
    await noor.locator('[data-row] a').click();
    await sees(noor, 'Ik slaap al weken slecht.');
    const ruben = await desk('Ruben');
    await ruben.locator('[data-row] a').click();

    await noor.getByLabel('Heeft het zwaar').check();
    await noor.getByLabel('Lichamelijk, of medicijnen').check();
    await noor.getByRole('button', { name: 'Klaar met lezen' }).click();
    await sees(ruben, 'heeft het zwaar');
    // In the background the title counts what is new, until the tab is seen.
    await looksAway(asker, true);
    await noor.getByRole('button', { name: 'Verstuur je groet' }).click();
    await asker.waitForFunction(() => document.title === '(1) Naast');
    await looksAway(asker, false);
    await sees(asker, 'Noor heeft je vraag gelezen');
    await asker.waitForFunction(() => document.title === 'Naast');
    await sees(asker, 'Noor schreef je');
    expect(await asker.getByText('nieuw', { exact: true }).count()).toBe(1);

    await ruben.getByRole('button', { name: 'Oppakken' }).click();
    await sees(asker, 'Ruben schrijft je antwoord');
    await sees(asker, 'Ruben, psycholoog');
    await sees(noor, 'Ruben schrijft');
    await noor.getByText('Meedenken').click();
    await noor.getByLabel('Je notitie, alleen voor het team').fill(secret);
    await noor.getByRole('button', { name: 'Stuur naar het team' }).click();
    await sees(ruben, secret);

    await ruben.getByLabel('Iets terugvragen').check();
    await ruben.getByRole('button', { name: 'Verstuur je vraag' }).click();
    await sees(ruben, 'Schrijf hier eerst je vraag.');
    await ruben.getByLabel('Je vraag aan de vraagsteller').fill('Hoe laat ga je naar bed?');
    await ruben.getByRole('button', { name: 'Verstuur je vraag' }).click();
    await sees(asker, 'Hoe laat ga je naar bed?');
    await asker.getByRole('button', { name: 'Sluit mijn vraag op dit apparaat' }).click();
    await asker.getByRole('heading', { name: 'Praat met mensen' }).waitFor();
    await asker.goto('/mine');
    await sees(asker, 'In deze browser staat geen vraag open');

    // Returns from another browser, first with a typing error.
    const elsewhere = await newPage();
    await elsewhere.goto('/return');
    const typed = elsewhere.getByLabel('Je negen woorden');
    await typed.fill('een paar woorden');
    await elsewhere.getByRole('button', { name: 'Open mijn vraag' }).click();
    await sees(elsewhere, 'Het moeten er 9 zijn');
    const slip = words.replace(/\w+/, (word) => `${word.slice(0, -1)}q${word.slice(-1)}`);
    await typed.fill(slip);
    await elsewhere.getByRole('button', { name: 'Open mijn vraag' }).click();
    await sees(elsewhere, 'Bedoel je');
    await typed.fill(words.toUpperCase());
    await elsewhere.getByRole('button', { name: 'Open mijn vraag' }).click();
    await sees(elsewhere, 'Hoe laat ga je naar bed?');
    await elsewhere.getByRole('button', { name: 'Verstuur' }).click();
    await sees(elsewhere, 'Schrijf hier eerst je bericht.');
    await elsewhere.getByLabel('Je bericht').fill('Om een uur of drie.');
    await elsewhere.getByRole('button', { name: 'Verstuur' }).click();
    await sees(ruben, 'Om een uur of drie.');

    await ruben.getByLabel('Antwoorden', { exact: true }).check();
    await ruben.getByLabel('Je antwoord', { exact: true }).fill('Dat is laat. Zo zou ik beginnen.');
    await ruben.getByText('Kopjes bij je antwoord').click();
    await ruben.getByLabel('Wat je zelf kunt doen').fill('Sta elke dag om acht uur op.');
    await ruben.getByRole('button', { name: 'Verstuur je antwoord' }).click();
    await sees(elsewhere, 'Sta elke dag om acht uur op.');
    await noor.getByRole('button', { name: 'Oppakken' }).click();
    await noor.getByLabel('Je antwoord', { exact: true }).fill('Ik lag ook wakker.');
    await noor.getByRole('button', { name: 'Verstuur je antwoord' }).click();
    await sees(elsewhere, 'Ik lag ook wakker.');

    await elsewhere.getByRole('button', { name: 'Zeg dank je wel' }).click();
    await sees(noor, 'De vraagsteller zegt dank je wel');
    await elsewhere.getByText('Dit past niet bij mij').first().click();
    await elsewhere.getByRole('button', { name: 'Vraag nog een antwoord' }).first().click();
    await sees(elsewhere, 'Nog iemand');
    await sees(noor, 'Derde antwoord');

    const download = elsewhere.waitForEvent('download');
    await elsewhere.getByRole('link', { name: 'Download als tekst' }).click();
    expect((await download).suggestedFilename()).toBe('tekst.txt');
    expect(await elsewhere.content()).not.toContain(secret);

    await elsewhere.getByText('Wis alles', { exact: true }).click();
    await elsewhere.getByRole('button', { name: 'Ja, wis alles' }).click();
    await sees(elsewhere, 'Alles is gewist');
    await sees(noor, 'Deze vraag is er niet meer');
    await sees(ruben, 'Deze vraag is er niet meer');
    for (const page of pages) await page.leavesNoTraces();
  });

  const kept = (page: Page) => page.evaluate(() => sessionStorage.length);
  async function fillIn(page: Page): Promise<void> {
    await page.goto('/ask');
    await page.getByLabel('Je vraag').fill('Ik slaap al weken slecht.');
    await page.getByLabel('Ik ben 16 jaar of ouder').check();
  }
  async function sends(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
    await sees(page, 'Je vraag is aangekomen');
  }

  it('asks once before the words go, and tells who asks again that they lose the first question', async () => {
    const asker = await newPage();
    await fillIn(asker);
    await sends(asker);
    const away = asker.getByRole('link', { name: 'Wat we bewaren' }).first();
    await away.click();
    await sees(asker, 'Heb je je negen woorden bewaard?');
    expect(await asker.locator('.to-print li').count()).toBe(9);
    expect(new URL(asker.url()).pathname).toBe('/ask');
    // It holds back nothing that helps.
    expect(await asker.getByRole('dialog').count()).toBe(0);
    await away.click();
    await asker.waitForURL('**/privacy');

    await asker.goto('/ask');
    await sees(asker, 'Van je vorige vraag heb je de negen woorden nog niet bewaard.');
    const question = asker.getByLabel('Je vraag', { exact: true });
    expect(await question.isVisible()).toBe(false);
    await asker.getByText('Stel toch een nieuwe vraag').click();
    await question.waitFor();
    await asker.getByRole('link', { name: 'Bewaar eerst die woorden' }).click();
    await asker.getByRole('button', { name: 'Maak nieuwe woorden' }).click();
    await asker.getByRole('button', { name: 'Ik heb de woorden bewaard' }).click();
    await asker.getByRole('heading', { name: 'Mijn vraag' }).waitFor();
    await asker.goto('/ask');
    await sees(asker, 'In deze browser staat al een vraag open.');
    await question.waitFor();
  });

  it('tries again under the same key after a lost reply and a reload, and asks once', async () => {
    const asker = await newPage();
    await fillIn(asker);
    await asker.getByText('Wil je meer vertellen?').click();
    await asker.getByLabel('Wat is er gebeurd?').fill('Ik ben verhuisd.');
    await asker.route('**/api/my-question', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await asker.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
    await sees(asker, 'We krijgen geen verbinding');
    await asker.unroute('**/api/my-question');
    await asker.waitForFunction(() => sessionStorage.length === 1);
    await asker.reload();
    // Restored input is unfolded, so that it is visible.
    await asker.getByLabel('Wat is er gebeurd?').waitFor();
    expect(await asker.getByLabel('Wat is er gebeurd?').inputValue()).toBe('Ik ben verhuisd.');
    const before = await openQuestions();
    await sends(asker);
    expect(await openQuestions()).toBe(before);
  });

  it('keeps nothing of what was sent, also when the key to keep it with comes late', async () => {
    const asker = await newPage();
    let letThrough = () => {};
    const gate = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await asker.route('**/api/draft-key', async (route) => {
      await gate;
      await route.continue();
    });
    const answered = asker.waitForResponse('**/api/draft-key');
    await fillIn(asker);
    await sends(asker);
    letThrough();
    await (await answered).finished();
    await asker.waitForTimeout(300);
    expect(await kept(asker)).toBe(0);
  });

  it('keeps what was typed before the script was there, on a slow connection', async () => {
    const asker = await newPage();
    let arrives = () => {};
    const onItsWay = new Promise<void>((resolve) => {
      arrives = resolve;
    });
    await asker.route(/\/assets\/main-[^/]+\.js$/, async (route) => {
      await onItsWay;
      await route.continue();
    });
    const taken = asker.goto('/ask');
    await asker.getByLabel('Je vraag').fill('Al getypt.');
    arrives();
    await taken;
    await asker.waitForFunction(() => sessionStorage.length === 1);
    await asker.unroute(/\/assets\/main-[^/]+\.js$/);
    await asker.reload();
    await asker.waitForFunction(() => document.querySelector('textarea')?.value === 'Al getypt.');
  });

  it('keeps nothing of what was typed and not sent once everything is erased', async () => {
    const asker = await newPage();
    await fillIn(asker);
    await sends(asker);
    await asker.goto('/mine');
    await asker.getByLabel('Je bericht').fill('Nog iets.');
    await asker.waitForFunction(() => sessionStorage.length === 1);
    await asker.getByText('Wis alles', { exact: true }).click();
    await asker.getByRole('button', { name: 'Ja, wis alles' }).click();
    await sees(asker, 'Alles is gewist');
    expect(await kept(asker)).toBe(0);
  });

  it('leaves what was being written to be copied when the visit ends, and unreadable after that', async () => {
    const { words } = await asksAndConfirms(naast.visitor('vraagsteller'));
    const asker = await newPage();
    await fillIn(asker);
    await asker.waitForFunction(() => sessionStorage.length === 1);
    await asker.getByRole('link', { name: 'Heb je al een vraag gesteld?' }).click();
    await asker.getByLabel('Je negen woorden').fill(words);
    await asker.getByRole('button', { name: 'Open mijn vraag' }).click();
    await asker.getByLabel('Je bericht').fill('Ik was nog bezig.');
    // One draft from before the visit, one of the visit.
    await asker.waitForFunction(
      () => Object.keys(JSON.parse(sessionStorage.getItem('n') ?? '{}')).length === 2,
    );
    // The visit ends without an event to this browser.
    const [cookie] = await asker.context().cookies();
    const same = naast.visitor('dezelfde');
    same.cookie = `${cookie?.name}=${cookie?.value}`;
    await same.call(peopleRoutes.signOut, {});
    await sees(asker, 'Dit heb je niet verstuurd.');
    await sees(asker, 'Ik was nog bezig.');
    await asker.reload();
    await sees(asker, 'In deze browser staat geen vraag open');
    await asker.waitForFunction(
      () => Object.keys(JSON.parse(sessionStorage.getItem('n') ?? '{}')).length === 1,
    );
    expect(await asker.getByText('Ik was nog bezig.').count()).toBe(0);
  });

  it('leaves in every page of the browser once somebody leaves in one of them, and keeps nothing there', async () => {
    const asker = await newPage();
    await fillIn(asker);
    await asker.waitForFunction(() => sessionStorage.length === 1);
    const other = await asker.context().newPage();
    await asker.context().route(`${quickExit.elsewhere}**`, (route) => route.fulfill({ body: 'Zonnig.' }));
    await other.goto('/');
    await other.getByRole('button', { name: 'Verlaat deze site' }).click();
    for (const page of [other, asker]) await page.waitForURL(`${quickExit.elsewhere}**`);
    await asker.goto('/ask');
    expect(await asker.getByLabel('Je vraag').inputValue()).toBe('');
    await asker.waitForFunction(() => sessionStorage.length === 0);
  });
});
