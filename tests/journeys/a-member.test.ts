import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { Naast } from '../support/naast.js';
import { unlimited } from '../support/unlimited.js';

const first = 'regen op het blauwe tentdoek';
const second = 'een lepel honing in de thee';

describe('a member: a name and a passphrase, and nothing else', () => {
  let naast: Naast;
  let browser: Browser;
  let mila: Page;
  let words: string;
  const pages: WatchedPage[] = [];

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);

  async function newPage(): Promise<Page> {
    const watched = await WatchedPage.open(browser, naast.url);
    pages.push(watched);
    return watched.page;
  }
  const sees = (page: Page, text: string) => page.getByText(text).first().waitFor();
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const passphrase = (page: Page, label = 'Wachtwoord') => page.getByLabel(label, { exact: true });
  async function signsIn(page: Page, typed: string): Promise<void> {
    await page.getByLabel('Naam').fill('Wolk');
    await passphrase(page).fill(typed);
    await page.keyboard.press('Enter');
  }

  it('signs up; a name that is taken and an easy passphrase are said beside the field, and nothing is lost', async () => {
    mila = await newPage();
    await mila.goto('/');
    await mila.getByRole('link', { name: 'Account' }).click();
    await mila.getByRole('link', { name: 'Maak een account' }).click();
    const name = mila.getByLabel('Hoe wil je hier heten?');
    await name.fill('noor');
    await passphrase(mila).fill(first);
    await mila.keyboard.press('Enter');
    await sees(mila, 'Zo heet hier al iemand.');
    expect(await mila.locator(':focus').getAttribute('name')).toBe('name');
    expect(await passphrase(mila).inputValue()).toBe(first);
    await name.fill('Wolk');
    await passphrase(mila).fill('wachtwoordwachtwoord');
    await mila.keyboard.press('Enter');
    await sees(mila, 'Dit is te makkelijk te raden.');
    expect(await name.inputValue()).toBe('Wolk');
    await passphrase(mila).fill(first);
    await mila.keyboard.press('Enter');

    await sees(mila, 'Je account is er. Bewaar eerst deze woorden.');
    const lines = await mila.locator('.to-print li').allInnerTexts();
    words = lines.join(' ');
    expect(words.split(/\s+/)).toHaveLength(9);
    await button(mila, 'Ik heb ze bewaard').click();
    await mila.getByRole('heading', { name: 'Dag Wolk' }).waitFor();
    // A member is not offered to sign up.
    await mila.goto('/me/new');
    expect(await mila.getByLabel('Hoe wil je hier heten?').count()).toBe(0);
    await mila.getByRole('main').getByRole('link', { name: 'Jouw account' }).click();
    await mila.getByRole('heading', { name: 'Dag Wolk' }).waitFor();
    await mila.reload();
    await mila.getByRole('heading', { name: 'Dag Wolk' }).waitFor();
    expect(await mila.content()).not.toContain(lines[0] ?? 'nothing');
  });

  it('enters a room under a name of that room', async () => {
    const roomId = await naast.room();
    const noor = await naast.team('Noor');
    const { session } = await noor.opens(roomId);
    await noor.follows(session.id);
    await mila.goto(`/rooms/${roomId}`);
    await mila.getByRole('textbox').first().fill('Vlinder');
    await mila.getByRole('checkbox', { name: /huisregels/i }).check();
    await button(mila, 'Ga naar binnen').click();
    await mila.getByLabel('Je bericht').fill('Dag allemaal.');
    await mila.keyboard.press('Enter');
    await mila.getByRole('log').getByText('Dag allemaal.').waitFor();
    expect(noor.wire.join()).toContain('Vlinder');
    expect(noor.wire.join()).not.toContain('Wolk');
    await button(mila, 'Weggaan').click();
  });

  it('signs out and in', async () => {
    await mila.goto('/me');
    await button(mila, 'Log uit').click();
    await sees(mila, 'Je bent uitgelogd.');
    await signsIn(mila, 'een heel andere wachtzin');
    await sees(mila, 'Je naam of je wachtwoord klopt niet.');
    await signsIn(mila, first);
    await mila.getByRole('heading', { name: 'Dag Wolk' }).waitFor();
  });

  it('comes back with the recovery words in another browser; the first one says that it is signed out', async () => {
    const elsewhere = await newPage();
    await elsewhere.goto('/me');
    await elsewhere.getByRole('link', { name: 'Log in met je herstelwoorden' }).click();
    const typed = elsewhere.getByLabel('Je herstelwoorden');
    await typed.fill(words.split(' ').toReversed().join(' '));
    await passphrase(elsewhere, 'Je nieuwe wachtwoord').fill(second);
    await button(elsewhere, 'Log in').click();
    await sees(elsewhere, 'We vinden geen account bij deze woorden.');
    expect(await passphrase(elsewhere, 'Je nieuwe wachtwoord').inputValue()).toBe(second);
    await typed.fill(words.toUpperCase());
    await button(elsewhere, 'Log in').click();
    await sees(elsewhere, 'Je bent weer ingelogd.');
    expect((await elsewhere.locator('.to-print li').allInnerTexts()).join(' ')).not.toBe(words);
    await sees(mila, 'Je bent hier niet meer ingelogd.');
    await signsIn(mila, first);
    await sees(mila, 'Je naam of je wachtwoord klopt niet.');
    await button(elsewhere, 'Ik heb ze bewaard').click();
    await elsewhere.getByRole('heading', { name: 'Dag Wolk' }).waitFor();
    mila = elsewhere;
  });

  it('takes everything along as a file, and ends the account', async () => {
    const coming = mila.waitForEvent('download');
    await mila.getByRole('link', { name: 'Download als tekst' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).not.toMatch(/naast|wolk/i);
    expect(await readFile(await file.path(), 'utf8')).toContain('Wolk');

    await mila.getByRole('button', { name: 'Wis je account' }).click();
    const end = mila.locator('form').filter({ hasText: 'Wis mijn account' });
    await end.getByRole('button', { name: 'Wis mijn account' }).click();
    await sees(mila, 'Vul je wachtwoord in.');
    await end.getByLabel('Je wachtwoord van nu').fill('niet de goede wachtzin');
    await end.getByRole('button', { name: 'Wis mijn account' }).click();
    await sees(mila, 'Dit wachtwoord klopt niet.');
    await end.getByLabel('Je wachtwoord van nu').fill(second);
    await end.getByRole('button', { name: 'Wis mijn account' }).click();
    await sees(mila, 'Je account is gewist. Je bent uitgelogd.');
    await signsIn(mila, second);
    await sees(mila, 'Je naam of je wachtwoord klopt niet.');
    for (const page of pages) await page.leavesNoTraces();
  });
});
