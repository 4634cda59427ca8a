import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import { readsSetting } from '../support/settings.js';
import { phone, signedIn } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';

describe('a coordinator who changes the crisis lines', () => {
  let naast: Naast;
  let browser: Browser;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);

  async function atTheLines(url = naast.url): Promise<WatchedPage> {
    const watched = await signedIn(browser, url, 'Bo', phone);
    const { page } = watched;
    await page.goto('/team/settings/crisisLines');
    await page.getByRole('heading', { name: 'Hulplijnen', level: 1 }).waitFor();
    return watched;
  }
  const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`);
  const shownLines = async (page: Page) =>
    (await page.locator('form ol > li summary > span:first-child').allInnerTexts()).map((text) =>
      text.trim(),
    );
  const save = (page: Page) => page.getByRole('button', { name: 'Bewaar' }).click();
  const html = async (path: string, init?: RequestInit) => (await fetch(naast.url + path, init)).text();

  it('adds one, is refused at the field, moves and removes by keyboard, and it is on every page', async () => {
    const watched = await atTheLines();
    const { page } = watched;
    await page.getByRole('button', { name: 'Nog een lijn' }).click();
    const of = (part: string) => field(page, `lines.line-1.${part}`);
    await of('label.nl').fill('De Brug');
    await of('label.en').fill('The Bridge');
    await of('about.nl').fill('Voor wie hier woont.');
    await of('about.en').fill('For people who live here.');
    await of('phone').fill('0800-BRUG');
    await of('chat').fill('http://debrug.example');
    await save(page);
    await page.locator('[name="lines.line-1.phone"][aria-invalid="true"]').waitFor();
    await of('phone').fill('030 123 45 67');
    await save(page);
    await page.locator('[name="lines.line-1.chat"][aria-invalid="true"]').waitFor();
    // A reload loses nothing of it.
    const kept = () => page.evaluate(() => sessionStorage.getItem(sessionStorage.key(0) ?? ''));
    const before = await kept();
    await of('chat').fill('https://debrug.example/chat');
    await eventually(async () => expect(await kept()).not.toBe(before));
    await page.getByText('Je hebt nog niet bewaard').waitFor();
    await page.reload();
    await page.getByText('Je hebt nog niet bewaard').waitFor();
    await eventually(async () => expect(await of('phone').inputValue()).toBe('030 123 45 67'));
    expect(await of('label.en').inputValue()).toBe('The Bridge');
    expect(await of('chat').inputValue()).toBe('https://debrug.example/chat');

    const up = page.getByRole('button', { name: 'De Brug: omhoog' });
    await up.focus();
    for (let at = 4; at > 0; at--) {
      await page.keyboard.press('Enter');
      await eventually(async () =>
        expect((await shownLines(page)).findIndex((name) => name.startsWith('De Brug'))).toBe(at - 1),
      );
      await eventually(async () =>
        expect(await up.evaluate((button) => button === document.activeElement)).toBe(true),
      );
    }
    await page.locator('form summary').filter({ hasText: 'Veilig Thuis' }).click();
    await page.getByRole('button', { name: 'Veilig Thuis: haal weg' }).click();
    await page.getByLabel('Ik heb vandaag elke lijn nagekeken').check();
    expect(await watched.findings()).toEqual([]);
    await save(page);
    await page.getByText('Bewaard. Het geldt vanaf nu.').waitFor();
    await page.getByText(/Laatst nagekeken op .*, door Bo\./).waitFor();
    expect(await page.getByLabel('Ik heb vandaag elke lijn nagekeken').isChecked()).toBe(false);
    expect(await shownLines(page)).toHaveLength(4);

    // Served pages, without JavaScript: the home page, one that is not there, and one that is refused.
    for (const path of ['/', '/en', '/nergens', '/team/settings', '/privacy']) {
      const served = await html(path);
      expect(served).toContain('href="tel:0301234567"');
      expect(served).toContain('href="tel:112"');
      expect(served).toContain('https://debrug.example/chat');
      expect(served).not.toContain('tel:08002000');
    }
    const { page: home } = await WatchedPage.open(browser, naast.url, phone);
    await home.goto('/');
    await home.getByRole('link', { name: 'Bel 030 123 45 67' }).first().waitFor();
    expect(watched.complaints).toEqual([]);
  });

  it('puts a former set back; a set that nobody can call at night is refused and loses nothing', async () => {
    const { page } = await atTheLines();
    await page.getByRole('button', { name: 'Zet terug' }).last().click();
    await page.getByText('Zo was het.').waitFor();
    await eventually(async () => expect((await shownLines(page)).at(-1)).toContain('Veilig Thuis'));
    for (const name of ['113 Zelfmoordpreventie', 'De Luisterlijn', 'Veilig Thuis']) {
      const line = page.locator('form details').filter({ hasText: name });
      // One that is not there now is unfolded.
      if ((await line.getAttribute('open')) === null) await line.locator('summary').click();
      await page.getByRole('button', { name: `${name}: haal weg` }).click();
    }
    await save(page);
    await page.getByText('Minstens één lijn met een nummer is dag en nacht open.').waitFor();
    expect(await shownLines(page)).toHaveLength(1);
    await page.getByRole('button', { name: 'Toch niet' }).click();
    await page.getByRole('button', { name: 'Zet terug' }).last().click();
    await eventually(async () => expect((await shownLines(page)).at(-1)).toContain('Veilig Thuis'));
    await save(page);
    await page.getByText('Bewaard. Het geldt vanaf nu.').waitFor();
    const { value } = await readsSetting(await naast.team('Bo'), 'crisisLines');
    expect(value.lines.map(({ id }) => id)).toEqual(['113', 'luisterlijn', 'kindertelefoon', 'veilig-thuis']);
    expect(await html('/')).toContain('tel:08002000');
  });

  it('reads who set it when a file on the server does, and can change nothing', async () => {
    const file = join(naast.store.folder, 'crisis.json');
    const { crisis } = (await (await fetch(`${naast.url}/api/organisation`)).json()) as { crisis: object };
    await writeFile(file, JSON.stringify({ ...crisis, checkedOn: '2026-10-01' }));
    const node = await naast.addNode({ now: () => new Date(), limits: unlimited });
    const watched = await atTheLines(node.url);
    await watched.page.getByText('Dit staat in een bestand op de server.').waitFor();
    await watched.page.getByText(file).waitFor();
    expect(await watched.page.getByRole('button', { name: 'Bewaar' }).count()).toBe(0);
    expect(await watched.findings()).toEqual([]);
  });
});
