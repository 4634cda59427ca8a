import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { crisisLineRoutes } from '@naast/shared/contract/crisis-lines';
import type { Browser, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, WatchedPage } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import { changes, readsSetting } from '../support/settings.js';
import { desk, phone, signedIn } from '../support/signed-in.js';
import { asksAndConfirms } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

describe('the crisis lines of another country', () => {
  let naast: Naast;
  let browser: Browser;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await naast?.close();
  });

  const html = async (path: string) => (await fetch(naast.url + path)).text();
  const shownLines = async (page: Page) =>
    (await page.locator('form ol > li summary > span:first-child').allInnerTexts()).map((text) =>
      text.trim(),
    );
  const save = (page: Page) => page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  const isSaved = (page: Page) => page.getByText('Bewaard. Het geldt vanaf nu.').waitFor();
  const kept = (page: Page) => page.evaluate(() => sessionStorage.getItem(sessionStorage.key(0) ?? ''));
  const unfold = (page: Page) => page.getByText('Een ander land, of een bestand').first().click();
  const ticks = (page: Page) => page.locator('main form input[name^="checked."]');

  it.each([
    ['phone', phone],
    ['desk', desk],
  ])('are a proposal, until each line was checked: %s', async (_size, look) => {
    const bo = await naast.team('Bo');
    const first = (await readsSetting(bo, 'crisisLines')).first;
    await changes(bo, 'crisisLines', first);
    const watched = await signedIn(browser, naast.url, 'Bo', look);
    const { page } = watched;
    await page.goto('/team/settings/crisisLines');
    await unfold(page);
    await page.getByRole('button', { name: 'Begin hiermee: België (Vlaanderen)' }).click();
    await page.getByText('Dit is een voorstel.').waitFor();
    await eventually(async () => expect((await shownLines(page))[0]).toContain('Zelfmoordlijn 1813'));
    await eventually(async () =>
      expect(await page.locator('[role="status"]:focus').innerText()).toContain('Dit is een voorstel.'),
    );
    // Beside it, as visitors would see it; and what they see now.
    await page
      .getByRole('region', { name: 'Zo zien bezoekers het' })
      .getByRole('link', { name: 'Bel 1813' })
      .waitFor();
    expect(await html('/')).toContain('href="tel:113"');
    expect(await watched.findings()).toEqual([]);

    await save(page);
    await page.locator('[name="checked.zelfmoordlijn"][aria-invalid="true"]').waitFor();
    expect(await ticks(page).count()).toBe(5);
    const before = await kept(page);
    for (const tick of (await ticks(page).all()).slice(0, 4)) await tick.check();
    // A number that is changed has to be checked again.
    await page.locator('form summary').filter({ hasText: 'Awel' }).click();
    await page.locator('[name="lines.awel.phone"]').fill('102 ');
    expect(await page.locator('[name="checked.awel"]').isChecked()).toBe(false);
    await page.locator('[name="lines.awel.phone"]').fill('102');
    await page.locator('[name="checked.awel"]').check();
    await eventually(async () => expect(await kept(page)).not.toBe(before));
    await save(page);
    await page.locator('[name="checked.danger"][aria-invalid="true"]').waitFor();

    // A reload loses nothing of it.
    await page.reload();
    await page.getByText('Dit is een voorstel.').waitFor();
    await eventually(async () => expect(await page.locator('[name="checked.awel"]').isChecked()).toBe(true));
    expect(await page.locator('[name="checked.danger"]').isChecked()).toBe(false);
    expect(await html('/')).toContain('href="tel:113"');
    await page.locator('[name="checked.danger"]').focus();
    await page.keyboard.press('Space');
    await save(page);
    await isSaved(page);
    await page.getByText(/Laatst nagekeken op .*, door Bo\./).waitFor();
    expect(await ticks(page).count()).toBe(0);

    for (const path of ['/', '/en', '/nergens', '/complaints']) {
      const served = await html(path);
      for (const number of ['112', '1813', '106']) expect(served).toContain(`href="tel:${number}"`);
      expect(served).not.toContain('tel:113"');
    }
    // Who is not safe is told the same numbers.
    const asker = naast.visitor('vraagsteller');
    await asksAndConfirms(asker);
    const mine = await WatchedPage.open(browser, naast.url, look);
    await bringsCookie(mine.page, naast.url, asker.cookie);
    await mine.page.goto('/mine');
    await mine.page.getByRole('button', { name: 'Ik ben niet veilig' }).click();
    await mine.page.getByRole('button', { name: 'Laat het weten' }).click();
    await mine.page.getByText('Nog niemand heeft dit gezien. Bel 112 of 1813.').first().waitFor();
    await mine.close();
    expect(watched.complaints).toEqual([]);
    await changes(bo, 'crisisLines', (await readsSetting(bo, 'crisisLines')).first);
  });

  it('come from a file too; what is no set is refused, what is not right at its field, and never what one has is lost', async () => {
    const watched = await signedIn(browser, naast.url, 'Bo', phone);
    const { page } = watched;
    await page.goto('/team/settings/crisisLines');
    await unfold(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download de hulplijnen van nu' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('crisis.json');
    const saved = (await (
      await page.request.get(naast.url + crisisLineRoutes.saveCrisisLines.path)
    ).json()) as {
      lines: { id: string; hours: object | null; phone: { shown: string; dial: string } | null }[];
    };

    const choose = (set: unknown) =>
      page.locator('input[type="file"]').setInputFiles({
        name: 'crisis.json',
        mimeType: 'application/json',
        buffer: Buffer.from(typeof set === 'string' ? set : JSON.stringify(set)),
      });
    const noSet = page.getByText('Hier staan geen hulplijnen met een noodnummer in.');
    for (const set of ['geen json', {}, { ...saved, danger: {} }, { ...saved, lines: [] }]) {
      await choose(set);
      await noSet.waitFor();
      expect(await page.getByText('Dit is een voorstel.').count()).toBe(0);
    }
    expect(await watched.findings()).toEqual([]);
    const checkAll = async (lines: number) => {
      await eventually(async () => expect(await ticks(page).count()).toBe(lines + 1));
      const checked = page.locator('main form input[name^="checked."]:checked');
      await eventually(async () => expect(await checked.count()).toBe(0));
      for (const tick of await ticks(page).all()) await tick.check();
    };
    // At night nobody answers.
    await choose({ ...saved, lines: saved.lines.filter(({ hours }) => hours !== null) });
    await page.getByText('Dit is een voorstel.').waitFor();
    expect(await noSet.count()).toBe(0);
    await checkAll(saved.lines.filter(({ hours }) => hours !== null).length);
    await save(page);
    await page.getByText('Minstens één lijn met een nummer is dag en nacht open.').waitFor();
    // A number that no phone can dial, and an emergency number that is none.
    const [line, ...others] = saved.lines;
    await choose({ ...saved, lines: [{ ...line, phone: { shown: 'bel ons', dial: '1' } }, ...others] });
    await checkAll(saved.lines.length);
    await save(page);
    await page.locator(`[name="lines.${line?.id}.phone"][aria-invalid="true"]`).waitFor();
    const label = { nl: 'Bel 113', en: 'Call 113' };
    await choose({ ...saved, danger: { label, phone: { shown: '113', dial: '113' } } });
    await checkAll(saved.lines.length);
    await save(page);
    await page.getByText('Naast kent dit nummer niet als noodnummer').waitFor();
    await page.getByRole('button', { name: 'Toch niet' }).click();
    await page.getByText('Dit is een voorstel.').waitFor({ state: 'detached' });
    await eventually(async () => expect(await shownLines(page)).toHaveLength(saved.lines.length));
    expect(await html('/')).toContain('href="tel:113"');

    // As it was saved, with another line on top.
    const own = { ...line, id: 'de-brug', phone: { shown: '030 123 45 67', dial: '0301234567' } };
    await choose({ ...saved, lines: [own, ...saved.lines] });
    await checkAll(saved.lines.length + 1);
    await save(page);
    await isSaved(page);
    expect((await html('/')).includes('href="tel:0301234567"')).toBe(true);
    const { page: home } = await WatchedPage.open(browser, naast.url, phone);
    await home.goto('/');
    await home.getByRole('link', { name: 'Bel 030 123 45 67' }).first().waitFor();
    expect(watched.complaints).toEqual([]);
  });
});
